import type { Phase } from '../base/phase.ts'
import { type Finding, type Report, reproduce } from '../report/report.ts'
import { bar, cells, decimals, reasonSentence, verdictLine } from '../report/words.ts'
import type { Annotation } from './annotation.ts'

/** Where a phase is configured; null asks for the config file itself. */
export type Places = (phase: Phase | null) => Annotation['place']

/** At most one annotation for each phase below its bar; without such a phase, one for whatever else kept the gate shut. */
export function reportAnnotations(report: Report, places: Places): readonly Annotation[] {
  const low = lowPhases(report)
  if (low.length === 0) return [otherwise(report, places)]
  return low.map(({ phase, value, needs }) => ({
    title: `FlakeStorm ${phase} ${decimals(value)} < ${bar(needs)}`,
    message: [
      `The ${phase} phase scored ${decimals(value)} and needs ${bar(needs)}`,
      ...worst(report, phase),
    ].join(': '),
    place: places(phase),
  }))
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

/** The worst cause of a phase with its evidence and its address. */
function worst(report: Report, phase: Phase): readonly string[] {
  const finding = report.findings.find((one) => one.phase === phase)
  if (finding === undefined) return []
  const { example } = finding
  const evidence = [
    `expected: ${cut(example.expected)}`,
    `seen: ${cut(example.actual)}`,
    reproduce(report, example.cell),
  ]
  return [[cause(finding), ...evidence].join('\n')]
}

function cause({ rule, under, status, cells: count, of }: Finding): string {
  return status === 'broken'
    ? `${rule} broke under ${under} in ${count} of ${cells(of)}.`
    : `${rule} could not be judged under ${under} in ${cells(count)}.`
}

function otherwise({ score, done, findings }: Report, places: Places): Annotation {
  const [
    first = `${findings.reduce((sum, one) => sum + one.cells, 0)} rules broke in ${cells(done)}.`,
    ...more
  ] = score.reasons.map(reasonSentence)
  const title = `FlakeStorm ${score.verdict}`
  return { title, message: [`${first} ${verdictLine(score)}`, ...more].join('\n'), place: places(null) }
}

/** An annotation is a pointer; the evidence as a whole is in the summary. */
function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300).toWellFormed()}…` : text
}
