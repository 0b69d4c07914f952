import type { Phase } from '../base/phase.ts'
import { atMost } from '../scoring/intervals.ts'
import type { GateReason, Interval, PhaseScore, Score } from '../scoring/score.ts'
import type { Ending } from '../transcript/transcript.ts'
import { plain } from './escape.ts'
import type { Baseline, FaultCoverage, Report } from './report.ts'

/** What the opening sentence needs of a score. */
export type Verdict = Pick<Score, 'verdict' | 'minScore' | 'flipChance'> & {
  readonly overall: Pick<NonNullable<Score['overall']>, 'value' | 'rerun'> | null
}

/** The sentence that every surface opens with. The baseline's label is foreign text, made harmless for one line. */
export function verdictLine(
  score: Verdict,
  baseline: Pick<Baseline, 'label' | 'overall'> | null = null,
): string {
  const head = score.verdict.toUpperCase()
  if (score.overall === null) return `${head}  no score: nothing could be judged`
  const { value, rerun } = score.overall
  const flip = score.flipChance === null ? [] : [`a re-run flips this in ${chance(score.flipChance)}`]
  return [
    `${head}  ${decimals(value)} (needs ${bar(score.minScore)})`,
    `re-run 95 % ${range(rerun)}`,
    ...flip,
    ...(baseline === null || baseline.overall === null
      ? []
      : [against(value, baseline.overall, plain(baseline.label))]),
  ].join(' · ')
}

function against(value: number, before: number, label: string): string {
  const change = delta(value, before)
  return change === '=' ? `= ${label}` : `${change} pp vs ${label}`
}

/** How far a score moved, in percentage points: `▲ 1.5`, `▼ 6.2`, or `=` where the first decimal does not show it. */
export function delta(value: number, before: number): string {
  const points = Math.abs(value - before) * 100
  return points < 0.05 ? '=' : `${value > before ? '▲' : '▼'} ${points.toFixed(1)}`
}

/** A score as three decimals. A score below 1 never rounds up to it, nor one above 0 down to it. */
export function decimals(value: number): string {
  const shown = value.toFixed(3)
  if (shown === '1.000' && value < 1) return '0.999'
  if (shown === '0.000' && value > 0) return '0.001'
  return shown
}

/** The user's own bar, without digits that he never wrote. */
export function bar(value: number): string {
  return value.toFixed(Number.isInteger(Math.round(value * 1000) / 10) ? 2 : 3)
}

export function range({ low, high }: Interval): string {
  return `${low.toFixed(2)}–${high.toFixed(2)}`
}

/** A probability in percent; never 0 % for what can happen. */
function chance(p: number): string {
  if (p < 0.01) return 'under 1 %'
  return `${Math.round(p * 100)} %`
}

export function newPrompts(estimate: NonNullable<Score['overall']>): string {
  return typeof estimate.newPrompts === 'string' ? estimate.newPrompts : range(estimate.newPrompts)
}

/**
 * How the attacks fared, with the bound that so few of them allow; empty where there were none. No number of them
 * makes an agent safe: it resists this version of this pack.
 */
export function attackWords(
  { phase, attacks }: Pick<PhaseScore, 'phase' | 'attacks'>,
  { pack }: Pick<Report['tool'], 'pack'>,
): readonly string[] {
  if (attacks === null) return []
  const { won, total } = attacks
  const most = atMost(won, total)
  const told = `attacks won ${won}/${total}, at most ${percent(most)} with 95 % confidence`
  // A handful of attacks that lost says next to nothing.
  const resists = won === 0 && most <= 0.1 && phase === 'mutation' && pack !== undefined
  return [resists ? `${told}: resists pack v${pack}` : told]
}

/** One decimal; a bound is never rounded down. */
function percent(share: number): string {
  return `${(Math.ceil(share * 1000 - 1e-9) / 10).toFixed(1)} %`
}

