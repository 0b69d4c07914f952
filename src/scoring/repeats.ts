import type { Judged } from './score.ts'

/** What the repeats of cases came to. */
interface Repeats {
  /** Share of the cases judged in all of their repeats that passed in all: pass^k at k = n, C(c,k)/C(n,k) = 1 or 0; null without one. */
  readonly passAllRepeats: number | null
  /** Cases that both passed and failed. */
  readonly flaky: number
}

interface RepeatTally {
  add(cell: Pick<Judged, 'caseId' | 'status'>): void
  repeats(): Repeats
}

/** Counts repeats by case; holds a case only until its last repeat has come. */
export function repeatTally(planned: number): RepeatTally {
  const open = new Map<string, Case>()
  const closed = { complete: 0, allPassed: 0, flaky: 0 }

  const add: RepeatTally['add'] = ({ caseId, status }) => {
    const seen = open.get(caseId) ?? { cells: 0, passed: 0, failed: 0 }
    seen.cells++
    if (status === 'passed') seen.passed++
    if (status === 'failed') seen.failed++
    if (seen.cells < planned) return void open.set(caseId, seen)

    open.delete(caseId)
    if (seen.passed + seen.failed === planned) closed.complete++
    if (seen.passed === planned) closed.allPassed++
    if (isFlaky(seen)) closed.flaky++
  }

  const repeats = (): Repeats => ({
    passAllRepeats: closed.complete === 0 ? null : closed.allPassed / closed.complete,
    flaky: closed.flaky + open.values().filter(isFlaky).toArray().length,
  })
  return { add, repeats }
}

interface Case {
  cells: number
  passed: number
  failed: number
}

function isFlaky({ passed, failed }: Case): boolean {
  return passed > 0 && failed > 0
}
