import type { Phase } from '../base/phase.ts'
import { boundsOf } from './estimate.ts'
import type { Moments } from './moments.ts'
import type { Counts, Gate, GateReason, Score } from './score.ts'

/** What the user asks of a score. A loaded `scoring` section fits. */
export interface GateRules {
  readonly minScore: number
  /** Floors of single phases; one for a phase that did not run asks nothing. */
  readonly minScores: Readonly<Partial<Record<Phase, number>>>
  readonly gate: Gate
}

/** Why a run ended before its last cell, and where. */
export type CutShort = Omit<Extract<GateReason, { kind: 'cut-short' }>, 'kind'>

/** A fault that reached the agent in no cell, and why. */
export type Missed = Omit<Extract<GateReason, { kind: 'not-triggered' }>, 'kind'>

/** The score of an earlier run, and how far below it this one may be. */
export type Earlier = Omit<Extract<GateReason, { kind: 'regressed' }>, 'kind' | 'value'>

/** A critical rule, how it went wrong, and in how many cells. */
export type Critical = Omit<Extract<GateReason, { kind: 'critical' }>, 'kind'>

/** What is known when the gate is asked. */
interface GateFacts {
  readonly failsClean: readonly string[]
  readonly cutShort: CutShort | null
  /** Faults that reached the agent in no cell, where `strict` wants every one to. */
  readonly missed: readonly Missed[]
  /** Calls that belonged to no cell, of all; null where none had to. */
  readonly strays: { readonly calls: number; readonly total: number } | null
  /** Phases that needed the gateway, which saw nothing. */
  readonly unseen: readonly Phase[]
  readonly critical: readonly Critical[]
  /** Null where nobody set a limit, or there is no earlier run. */
  readonly earlier: Earlier | null
  readonly counts: Counts
  readonly overall: Moments | null
  /** The phases that ran. */
  readonly phases: readonly { readonly phase: Phase; readonly moments: Moments | null }[]
}

/** More than this share of cells without a verdict, agent away or rule broken, and the score is about the infrastructure. */
const mostWithoutVerdict = 0.05

/** A score that misses its bar by rounding alone has reached it. */
const rounding = 1e-9

/**
 * Every reason against passing, and the verdict. What cannot be undone (a clean failure, a critical rule) fails a run that was cut
 * short too; what more cells could undo (a score, a floor) fails only a run that came to its end. Failed outranks inconclusive.
 */
export function judgeGate(rules: GateRules, facts: GateFacts): Pick<Score, 'verdict' | 'reasons'> {
  const final = [...failsClean(facts), ...critical(facts)]
  const failing = facts.cutShort
    ? final
    : [...final, ...belowFloor(rules, facts), ...belowMin(rules, facts), ...regressed(facts)]
  const open = [
    ...unseen(facts),
    ...missed(facts),
    ...unattributed(facts),
    ...nothingJudged(rules, facts),
    ...tooLittleJudged(facts),
    ...cutShort(facts),
  ]
  return {
    verdict: failing.length > 0 ? 'failed' : open.length > 0 ? 'inconclusive' : 'passed',
    reasons: [...failing, ...open],
  }
}

function failsClean(facts: GateFacts): GateReason[] {
  return facts.failsClean.map((promptId) => ({ kind: 'fails-clean', promptId }))
}

function critical(facts: GateFacts): GateReason[] {
  return facts.critical.map((one) => ({ kind: 'critical', ...one }))
}

function belowFloor(rules: GateRules, { phases }: GateFacts): GateReason[] {
  return phases.flatMap(({ phase, moments }): GateReason[] => {
    const floor = rules.minScores[phase]
    if (floor === undefined || moments === null) return []
    const value = deciding(moments, rules)
    return value < floor - rounding ? [{ kind: 'below-floor', gate: rules.gate, phase, value, floor }] : []
  })
}

function belowMin(rules: GateRules, { overall }: GateFacts): GateReason[] {
  if (overall === null) return []
  const { gate, minScore } = rules
  const value = deciding(overall, rules)
  return value < minScore - rounding ? [{ kind: 'below-min', gate, value, minScore }] : []
}

/** Two scores are compared as they are: an interval around both would forgive twice. */
function regressed({ overall, earlier }: GateFacts): GateReason[] {
  if (overall === null || earlier === null) return []
  const { value } = overall
  return value < earlier.from - earlier.most - rounding ? [{ kind: 'regressed', value, ...earlier }] : []
}

function deciding(moments: Moments, { gate }: GateRules): number {
  switch (gate) {
    case 'point':
      return moments.value
    case 'confident':
      return boundsOf(moments).low
    case 'lenient':
      return boundsOf(moments).high
  }
}

function nothingJudged(rules: GateRules, { overall, phases }: GateFacts): GateReason[] {
  if (overall === null) return [{ kind: 'nothing-judged', phase: null }]
  return (
    phases
      // A contract of which nothing was judged was not kept, whatever other phases came to.
      .filter(
        ({ phase, moments }) =>
          moments === null && (phase === 'contract' || rules.minScores[phase] !== undefined),
      )
      .map(({ phase }) => ({ kind: 'nothing-judged', phase }))
  )
}

function tooLittleJudged({ overall, counts: { excluded, errored, total } }: GateFacts): GateReason[] {
  if (overall === null) return []
  const missing = excluded + errored
  return missing > total * mostWithoutVerdict ? [{ kind: 'too-little-judged', excluded, errored, total }] : []
}

function cutShort(facts: GateFacts): GateReason[] {
  return facts.cutShort ? [{ kind: 'cut-short', ...facts.cutShort }] : []
}

function unseen(facts: GateFacts): GateReason[] {
  return facts.unseen.map((phase) => ({ kind: 'no-traffic', phase }))
}

function missed(facts: GateFacts): GateReason[] {
  return facts.missed.map((one) => ({ kind: 'not-triggered', ...one }))
}

/** More than this share of calls without a cell, and faults cannot be told apart. */
const mostStrays = 0.01

function unattributed({ strays }: GateFacts): GateReason[] {
  if (strays === null || strays.calls <= strays.total * mostStrays) return []
  return [{ kind: 'unattributed', ...strays }]
}