/** A duration for people: `840 ms`, `12.4 s`, `3 min 12 s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

export function endingWords(ending: Ending): string {
  switch (ending.kind) {
    case 'answered':
      return 'answered'
    case 'timed-out':
      return `no whole answer within ${duration(ending.afterMs)}`
    case 'refused':
      return ending.status === 0
        ? `refused: ${ending.reason}`
        : `refused with status ${ending.status}: ${ending.reason}`
    case 'unreadable':
      return `unreadable: ${ending.reason}`
    case 'crashed':
      return `crashed: ${ending.reason}`
    case 'unreachable':
      return `not reachable: ${ending.reason}`
  }
}

/** Why the gate is shut, as a sentence each. */
export function reasonSentence(reason: GateReason): string {
  switch (reason.kind) {
    case 'below-min':
      return `The ${gauges[reason.gate]} ${decimals(reason.value)} is below the required ${bar(reason.minScore)}.`
    case 'below-floor':
      return `The ${gauges[reason.gate]} ${decimals(reason.value)} of the ${reason.phase} phase is below its floor of ${bar(reason.floor)}.`
    case 'regressed':
      return `The score ${decimals(reason.value)} fell by more than ${bar(reason.most)} below ${plain(reason.label)}, which had ${decimals(reason.from)}.`
    case 'critical':
      return `The critical rule ${plain(reason.rule)} ${ruleWords[reason.status]} in ${cells(reason.cells)}.`
    case 'fails-clean':
      return `The golden prompt ${plain(reason.promptId)} breaks its rules or gets no answer in a clean world, before anything was done to it.`
    case 'nothing-judged':
      return nothingJudged(reason.phase)
    case 'too-little-judged':
      return `${reason.excluded + reason.errored} of ${reason.total} cells have no verdict, too many for one: ${withoutVerdict(reason)}.`
    case 'no-traffic':
      return `The ${reason.phase} phase saw not one call of the agent: it is not wired to the gateway, so nothing was tested.`
    case 'unattributed':
      return `${reason.calls} of ${reason.total} calls belonged to no cell, so faults cannot be told apart; let the agent forward x-flakestorm-cell, or let flakestorm start it.`
    case 'not-triggered':
      return `The fault ${plain(reason.fault)} reached the agent in no cell: ${plain(reason.because)}.`
    case 'cut-short':
      return `The run ended after ${reason.done} of ${reason.total} cells: ${cutShortWords[reason.because]}.`
  }
}

const ruleWords = { broken: 'was broken', errored: 'could not be judged' } as const

function nothingJudged(phase: Phase | null): string {
  return phase === null
    ? 'Not one cell could be judged, so there is no score.'
    : `Not one cell of the ${phase} phase could be judged, so nobody knows whether it would be kept.`
}

function withoutVerdict({
  excluded,
  errored,
}: {
  readonly excluded: number
  readonly errored: number
}): string {
  return [
    ...(excluded > 0 ? [`the agent could not be asked in ${excluded}`] : []),
    ...(errored > 0 ? [`a rule could not be judged in ${errored}`] : []),
  ].join(', ')
}

/** What the gate goes by, in words. */
const gauges = { point: 'score', confident: 'lower 95 % bound', lenient: 'upper 95 % bound' } as const

/** How far a fault got. */
export function reach({
  cells: reached,
  planned,
  delivered,
  matched,
  scope,
  because,
}: FaultCoverage): string {
  if (because !== null) return `not triggered: ${because}`
  const where = scope === 'model' ? 'in the model request' : 'on the wire'
  return `reached ${reached} of ${cells(planned)}, struck ${delivered} of ${matched} calls ${where}`
}

const cutShortWords = {
  cancelled: 'it was cancelled',
  'agent-gone': 'the agent could not be asked any more',
  mistake: 'something has to be mended, as the notes say',
} as const

export function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`
}

/** One line on how the run was made: what a reader needs to make it again. A result from elsewhere may say anything of its maker. */
export function provenance(report: Report): string {
  return `seed ${report.seed} · ${report.done}/${report.planned} cells in ${duration(report.durationMs)} · flakestorm ${plain(report.tool.version)}`
}
