import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  betaQuantile,
  incompleteBeta,
  logGamma,
  normalCdf,
  normalQuantile,
  studentQuantile,
} from '../../src/scoring/numerics.ts'

test.for([
  { p: 0.975, freedom: 1, t: 12.706205 },
  { p: 0.975, freedom: 4, t: 2.776445 },
  { p: 0.975, freedom: 9, t: 2.262157 },
  { p: 0.95, freedom: 30, t: 1.697261 },
  { p: 0.975, freedom: 50_000, t: 1.960011 },
])('Student t, $freedom degrees of freedom', ({ p, freedom, t }) => {
  expect(studentQuantile(p, freedom)).toBeCloseTo(t, 5)
})

test.for([
  { x: 0, p: 0.5 },
  { x: 1, p: 0.841344746 },
  { x: -3, p: 0.001349898 },
  { x: -12, p: 0 },
  { x: 12, p: 1 },
])('normal distribution at $x', ({ x, p }) => {
  expect(normalCdf(x)).toBeCloseTo(p, 9)
})

test('the normal quantiles of 95 % are the familiar ones', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6)
  expect(normalQuantile(0.95)).toBeCloseTo(1.644854, 6)
})

test('gamma of a whole number is a factorial, and of one half the root of pi', () => {
  expect(logGamma(1)).toBeCloseTo(0, 12)
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 10)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12)
  expect(logGamma(0.01)).toBeCloseTo(4.599_479_878, 8)
})

test('the incomplete beta function is the tail of a binomial', () => {
  const tail = [7, 8, 9, 10].map((k) => binomial(10, k) * 0.6 ** k * 0.4 ** (10 - k)).reduce((a, b) => a + b)

  expect(incompleteBeta(0.6, 7, 4)).toBeCloseTo(tail, 12)
})

test('the beta quantile undoes the beta distribution', () => {
  const shape = fc.double({ min: 0.5, max: 5000, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), shape, shape, (p, a, b) => {
      expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 8)
    }),
  )
})

function binomial(n: number, k: number): number {
  return k === 0 ? 1 : (n / k) * binomial(n - 1, k - 1)
}
