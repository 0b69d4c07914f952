import { isPluginPath } from '../base/plugin-path.ts'
import type { Invariant } from '../invariants/invariant.ts'
import type { Config } from './config.ts'

/** Whether a config names files of the user's that are code: mutations or rules. */
export function namesOwnCode(config: Config): boolean {
  return config.mutations.types.some(isPluginPath) || everyRule(config).some(({ type }) => type === 'plugin')
}

/** Every rule of the file, wherever it stands. */
export function everyRule({ invariants, prompts, contracts, replays }: Config): readonly Invariant[] {
  return [
    ...invariants,
    ...prompts.flatMap((prompt) => prompt.invariants),
    ...contracts.flatMap((contract) => contract.invariants),
    ...(replays?.sessions ?? []).flatMap((session) => [...session.invariants, ...session.utility]),
  ]
}
