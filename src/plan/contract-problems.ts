import type { Problem } from '../base/user-error.ts'
import type { GoldenPrompt, LoadedConfig } from '../config/config.ts'
import { contradictionsIn } from '../contract/contradictions.ts'
import { type BoundContract, mayApply } from '../contract/scenarios.ts'
import type { ContractRule } from '../contract/schema.ts'
import type { When } from '../invariants/invariant.ts'
import { type ConfigPath, problemAt } from './address.ts'
import { askedFor } from './contract-cells.ts'
import { builtIns } from './rules.ts'

/** What is wrong with a contract as a whole: no rules, rules that nothing can ever be judged by, rules that no answer can keep. */
export function problemsOfContract(
  { contract, scenarios }: BoundContract,
  prompts: readonly GoldenPrompt[],
  { locate, path }: { readonly locate: LoadedConfig['locate']; readonly path: ConfigPath },
): readonly Problem[] {
  const { name, invariants } = contract
  if (invariants.length === 0) {
    const message = `The contract "${name}" has no rule, so nothing could be judged.`
    return [problemAt(locate, path, { message, hint: 'Add `invariants:` with at least one rule.' })]
  }
  const at = (rule: ContractRule): ConfigPath => [...path, 'invariants', invariants.indexOf(rule)]
  const reserved = invariants
    .filter(({ id }) => builtIns.some((builtIn) => builtIn.id === id))
    .map((rule) =>
      problemAt(locate, [...at(rule), 'id'], {
        message: `The id \`${rule.id}\` is that of a rule which every run has.`,
        hint: 'Give the rule another id.',
      }),
    )
  const idle = invariants.flatMap((rule) => {
    const because = neverAppliesBecause(rule, { contract, scenarios }, prompts)
    if (because === null) return []
    const message = `The rule \`${rule.id}\` has no cell that it applies to: ${because}.`
    return [problemAt(locate, at(rule), { message, hint: 'Add what it is for, or remove the rule.' })]
  })
  const met = askedFor(invariants, prompts).map(({ rules }) => rules)
  const clashing = contradictionsIn({ contract, scenarios }, met).map(({ one, other, about }) => {
    const rule = invariants.find(({ id }) => id === other)
    const message = `The rules \`${one}\` and \`${other}\` contradict each other: ${about} is wanted by one and forbidden by the other.`
    return problemAt(locate, rule === undefined ? path : at(rule), {
      message,
      hint: 'Set `when` or `prompt_filter` so that they never meet, or remove one.',
    })
  })
  return [...reserved, ...idle, ...clashing]
}

function neverAppliesBecause(
  rule: ContractRule,
  { scenarios }: BoundContract,
  prompts: readonly GoldenPrompt[],
): string | null {
  if (!scenarios.some((scenario) => mayApply(rule.when, scenario))) return noSuchScenario[rule.when]
  if (askedFor([rule], prompts).length > 0) return null
  if (rule.appliesTo !== null)
    return 'its `applies_to` leaves out INV, and a contract asks prompts as they are written'
  return 'its `prompt_filter` matches no golden prompt'
}

const noSuchScenario: Readonly<Record<When, string>> = {
  always: 'there is no scenario',
  no_chaos: 'every scenario has faults',
  any_chaos_active: 'no scenario has faults',
  tool_faults_active: 'no scenario has tool faults',
  llm_faults_active: 'no scenario has LLM faults',
  context_attacks_active: 'no scenario has context attacks',
}
