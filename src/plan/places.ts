import { type Phase, phases } from '../base/phase.ts'
import type { LoadedConfig } from '../config/config.ts'
import { contractPath } from './address.ts'

/** A phase, a rule or a golden prompt, and where it begins in the config; both count from 1. */
export interface ConfigPlace {
  readonly kind: 'phase' | 'rule' | 'prompt'
  readonly name: string
  readonly line: number
  readonly column: number
}

/** Every place of a config that a report may point at; what was never written has none. */
export function placesIn({ config, locate }: LoadedConfig): readonly ConfigPlace[] {
  const named = (kind: ConfigPlace['kind'], name: string, path: Path): readonly ConfigPlace[] => {
    const place = locate(path)
    return place === undefined ? [] : [{ kind, name, line: place.line, column: place.column }]
  }
  return [
    ...phases.flatMap((phase) => keysOf[phase].flatMap((key) => named('phase', phase, [key])).slice(0, 1)),
    ...rulesIn({ config, locate }).flatMap(({ id, path }) => named('rule', id, path)),
    ...config.prompts.flatMap(({ id }, at) => named('prompt', id, ['golden_prompts', at])),
  ]
}

type Path = readonly (string | number)[]

/** The block that a phase is configured by; the first one that is there. */
const keysOf: Readonly<Record<Phase, readonly string[]>> = {
  mutation: ['mutations', 'golden_prompts'],
  chaos: ['chaos'],
  contract: ['contract', 'contracts', 'chaos_matrix'],
  replay: ['replays'],
}

function rulesIn({
  config,
  locate,
}: Pick<LoadedConfig, 'config' | 'locate'>): readonly { id: string; path: Path }[] {
  const { invariants, prompts, contracts } = config
  return [
    ...invariants.map(({ id }, at) => ({ id, path: ['invariants', at] })),
    ...prompts.flatMap((prompt, which) =>
      prompt.invariants.map(({ id }, at) => ({ id, path: ['golden_prompts', which, 'invariants', at] })),
    ),
    ...contracts.flatMap((contract, which) =>
      contract.invariants.map(({ id }, at) => ({
        id,
        path: [...contractPath(locate, which), 'invariants', at],
      })),
    ),
  ]
}
