import type { Severity } from '../base/phase.ts'
import type { Verdict } from '../invariants/verdict.ts'
import type { Judged } from './score.ts'

/** How much a rule of a contract weighs, by its severity. */
const severityWeights: Readonly<Record<Severity, number>> = { critical: 3, high: 2, medium: 1, low: 1 }

/** What a cell earns of what it could: the weight of the rules that held, of those that held or broke. */
export function creditOf(verdicts: readonly Verdict[]): NonNullable<Judged['credit']> {
  const judged = verdicts.filter(({ counts, status }) => counts && (status === 'held' || status === 'broken'))
  const weightOf = (some: readonly Verdict[]): number =>
    some.reduce((sum, { severity }) => sum + severityWeights[severity], 0)
  return { held: weightOf(judged.filter(({ status }) => status === 'held')), of: weightOf(judged) }
}

/** How often rules of one severity held, and how often they broke. */
export interface Kept {
  readonly severity: Severity
  readonly held: number
  readonly broken: number
}

/**
 * The resilience score, 0 to 100 with two decimals, halves upwards: Σ weight held / Σ weight judged. Null where nothing
 * was judged; only a contract without a break is 100.
 */
export function resilienceOf(kept: readonly Kept[]): number | null {
  const sum = (pick: (one: Kept) => number): number =>
    kept.reduce((so, one) => so + severityWeights[one.severity] * pick(one), 0)
  const held = sum((one) => one.held)
  const of = held + sum((one) => one.broken)
  if (of === 0) return null
  const hundredths = Math.round((held * 10_000) / of)
  return (held < of ? Math.min(hundredths, 9999) : hundredths) / 100
}
