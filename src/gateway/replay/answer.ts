import type { Json } from '../../base/json.ts'
import type { Exchange } from '../../replay/exchange.ts'
import type { Answered } from '../../replay/player.ts'
import type { RecordedResponse } from '../../replay/recorded-response.ts'
import { writeFrame } from '../frames.ts'
import type { Dialect } from '../llm/dialect.ts'
import { readReply } from '../model-reply.ts'
import type { Recorded } from './put-recorded.ts'

/** An exchange as it goes out again: the bytes that were recorded. */
export function fromExchange({ status, headers, frames, isWhole }: Exchange): Recorded {
  return { status, headers, frames, isWhole, endMs: frames.at(-1)?.atMs ?? 0 }
}

/** What a tool said, as HTTP: JSON, or text where it is text; a failure has its own words as its body. */
function fromResponse({ response, status, latencyMs }: RecordedResponse): Recorded {
  const type = typeof response === 'string' ? 'text/plain; charset=utf-8' : 'application/json'
  const text = typeof response === 'string' ? response : response === null ? '' : JSON.stringify(response)
  const frames = text === '' ? [] : [{ atMs: latencyMs, bytes: Buffer.from(text) }]
  return { status, headers: { 'content-type': type }, frames, isWhole: true, endMs: latencyMs }
}

/** What was recorded; null where nothing was. */
export function answerOf(answered: Answered): Recorded | null {
  if (answered.kind === 'exchange') return fromExchange(answered.exchange)
  return answered.kind === 'response' ? fromResponse(answered.response) : null
}

/** 400 is the status that no client tries again and no framework takes for the weather. */
export function missed(why: string): Recorded {
  return jsonAnswer(400, { error: { type: 'flakestorm_replay', message: `flakestorm replay: ${why}` } })
}

/** What a model says that has nothing recorded to say: a refusal of its provider for a miss, else an empty reply. */
export function unrecorded(
  answered: Answered,
  { dialect, model, now }: { readonly dialect: Dialect; readonly model: string; readonly now: string },
): Recorded {
  if (answered.kind !== 'missed') return jsonAnswer(200, dialect.hollow(model))
  const message = `flakestorm replay: ${answered.why}`
  const refused = { kind: 'refused', reason: 'error', status: 400, message, retryAfterS: null } as const
  const { status, headers, body } = dialect.refusal(refused, now)
  return jsonAnswer(status, body, { ...headers, 'x-should-retry': 'false' })
}

/** JSON that nobody recorded. */
export function jsonAnswer(status: number, body: Json, headers: Recorded['headers'] = {}): Recorded {
  const bytes = Buffer.from(JSON.stringify(body))
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    frames: [{ atMs: 0, bytes }],
    isWhole: true,
    endMs: 0,
  }
}

/** A model's answer in the form that is asked for now, streamed or not, where it was recorded in the other. */
export function inForm(recorded: Recorded, dialect: Dialect, isStreaming: boolean): Recorded {
  if (recorded.status !== 200 || !recorded.isWhole) return recorded
  const bytes = Buffer.concat(recorded.frames.map((frame) => frame.bytes))
  const type = recorded.headers['content-type']
  const read = readReply(dialect, { bytes, type, encoding: undefined, isCut: false })
  if (read === null || (read.form === 'frames') === isStreaming) return recorded
  const again = isStreaming
    ? Buffer.concat(dialect.stream(read.json).map((frame) => writeFrame(dialect.framing, frame)))
    : Buffer.from(JSON.stringify(read.json))
  const streamed = dialect.framing === 'sse' ? 'text/event-stream; charset=utf-8' : 'application/x-ndjson'
  return {
    ...recorded,
    headers: { ...recorded.headers, 'content-type': isStreaming ? streamed : 'application/json' },
    frames: [{ atMs: recorded.frames[0]?.atMs ?? 0, bytes: again }],
  }
}
