import { severities } from '../base/phase.ts'
import type { Verdict } from '../invariants/verdict.ts'
import type { Outcome } from '../run/outcome.ts'
import type { Example, Finding } from './report.ts'

/** More causes than this are counted, not shown. */
const mostFindings = 50

/** Groups broken rules by cause while outcomes stream by; holds one example a cause, never the cells. */
export interface Causes {
  add(outcome: Outcome): void
  /** The worst first: severity, then how many cells, then plan order. */
  found(): { readonly findings: readonly Finding[]; readonly more: number }
}

export function causes(): Causes {
  const found = new Map<string, Omit<Finding, 'of'>>()
  const held = new Map<string, number>()

  return {
    add(outcome) {
      for (const verdict of outcome.verdicts) {
        if (!verdict.counts || verdict.status === 'skipped') continue
        const under = outcome.cell.stratum
        const subject = `${outcome.cell.phase} ${under} ${verdict.rule}`
        held.set(subject, (held.get(subject) ?? 0) + 1)
        if (verdict.status === 'held') continue
        const cause = `${subject} ${verdict.status}`
        const known = found.get(cause)
        found.set(cause, known ? { ...known, cells: known.cells + 1 } : findingOf(outcome, verdict))
      }
    },
    found() {
      const all = [...found.values()]
        .map((finding) => ({
          ...finding,
          of: held.get(`${finding.phase} ${finding.under} ${finding.rule}`) ?? finding.cells,
        }))
        .toSorted(
          (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.cells - a.cells,
        )
      return { findings: all.slice(0, mostFindings), more: Math.max(0, all.length - mostFindings) }
    },
  }
}

type Telling = Extract<Verdict, { status: 'broken' | 'errored' }>

function findingOf(outcome: Outcome, verdict: Telling): Omit<Finding, 'of'> {
  const { rule, type, severity, status } = verdict
  return {
    phase: outcome.cell.phase,
    rule,
    type,
    severity,
    status,
    under: outcome.cell.stratum,
    cells: 1,
    example: exampleOf(outcome, verdict),
  }
}

function exampleOf({ cell, transcript }: Outcome, verdict: Telling): Example {
  const broken = verdict.status === 'broken'
  return {
    cell: cell.id,
    expected: broken ? verdict.expected : 'a rule that can be judged',
    actual: broken ? verdict.actual : verdict.reason,
    prompt: cut(cell.turns.at(-1) ?? '', 600),
    output: cut(transcript.output, 600),
    ending: transcript.ending,
  }
}

/** At most `most` characters, never half a surrogate pair; says how much is missing. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
  return `${head}… (${text.length - head.length} more characters)`
}
