import { betaQuantile, normalQuantile } from './numerics.ts'
import type { Interval } from './score.ts'

/** Standard normal quantiles: intervals that are shown are two-sided 95 %, bounds that decide are one-sided 95 %. */
export const z = { shown: normalQuantile(0.975), deciding: normalQuantile(0.95) } as const

/**
 * Wilson's score interval (JASA 22, 1927) for a share `p` in [0, 1] of `n` > 0 trials; both may be effective, real-valued numbers.
 * Always contains `p`.
 */
export function wilson(p: number, n: number, quantile: number = z.shown): Interval {
  const squared = (quantile * quantile) / n
  const middle = (p + squared / 2) / (1 + squared)
  const half = (quantile / (1 + squared)) * Math.sqrt((p * (1 - p)) / n + squared / (4 * n))
  return { low: Math.min(p, Math.max(0, middle - half)), high: Math.max(p, Math.min(1, middle + half)) }
}

/** The share below which `x` of `n` > 0 lie with 95 % confidence: Clopper and Pearson's one-sided bound, near 3/n for none. */
export function atMost(x: number, n: number): number {
  return x >= n ? 1 : betaQuantile(0.95, x + 1, n - x)
}

/**
 * The two-sided 95 % interval of Clopper and Pearson (Biometrika 26, 1934) for `x` of `n` > 0, both real-valued,
 * as Korn and Graubard use it at an effective sample size (Survey Methodology 24, 1998).
 */
export function clopperPearson(x: number, n: number): Interval {
  // Below this a share is 0 or 1 but for rounding, and its bound is 0 or 1.
  const nothing = 1e-9
  return {
    low: x < nothing ? 0 : betaQuantile(0.025, x, n - x + 1),
    high: n - x < nothing ? 1 : betaQuantile(0.975, x + 1, n - x),
  }
}
