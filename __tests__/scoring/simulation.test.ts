import { describe, expect, test } from 'vitest'
import { randomOf } from '../../src/base/random.ts'
import type { Random } from '../../src/base/random.ts'
import type { Judged } from '../../src/scoring/score.ts'
import { aCell, betaDraw, likeness, scoreOf } from './cells.ts'

const gates = 2000
/** Two standard errors of a share near 0.05 or 0.95 that was seen in 2,000 gates. */
const slack = 2 * Math.sqrt((0.05 * 0.95) / gates)

describe('two thousand gates at known truth', () => {
  test.for([
    { name: 'prompts that are all alike', mean: 0.85, rho: 0 },
    { name: 'prompts that differ', mean: 0.85, rho: 0.2 },
  ])('$name: the numbers are as sure as they say', ({ mean, rho }) => {
    const seen = simulate(mean, rho)

    expect(seen.rerun).toBeGreaterThanOrEqual(0.93)
    expect(seen.rerun).toBeLessThanOrEqual(0.98)
    expect(seen.newPrompts).toBeGreaterThanOrEqual(0.9)
    expect(seen.wronglyPassed).toBeLessThanOrEqual(0.05 + slack)
  })

  test('the hardest case, ten prompts of a nearly perfect agent that have little in common, is still covered nine times in ten', () => {
    const seen = simulate(0.95, 0.4)

    // Two standard errors of a share near 0.9.
    expect(seen.newPrompts).toBeGreaterThanOrEqual(0.9 - 2 * Math.sqrt((0.9 * 0.1) / gates))
    // Unequal cells only make a re-run steadier than the interval says, never less.
    expect(seen.rerun).toBeGreaterThanOrEqual(0.93)
    expect(seen.wronglyPassed).toBeLessThanOrEqual(0.05)
  })
})

test('predicted flips are seen: pairs of runs disagree as often as the first of them said', () => {
  const pairs = Array.from({ length: 1000 }, (_, at) => {
    const random = randomOf('flip', at)
    const truth = 0.6 + 0.4 * random.next()
    const [first, second] = [0, 1].map(() => scoreOf(suite(Array(10).fill(truth), random)))
    return { predicted: first?.flipChance ?? 0, flipped: first?.verdict === second?.verdict ? 0 : 1 }
  })

  expect(meanOf(pairs, 'predicted')).toBeGreaterThan(0.05)
  const some = pairs.slice(0, 500)
  expect(Math.abs(meanOf(some, 'predicted') - meanOf(some, 'flipped'))).toBeLessThan(0.03)
  expect(Math.abs(meanOf(pairs, 'predicted') - meanOf(pairs, 'flipped'))).toBeLessThan(0.03)
  const close = pairs.filter(({ predicted }) => predicted > 0.25)
  expect(Math.abs(meanOf(close, 'predicted') - meanOf(close, 'flipped'))).toBeLessThan(0.05)
})

const strata = { noise: 0.8, paraphrase: 1, tone: 0.9, prompt_injection: 1.5 }
const names = Object.keys(strata)

/** Twelve cells of each prompt, three a stratum. */
function suite(prompts: readonly number[], random: Random): Judged[] {
  return prompts.flatMap((p, prompt) =>
    Array.from({ length: 12 }, (_, at) =>
      aCell({
        promptId: `p${prompt}`,
        stratum: names[at % 4] ?? '',
        status: random.chance(p) ? 'passed' : 'failed',
      }),
    ),
  )
}

/** Ten prompts a gate, drawn from all prompts; the bar lies just above what this suite is truly worth. */
function simulate(mean: number, rho: number) {
  const seen = { rerun: 0, newPrompts: 0, wronglyPassed: 0 }
  for (let gate = 0; gate < gates; gate++) {
    const random = randomOf('gate', mean, rho, gate)
    const prompts = Array.from({ length: 10 }, () =>
      rho === 0 ? mean : betaDraw(random, ...likeness(mean, rho)),
    )
    const truth = prompts.reduce((sum, p) => sum + p, 0) / prompts.length

    const { overall, verdict } = scoreOf(suite(prompts, random), {
      strata,
      minScore: truth + 1e-6,
      gate: 'confident',
    })

    if (overall === null || typeof overall.newPrompts === 'string') throw new Error('no estimate')
    if (overall.rerun.low <= truth && truth <= overall.rerun.high) seen.rerun++
    if (overall.newPrompts.low <= mean && mean <= overall.newPrompts.high) seen.newPrompts++
    if (verdict === 'passed') seen.wronglyPassed++
  }
  return {
    rerun: seen.rerun / gates,
    newPrompts: seen.newPrompts / gates,
    wronglyPassed: seen.wronglyPassed / gates,
  }
}

function meanOf<K extends string>(items: readonly Readonly<Record<K, number>>[], key: K): number {
  return items.reduce((sum, item) => sum + item[key], 0) / items.length
}
