import { markdownTable } from 'markdown-table'
import { code, inline } from '../escape.ts'
import { bar, decimals, delta, range } from '../words.ts'
import type { RunRecord } from './record.ts'
import type { Section } from './section.ts'

const badness = { failed: 0, inconclusive: 1, passed: 2 } as const

/** The order of a comment: failed before inconclusive before passed, the lower score first, then by name. */
export function worstFirst(sections: readonly Section[]): readonly Section[] {
  return sections.toSorted((a, b) => rank(a) - rank(b) || value(a) - value(b) || (a.id < b.id ? -1 : 1))
}

function rank({ record }: Section): number {
  return record === null ? 0 : badness[record.verdict]
}

function value({ record }: Section): number {
  return record?.overall?.value ?? 0
}

/** A row for each leg, the worst first; `legs` counts those, too, for which there is no room. */
export function legTable(sections: readonly Section[], legs: number): string {
  const table = markdownTable(
    [['Leg', 'Verdict', 'Score', 're-run 95 %', 'Δ', 'Needs', 'Commit'], ...sections.map(row)],
    {
      align: ['l', 'l', 'r', 'r', 'r', 'r', 'l'],
      alignDelimiters: false,
    },
  )
  const missing = legs - sections.length
  return missing === 0
    ? table
    : `${table}\n\n${missing} more legs have no room here; each has its own job summary.`
}

function row({ id, record }: Section): readonly string[] {
  if (record === null) return [id, 'not readable, somebody edited it', '', '', '', '', '']
  const { title, verdict, overall, minScore, commit } = record
  return [
    inline(title),
    verdict,
    ...(overall === null ? ['no score', ''] : [decimals(overall.value), range(overall.rerun)]),
    change(record),
    bar(minScore),
    code(commit.slice(0, 7)),
  ]
}

function change({ overall, before }: RunRecord): string {
  return overall === null || before === null ? '–' : delta(overall.value, before.overall)
}
