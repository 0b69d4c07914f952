import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomOf } from '../../src/base/random.ts'
import { clopperPearson, wilson } from '../../src/scoring/intervals.ts'
import { studentQuantile } from '../../src/scoring/numerics.ts'
import { effectiveCells } from '../../src/scoring/sample-size.ts'
import type { Estimate, Interval, Judged } from '../../src/scoring/score.ts'
import { tally } from '../../src/scoring/tally.ts'
import { aCell, prompts, scoreOf, theRules } from './cells.ts'
import { naiveScore } from './naive.ts'

const strata = { noise: 1, paraphrase: 1, prompt_injection: 1.5 }

const anyCell: fc.Arbitrary<Judged> = fc
  .record({
    phase: fc.constantFrom('mutation', 'chaos', 'contract', 'replay'),
    promptId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    stratum: fc.constantFrom('noise', 'paraphrase', 'prompt_injection', 'unheard_of'),
    status: fc.constantFrom('passed', 'passed', 'passed', 'failed', 'errored', 'unjudged', 'excluded'),
    attacked: fc.boolean(),
    utility: fc.constantFrom(true, false, null),
  })
  .map((cell) => aCell(cell))
const anyCells = fc.array(anyCell, { minLength: 1, maxLength: 120 })
const anyStrata = fc.constantFrom({}, strata, { noise: 3, paraphrase: 0.5 })

describe('the worked examples', () => {
  test('nine perfect prompts and one that fails 20 of 24 cells: sure for this suite, open for other prompts', () => {
    const cells = prompts(...Array.from({ length: 9 }, () => [24, 0] as const), [4, 20])

    const { overall } = scoreOf(cells)

    expect(overall?.value).toBeCloseTo(0.917, 3)
    expect(overall?.rerun.low).toBeCloseTo(0.875, 3)
    expect(overall?.rerun.high).toBeCloseTo(0.945, 3)
    expect(intervalOf(overall).low).toBeCloseTo(0.53, 2)
    expect(intervalOf(overall).high).toBeCloseTo(1, 2)
  })

  test('with one stratum the rerun interval is plain Wilson', () => {
    const { overall } = scoreOf(prompts([150, 30], [54, 6]), { strata: { noise: 0.7 } })

    expect(overall?.rerun.low).toBeCloseTo(wilson(204 / 240, 240).low, 12)
    expect(overall?.rerun.high).toBeCloseTo(wilson(204 / 240, 240).high, 12)
  })

  test('where every prompt scores alike the interval for new prompts assumes the documented likeness', () => {
    const { overall } = scoreOf(prompts(...Array.from({ length: 10 }, () => [24, 0] as const)))

    expect(intervalOf(overall).high).toBe(1)
    expect(intervalOf(overall).low).toBeCloseTo(0.025 ** (1 / effectiveCells(240, 10)), 9)
  })

  test('four prompts say nothing about others, in words', () => {
    const { overall } = scoreOf(prompts([9, 1], [9, 1], [8, 2], [10, 0]))

    expect(overall?.newPrompts).toBe('not estimable from fewer than 5 prompts')
  })

  test('a stratum weighs as configured, not as often as it was run', () => {
    const cells = [
      ...Array.from({ length: 90 }, () => aCell({ stratum: 'noise' })),
      ...Array.from({ length: 10 }, () => aCell({ stratum: 'prompt_injection', status: 'failed' })),
    ]

    expect(scoreOf(cells, { strata: { noise: 1, prompt_injection: 3 } }).overall?.value).toBeCloseTo(0.25)
    expect(scoreOf(cells, { strata: {} }).overall?.value).toBeCloseTo(0.9)
  })

  test('a stratum may bear any name', () => {
    const cells = [aCell({ stratum: 'constructor' }), aCell({ stratum: '__proto__', status: 'failed' })]

    expect(scoreOf(cells, { strata: {} }).overall?.value).toBe(0.5)
    expect(scoreOf(cells, { strata: { constructor: 3 } }).overall?.value).toBe(0.75)
  })

  test('only phases that ran share the overall score, and the shares used are told', () => {
    const score = scoreOf([aCell({ phase: 'mutation' }), aCell({ phase: 'contract', status: 'failed' })])

    expect(score.phases.map(({ phase, weight }) => [phase, weight])).toEqual([
      ['mutation', 0.2 / 0.55],
      ['contract', 0.35 / 0.55],
    ])
    expect(score.overall?.value).toBeCloseTo(0.2 / 0.55)
  })

  test('a phase that ran without a judged cell has no score and no share', () => {
    const score = scoreOf([aCell(), aCell({ phase: 'chaos', status: 'unjudged' })])

    expect(
      score.phases.map(({ phase, weight, estimate }) => [phase, weight, estimate?.value ?? null]),
    ).toEqual([
      ['mutation', 1, 1],
      ['chaos', 0, null],
    ])
  })

  test('phases that all weigh nothing count alike rather than not at all', () => {
    const weights = { mutation: 0, chaos: 0, contract: 0, replay: 1 }
    const score = scoreOf([aCell(), aCell({ phase: 'chaos', status: 'failed' })], { weights })

    expect(score.overall?.value).toBe(0.5)
  })

  test('a contract cell counts by the weight of its rules that held', () => {
    const cells = [
      aCell({ phase: 'contract', status: 'failed', credit: { held: 4, of: 6 } }),
      aCell({ phase: 'contract', status: 'passed', credit: { held: 3, of: 3 } }),
    ]

    const [contract] = scoreOf(cells).phases

    expect(contract?.estimate?.value).toBeCloseTo(7 / 9)
    expect(contract?.counts).toMatchObject({ passed: 1, failed: 1 })
    // 9² / (6² + 3²) = 1.8 cells' worth of evidence.
    expect(contract?.estimate?.rerun.low).toBeCloseTo(wilson(7 / 9, 1.8).low, 9)
  })

  test('a prompt that is hard in two phases makes the overall score less sure than two independent prompts would', () => {
    const hard = prompts([0, 10], [10, 0], [10, 0], [10, 0], [10, 0], [10, 0])
    const chaos = (rename: (id: string) => string) =>
      hard.map((cell) => ({ ...cell, phase: 'chaos' as const, promptId: rename(cell.promptId) }))

    const same = intervalOf(scoreOf([...hard, ...chaos((id) => id)]).overall)
    const others = intervalOf(scoreOf([...hard, ...chaos((id) => `${id}x`)]).overall)

    expect(same.low).toBeLessThan(others.low)
  })
})

