import type { Evidence, Invariant } from '../invariants/invariant.ts'
import { prepare } from '../invariants/judge.ts'
import { type BoundContract, mayApply } from './scenarios.ts'
import type { ContractRule } from './schema.ts'

/** Two rules of which no answer can keep both. */
interface Contradiction {
  readonly one: string
  readonly other: string
  /** What the one wants and the other forbids, as a noun phrase. */
  readonly about: string
}

/** Pairs of rules of which no answer can keep both, as far as texts and tool names tell; `met` holds the rules of each prompt. */
export function contradictionsIn(
  { contract, scenarios }: BoundContract,
  met: readonly (readonly ContractRule[])[],
): readonly Contradiction[] {
  const canMeet = (one: ContractRule, other: ContractRule): boolean =>
    met.some((rules) => rules.includes(one) && rules.includes(other)) &&
    scenarios.some((scenario) => mayApply(one.when, scenario) && mayApply(other.when, scenario))

  return contract.invariants.flatMap((one, at, rules) =>
    rules.slice(at + 1).flatMap((other) => {
      if (!canMeet(one, other)) return []
      const about = clash(one, other) ?? clash(other, one) ?? opposite(one, other)
      return about === null ? [] : [{ one: one.id, other: other.id, about }]
    }),
  )
}

const textual = new Set([
  'contains',
  'contains_any',
  'not_contains',
  'equals',
  'regex',
  'excludes_pattern',
  'output_not_empty',
])
const forbidding = new Set(['not_contains', 'excludes_pattern'])

/** What `one` demands to be said and `other` breaks on, however it is said. */
function clash(one: ContractRule, other: ContractRule): string | null {
  const { value } = one.options
  if (one.negate || !textual.has(other.type)) return null
  if (one.type === 'equals' && typeof value === 'string')
    return isBroken(other, value) ? `the answer ${JSON.stringify(value)}` : null
  const wanted = wantedBy(one)
  const ways = wanted.flatMap((text) => [text, `Well, ${text} it is.`])
  if (forbidding.has(other.type) === other.negate || ways.length === 0) return null
  if (!ways.every((way) => isBroken(other, way))) return null
  const quoted = wanted.map((text) => JSON.stringify(text)).join(', ')
  return wanted.length === 1 ? `the text ${quoted}` : `one of ${quoted}`
}

/** The texts of which an answer has to hold one. */
function wantedBy({ type, options: { value, values } }: ContractRule): readonly string[] {
  const texts = type === 'contains' ? [value] : type === 'contains_any' ? [values].flat() : []
  return texts.filter((text) => typeof text === 'string')
}

/** The same rule and its own negation, or a tool that must and must not be called. */
function opposite(one: ContractRule, other: ContractRule): string | null {
  const isSame = JSON.stringify(one.options) === JSON.stringify(other.options)
  if (one.type === other.type && one.negate !== other.negate && isSame) return 'the same thing'
  const tools = [one, other].flatMap(demandOnTool)
  const [left, right] = tools
  if (left === undefined || right === undefined || left.tool !== right.tool) return null
  return left.wanted === right.wanted ? null : `a call of ${left.tool}`
}

function demandOnTool({ type, negate, options }: Invariant): readonly { tool: string; wanted: boolean }[] {
  const { tool, ...more } = options
  if (typeof tool !== 'string') return []
  if (type === 'max_tool_calls') return more['max'] === 0 && !negate ? [{ tool, wanted: false }] : []
  const isBare = Object.values(more).every((value) => value === undefined || value === null)
  if (!isBare || (type !== 'tool_called' && type !== 'tool_not_called')) return []
  return [{ tool, wanted: (type === 'tool_called') !== negate }]
}

function isBroken(rule: ContractRule, output: string): boolean {
  const always: Invariant = { ...rule, when: 'always' }
  const verdict = prepare(new Map([[rule.id, always]]))({ key: rule.id, counts: true }, saying(output))
  return !(verdict instanceof Promise) && verdict.status === 'broken'
}

/** An agent that says this, and does nothing else. */
function saying(output: string): Evidence {
  return {
    transcript: {
      output,
      ending: { kind: 'answered' },
      toolCalls: [],
      status: 200,
      durationMs: 0,
      attempts: 1,
      traffic: null,
      wire: null,
    },
    prompt: '',
    golden: '',
    canary: null,
    holding: ['always'],
    planted: [],
    baseline: [],
    taskDone: null,
    load: async (file) => Promise.reject(new Error(`${file} is not loaded here`)),
    sleep: async () => {},
  }
}
