import type { Json } from '../base/json.ts'
import type { WireSeen } from '../base/wire-act.ts'
import type { Traffic } from './traffic.ts'

/** How a cell ended. Only the agent's doing: none of these is an exception. */
export type Ending =
  /** An answer arrived and could be read. */
  | { readonly kind: 'answered' }
  /** No whole answer within the deadline. */
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  /** The agent answered with a status that is not 2xx, or an `error` of its own. */
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  /** Bytes arrived that are no answer: invalid UTF-8, a web page, a configured path that misses, too much. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** The agent broke down while it was working: connection reset, process exit. */
  | { readonly kind: 'crashed'; readonly reason: string }
  /** The agent was not there to be asked: nobody's verdict, counted apart. */
  | { readonly kind: 'unreachable'; readonly reason: string }

/** One call of a tool, as the agent made it. */
export interface ToolCall {
  readonly name: string
  readonly args: Json
}

/** What an agent answered to one question, as its caller saw it. Redacted when made, never later. */
export interface Answer {
  /** The text of the answer; empty unless `ending` is `answered` or `refused`. */
  readonly output: string
  readonly ending: Ending
  readonly toolCalls: readonly ToolCall[]
  /** HTTP status, where there was one. */
  readonly status: number | null
  /** From the first byte sent to the last byte received in the attempt that counted, without retries. */
  readonly durationMs: number
  /** How often the harness had to knock; more than 1 only for transport failures before any answer. */
  readonly attempts: number
  /** The bytes of an unusual request and the head of its reply; null for a usual one. */
  readonly wire: WireSeen | null
}

/** All that an agent did in one cell: its answer, and what crossed the gateway meanwhile. */
export interface Transcript extends Answer {
  /** Null where no gateway stood between the agent and its world, or the calls could not be told apart. */
  readonly traffic: Traffic | null
}
