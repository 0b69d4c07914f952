import type { Invariant } from '../invariants/invariant.ts'
import type { Cell } from './cell.ts'

/** Everything that will happen, decided before the first call. */
export interface Plan {
  readonly seed: number
  /** Every rule that a cell may name; ids are unique. */
  readonly invariants: readonly Invariant[]
  /** Every golden prompt once, in a clean world. */
  readonly preflight: readonly Cell[]
  /** Drawn anew at each iteration, prompt by prompt, so that a large plan needs no memory; always the same cells. */
  readonly cells: Iterable<Cell>
  readonly total: number
  /** Score weights of the strata of each phase. */
  readonly weights: Readonly<Record<string, number>>
  /** What the user asked for and will not get, as sentences: trimmed, exhausted, not applicable. */
  readonly notes: readonly string[]
}
