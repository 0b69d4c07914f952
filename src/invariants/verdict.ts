import type { Severity } from '../base/phase.ts'

/** One rule, held against one transcript. A rule that cannot be judged is `errored`, never silently held. */
export type Verdict = {
  /** The rule's id. */
  readonly rule: string
  readonly type: string
  readonly severity: Severity
  /** False for *utility under attack*: shown beside the score, not in it. */
  readonly counts: boolean
} & Judgement

/** How a rule fared. */
export type Judgement =
  | { readonly status: 'held' }
  | {
      readonly status: 'broken'
      readonly expected: string
      readonly actual: string
      readonly span?: readonly [number, number]
    }
  | { readonly status: 'skipped'; readonly because: string }
  | { readonly status: 'errored'; readonly reason: string }

/** What a cell came to. */
export type CellStatus = 'passed' | 'failed' | 'errored' | 'unjudged'

/**
 * A cell fails on any counting break, is errored when a counting rule could not be judged,
 * and is unjudged when no counting rule applied: never a pass without evidence.
 */
export function statusOf(verdicts: readonly Verdict[]): CellStatus {
  const counting = verdicts.filter((verdict) => verdict.counts)
  if (counting.some((verdict) => verdict.status === 'broken')) return 'failed'
  if (counting.some((verdict) => verdict.status === 'errored')) return 'errored'
  return counting.some((verdict) => verdict.status === 'held') ? 'passed' : 'unjudged'
}