describe('against the naive reference', () => {
  test('the streaming tally equals the formulas walked over a list of cells', () => {
    fc.assert(
      fc.property(anyCells, anyStrata, (cells, weights) => {
        const rules = theRules({ strata: weights })
        const [score, naive] = [scoreOf(cells, rules), naiveScore(cells, rules)]

        const estimates = score.phases.flatMap(({ estimate }) => (estimate ? [estimate] : []))
        expect(estimates).toHaveLength(naive.phases.length)
        for (const [at, expected] of naive.phases.entries()) expectClose(estimates[at] ?? null, expected)
        expectClose(score.overall, naive.overall)
      }),
      { numRuns: 300 },
    )
  })

  test('with the same cells for every prompt the spread is the variance of the prompts’ scores', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { minLength: 5, maxLength: 9 }),
        (grid) => {
          const names = ['noise', 'paraphrase', 'prompt_injection'] as const
          const cells = grid.flatMap((row, prompt) =>
            row.map((passed, at) =>
              aCell({
                promptId: `p${prompt}`,
                stratum: names[at % 3] ?? 'noise',
                status: passed ? 'passed' : 'failed',
              }),
            ),
          )
          const scores = grid.map((row) =>
            [1, 1, 1.5].reduce(
              (so, w, at) => so + ((w / 3.5) * (Number(row[at]) + Number(row[at + 3]))) / 2,
              0,
            ),
          )
          const mean = scores.reduce((a, b) => a + b, 0) / scores.length
          const spread =
            scores.reduce((so, s) => so + (s - mean) ** 2, 0) / (scores.length - 1) / scores.length
          fc.pre(spread > 1e-9 && mean > 0 && mean < 1)

          const { overall } = scoreOf(cells, { strata })

          const t = studentQuantile(0.975, cells.length - 1) / studentQuantile(0.975, grid.length - 1)
          const size = Math.min(cells.length, ((mean * (1 - mean)) / spread) * t ** 2)
          expect(overall?.value).toBeCloseTo(mean, 12)
          expect(intervalOf(overall).low).toBeCloseTo(clopperPearson(mean * size, size).low, 7)
          expect(intervalOf(overall).high).toBeCloseTo(clopperPearson(mean * size, size).high, 7)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('laws', () => {
  test('the order in which cells come leaves no trace, to the last digit', () => {
    fc.assert(
      fc.property(
        anyCells.chain((cells) =>
          fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })),
        ),
        anyStrata,
        ([cells, shuffled], weights) => {
          expect(scoreOf(shuffled, { strata: weights })).toEqual(scoreOf(cells, { strata: weights }))
        },
      ),
    )
  })

  test('nor does the order of many unequal prompts', () => {
    const random = randomOf('unequal')
    const cells = prompts(...Array.from({ length: 60 }, () => [1 + random.int(9), random.int(4)] as const))
    const inOrder = scoreOf(cells)

    for (let shuffle = 0; shuffle < 30; shuffle++) expect(scoreOf(random.shuffle(cells))).toEqual(inOrder)
  })

  test('breaking one more cell never raises the score', () => {
    fc.assert(
      fc.property(anyCells, anyStrata, fc.nat(), (cells, weights, at) => {
        const broken = cells.map((cell, index) =>
          index === at % cells.length && cell.status === 'passed'
            ? { ...cell, status: 'failed' as const }
            : cell,
        )

        const [before, after] = [scoreOf(cells, { strata: weights }), scoreOf(broken, { strata: weights })]

        expect(after.overall?.value ?? 0).toBeLessThanOrEqual((before.overall?.value ?? 0) + 1e-12)
        expect([before.verdict, after.verdict]).not.toEqual(['failed', 'passed'])
      }),
    )
  })

  test('intervals contain the score and lie in [0, 1]', () => {
    fc.assert(
      fc.property(anyCells, anyStrata, (cells, weights) => {
        const { overall, flipChance } = scoreOf(cells, { strata: weights })
        if (overall === null) return

        const both =
          typeof overall.newPrompts === 'string' ? [overall.rerun] : [overall.rerun, overall.newPrompts]
        for (const { low, high } of both) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(overall.value + 1e-9)
          expect(high).toBeGreaterThanOrEqual(overall.value - 1e-9)
          expect(high).toBeLessThanOrEqual(1)
        }
        expect(flipChance).toBeGreaterThanOrEqual(0)
        expect(flipChance).toBeLessThanOrEqual(0.5)
      }),
    )
  })

  test('excluded, unjudged and errored cells are counted and leave the score alone', () => {
    fc.assert(
      fc.property(anyCells, anyStrata, (cells, weights) => {
        const judged = cells.filter(({ status }) => status === 'passed' || status === 'failed')

        const [all, only] = [scoreOf(cells, { strata: weights }), scoreOf(judged, { strata: weights })]

        expect(all.overall).toEqual(only.overall)
        expect(all.phases.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(cells.length)
        for (const { counts } of all.phases) {
          const { total, passed, failed, errored, unjudged, excluded } = counts
          expect(passed + failed + errored + unjudged + excluded).toBe(total)
        }
      }),
    )
  })

  test('a score may be read at any time and counting goes on', () => {
    const counted = tally({ repeats: 1 })
    counted.add(aCell())
    const early = counted.score(theRules())
    counted.add(aCell({ status: 'failed' }))

    expect(early.overall?.value).toBe(1)
    expect(early.phases[0]?.counts.total).toBe(1)
    expect(counted.score(theRules()).overall?.value).toBe(0.5)
  })
})

