import type { FaultMet } from '../base/fault-met.ts'
import type { Json } from '../base/json.ts'

/** Where a call was seen: on the wire (declared tool, proxy, MCP), or only as a result in a model request. */
export type Boundary = 'http' | 'proxy' | 'mcp' | 'model'

/** One call of a tool that crossed the gateway. */
export interface SeenToolCall {
  /** The declared name, the MCP tool's, or the function's; `host/path` for a proxied call that nobody named. */
  readonly name: string
  /** JSON body, query as an object, MCP arguments, or the function's arguments. */
  readonly args: Json
  /** Method of an HTTP call, upper case; null at other boundaries. */
  readonly method: string | null
  readonly boundary: Boundary
  /** What the agent was given, as text, cut to 2,000 characters; null when it was given nothing. */
  readonly result: string | null
  /** HTTP status, 0 for a connection that broke; null at other boundaries. */
  readonly status: number | null
  /** True when the agent was told of a failure, by status, error object, or broken connection. */
  readonly failed: boolean
  /** `retry-after` that the agent was told, in seconds; null when none. */
  readonly retryAfterS: number | null
  /** Ids of the faults that really changed or delayed what the agent got in this call. */
  readonly struck: readonly string[]
  /** Since the cell began. */
  readonly atMs: number
  readonly durationMs: number
}

/** One call of the agent's model. */
export interface SeenModelCall {
  readonly provider: string
  readonly model: string
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  /** US dollars by the price table; null for a model that it does not know. */
  readonly cost: number | null
  /** As the agent saw it; 0 for a connection that broke. */
  readonly status: number
  readonly failed: boolean
  readonly retryAfterS: number | null
  readonly streaming: boolean
  /** Names of the tools that the model asked for, in order. */
  readonly asked: readonly string[]
  /** The model's text as the agent saw it, redacted, cut to 2,000 characters; null where it could read nothing. */
  readonly said: string | null
  /** Ids of the faults that really changed what the agent got, or what the model read, in this call. */
  readonly struck: readonly string[]
  readonly atMs: number
  readonly durationMs: number
}

/** All that crossed the gateway in one cell. */
export interface Traffic {
  readonly toolCalls: readonly SeenToolCall[]
  readonly modelCalls: readonly SeenModelCall[]
  readonly faults: readonly FaultMet[]
  /** Why calls were never made: clients that would not have our certificate, as sentences. */
  readonly rejected: readonly string[]
  /** Calls that arrived while no cell, or more than one, could have made them. */
  readonly unattributed: number
  /** How the recording of a replayed session was met; null in every other cell. */
  readonly replay: Replayed | null
  /** How calls were given to cells. */
  readonly attribution: 'lane' | 'header' | 'serial'
}

/** How a replayed cell met its recording. */
export interface Replayed {
  /** Calls that the recording answered, and answers that it holds. */
  readonly played: number
  readonly recorded: number
  /** Calls that it has no answer for, as sentences with the nearest recording: the replay proves nothing then. */
  readonly missed: readonly string[]
  /** Differences that kept no call from its answer: requests that changed; calls that came, went, or changed places. */
  readonly drift: readonly string[]
}
