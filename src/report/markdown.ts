import { markdownTable } from 'markdown-table'
import type { PhaseScore } from '../scoring/score.ts'
import { code, fenced, inline } from './escape.ts'
import { contractViews, type ContractView, matrixCell, resilience, skippedRules } from './contract-view.ts'
import {
  type Baseline,
  type FaultCoverage,
  type Finding,
  type PreflightResult,
  type Report,
  reproduce,
} from './report.ts'
import {
  attackWords,
  bar,
  cells,
  decimals,
  delta,
  endingWords,
  newPrompts,
  provenance,
  range,
  reasonSentence,
  verdictLine,
} from './words.ts'

const signs = { passed: '✅', failed: '❌', inconclusive: '⚠️' } as const

/** The page that a reviewer reads: may I merge, what broke, would a re-run agree, what do I paste. */
export function markdown(report: Report, limits: { readonly findings: number } = { findings: 30 }): string {
  const { score } = report
  const shown = report.findings.slice(0, limits.findings)
  const hidden = report.findings.length - shown.length + report.moreFindings
  return [
    `### ${signs[score.verdict]} flakestorm: ${inline(verdictLine(score, report.baseline))}`,
    ...list(score.reasons.map((reason) => inline(reasonSentence(reason)))),
    ...(score.phases.length === 0 ? [] : [phaseTable(report)]),
    ...(score.overall === null ? [] : [`With other golden prompts, 95 %: ${newPrompts(score.overall)}.`]),
    ...contractViews(report.matrix).flatMap(contractBlock),
    ...cleanFailures(report.preflight),
    ...(shown.length === 0
      ? []
      : ['#### What broke', ...shown.map((finding) => findingBlock(report, finding))]),
    ...(hidden > 0
      ? [`${hidden} more ${hidden === 1 ? 'cause is' : 'causes are'} in the report files.`]
      : []),
    ...coverageDetails(report.coverage),
    ...score.phases.filter((phase) => phase.strata.length > 1).map(strataDetails),
    ...list(report.notes.map(inline)),
    inline(provenance(report)),
    '',
  ].join('\n\n')
}

function list(sentences: readonly string[]): readonly string[] {
  return sentences.length === 0 ? [] : [sentences.map((sentence) => `- ${sentence}`).join('\n')]
}

/** A row for each phase; how far each moved, only where there is something to compare with. */
function phaseTable({ score, baseline, tool }: Report): string {
  const moved = (cell: string): readonly string[] => (baseline === null ? [] : [cell])
  const rows = score.phases.map((phase) => [
    phase.phase,
    phase.estimate === null ? 'no score' : decimals(phase.estimate.value),
    phase.estimate === null ? '' : range(phase.estimate.rerun),
    ...moved(change(phase.estimate?.value, baseline?.phases[phase.phase])),
    `${phase.counts.passed}/${phase.counts.passed + phase.counts.failed}`,
    `${Math.round(phase.weight * 100)} %`,
    aside(phase, tool),
  ])
  const head = ['Phase', 'Score', 're-run 95 %', ...moved('Δ'), 'Passed', 'Weight', 'Beside the score']
  const table = markdownTable([head, ...rows], { align: head.map((_, at) => sideOf(at, head.length)) })
  return baseline === null
    ? table
    : `${table}\n\nΔ in percentage points against ${code(baseline.label)}${commitOf(baseline)}.`
}

function sideOf(at: number, columns: number): 'l' | 'r' {
  return at === 0 || at === columns - 1 ? 'l' : 'r'
}

function change(value: number | undefined, before: number | undefined): string {
  return value === undefined || before === undefined ? '–' : delta(value, before).replace(' ', '&nbsp;')
}

function commitOf({ commit }: Baseline): string {
  return commit === null ? '' : ` at ${code(commit.slice(0, 7))}`
}

function aside(phase: PhaseScore, tool: Report['tool']): string {
  const { counts, floor, utility, flaky, passAllRepeats } = phase
  return [
    ...(floor === null ? [] : [`needs ${bar(floor)}`]),
    ...attackWords(phase, tool),
    ...(utility === null ? [] : [`utility under attack ${utility.held}/${utility.total}`]),
    ...(passAllRepeats === null ? [] : [`all repeats pass ${decimals(passAllRepeats)}`]),
    ...(flaky > 0 ? [`${flaky} flaky`] : []),
    ...(counts.errored > 0 ? [`${counts.errored} errored`] : []),
    ...(counts.unjudged > 0 ? [`${counts.unjudged} not judged`] : []),
    ...(counts.notTriggered > 0 ? [`${counts.notTriggered} not triggered`] : []),
    ...(counts.excluded > 0 ? [`${counts.excluded} excluded`] : []),
  ].join(' · ')
}

