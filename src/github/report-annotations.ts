import type { Phase } from '../base/phase.ts'
import { type Finding, type Report, reproduce } from '../report/report.ts'
import { bar, cells, decimals, reasonSentence, verdictLine } from '../report/words.ts'
import type { Annotation } from './annotation.ts'

/** Where a phase or a rule is configured, null where it was never written; asked for null, where the gate is. */
export type Places = (
  what: { readonly kind: 'phase' | 'rule'; readonly name: string } | null,
) => Annotation['place']

/**
 * One annotation for each phase below its bar and for each critical rule that broke; without either, one for whatever else kept the
 * gate shut.
 */
export function reportAnnotations(report: Report, places: Places): readonly Annotation[] {
  const marks = [
    ...lowPhases(report).map((low) => phaseMark(report, low, places)),
    ...criticalMarks(report, places),
  ]
  return marks.length === 0 ? [otherwise(report, places)] : marks
}

/** The contract is a list of rules, so its mark stands on the rule that broke worst. */
function phaseMark(report: Report, { phase, value, needs }: LowPhase, places: Places): Annotation {
  const finding = report.findings.find((one) => one.phase === phase)
  const rule =
    phase === 'contract' && finding !== undefined ? places({ kind: 'rule', name: finding.rule }) : null
  return {
    title: `FlakeStorm ${phase} ${decimals(value)} < ${bar(needs)}`,
    message: [
      `The ${phase} phase scored ${decimals(value)} and needs ${bar(needs)}`,
      ...(finding === undefined ? [] : [evidence(report, finding)]),
    ].join(': '),
    place: rule ?? places({ kind: 'phase', name: phase }) ?? places(null),
  }
}

function criticalMarks(report: Report, places: Places): readonly Annotation[] {
  const rules = report.score.reasons.flatMap((reason) => (reason.kind === 'critical' ? [reason] : []))
  return rules.map((reason) => {
    const finding = report.findings.find(
      ({ rule, status }) => rule === reason.rule && status === reason.status,
    )
    const phase = finding === undefined ? null : places({ kind: 'phase', name: finding.phase })
    return {
      title: `FlakeStorm critical rule ${reason.rule} ${reason.status === 'broken' ? 'broken' : 'not judged'}`,
      message: [reasonSentence(reason), ...(finding === undefined ? [] : [evidence(report, finding)])].join(
        ' ',
      ),
      place: places({ kind: 'rule', name: reason.rule }) ?? phase ?? places(null),
    }
  })
}

interface LowPhase {
  readonly phase: Phase
  readonly value: number
  readonly needs: number
}

/** A phase is low by its own floor, or by the bar of the whole where the whole misses it. */
function lowPhases({ score }: Report): readonly LowPhase[] {
  const floors = score.reasons.flatMap((reason): LowPhase[] =>
    reason.kind === 'below-floor' ? [{ phase: reason.phase, value: reason.value, needs: reason.floor }] : [],
  )
  if (!score.reasons.some(({ kind }) => kind === 'below-min')) return floors
  const others = score.phases.flatMap(({ phase, estimate }): LowPhase[] =>
    estimate === null || estimate.value >= score.minScore || floors.some((low) => low.phase === phase)
      ? []
      : [{ phase, value: estimate.value, needs: score.minScore }],
  )
  return [...floors, ...others]
}

/** A cause with its evidence and its address. */
function evidence(report: Report, finding: Finding): string {
  const { example } = finding
  return [
    cause(finding),
    `expected: ${cut(example.expected)}`,
    `seen: ${cut(example.actual)}`,
    reproduce(report, example.cell),
  ].join('\n')
}

function cause({ rule, under, status, cells: count, of }: Finding): string {
  return status === 'broken'
    ? `${rule} broke under ${under} in ${count} of ${cells(of)}.`
    : `${rule} could not be judged under ${under} in ${cells(count)}.`
}

function otherwise({ score, done, findings, baseline }: Report, places: Places): Annotation {
  const [
    first = `${findings.reduce((sum, one) => sum + one.cells, 0)} rules broke in ${cells(done)}.`,
    ...more
  ] = score.reasons.map(reasonSentence)
  const title = `FlakeStorm ${score.verdict}`
  return {
    title,
    message: [`${first} ${verdictLine(score, baseline)}`, ...more].join('\n'),
    place: places(null),
  }
}

/** An annotation is a pointer; the evidence as a whole is in the summary. */
function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300).toWellFormed()}…` : text
}
