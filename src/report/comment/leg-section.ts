import type { Phase } from '../../base/phase.ts'
import { type Finding, type Report, reproduce, shellWord } from '../report.ts'
import { cells, endingWords, reasonSentence } from '../words.ts'
import { historyFold } from './history.ts'
import type { Leg } from './leg.ts'
import { legLinks } from './leg-links.ts'
import { type Pen, penOf } from './pen.ts'
import { phaseTable, saysNoBaseline } from './phase-table.ts'
import { type RunRecord, recordOf } from './record.ts'
import type { Block, Rank, Section } from './section.ts'
import { unjudged } from './unjudged.ts'

/** What a leg's section is made of, besides what the comment remembers. */
export interface LegStory {
  readonly report: Report
  readonly leg: Leg
  /** Sentences on what could not be delivered elsewhere. */
  readonly degraded: readonly string[]
  /** Hides secrets in text of any origin. */
  readonly redact: (text: string) => string
}

/** One leg's section, with everything that it would show if there were room; `earlier` is what the comment remembers of it. */
export function legSection({ report, leg, degraded, redact }: LegStory, earlier: RunRecord | null): Section {
  const pen = penOf(redact)
  const record = recordOf(report, { ...leg, title: redact(leg.title) }, earlier)
  return {
    id: leg.section,
    runId: leg.runId,
    attempt: leg.attempt,
    blocks: [
      block(0, reasons(report, pen)),
      block(0, phaseTable(report, pen)),
      block(0, legLinks(report, leg, pen)),
      block(1, cleanFailures(report, pen)),
      ...causes(report, pen),
      block(1, unjudged(report, pen)),
      block(1, degraded.length === 0 ? '' : `**Not delivered**\n\n${list(degraded, pen)}`),
      block(4, historyFold(record.history, leg.links.run)),
      block(
        6,
        list(
          report.notes.filter((note) => !saysNoBaseline(note)),
          pen,
        ),
      ),
    ].filter(({ text }) => text !== ''),
    without: [],
    record,
  }
}

function block(rank: Rank, text: string): Block {
  return { rank, text: text.trim() }
}

const mostLines = 10

function list(sentences: readonly string[], pen: Pen): string {
  const lines = sentences.slice(0, mostLines).map((sentence) => `- ${pen.inline(sentence)}`)
  const more = sentences.length - mostLines
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

function reasons({ score }: Report, pen: Pen): string {
  return list(score.reasons.map(reasonSentence), pen)
}

function cleanFailures({ preflight }: Report, pen: Pen): string {
  const failed = preflight.filter(({ held }) => !held)
  const lines = failed.slice(0, mostLines).map(({ promptId, broken: [first, ...more] }) => {
    if (first === undefined) return `- ${pen.code(promptId)}`
    const others = more.length === 0 ? '' : `, and ${more.length} more rules`
    return `- ${pen.code(promptId)} breaks ${pen.code(first.rule)}: expected ${pen.code(first.expected)}, seen ${pen.code(first.actual)}${others}`
  })
  const rest = failed.length > mostLines ? [`- and ${failed.length - mostLines} more`] : []
  return failed.length === 0
    ? ''
    : ['**Fails before anything was done to it**', '', ...lines, ...rest].join('\n')
}

/** The causes in the order of the report, the worst first; those that lead their phase stay longest. */
function causes(report: Report, pen: Pen): readonly Block[] {
  const seen = new Map<Phase, number>()
  const { findings, moreFindings } = report
  const blocks = findings.flatMap((finding) => {
    const before = seen.get(finding.phase) ?? 0
    seen.set(finding.phase, before + 1)
    const rank = before === 0 ? 2 : before < 3 ? 3 : 5
    return [block(rank, cause(report, finding, pen)), block(7, evidence(finding, pen))]
  })
  if (blocks.length === 0) return []
  const more = moreFindings === 0 ? '' : `${moreFindings} more causes are in the report.`
  return [block(2, '**What broke**'), ...blocks, block(5, more)]
}

function cause(report: Report, finding: Finding, pen: Pen): string {
  const { phase, rule, under, severity, status, example } = finding
  const count =
    status === 'broken'
      ? `${finding.cells} of ${cells(finding.of)}`
      : `could not be judged in ${cells(finding.cells)}`
  return [
    `**${phase} · ${pen.code(rule)}** under ${pen.code(under)}: ${count} (${severity})`,
    `- expected: ${pen.code(example.expected)}\n- seen: ${pen.code(example.actual)}`,
    pen.command(reproduce(report, example.cell)),
  ].join('\n\n')
}

/** What a reader opens: the exchange, and how to keep it. The command above stands alone, so that one copy is one run. */
function evidence({ phase, example: { cell, prompt, output, ending } }: Finding, pen: Pen): string {
  const answer =
    output === '' ? `Answered nothing: ${pen.code(endingWords(ending))}` : `Answered:\n\n${pen.block(output)}`
  const kept = `To keep it as a regression test, next to the \`result.json\` of this run:\n\n${pen.command(exportOf(cell))}\n\n`
  const test = phase === 'replay' ? '' : kept
  return `<details><summary>The first such cell</summary>\n\nAsked:\n\n${pen.block(prompt)}\n\n${answer}\n\n${test}</details>`
}

function exportOf(cell: string): string {
  return `npx flakestorm replay export --from-report result.json --cell ${shellWord(cell)}`
}
