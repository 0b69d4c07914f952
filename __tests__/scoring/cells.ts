import type { Random } from '../../src/base/random.ts'
import type { Judged } from '../../src/scoring/score.ts'
import type { ScoreRules } from '../../src/scoring/tally.ts'
import { tally } from '../../src/scoring/tally.ts'

/** A cell that passed the mutation phase, but for what a test says. */
export function aCell(over: Partial<Judged> = {}): Judged {
  return {
    phase: 'mutation',
    promptId: 'refund',
    stratum: 'noise',
    caseId: 'mutation/noise/refund#1',
    status: 'passed',
    critical: [],
    utility: null,
    attacked: false,
    credit: null,
    ...over,
  }
}

/** `passed` and `failed` cells of each prompt, in one stratum. */
export function prompts(...results: readonly (readonly [passed: number, failed: number])[]): Judged[] {
  return results.flatMap(([passed, failed], at) => [
    ...Array.from({ length: passed }, () => aCell({ promptId: `p${at}` })),
    ...Array.from({ length: failed }, () => aCell({ promptId: `p${at}`, status: 'failed' })),
  ])
}

/** Rules of a gate at 0.8, but for what a test says. */
export function theRules(over: Partial<ScoreRules> = {}): ScoreRules {
  return {
    weights: { mutation: 0.2, chaos: 0.35, contract: 0.35, replay: 0.1 },
    minScore: 0.8,
    minScores: {},
    gate: 'point',
    strata: {},
    failsClean: [],
    missed: [],
    unseen: [],
    strays: null,
    cutShort: null,
    earlier: null,
    ...over,
  }
}

export function scoreOf(cells: readonly Judged[], rules: Partial<ScoreRules> = {}, repeats = 1) {
  const counted = tally({ repeats })
  for (const cell of cells) counted.add(cell)
  return counted.score(theRules(rules))
}

/** A draw from the beta distribution: Jöhnk's method, quick for small shapes. */
export function betaDraw(random: Random, a: number, b: number): number {
  for (;;) {
    const [x, y] = [random.next() ** (1 / a), random.next() ** (1 / b)]
    if (x + y <= 1) return x / (x + y)
  }
}

/** Beta-distributed reliabilities of prompts with this mean and this likeness of two cells of one prompt. */
export function likeness(mean: number, rho: number): [a: number, b: number] {
  const both = 1 / rho - 1
  return [mean * both, (1 - mean) * both]
}
