import type { FaultMet } from '../base/fault-met.ts'
import type { ImplantAct, ModelCall, ModelFaultAct, Surroundings, ToolCall, ToolFaultAct } from './fault.ts'

/** The weather of one cell: which faults strike which call. Counts live here and die with the cell. */
export interface Weather {
  /** The faults that strike this call, the first listed first. Ask once per call, at the boundary that may inject. */
  forTool(call: ToolCall, which?: WhichFaults): readonly Due<ToolFaultAct>[]
  forModel(call: ModelCall): readonly Due<ModelFaultAct>[]
  forRequest(call: ModelCall): readonly Due<ImplantAct>[]
  /** True where some fault could strike tools seen only as results in a model request (by name, or by `*`). */
  readonly watchesTools: boolean
  /** What became of every fault so far; the reasons of those that were not delivered are given here. */
  faults(): readonly FaultMet[]
}

/** `by-name` leaves aside the faults that wait for any tool: they have met this call at another boundary. */
export type WhichFaults = 'any' | 'by-name'

/** A fault that is due for one call. */
export interface Due<Act> {
  readonly id: string
  readonly mode: string
  readonly act: Act
  /** What the act may touch; its chance is keyed by seed, scenario, cell, fault and call, never by arrival. */
  around(signal: AbortSignal): Surroundings
  /** Called by the boundary once the changed reply has really gone out, and never for a call that it left as it was. */
  delivered(scope: 'wire' | 'model'): void
}
