import type { PhaseScore } from '../scoring/score.ts'
import { plain } from './escape.ts'
import { type Paint, paint } from './paint.ts'
import { contractViews, type ContractView, matrixCell, resilience } from './contract-view.ts'
import { type FaultCoverage, type Finding, type PreflightResult, type Report, reproduce } from './report.ts'
import {
  cells,
  decimals,
  newPrompts,
  provenance,
  range,
  reach,
  reasonSentence,
  verdictLine,
  attackWords,
} from './words.ts'

/** Causes shown before the reader is sent to the files. */
const mostShown = 10

/** The end of a run on a terminal or in a log: verdict, reasons, phases, what broke, how to see it again. */
export function terminal(report: Report, look: { readonly colour: boolean }): string {
  const ink = paint(look.colour)
  return [
    headline(report, ink),
    ...report.score.reasons.map((reason) => `  ${reasonSentence(reason)}`),
    '',
    ...report.score.phases.map((phase) => phaseLine(phase, report.tool, ink)),
    ...(report.score.overall === null
      ? []
      : [ink.dim(`  with other golden prompts, 95 %: ${newPrompts(report.score.overall)}`)]),
    ...contractViews(report.matrix).flatMap((view) => contractLines(view, ink)),
    ...report.coverage.map((fault) => coverageLine(fault, ink)),
    ...report.preflight.filter((result) => !result.held).flatMap((result) => cleanFailure(result, ink)),
    ...report.findings.slice(0, mostShown).flatMap((finding) => findingLines(report, finding, ink)),
    ...rest(report),
    ...report.notes.map((note) => ink.dim(`  note: ${plain(note)}`)),
    ink.dim(`  ${provenance(report)}`),
    '',
  ].join('\n')
}

function headline({ score, baseline }: Report, ink: Paint): string {
  const colour = { passed: ink.green, failed: ink.red, inconclusive: ink.yellow }[score.verdict]
  const [verdict = '', ...tail] = verdictLine(score, baseline).split('  ')
  return `${colour(ink.bold(verdict))}  ${tail.join('  ')}`
}

function phaseLine(of: PhaseScore, tool: Report['tool'], ink: Paint): string {
  const { phase, estimate, counts, utility } = of
  const judged = counts.passed + counts.failed
  const aside = [
    ...(counts.errored > 0 ? [`${counts.errored} errored`] : []),
    ...(counts.unjudged > 0 ? [`${counts.unjudged} without a rule that applies`] : []),
    ...(counts.notTriggered > 0 ? [`${counts.notTriggered} not triggered`] : []),
    ...(counts.excluded > 0 ? [`${counts.excluded} excluded`] : []),
    ...attackWords(of, tool),
    ...(utility === null ? [] : [`utility under attack ${utility.held}/${utility.total}`]),
  ]
  const score =
    estimate === null ? 'no score' : `${decimals(estimate.value)}  re-run 95 % ${range(estimate.rerun)}`
  return `  ${phase.padEnd(9)} ${score}  ${counts.passed}/${judged} passed${aside.length > 0 ? ink.dim(`  ${aside.join(' · ')}`) : ''}`
}

function coverageLine(fault: FaultCoverage, ink: Paint): string {
  return `  ${fault.because === null ? ' ' : ink.yellow('!')} ${plain(fault.id).padEnd(34)} ${ink.dim(plain(reach(fault)))}`
}

/** Rules down, scenarios across; what is not there did not apply. */
function contractLines({ contract, score, scenarios, rules }: ContractView, ink: Paint): readonly string[] {
  const fates = { held: '✓', broken: '✗', errored: '?' }
  const rows = [
    ['', ...scenarios.map(({ name }) => plain(name)), 'held'],
    ...rules.map(({ rule, severity, held, of, cells: row }) => [
      `${plain(rule)} (${severity})`,
      ...row.map((cell) => matrixCell(cell, fates)),
      of === 0 ? '–' : `${held}/${of}`,
    ]),
    ['resilience', ...scenarios.map((one) => resilience(one.score)), resilience(score)],
  ]
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join('  '),
  )
  const painted = (line: string): string => (line.includes('✗') ? ink.red(line) : line)
  return [
    '',
    `  ${ink.bold(`contract ${plain(contract)}`)}  resilience ${resilience(score)} of 100`,
    ...lines.map((line) => `    ${painted(line)}`),
    '',
  ]
}

function cleanFailure({ promptId, broken }: PreflightResult, ink: Paint): readonly string[] {
  return [
    '',
    `${ink.red('✗')} ${ink.bold(plain(promptId))} fails in a clean world, before anything was done to it`,
    ...broken.flatMap(({ rule, expected, actual }) => [
      `    rule      ${plain(rule)}`,
      `    expected  ${plain(expected)}`,
      `    seen      ${plain(actual)}`,
    ]),
  ]
}

function findingLines(report: Report, finding: Finding, ink: Paint): readonly string[] {
  const { rule, under, severity, status, example } = finding
  const how =
    status === 'broken'
      ? `${finding.cells} of ${cells(finding.of)}`
      : `could not be judged in ${cells(finding.cells)}`
  return [
    '',
    `${status === 'broken' ? ink.red('✗') : ink.yellow('?')} ${ink.bold(plain(rule))} under ${plain(under)}  ${how} · ${severity}`,
    `    expected  ${plain(example.expected)}`,
    `    seen      ${plain(example.actual)}`,
    `    ${ink.cyan(plain(reproduce(report, example.cell)))}`,
  ]
}

function rest({ findings, moreFindings }: Report): readonly string[] {
  const hidden = Math.max(0, findings.length - mostShown) + moreFindings
  return hidden === 0
    ? ['']
    : ['', `  ${hidden} more ${hidden === 1 ? 'cause' : 'causes'} in the report files.`]
}
