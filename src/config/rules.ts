import { resolve } from 'node:path'
import type { WrittenRule } from '../invariants/rule-fields.ts'
import type { Replays } from '../replay/schema.ts'
import type { Block, Blocks } from './blocks.ts'
import type { Config } from './config.ts'
import { contractsIn, contractsOf } from './contracts.ts'
import type { Notes } from './notes.ts'
import type { NamedPrompt } from './prompts.ts'
import { listNames } from './mutations.ts'
import { nameRules } from './rule-names.ts'
import type { Namer, RuleList } from './rule-names.ts'

/** The blocks that hold rules. */
type Ruled = Pick<
  Blocks,
  'invariants' | 'contract' | 'contracts' | 'chaos_matrix' | 'replays' | 'mutations'
> & {
  readonly prompts: readonly NamedPrompt[] | null | undefined
}

/** The rules of the whole file, each with an id of its own. */
export function rulesOf(
  blocks: Ruled,
  notes: Notes,
): Pick<Config, 'prompts' | 'invariants' | 'contracts' | 'replays'> {
  const { prompts, invariants, replays } = blocks
  const named = nameRules(listsOf(blocks), notes, listNames(blocks.mutations ?? { lists: null }))
  if (prompts && invariants && isBare(blocks) && replays === null) askForRules(prompts, invariants, notes)

  return {
    prompts: (prompts ?? []).map((prompt) => ({ ...prompt, invariants: prompt.invariants.map(named) })),
    invariants: (invariants ?? []).map(named),
    contracts: contractsOf(blocks, named, notes),
    replays: replays ? replaysOf(replays, named, notes) : null,
  }
}

function listsOf({ prompts, invariants, replays, ...blocks }: Ruled): RuleList[] {
  return [
    { path: ['invariants'], rules: invariants ?? [] },
    ...(prompts ?? []).map((prompt, at) => ({
      path: ['golden_prompts', at, 'invariants'],
      rules: prompt.invariants,
    })),
    ...contractsIn(blocks).map(({ path, contract }) => ({
      path: [...path, 'invariants'],
      rules: contract.invariants,
    })),
    ...(replays?.sessions ?? []).map((session, at) => ({
      path: ['replays', 'sessions', at, 'invariants'],
      rules: session.invariants,
    })),
    ...(replays?.sessions ?? []).map((session, at) => ({
      path: ['replays', 'sessions', at, 'utility'],
      rules: session.utility,
    })),
  ]
}

function replaysOf(replays: Block<'replays'>, named: Namer, { folder }: Notes): Replays {
  return {
    ...replays,
    sessions: replays.sessions.map((session) => ({
      ...session,
      file: session.file === null ? null : resolve(folder, session.file),
      invariants: session.invariants.map(named),
      utility: session.utility.map(named),
    })),
  }
}

/** No contract, or none with a rule; one that could not be read is no reason to ask for rules elsewhere. */
function isBare({ contract, contracts }: Ruled): boolean {
  if (contract === undefined || contracts === undefined) return false
  return contractsIn({ contract, contracts }).every((placed) => placed.contract.invariants.length === 0)
}

function askForRules(
  prompts: readonly NamedPrompt[],
  invariants: readonly WrittenRule[],
  { complain }: Notes,
): void {
  if (invariants.length > 0 || prompts.every((prompt) => prompt.invariants.length > 0)) return
  complain({
    path: ['invariants'],
    atKey: true,
    message: 'No rule says what a good answer is',
    hint: 'Add `invariants:` with at least one rule, such as `- type: output_not_empty`',
  })
}
