import type { Counts, Judged } from './score.ts'

/** Counts that still grow. */
export type Counting = { -readonly [K in keyof Counts]: number }

export function noCounts(): Counting {
  return { total: 0, passed: 0, failed: 0, errored: 0, unjudged: 0, notTriggered: 0, excluded: 0 }
}

export function count(counts: Counting, { status }: Judged): void {
  counts.total++
  counts[status === 'not-triggered' ? 'notTriggered' : status]++
}

/** The counts of several parts as those of the whole. */
export function together(parts: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => parts.reduce((so, counts) => so + counts[key], 0)
  return {
    total: sum('total'),
    passed: sum('passed'),
    failed: sum('failed'),
    errored: sum('errored'),
    unjudged: sum('unjudged'),
    notTriggered: sum('notTriggered'),
    excluded: sum('excluded'),
  }
}

/** True for a cell that counts in the score; one with credit counts by what was judged in it, though something could not be. */
export function isJudged({ status, credit }: Pick<Judged, 'status' | 'credit'>): boolean {
  if (status === 'errored') return credit !== null && credit.of > 0
  return status === 'passed' || status === 'failed'
}
