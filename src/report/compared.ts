import type { Earlier } from '../scoring/tally.ts'
import type { Baseline } from './report.ts'

/** What is known of earlier runs when this one is scored. */
export interface Compared {
  /** What the reader sees beside the scores; null where no earlier run was found. */
  readonly baseline: Baseline | null
  /**
   * What the gate holds against the score; null where it asks nothing. Never an earlier run of the same change: pushing a worse agent
   * twice would make it its own measure.
   */
  readonly earlier: Earlier | null
  /** Sentences for the reader: why there is no baseline. */
  readonly notes: readonly string[]
}

/** A run that nobody measures against another. */
export const uncompared: Compared = { baseline: null, earlier: null, notes: [] }
