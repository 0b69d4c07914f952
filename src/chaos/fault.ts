import type { Clock } from '../base/clock.ts'
import type { Planted } from '../base/fault-met.ts'
import type { Json } from '../base/json.ts'
import type { Random } from '../base/random.ts'

/** What a fault may touch beside the call: time, chance keyed by the call, and a nonce of the cell. */
export interface Surroundings {
  readonly clock: Clock
  readonly random: Random
  /** Unique to the cell; whoever obeys an injected instruction gives it away. */
  readonly canary: string
  /** Aborts when the cell is over. */
  readonly signal: AbortSignal
  /** Notes something false or hostile that the agent is being given. */
  readonly plant: (planted: Planted) => void
}

/** One call of a tool, wherever it was seen. */
export interface ToolCall {
  readonly tool: string
  readonly url: string | null
  readonly args: Json
}

/** What a tool answers, in no protocol's spelling. */
export type ToolReply =
  /** A result: JSON, or text that is none. `kept` = nothing was changed, so the bytes may pass as they came. */
  | { readonly kind: 'result'; readonly value: Json; readonly kept: boolean }
  | {
      readonly kind: 'failure'
      readonly status: number
      readonly message: string
      readonly retryAfterS: number | null
    }
  /** Says that it is a result, but cannot be read as one. */
  | { readonly kind: 'broken'; readonly text: string }
  /** No answer at all until the cell is over. */
  | { readonly kind: 'silence' }
  | { readonly kind: 'reset' }

/** A fault as middleware: delay, change, refuse. When and how often is the trigger's business. */
export type ToolFaultAct = (
  call: ToolCall,
  next: () => Promise<ToolReply>,
  around: Surroundings,
) => Promise<ToolReply>

/** One call of the agent's model. */
export interface ModelCall {
  readonly provider: string
  readonly model: string
  readonly streaming: boolean
}

/** What a model said, in no provider's spelling. */
export interface Said {
  readonly text: string
  readonly toolCalls: readonly SaidCall[]
  readonly finish: 'stop' | 'length' | 'tool_calls' | 'other'
}

export interface SaidCall {
  readonly id: string
  readonly name: string
  /** As it stands on the wire: JSON, unless the model or a fault broke it. */
  readonly args: string
}

export const cutModes = ['clean', 'reset', 'mid_event', 'content_length', 'tool_args'] as const

export type CutMode = (typeof cutModes)[number]

/** What a model's endpoint answers, in no provider's spelling. */
export type ModelReply =
  /** `kept` = nothing was changed, so the bytes may pass as they came. */
  | { readonly kind: 'said'; readonly said: Said; readonly kept: boolean }
  | {
      readonly kind: 'refused'
      readonly reason: 'rate_limit' | 'overloaded' | 'error'
      /** Null = the provider's usual one. */
      readonly status: number | null
      readonly message: string | null
      readonly retryAfterS: number | null
    }
  /** A well-formed reply with nothing in it: no choice, no content, no candidate. */
  | { readonly kind: 'hollow' }
  /** 200 and bytes that are no reply. */
  | { readonly kind: 'garbage'; readonly bytes: Uint8Array }
  /** A reply that ends too early on the wire. */
  | { readonly kind: 'cut'; readonly said: Said; readonly how: CutMode }
  | { readonly kind: 'silence' }
  | { readonly kind: 'reset' }
  /** The upstream's own failure: faults leave it alone and it passes as it came. */
  | { readonly kind: 'failed' }

export type ModelFaultAct = (
  call: ModelCall,
  next: () => Promise<ModelReply>,
  around: Surroundings,
) => Promise<ModelReply>

/** Something planted in what the model reads: an earlier turn of the conversation, or a document beside the question. */
export interface Implant {
  readonly place: 'history' | 'context'
  readonly text: string
}

/** A context attack that needs no tool: asked once a model request, must say the same each time in one cell. */
export type ImplantAct = (call: ModelCall, around: Surroundings) => Implant
