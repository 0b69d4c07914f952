import { isPluginPath } from '../base/plugin-path.ts'
import type { Invariant } from '../invariants/invariant.ts'
import type { Config } from './config.ts'

/** Whether a config names files of the user's that are code: mutations or rules. */
export function namesOwnCode(config: Config): boolean {
  return config.mutations.types.some(isPluginPath) || placedRules(config).some(({ rule }) => isOwn(rule))
}

/** A rule of a user's file that was not loaded yet. */
export function isOwn({ type }: Pick<Invariant, 'type'>): boolean {
  return type === 'plugin'
}

/** A rule, and the way to it in the config. */
interface PlacedRule {
  readonly rule: Invariant
  readonly path: readonly (string | number)[]
}

/** Every rule of the file, wherever it stands; one contract is told as the first of a list. */
export function placedRules({ invariants, prompts, contracts, replays }: Config): readonly PlacedRule[] {
  const placed = (
    rules: readonly Invariant[],
    ...path: readonly (string | number)[]
  ): readonly PlacedRule[] => rules.map((rule, at) => ({ rule, path: [...path, at] }))
  return [
    ...placed(invariants, 'invariants'),
    ...prompts.flatMap((prompt, at) => placed(prompt.invariants, 'golden_prompts', at, 'invariants')),
    ...contracts.flatMap((contract, at) => placed(contract.invariants, 'contracts', at, 'invariants')),
    ...(replays?.sessions ?? []).flatMap((session, at) => [
      ...placed(session.invariants, 'replays', 'sessions', at, 'invariants'),
      ...placed(session.utility, 'replays', 'sessions', at, 'utility'),
    ]),
  ]
}
