import { digestOf } from '../base/random.ts'
import type { GoldenPrompt } from '../config/config.ts'
import { isCalm } from '../chaos/calm.ts'
import type { BoundContract } from '../contract/scenarios.ts'
import type { ContractRule } from '../contract/schema.ts'
import { compilePattern } from '../invariants/pattern.ts'
import type { Cell, Rule } from './cell.ts'
import { type Draft, lastTurn, type Planned } from './draft.ts'

/**
 * The contract phase: every golden prompt and every probe once under each scenario, and for each repeat. One response
 * is judged by all rules that apply to it, and only a contract's own rules count. What a user lists in another order
 * gives the same cells.
 */
export function planContracts(draft: Draft, contracts: readonly BoundContract[]): Planned {
  const cells = contracts.flatMap((bound) => cellsOfContract(draft, bound, contracts.length > 1))
  const isStormy = contracts.some(({ scenarios }) => scenarios.some((scenario) => !isCalm(scenario)))
  return {
    phase: 'contract',
    cells,
    total: cells.length,
    apart: draft.apart || isStormy,
    notes: notesOn(draft, contracts),
  }
}

/** A name that nothing declares may still be met, in what a model is told or over MCP; a misspelt one never is. */
function notesOn({ config }: Draft, contracts: readonly BoundContract[]): readonly string[] {
  const { tools, mcp } = config.gateway ?? { tools: [], mcp: [] }
  if (tools.length === 0 || mcp.length > 0) return []
  const declared = tools.map(({ name }) => name)
  const named = contracts.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ name, toolFaults }) => toolFaults.map(({ tool }) => ({ scenario: name, tool }))),
  )
  return named
    .filter(({ tool }) => !/[*?]/.test(tool) && !declared.includes(tool))
    .map(
      ({ scenario, tool }) =>
        `The scenario ${scenario} makes ${tool} fail, and gateway.tools declares no such tool: its fault is met only where the agent's model calls it so.`,
    )
}

/** What is asked for a contract: golden prompts for rules without probes, and probes for the rule that has them. */
interface Asked {
  readonly promptId: string
  readonly turns: readonly string[]
  readonly golden: string
  /** Null for a probe. */
  readonly prompt: GoldenPrompt | null
  /** Rules that this may be judged by, by id. */
  readonly rules: readonly ContractRule[]
}

/** Every prompt and probe that some rule of the contract wants to see answered. */
export function askedFor(rules: readonly ContractRule[], prompts: readonly GoldenPrompt[]): readonly Asked[] {
  const sorted = rules.filter(isPlain).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const golden = prompts.map((prompt): Asked => {
    const last = lastTurn(prompt)
    const applying = sorted.filter((rule) => rule.probes.length === 0 && fits(rule, last))
    return { promptId: prompt.id, turns: prompt.turns, golden: last, prompt, rules: applying }
  })
  const probes = sorted.flatMap((rule) =>
    rule.probes.map((probe, at): Asked => ({
      promptId: `probe:${idPart(rule.id)}:${at + 1}`,
      turns: [probe],
      golden: probe,
      prompt: null,
      rules: [rule],
    })),
  )
  return [...golden, ...probes].filter(({ rules: some }) => some.length > 0)
}

function cellsOfContract(
  draft: Draft,
  { contract, scenarios }: BoundContract,
  isOneOfMany: boolean,
): readonly Cell[] {
  const { config } = draft
  const asked = askedFor(contract.invariants, config.prompts).map((one) => ({
    ...one,
    rules: [...one.rules.map(({ id }) => ({ key: id, counts: true })), ...besides(draft, one)],
  }))
  return scenarios.flatMap((scenario) => {
    const stratum = isOneOfMany ? `${contract.name}/${scenario.name}` : scenario.name
    const names = isOneOfMany ? [contract.name, scenario.name] : [scenario.name]
    return asked.flatMap(({ promptId, turns, golden, rules }) =>
      Array.from({ length: config.scoring.repeats }, (_, index): Cell => ({
        id: `contract/${names.map(idPart).join('/')}/${promptId}#1${index === 0 ? '' : `@${index + 1}`}`,
        phase: 'contract',
        promptId,
        golden,
        turns,
        mutation: null,
        incident: null,
        scenario,
        repeat: index + 1,
        stratum,
        rules,
      })),
    )
  })
}

/** A rule that asks whether the task was done is told so by the file's and the prompt's own rules about the task, which do not count. */
function besides(draft: Draft, { prompt, rules }: Asked): readonly Rule[] {
  if (prompt === null || !rules.some(({ type }) => type === 'weathers_the_storm')) return []
  return draft
    .rules(prompt)
    .storm.filter(({ counts }) => !counts)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** Nothing is rewritten here, so a rule for certain mutations has nothing to say unless it means the prompt as it is. */
function isPlain({ appliesTo }: ContractRule): boolean {
  return appliesTo?.includes('INV') ?? true
}

function fits({ promptFilter }: ContractRule, prompt: string): boolean {
  return promptFilter === null || compilePattern(promptFilter, { caseSensitive: false }).find(prompt) !== null
}

/** A name as a part of a cell's id, which people paste into shells; what had to be replaced is told apart by a digest. */
function idPart(name: string): string {
  const plain = name.replace(/[^\w.+-]+/g, '-')
  return plain === name ? name : `${plain}-${digestOf(4, name)}`
}
