import type { Evidence, Invariant } from '../invariants/invariant.ts'
import { prepare } from '../invariants/judge.ts'
import type { ContractRule } from './schema.ts'

/** Two rules of which no answer can keep both. */
interface Contradiction {
  readonly one: string
  readonly other: string
  /** What the one wants and the other forbids, as a noun phrase. */
  readonly about: string
}

/** Pairs of rules that meet in one cell and that no answer can keep together, as far as texts and tool names tell. */
export function contradictionsIn(rules: readonly ContractRule[]): readonly Contradiction[] {
  return rules.flatMap((one, at) =>
    rules.slice(at + 1).flatMap((other) => {
      if (!canMeet(one, other)) return []
      const about = clash(one, other) ?? clash(other, one) ?? opposite(one, other)
      return about === null ? [] : [{ one: one.id, other: other.id, about }]
    }),
  )
}

/** Probes are judged by their own rule alone; and two conditions meet where one of them always holds, or both are the same. */
function canMeet(one: ContractRule, other: ContractRule): boolean {
  if (one.probes.length > 0 || other.probes.length > 0) return false
  if (one.promptFilter !== other.promptFilter && one.promptFilter !== null && other.promptFilter !== null)
    return false
  if (one.when === 'no_chaos' || other.when === 'no_chaos')
    return [one.when, other.when].every((when) => when === 'no_chaos' || when === 'always')
  return true
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
  if (one.negate || typeof value !== 'string') return null
  if (one.type === 'equals')
    return textual.has(other.type) && isBroken(other, value) ? `the answer ${JSON.stringify(value)}` : null
  if (one.type !== 'contains') return null
  const forbids = forbidding.has(other.type) ? !other.negate : textual.has(other.type) && other.negate
  const ways = [value, `Well, ${value} it is.`]
  return forbids && ways.every((way) => isBroken(other, way)) ? `the text ${JSON.stringify(value)}` : null
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
  const isBare = Object.values(more).every((value) => value === undefined || value === null)
  if (typeof tool !== 'string' || !isBare || (type !== 'tool_called' && type !== 'tool_not_called')) return []
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
