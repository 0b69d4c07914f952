import { phases } from '../base/phase.ts'
import type { Phase } from '../base/phase.ts'
import { together } from './counts.ts'
import { boundsOf, estimateOf, flipChance } from './estimate.ts'
import { judgeGate } from './gate.ts'
import type { Critical, CutShort, Earlier, GateRules, Missed } from './gate.ts'
import { meanOf, weigh } from './moments.ts'
import type { Moments } from './moments.ts'
import { phaseTally } from './phase-tally.ts'
import type { PhaseReading, PhaseTally } from './phase-tally.ts'
import type { Judged, PhaseScore, Score } from './score.ts'

export type { CutShort, Earlier, Missed }

/** All that turns counted cells into a score. A loaded `scoring` section brings the first four. */
export interface ScoreRules extends GateRules {
  /** Shares of the phases; only those that could be judged count, equally where none of them weighs anything. */
  readonly weights: Readonly<Record<Phase, number>>
  /** Weights of mutation types. Types without one weigh 1 beside others; without any, and in other phases, each cell counts alike. */
  readonly strata: Readonly<Record<string, number>>
  /** The ids of golden prompts that broke their rules in a clean world. */
  readonly failsClean: readonly string[]
  readonly cutShort: CutShort | null
  readonly earlier: Earlier | null
  readonly missed: readonly Missed[]
  readonly unseen: readonly Phase[]
  readonly strays: { readonly calls: number; readonly total: number } | null
}

/**
 * Counts cells as they come, in any order, with memory for prompts and strata but not for cells.
 * Excluded, unjudged and errored cells are counted and leave the score; a critical rule that could not be judged fails the gate all the same.
 */
export interface Tally {
  add(cell: Judged): void
  /** The score of the cells so far; the order in which they came leaves no trace in it. */
  score(rules: ScoreRules): Score
}

/** `repeats` is how often each case is run: with 1 no case is remembered. */
export function tally({ repeats }: { readonly repeats: number }): Tally {
  const ran = new Map<Phase, PhaseTally>()
  const critical = new Map<string, Critical>()

  const add = (cell: Judged): void => {
    const phase = ran.get(cell.phase) ?? phaseTally(repeats)
    ran.set(cell.phase, phase)
    phase.add(cell)
    for (const { rule, status } of cell.critical) {
      const key = `${status} ${rule}`
      const seen = critical.get(key)
      critical.set(key, { rule, status, cells: (seen?.cells ?? 0) + 1 })
    }
  }

  const score = (rules: ScoreRules): Score => {
    const readings = phases.flatMap((phase) => {
      const reading = ran.get(phase)?.read(phase === 'mutation' ? rules.strata : {})
      return reading ? [{ phase, ...reading }] : []
    })
    return scoreOf(readings, sorted(critical), rules)
  }
  return { add, score }
}

type Reading = PhaseReading & { readonly phase: Phase }

function sorted(critical: ReadonlyMap<string, Critical>): Critical[] {
  return [...critical].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

function scoreOf(readings: readonly Reading[], critical: readonly Critical[], rules: ScoreRules): Score {
  const judged = readings.flatMap(({ phase, moments }) =>
    moments ? [{ phase, moments, weight: rules.weights[phase] }] : [],
  )
  const shares = new Map(weigh(judged).map(({ item, share }) => [item.phase, share]))
  const overall = meanOf(judged)
  const { failsClean, cutShort, earlier, missed, unseen, strays, minScore, gate } = rules
  const counts = together(readings.map(({ facts }) => facts.counts))
  return {
    overall: overall && estimateOf(overall),
    phases: readings.map((reading) => phaseScore(reading, shares, rules)),
    minScore,
    gate,
    reading: overall ? read(overall, minScore) : 'undecided',
    flipChance: overall && flipChance(overall, minScore),
    ...judgeGate(rules, {
      failsClean,
      cutShort,
      earlier,
      missed,
      unseen,
      strays,
      critical,
      counts,
      overall,
      phases: readings,
    }),
  }
}

function phaseScore(
  { phase, moments, facts }: Reading,
  shares: ReadonlyMap<Phase, number>,
  rules: ScoreRules,
): PhaseScore {
  return {
    phase,
    weight: shares.get(phase) ?? 0,
    estimate: moments && estimateOf(moments),
    floor: rules.minScores[phase] ?? null,
    ...facts,
  }
}

function read(overall: Moments, minScore: number): Score['reading'] {
  const { low, high } = boundsOf(overall)
  if (low >= minScore) return 'above'
  return high < minScore ? 'below' : 'undecided'
}
