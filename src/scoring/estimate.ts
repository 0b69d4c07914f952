import { clopperPearson, wilson, z } from './intervals.ts'
import type { Moments } from './moments.ts'
import { normalCdf, studentQuantile } from './numerics.ts'
import { effectiveCells } from './sample-size.ts'
import type { Estimate, Interval } from './score.ts'

/** A variance over prompts has as few degrees of freedom as there are prompts: with less than this it says nothing. */
const fewestPrompts = 5

/** A score with its two intervals, both two-sided 95 %. */
export function estimateOf(moments: Moments): Estimate {
  return {
    value: moments.value,
    rerun: wilson(moments.value, rerunSize(moments)),
    newPrompts: newPrompts(moments),
  }
}

/** The one-sided 95 % bounds that decide: a re-run of the same suite is below `low`, or above `high`, one time in twenty. */
export function boundsOf(moments: Moments): Interval {
  return wilson(moments.value, rerunSize(moments), z.deciding)
}

/** Chance that a re-run of the same suite lands on the other side of `bar`: Φ(−|S − bar| / (√2 · se)). */
export function flipChance({ value, variance }: Moments, bar: number): number {
  return normalCdf(-Math.abs(value - bar) / Math.sqrt(2 * variance))
}

/** n* = S̃(1 − S̃)/V: the plain sample with the same variance. With one stratum it is the number of cells. */
function rerunSize({ shrunk, variance }: Moments): number {
  return (shrunk * (1 - shrunk)) / variance
}

/** Korn and Graubard (1998): Clopper-Pearson at the sample size that the spread between prompts leaves. */
function newPrompts(moments: Moments): Interval | string {
  const { value, cells, deviations } = moments
  if (moments.fewestPrompts < fewestPrompts) return `not estimable from fewer than ${fewestPrompts} prompts`

  // In a fixed order, so that the order of the cells cannot reach the last digit.
  const squares = [...deviations.values()].map((deviation) => deviation ** 2).toSorted((a, b) => a - b)
  const variance = squares.reduce((sum, square) => sum + square, 0)
  // Rounding leaves about 1e-33 where all prompts score alike.
  if (variance < 1e-24) return clopperPearson(...at(value, effectiveCells(cells, deviations.size)))

  const adjustment = studentQuantile(0.975, cells - 1) / studentQuantile(0.975, moments.fewestPrompts - 1)
  const size = ((value * (1 - value)) / variance) * adjustment ** 2
  return clopperPearson(...at(value, Math.min(size, cells)))
}

function at(share: number, size: number): [number, number] {
  return [share * size, size]
}
