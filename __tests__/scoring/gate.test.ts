import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCell, prompts, scoreOf } from './cells.ts'

const broken = [{ rule: 'no_leak', status: 'broken' }] as const
const unjudgeable = [{ rule: 'no_leak', status: 'errored' }] as const

describe('the bar', () => {
  test('a score at the bar passes, also where rounding leaves it a hair below', () => {
    const cells = ['noise', 'paraphrase', 'tone'].flatMap((stratum) =>
      Array.from({ length: 10 }, (_, at) => aCell({ stratum, status: at < 9 ? 'passed' : 'failed' })),
    )

    const score = scoreOf(cells, { strata: { noise: 1, paraphrase: 1, tone: 1 }, minScore: 0.9 })

    expect(score.overall?.value).toBeLessThan(0.9)
    expect(score.verdict).toBe('passed')
    expect(score.reasons).toEqual([])
  })

  test('a score below the bar fails and says by how much', () => {
    const score = scoreOf(prompts([7, 3]))

    expect(score.verdict).toBe('failed')
    expect(score.reasons).toEqual([{ kind: 'below-min', gate: 'point', value: 0.7, minScore: 0.8 }])
  })

  test.for([
    { gate: 'point', passed: 85, verdict: 'passed' },
    { gate: 'point', passed: 77, verdict: 'failed' },
    { gate: 'confident', passed: 85, verdict: 'failed' },
    { gate: 'confident', passed: 88, verdict: 'passed' },
    { gate: 'lenient', passed: 77, verdict: 'passed' },
    { gate: 'lenient', passed: 70, verdict: 'failed' },
  ] as const)('$gate, $passed of 100 at a bar of 0.8: $verdict', ({ gate, passed, verdict }) => {
    expect(scoreOf(prompts([passed, 100 - passed]), { gate }).verdict).toBe(verdict)
  })

  test('a confident gate that fails a good score shows the bound that it went by', () => {
    const [reason] = scoreOf(prompts([85, 15]), { gate: 'confident' }).reasons

    expect(reason).toMatchObject({ kind: 'below-min', gate: 'confident' })
    expect(reason).toHaveProperty('value', expect.closeTo(0.7821, 4))
  })

  test.for([
    { passed: 95, reading: 'above' },
    { passed: 82, reading: 'undecided' },
    { passed: 60, reading: 'below' },
  ] as const)('$passed of 100 reads "$reading" at a bar of 0.8, whatever the gate', ({ passed, reading }) => {
    for (const gate of ['point', 'confident', 'lenient'] as const) {
      expect(scoreOf(prompts([passed, 100 - passed]), { gate }).reading).toBe(reading)
    }
  })

  test('a score at the bar is a coin toss, one far from it is not', () => {
    expect(scoreOf(prompts([80, 20])).flipChance).toBeCloseTo(0.5)
    expect(scoreOf(prompts([216, 24])).flipChance).toBeLessThan(0.01)
  })

  test('a phase below its own floor fails a run whose overall score is fine', () => {
    const cells = [...prompts([100, 0]), aCell({ phase: 'replay', status: 'failed' })]

    const score = scoreOf(cells, {
      weights: { mutation: 0.9, chaos: 0, contract: 0, replay: 0.1 },
      minScores: { replay: 0.5, chaos: 0.9 },
    })

    expect(score.verdict).toBe('failed')
    expect(score.reasons).toEqual([
      { kind: 'below-floor', gate: 'point', phase: 'replay', value: 0, floor: 0.5 },
    ])
    expect(score.phases.map(({ floor }) => floor)).toEqual([null, 0.5])
  })
})

describe('what no score can outweigh', () => {
  test('one broken critical rule among a thousand passes fails the gate', () => {
    const cells = [...prompts([1000, 0]), aCell({ status: 'failed', critical: broken })]

    const score = scoreOf(cells)

    expect(score.verdict).toBe('failed')
    expect(score.reasons).toEqual([{ kind: 'critical', rule: 'no_leak', status: 'broken', cells: 1 }])
  })

  test('a critical rule that could not be judged is not a rule that held', () => {
    const cells = [...prompts([30, 0]), aCell({ status: 'errored', critical: unjudgeable })]

    expect(scoreOf(cells)).toMatchObject({
      verdict: 'failed',
      overall: { value: 1 },
      reasons: [{ kind: 'critical', rule: 'no_leak', status: 'errored', cells: 1 }],
    })
  })

  test('a critical break never passes, whatever surrounds it and whichever gate is asked', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom('point', 'confident', 'lenient'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...broken, ...unjudgeable),
        (...[passed, failed, gate, minScore, rule]) => {
          const cells = [...prompts([passed, failed]), aCell({ status: 'failed', critical: [rule] })]

          expect(scoreOf(cells, { gate, minScore }).verdict).toBe('failed')
        },
      ),
    )
  })

  test('each critical rule is one reason with its number of cells, in the order of their names', () => {
    const both = aCell({ status: 'failed', critical: [{ rule: 'zeta', status: 'broken' }, ...broken] })
    const cells = [both, both, aCell({ status: 'errored', critical: unjudgeable })]

    const { reasons } = scoreOf(cells, { minScore: 0 })

    expect(reasons.filter(({ kind }) => kind === 'critical')).toEqual([
      { kind: 'critical', rule: 'no_leak', status: 'broken', cells: 2 },
      { kind: 'critical', rule: 'zeta', status: 'broken', cells: 2 },
      { kind: 'critical', rule: 'no_leak', status: 'errored', cells: 1 },
    ])
  })

  test('a golden prompt that breaks its rules in a clean world fails the gate', () => {
    const score = scoreOf(prompts([10, 0]), { failsClean: ['refund'] })

    expect(score).toMatchObject({ verdict: 'failed', reasons: [{ kind: 'fails-clean', promptId: 'refund' }] })
  })
})

