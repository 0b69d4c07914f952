import type { Phase } from '../base/phase.ts'
import type { Invariant } from '../invariants/invariant.ts'
import type { Cell } from './cell.ts'
import type { MemoryProbe } from './memory-cells.ts'

/** Everything that will happen, decided before the first call. */
export interface Plan {
  readonly seed: number
  /** Every rule that a cell may name; ids are unique. */
  readonly invariants: readonly Invariant[]
  /** Every golden prompt once, in a clean world. */
  readonly preflight: readonly Cell[]
  /** Prompts and probes asked in a clean world only for rules that compare; nothing is judged by them. */
  readonly baselines: readonly Cell[]
  /** Asked before a contract where nothing resets the agent; null where something does, or no contract runs. */
  readonly memory: MemoryProbe | null
  /** In the order in which they run. */
  readonly phases: readonly PhasePlan[]
  /** Cells of all phases. */
  readonly total: number
  /** Score weights of the strata. */
  readonly weights: Readonly<Record<string, number>>
  /** True where some rule looks at the agent's calls, which then must belong to one cell each. */
  readonly apart: boolean
  /** True where some rule compares with the clean answers, which are then kept. */
  readonly compares: boolean
  /** What the user asked for and will not get, as sentences: trimmed, exhausted, not applicable. */
  readonly notes: readonly string[]
}

export interface PhasePlan {
  readonly phase: Phase
  /** Drawn anew at each iteration, prompt by prompt, so that a large plan needs no memory; always the same cells. */
  readonly cells: Iterable<Cell>
  readonly total: number
  /** True where each call must belong to one cell. */
  readonly apart: boolean
}

/** The cells of all phases, in the order in which they run. */
export function* cellsOf(plan: Pick<Plan, 'phases'>): Generator<Cell, void, undefined> {
  for (const { cells } of plan.phases) yield* cells
}
