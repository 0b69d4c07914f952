import type { AskModel } from '../base/ask-model.ts'
import type { Clock } from '../base/clock.ts'
import type { Json } from '../base/json.ts'
import type { WireAct } from '../base/wire-act.ts'
import type { Embed, UserFunction } from '../invariants/invariant.ts'
import type { Scenario } from '../chaos/schema.ts'
import type { Traffic } from '../transcript/traffic.ts'
import type { Answer } from '../transcript/transcript.ts'

/** One question to an agent: a conversation of one or more turns that belongs to one cell. */
export interface Question {
  /** The cell's id, for agents that carry it on. */
  readonly cell: string
  /** All but the last set the scene; the transcript is of the last. */
  readonly turns: readonly string[]
  /** Messages of a recorded conversation that came before the turns. */
  readonly history: readonly Readonly<Record<string, Json>>[]
  /** What is done to the last turn's request beyond its text; only for agents behind HTTP. */
  readonly act: WireAct | null
  /** Aborts when the run is cancelled. */
  readonly signal: AbortSignal
}

/** The system under test, reached somehow. Whatever it does is a value; only our bugs reject. */
export interface Agent {
  ask(question: Question): Promise<Answer>
  /**
   * Brings the agent back to its first state, or null where nothing was configured.
   * Rejects with a `UserError` when it cannot: a broken reset is the user's to mend.
   */
  readonly reset: ((signal: AbortSignal) => Promise<void>) | null
  /** True when the agent still takes connections, or its process still runs. */
  healthy(signal: AbortSignal): Promise<boolean>
}

/** One instance of the agent, and how many cells it may be asked at once. */
export interface Lane {
  readonly agent: Agent
  readonly width: number
}

/** A lane with what stands between the instance and its world; null where nothing does. */
export interface WatchedLane extends Lane {
  readonly gateway: LaneGateway | null
}

/** The gateway as one lane sees it. */
export interface LaneGateway {
  /** From now on every call of this lane belongs to the cell, under its scenario; null = a clean world. */
  /** Calls so far that no cell made are nobody's business: a phase begins whose calls are told apart. */
  forget(): void
  raise(cell: {
    readonly id: string
    readonly scenario: Scenario | null
    /** The session whose recording answers its calls; null = the world does. */
    readonly session: string | null
    readonly deadlineMs: number
  }): CellTraffic
}

export interface CellTraffic {
  /** Ends the cell: lets calls in flight finish for a moment, then tells all that crossed. */
  settle(): Promise<Traffic>
}

/** All that a run touches. Disposing of it ends every process and socket that it owns. */
export interface World extends AsyncDisposable {
  readonly lanes: readonly [WatchedLane, ...WatchedLane[]]
  readonly clock: Clock
  /** How long the agent has for one answer, in milliseconds. */
  readonly deadlineMs: number
  /** What is worth saying after a run: calls that went wrong, tools that were declared and never called. */
  remarks(): readonly string[]
  /** The recorded exchanges of cells; null where nothing is recorded. */
  readonly takes: Takes | null
  readonly load: (file: string, name: string) => Promise<UserFunction>
  /** Models that rules may ask; null where there is none. */
  readonly judge: AskModel | null
  readonly embed: Embed | null
}

/** What crossed the gateway in each cell, kept until it is taken or dropped. */
export interface Takes {
  /** The exchanges of a cell as they are written to a session, without secrets; to be taken once. */
  take(cell: string): readonly Json[]
  drop(cell: string): void
}
