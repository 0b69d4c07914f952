import type { Json } from '../../base/json.ts'
import type { Implant, ModelReply, Said } from '../../chaos/fault.ts'

/** One event of a streamed reply: an SSE event or an NDJSON line. */
export interface Frame {
  /** SSE event name; null where the protocol sends none. */
  readonly event: string | null
  /** The payload as it stands on the wire: JSON text, or `[DONE]`. */
  readonly data: string
}

/** One wire protocol of a model provider: the only place that knows its spelling. All functions are pure. */
export interface Dialect {
  /** `openai-chat`, `openai-responses`, `anthropic`, `gemini`, `gemini-array`, `ollama-chat`, `ollama-generate`. */
  readonly name: string
  readonly provider: 'openai' | 'anthropic' | 'gemini' | 'ollama'
  /** How a streamed reply is framed. */
  readonly framing: 'sse' | 'ndjson'
  /** True for a call of this protocol; `path` is what follows the provider's base address, query included. */
  matches(method: string, path: string): boolean
  /** True where this request asks for a stream. */
  streams(request: Json, path: string): boolean
  model(request: Json, path: string): string
  /** The whole reply, as the provider would have sent it unstreamed, from the frames of a complete or cut stream. */
  assemble(frames: readonly Frame[]): Json
  /** What a whole reply says. */
  said(reply: Json): Said
  /** Tokens, where the reply tells them. */
  usage(reply: Json): { readonly input: number; readonly output: number } | null
  /** The same reply saying something else: every field that is not about it stays. */
  restate(reply: Json, said: Said): Json
  /** A whole reply as the provider streams it; what `assemble` makes of it is the reply again. */
  stream(reply: Json): readonly Frame[]
  /**
   * Index of the first frame after which a cut leaves a tool call's arguments unfinished; null without a tool call, and
   * where calls come whole in one frame (Gemini, Ollama).
   */
  insideToolCall(frames: readonly Frame[]): number | null
  /** A well-formed reply with nothing in it. */
  hollow(model: string): Json
  /** A failure as the provider words it: status, headers, body (JSON). `now` is an ISO 8601 date for rate-limit headers. */
  refusal(refused: Extract<ModelReply, { kind: 'refused' }>, now: string): Refusal
  /** The tool results that a request carries, oldest first; `name` null where the request alone does not tell. */
  results(request: Json): readonly ToolResult[]
  /** The request with some results replaced, each keeping its type on the wire. */
  replace(request: Json, replacements: ReadonlyMap<string, Replacement>): Json
  /** The request with something planted in what the model reads; the same object where no user speaks in it. */
  implant(request: Json, implant: Implant): Json
}

export interface Refusal {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Json
}

export interface ToolResult {
  /** The provider's call id; for protocols without one, position and name. */
  readonly callId: string
  readonly name: string | null
  readonly args: Json
  /** JSON where the result is an object or JSON text, else the text itself. */
  readonly value: Json
}

export interface Replacement {
  readonly value: Json
  /** True where the provider has a flag for a failed tool and it should be set. */
  readonly failed: boolean
}
