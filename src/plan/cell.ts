import type { Planted } from '../base/fault-met.ts'
import type { Json } from '../base/json.ts'
import type { Phase } from '../base/phase.ts'
import type { WireAct } from '../base/wire-act.ts'
import type { Scenario } from '../chaos/schema.ts'
import type { Expectation } from '../mutations/mutation.ts'

/** The smallest thing that passes or fails. Data only; the same config and seed give the same cells. */
export interface Cell {
  /** `mutation/noise/refund#2`, or `mutation/noise/refund#2@3` for the third repeat: unique and pasteable. */
  readonly id: string
  readonly phase: Phase
  readonly promptId: string
  /** The golden prompt's last turn, as the user wrote it. */
  readonly golden: string
  /** What is sent, turn by turn. */
  readonly turns: readonly string[]
  readonly mutation: CellMutation | null
  /** What is replayed; null in every other cell. */
  readonly incident: CellIncident | null
  /** The weather of the cell; null = a clean world. */
  readonly scenario: Scenario | null
  /** From 1. */
  readonly repeat: number
  /** What the phase's score is weighted by: the mutation type, the scenario. */
  readonly stratum: string
  readonly rules: readonly Rule[]
}

/** What a replayed session brings along beside its prompt. */
export interface CellIncident {
  /** Id of the session whose recording answers the agent's calls. */
  readonly session: string
  /** Said before the prompt, as it was recorded. */
  readonly history: readonly Readonly<Record<string, Json>>[]
  /** What an attacker had planted then. */
  readonly planted: readonly Planted[]
  /** What is done to the request beyond its text; null where it is sent as usual. */
  readonly act: WireAct | null
  /** True where the next caller must find the agent. */
  readonly mustSurvive: boolean
}

export interface CellMutation {
  readonly type: string
  readonly operator: string
  readonly expectation: Expectation
  readonly canary: string | null
  /** What is done to the request beyond its text; null where it is sent as usual. */
  readonly act: WireAct | null
}

/** A rule as one cell holds it: the plan decides which rules a cell has, and which of them count. */
export interface Rule {
  /** The id of one of `Plan.invariants`. */
  readonly key: string
  /** False for utility under attack: shown, not scored. */
  readonly counts: boolean
}
