import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clopperPearson, wilson } from '../../src/scoring/intervals.ts'

describe('known values (Newcombe 1998, recomputed with scipy)', () => {
  test.for([
    { x: 81, n: 263, low: 0.2553, high: 0.3662 },
    { x: 15, n: 148, low: 0.0624, high: 0.1605 },
    { x: 0, n: 20, low: 0, high: 0.1611 },
    { x: 1, n: 29, low: 0.0061, high: 0.1718 },
    { x: 20, n: 20, low: 0.8389, high: 1 },
    { x: 204, n: 240, low: 0.7993, high: 0.8896 },
  ])('Wilson, $x of $n', ({ x, n, low, high }) => {
    const interval = wilson(x / n, n)

    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test.for([
    { x: 81, n: 263, low: 0.2527, high: 0.3676 },
    { x: 15, n: 148, low: 0.0578, high: 0.1617 },
    { x: 0, n: 20, low: 0, high: 0.1684 },
    { x: 1, n: 29, low: 0.0009, high: 0.1776 },
  ])('Clopper-Pearson, $x of $n', ({ x, n, low, high }) => {
    const interval = clopperPearson(x, n)

    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })
})

const share = fc.double({ min: 0, max: 1, noNaN: true })
const size = fc.double({ min: 1, max: 60_000, noNaN: true })

describe.each([
  ['Wilson', (p: number, n: number) => wilson(p, n)],
  ['Clopper-Pearson', (p: number, n: number) => clopperPearson(p * n, n)],
] as const)('laws of the %s interval', (_, interval) => {
  test('it lies in [0, 1] and contains the estimate', () => {
    fc.assert(
      fc.property(share, size, (p, n) => {
        const { low, high } = interval(p, n)

        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(p + 1e-9)
        expect(high).toBeGreaterThanOrEqual(p - 1e-9)
      }),
    )
  })

  test('it shrinks when the same share rests on more cells', () => {
    fc.assert(
      fc.property(share, size, fc.double({ min: 1.1, max: 10, noNaN: true }), (p, n, more) => {
        const [few, many] = [interval(p, n), interval(p, n * more)]

        expect(many.high - many.low).toBeLessThanOrEqual(few.high - few.low + 1e-9)
      }),
    )
  })

  test('both bounds rise with the share', () => {
    fc.assert(
      fc.property(share, share, size, (p, q, n) => {
        const [less, more] = [interval(Math.min(p, q), n), interval(Math.max(p, q), n)]

        expect(less.low).toBeLessThanOrEqual(more.low + 1e-9)
        expect(less.high).toBeLessThanOrEqual(more.high + 1e-9)
      }),
    )
  })

  test('failures are the mirror of passes', () => {
    fc.assert(
      fc.property(share, size, (p, n) => {
        const [passes, failures] = [interval(p, n), interval(1 - p, n)]

        expect(failures.low).toBeCloseTo(1 - passes.high, 7)
        expect(failures.high).toBeCloseTo(1 - passes.low, 7)
      }),
    )
  })
})
