import { markdownTable } from 'markdown-table'
import type { Interval } from '../../scoring/score.ts'
import type { Baseline, Report } from '../report.ts'
import { bar, decimals, delta, range } from '../words.ts'
import type { Pen } from './pen.ts'

/** A row for each phase and, where there are several, one for the whole; below it, what the change is measured against. */
export function phaseTable({ score, baseline, notes }: Report, pen: Pen): string {
  const rows = score.phases.map(({ phase, estimate, counts, weight, floor }) => [
    phase,
    ...figures(estimate),
    change(estimate?.value, baseline?.phases[phase]),
    `${counts.passed}/${counts.passed + counts.failed}`,
    `${Math.round(weight * 100)} %`,
    floor === null ? '–' : gate(estimate?.value, floor),
  ])
  const sum = (count: 'passed' | 'failed'): number =>
    score.phases.reduce((total, { counts }) => total + counts[count], 0)
  const whole = [
    '**overall**',
    ...figures(score.overall),
    change(score.overall?.value, baseline?.overall ?? undefined),
    `${sum('passed')}/${sum('passed') + sum('failed')}`,
    '',
    gate(score.overall?.value, score.minScore),
  ]
  const head = ['Phase', 'Score', 're-run 95 %', 'Δ', 'Passed', 'Weight', 'Gate']
  const table = markdownTable([head, ...rows, ...(rows.length > 1 ? [whole] : [])], {
    align: ['l', 'r', 'r', 'r', 'r', 'r', 'l'],
    alignDelimiters: false,
    padding: true,
  })
  return rows.length === 0
    ? ''
    : `${table}\n\n${baseline === null ? pen.inline(notes.find(saysNoBaseline) ?? nothingEarlier) : comparison(baseline, pen)}`
}

function figures(estimate: { readonly value: number; readonly rerun: Interval } | null): readonly string[] {
  return estimate === null ? ['no score', ''] : [decimals(estimate.value), range(estimate.rerun)]
}

function change(value: number | undefined, before: number | undefined): string {
  return value === undefined || before === undefined ? '–' : delta(value, before)
}

/** The gate may go by a bound of the score; here is only said what is asked of it, and the reasons say what it made of it. */
function gate(value: number | undefined, floor: number): string {
  if (value === undefined) return `needs ${bar(floor)}`
  return value < floor ? `needs ${bar(floor)}: below` : `needs ${bar(floor)}`
}

/** True for the note that says why there is no baseline; it stands with the table. */
export function saysNoBaseline(note: string): boolean {
  return note.startsWith('No baseline')
}

const nothingEarlier = 'No baseline: there is no earlier run to compare this one with.'

function comparison(baseline: Baseline, pen: Pen): string {
  const commit = baseline.commit === null ? '' : ` at ${pen.code(baseline.commit.slice(0, 7))}`
  return `Δ in percentage points against ${pen.code(baseline.label, 100)}${commit}.`
}
