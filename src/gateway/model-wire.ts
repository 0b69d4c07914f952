import type { Json } from '../base/json.ts'
import type { ModelReply, Said } from '../chaos/fault.ts'
import { framesBeforeCut, lengthBeforeCut } from './cut.ts'
import { writeFrame } from './frames.ts'
import type { Dialect, Frame } from './llm/dialect.ts'
import type { Form } from './model-reply.ts'
import { type RawHeaders, endsHere, without } from './raw-headers.ts'
import { ofTheBody } from './tool-wire.ts'

/** What a reply of a model looks like on the wire, once a fault has changed it. */
export interface ModelWire {
  readonly status: number
  readonly headers: RawHeaders
  readonly chunks: readonly Uint8Array[]
  /** `end` = as it should; `reset`; `short` = the connection closes before the length that was promised. */
  readonly ending: 'end' | 'reset' | 'short'
  /** What can be read of it; null where nothing can. */
  readonly reads: Json | null
  readonly retryAfterS: number | null
}

/** What the wire of a changed reply depends on beside the reply. */
export interface WireContext {
  readonly dialect: Dialect
  readonly model: string
  readonly form: Form
  /** The provider's real reply, where it was asked: every field that no fault is about stays. */
  readonly live: { readonly json: Json; readonly rawHeaders: RawHeaders } | null
  /** ISO 8601, for rate-limit headers. */
  readonly now: string
}

export type Spoken = Extract<ModelReply, { kind: 'said' | 'refused' | 'hollow' | 'garbage' | 'cut' }>

/** A changed reply as the provider itself would have sent it, in the form that was asked for. The connection ends with it. */
export function onModelWire(reply: Spoken, context: WireContext): ModelWire {
  const { dialect, model, live, now } = context
  switch (reply.kind) {
    case 'refused': {
      const { status, headers, body } = dialect.refusal(reply, now)
      const bytes = Buffer.from(JSON.stringify(body))
      const raw = [
        ...Object.entries(headers).flat(),
        'content-length',
        String(bytes.length),
        'connection',
        'close',
      ]
      return {
        status,
        headers: raw,
        chunks: [bytes],
        ending: 'end',
        reads: null,
        retryAfterS: reply.retryAfterS,
      }
    }
    case 'garbage':
      return { ...well(context, reply.bytes.length), chunks: [reply.bytes], reads: null }
    case 'hollow':
      return whole(dialect.hollow(model), { ...context, live: null })
    case 'said':
      return whole(dialect.restate(live?.json ?? dialect.hollow(model), reply.said), context)
    case 'cut':
      return cut(dialect.restate(live?.json ?? dialect.hollow(model), ended(reply.said)), reply, context)
  }
}

/** With an ending that can be told from none, so that the cut leaves it out. */
function ended(said: Said): Said {
  return said.finish === 'other' ? { ...said, finish: 'stop' } : said
}

function whole(json: Json, context: WireContext): ModelWire {
  const { chunks } = spelled(json, context)
  return { ...well(context, context.form === 'whole' ? lengthOf(chunks) : null), chunks, reads: json }
}

function cut(json: Json, reply: Extract<ModelReply, { kind: 'cut' }>, context: WireContext): ModelWire {
  const { dialect } = context
  const { chunks, frames } = spelled(json, context)
  const promised = lengthOf(chunks)
  const ending = reply.how === 'reset' ? 'reset' : reply.how === 'content_length' ? 'short' : 'end'
  if (frames === null) {
    const text = JSON.stringify(json)
    const sent = Buffer.from(text.slice(0, lengthBeforeCut(text, reply)))
    return {
      ...well(context, ending === 'end' ? sent.length : promised),
      chunks: [sent],
      ending,
      reads: null,
    }
  }
  const count = framesBeforeCut(frames, dialect, reply)
  const next = chunks[count]
  const torn =
    reply.how === 'mid_event' && next !== undefined ? [next.subarray(0, Math.ceil(next.length / 2))] : []
  return {
    ...well(context, ending === 'short' ? promised : null),
    chunks: [...chunks.slice(0, count), ...torn],
    ending,
    reads: dialect.assemble(frames.slice(0, count)),
  }
}

/** The bytes of a reply; one chunk a frame where it is streamed. */
function spelled(
  json: Json,
  { dialect, form }: WireContext,
): { readonly chunks: readonly Uint8Array[]; readonly frames: readonly Frame[] | null } {
  if (form === 'whole') return { chunks: [Buffer.from(JSON.stringify(json))], frames: null }
  const frames = dialect.stream(json)
  return { chunks: frames.map((frame) => writeFrame(dialect.framing, frame)), frames }
}

/** Status and headers of a reply that seems well: those of the real one, but what was true of its bytes alone. */
function well(context: WireContext, length: number | null) {
  const raw = context.live?.rawHeaders ?? []
  const ends = endsHere(raw)
  const kept = without(raw, (name) => ends(name) || ofTheBody.has(name))
  const sized = length === null ? [] : ['content-length', String(length)]
  const headers = [...kept, 'content-type', typeOf(context), ...sized, 'connection', 'close']
  return { status: 200, headers, ending: 'end', retryAfterS: null } as const
}

function typeOf({ form, dialect }: WireContext): string {
  if (form === 'whole') return 'application/json'
  return dialect.framing === 'sse' ? 'text/event-stream; charset=utf-8' : 'application/x-ndjson'
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0)
}
