import type { Phase } from '../base/phase.ts'
import { plain } from '../report/escape.ts'
import type { Paint } from '../report/paint.ts'
import type { Report } from '../report/report.ts'
import { decimals } from '../report/words.ts'
import type { Outcome } from '../run/outcome.ts'
import type { Watch } from '../run/watch.ts'

/** One storm over one variant of the agent, as the comparison reads it. */
export interface Compared {
  readonly variant: string
  readonly profile: string
  readonly report: Report
  /** What was seen of the agent's worst answer, a sentence a phase. */
  readonly reasons: ReadonlyMap<Phase, string>
}

/** The variants side by side: a line a phase with both scores, and below it why the worse one is worse. */
export function comparison(all: readonly Compared[], ink: Paint): string {
  const variants = [...new Set(all.map(({ variant }) => variant))]
  const rows = Map.groupBy(all.flatMap(rowsOf), ({ name }) => name)
  return [
    '',
    `${ink.bold('Side by side'.padEnd(widest + 2))}${variants.map((name) => name.padStart(column)).join('')}`,
    ...[...rows].flatMap(([name, row]) => [
      `  ${name.padEnd(widest)}${row.map((cell) => scoreOf(cell, ink)).join('')}`,
      ...row.flatMap(({ variant, reason }) =>
        reason === null ? [] : [ink.dim(`    ${variant}: ${reason}`)],
      ),
    ]),
    '',
  ].join('\n')
}

/**
 * Remembers the most telling break of each phase: an attack that won before an answer that should not have been given,
 * and both before an answer that never came.
 */
export function watchReasons(): { readonly watch: Watch; readonly reasons: ReadonlyMap<Phase, string> } {
  const reasons = new Map<Phase, string>()
  const telling = new Map<Phase, number>()
  const watch: Watch = (happening) => {
    if (happening.kind !== 'cell') return
    const { cell, transcript } = happening.outcome
    const reason = reasonOf(happening.outcome)
    const rank = cell.mutation?.expectation === 'SEC' ? 3 : transcript.ending.kind === 'answered' ? 2 : 1
    if (reason === null || rank <= (telling.get(cell.phase) ?? 0)) return
    telling.set(cell.phase, rank)
    reasons.set(cell.phase, reason)
  }
  return { watch, reasons }
}

const widest = 22
const column = 11

interface Row {
  readonly name: string
  readonly variant: string
  readonly score: number | null
  readonly isBelow: boolean
  readonly reason: string | null
}

function rowsOf({ variant, profile, report, reasons }: Compared): readonly Row[] {
  return report.score.phases.map(({ phase, estimate }) => {
    const score = estimate?.value ?? null
    const isBelow = score === null || score < report.score.minScore
    return {
      name: phase === 'chaos' ? `chaos: ${profile}` : phase,
      variant,
      score,
      isBelow,
      reason: isBelow ? (reasons.get(phase) ?? null) : null,
    }
  })
}

function scoreOf({ score, isBelow }: Row, ink: Paint): string {
  const text = (score === null ? 'no score' : decimals(score)).padStart(column)
  return isBelow ? ink.red(text) : ink.green(text)
}

/** What was seen where a rule that counts was broken; null where none was. */
function reasonOf({ cell, verdicts }: Outcome): string | null {
  const broken = verdicts.find((verdict) => verdict.counts && verdict.status === 'broken')
  if (broken?.status !== 'broken') return null
  const under = cell.mutation === null ? '' : ` (${cell.mutation.type})`
  return `${plain(broken.actual)}${under}`
}