describe('no verdict', () => {
  test.for([
    { what: 'no cells', cells: [] },
    { what: 'unjudged cells', cells: [aCell({ status: 'unjudged' }), aCell({ status: 'unjudged' })] },
    { what: 'errored cells', cells: [aCell({ status: 'errored' })] },
  ])('$what are no score and never 100 %', ({ cells }) => {
    expect(scoreOf(cells)).toMatchObject({
      overall: null,
      flipChance: null,
      reading: 'undecided',
      verdict: 'inconclusive',
      reasons: [{ kind: 'nothing-judged', phase: null }],
    })
  })

  test('a floor is not kept by a phase in which nothing could be judged', () => {
    const cells = [...prompts([20, 0]), aCell({ phase: 'chaos', status: 'unjudged' })]

    expect(scoreOf(cells).verdict).toBe('passed')
    expect(scoreOf(cells, { minScores: { chaos: 0.5 } })).toMatchObject({
      verdict: 'inconclusive',
      reasons: [{ kind: 'nothing-judged', phase: 'chaos' }],
    })
  })

  test('five per cent excluded cells are borne, more are not', () => {
    const gone = aCell({ status: 'excluded' })

    expect(scoreOf([...prompts([95, 0]), ...Array(5).fill(gone)]).verdict).toBe('passed')
    expect(scoreOf([...prompts([94, 0]), ...Array(6).fill(gone)])).toMatchObject({
      verdict: 'inconclusive',
      reasons: [{ kind: 'too-little-judged', excluded: 6, errored: 0, total: 100 }],
    })
  })

  test('a dead judge does not leave a score that rests on the few cells it missed', () => {
    expect(scoreOf([...prompts([94, 0]), ...Array(6).fill(aCell({ status: 'errored' }))])).toMatchObject({
      verdict: 'inconclusive',
      reasons: [{ kind: 'too-little-judged', excluded: 0, errored: 6, total: 100 }],
    })
  })

  test('a score that fails does so with excluded cells too', () => {
    const score = scoreOf([
      ...prompts([10, 10]),
      aCell({ status: 'excluded' }),
      aCell({ status: 'excluded' }),
    ])

    expect(score.verdict).toBe('failed')
    expect(score.reasons.map(({ kind }) => kind)).toEqual(['below-min', 'too-little-judged'])
  })
})

describe('a run that was cut short', () => {
  const cutShort = { because: 'cancelled', done: 10, total: 200 } as const

  test.for([
    { what: 'good so far', cells: prompts([10, 0]) },
    { what: 'bad so far', cells: prompts([1, 9]) },
  ])('is inconclusive when it was $what, since the other cells are unknown', ({ cells }) => {
    expect(scoreOf(cells, { cutShort })).toMatchObject({
      verdict: 'inconclusive',
      reasons: [{ kind: 'cut-short', ...cutShort }],
    })
  })

  test('fails when a critical rule broke before, which no other cell could mend', () => {
    const score = scoreOf([aCell({ status: 'failed', critical: broken })], { cutShort })

    expect(score.verdict).toBe('failed')
    expect(score.reasons.map(({ kind }) => kind)).toEqual(['critical', 'cut-short'])
  })
})

describe('against an earlier run', () => {
  const earlier = { from: 0.95, label: 'main', most: 0.05 }

  test('a score that fell by more than it may closes the gate, and says from where', () => {
    const score = scoreOf(prompts([88, 12]), { earlier })

    expect(score.verdict).toBe('failed')
    expect(score.reasons).toEqual([{ kind: 'regressed', value: 0.88, ...earlier }])
  })

  test('one that fell by exactly that much, or rose, passes', () => {
    expect(scoreOf(prompts([90, 10]), { earlier }).verdict).toBe('passed')
    expect(scoreOf(prompts([100, 0]), { earlier }).verdict).toBe('passed')
  })

  test('a run that was cut short is not said to have regressed', () => {
    const cutShort = { because: 'cancelled', done: 2, total: 10 } as const

    const score = scoreOf(prompts([85, 15]), { earlier, cutShort })

    expect(score.reasons.map(({ kind }) => kind)).toEqual(['cut-short'])
  })
})