const fates = { held: '✅', broken: '❌', errored: '⚠️' } as const

function contractBlock(view: ContractView): readonly string[] {
  const { contract, score, scenarios, rules } = view
  const table = markdownTable(
    [
      ['Rule', 'Severity', ...scenarios.map(({ name }) => inline(name)), 'Held'],
      ...rules.map(({ rule, severity, held, of, cells: row }) => [
        inline(rule),
        severity,
        ...row.map((cell) => matrixCell(cell, fates)),
        of === 0 ? '–' : `${held}/${of}`,
      ]),
      ['**Resilience**', '', ...scenarios.map((one) => resilience(one.score)), `**${resilience(score)}**`],
    ],
    { align: ['l', 'l', ...scenarios.map(() => 'r'), 'r'] },
  )
  const skipped = skippedRules(view)
  const details =
    skipped.length === 0
      ? []
      : [
          `<details><summary>Rules that did not apply</summary>\n\n${skipped.map((one) => `- ${inline(one)}`).join('\n')}\n\n</details>`,
        ]
  return [`#### Contract ${code(contract)}: resilience ${resilience(score)} of 100`, table, ...details]
}

function cleanFailures(preflight: readonly PreflightResult[]): readonly string[] {
  const failed = preflight.filter((result) => !result.held)
  if (failed.length === 0) return []
  const lines = failed.flatMap(({ promptId, broken }) => [
    `- **${inline(promptId)}**`,
    ...broken.map(
      ({ rule, expected, actual }) => `  - ${code(rule)}: expected ${code(expected)}, seen ${code(actual)}`,
    ),
  ])
  return ['#### Fails before anything was done to it', lines.join('\n')]
}

function findingBlock(report: Report, finding: Finding): string {
  const { example } = finding
  const how =
    finding.status === 'broken'
      ? `${finding.cells} of ${cells(finding.of)}`
      : `not judged in ${cells(finding.cells)}`
  return [
    `**${finding.phase} · ${code(finding.rule)}** under ${code(finding.under)}: ${how} (${finding.severity})`,
    `- expected: ${code(example.expected)}\n- seen: ${code(example.actual)}`,
    fenced(reproduce(report, example.cell)).replace(/^(`+)text/, '$1sh'),
    `<details><summary>The first such cell</summary>\n\n${evidence(finding)}\n\n</details>`,
  ].join('\n\n')
}

function evidence({ example }: Finding): string {
  return [
    'Asked:',
    fenced(example.prompt),
    example.ending.kind === 'answered' ? 'Answered:' : `Answered (${inline(endingWords(example.ending))}):`,
    fenced(example.output === '' ? '(nothing)' : example.output),
  ].join('\n\n')
}

function strataDetails({ phase, strata }: PhaseScore): string {
  const rows = strata.map(({ stratum, counts, value, weight }) => [
    inline(stratum),
    value === null ? 'no score' : decimals(value),
    `${counts.passed}/${counts.passed + counts.failed}`,
    String(weight),
  ])
  const table = markdownTable([['Type', 'Score', 'Passed', 'Weight'], ...rows], {
    align: ['l', 'r', 'r', 'r'],
  })
  return `<details><summary>${phase} by type</summary>\n\n${table}\n\n</details>`
}

/** Which faults really reached the agent; those that did not stand in the open, with the reason. */
function coverageDetails(coverage: readonly FaultCoverage[]): readonly string[] {
  if (coverage.length === 0) return []
  const missed = coverage.filter(({ because }) => because !== null)
  const rows = coverage.map(({ scenario, id, cells: reached, planned, delivered, matched, scope }) => [
    inline(scenario),
    inline(id),
    `${reached}/${planned}`,
    `${delivered}/${matched}`,
    scope ?? '',
  ])
  const table = markdownTable([['Scenario', 'Fault', 'Cells reached', 'Calls struck', 'Where'], ...rows], {
    align: ['l', 'l', 'r', 'r', 'l'],
  })
  return [
    ...list(
      missed.map(
        (fault) =>
          `Not triggered: ${code(fault.id)} of ${code(fault.scenario)}, ${code(fault.because ?? '')}`,
      ),
    ),
    `<details><summary>Faults: what reached the agent</summary>\n\n${table}\n\n</details>`,
  ]
}