describe('memory', () => {
  test('fifty thousand cells of a small suite leave nothing behind but sums', () => {
    const counted = tally({ repeats: 1 })
    const before = heap()
    for (let cell = 0; cell < 50_000; cell++) counted.add(caseOf(cell))

    expect(heap() - before).toBeLessThan(500_000)
    expect(counted.score(theRules()).phases[0]?.counts.total).toBe(50_000)
  })

  test('a case is forgotten when the last of its repeats has come', () => {
    const counted = tally({ repeats: 5 })
    const before = heap()
    for (let cell = 0; cell < 50_000; cell++) counted.add(caseOf(Math.floor(cell / 5)))

    expect(heap() - before).toBeLessThan(500_000)
    expect(counted.score(theRules()).phases[0]?.passAllRepeats).toBe(1)
  })
})

function caseOf(at: number): Judged {
  return aCell({ promptId: `p${at % 20}`, caseId: `mutation/noise/p${at}#${'x'.repeat(200)}` })
}

/** Bytes in use after a full collection. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

function intervalOf(estimate: Estimate | null) {
  if (estimate === null || typeof estimate.newPrompts === 'string') throw new Error('no interval')
  return estimate.newPrompts
}

/** Equal but for rounding: the two sum in different orders. */
function expectClose(actual: Estimate | null, expected: Estimate | null) {
  expect(actual).toEqual(expected && like(expected))
}

function like({ value, rerun, newPrompts }: Estimate) {
  return {
    value: expect.closeTo(value, 10),
    rerun: near(rerun),
    newPrompts: typeof newPrompts === 'string' ? newPrompts : near(newPrompts),
  }
}

function near({ low, high }: Interval) {
  return { low: expect.closeTo(low, 7), high: expect.closeTo(high, 7) }
}
