import { resolve } from 'node:path'
import type { Contract } from '../contract/schema.ts'
import type { WrittenRule } from '../invariants/rule-fields.ts'
import type { Replays } from '../replay/schema.ts'
import type { Block, Blocks } from './blocks.ts'
import type { Config } from './config.ts'
import type { Notes } from './notes.ts'
import type { NamedPrompt } from './prompts.ts'
import { nameRules } from './rule-names.ts'
import type { Namer, RuleList } from './rule-names.ts'

/** The blocks that hold rules. */
type Ruled = Pick<Blocks, 'invariants' | 'contract' | 'replays'> & {
  readonly prompts: readonly NamedPrompt[] | null | undefined
}

/** The rules of the whole file, each with an id of its own. */
export function rulesOf(
  blocks: Ruled,
  notes: Notes,
): Pick<Config, 'prompts' | 'invariants' | 'contract' | 'replays'> {
  const { prompts, invariants, contract, replays } = blocks
  const named = nameRules(listsOf(blocks), notes)
  if (prompts && invariants && isBare(contract) && replays === null) askForRules(prompts, invariants, notes)

  return {
    prompts: (prompts ?? []).map((prompt) => ({ ...prompt, invariants: prompt.invariants.map(named) })),
    invariants: (invariants ?? []).map(named),
    contract: contract ? contractOf(contract, named) : null,
    replays: replays ? replaysOf(replays, named, notes) : null,
  }
}

function listsOf({ prompts, invariants, contract, replays }: Ruled): RuleList[] {
  return [
    { path: ['invariants'], rules: invariants ?? [] },
    ...(prompts ?? []).map((prompt, at) => ({
      path: ['golden_prompts', at, 'invariants'],
      rules: prompt.invariants,
    })),
    { path: ['contract', 'invariants'], rules: contract?.invariants ?? [] },
    ...(replays?.sessions ?? []).map((session, at) => ({
      path: ['replays', 'sessions', at, 'invariants'],
      rules: session.invariants,
    })),
  ]
}

function contractOf(contract: Block<'contract'>, named: Namer): Contract {
  return {
    ...contract,
    invariants: contract.invariants.map((rule) => ({ ...named(rule), probes: rule.probes })),
  }
}

function replaysOf(replays: Block<'replays'>, named: Namer, { folder }: Notes): Replays {
  return {
    ...replays,
    sessions: replays.sessions.map((session) => ({
      ...session,
      file: session.file === null ? null : resolve(folder, session.file),
      invariants: session.invariants.map(named),
    })),
  }
}

/** No contract, or one without a rule. */
function isBare(contract: Block<'contract'> | null | undefined): boolean {
  return contract === null || contract?.invariants.length === 0
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
