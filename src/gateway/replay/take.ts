import type { Asked, Exchange, TimedBytes } from '../../replay/exchange.ts'
import type { Hider } from '../../replay/hide.ts'
import { keyOf } from '../../replay/normalise.ts'
import { decoded } from '../decode.ts'
import { writeFrame } from '../frames.ts'
import { dialectOf } from '../llm/all.ts'
import { readReply } from '../model-reply.ts'
import { type RawCall, askedOf } from './asked-of.ts'

/** One exchange as it was overheard at the client's side, secrets and all; it is written by `exchangeOf` alone. */
export interface Take {
  readonly call: RawCall
  /** 0 = the connection broke before an answer began. */
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly frames: readonly TimedBytes[]
  readonly isWhole: boolean
  /** When the call came in, since its cell began. */
  readonly atMs: number
}

/** An exchange as it may be written: without secrets and personal data, found by a key of the same. */
export function exchangeOf({ call, status, headers, frames, isWhole }: Take, hide: Hider): Exchange {
  const asked = askedOf(call, hide)
  const plain = plainFrames(headers, frames, isWhole)
  const kept = plain === frames ? telling : telling.filter((name) => name !== 'content-encoding')
  const told = kept.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [[name, hide.text(value)] as const]
  })
  return {
    ...asked,
    key: keyOf(asked),
    status,
    headers: Object.fromEntries(told),
    frames: hideSaid({ call, asked, headers }, hide.frames(plain), hide),
    isWhole,
  }
}

/** Headers that a client acts upon; cookies are secrets, and dates and lengths are made anew. */
const telling: readonly string[] = [
  'content-type',
  'content-encoding',
  'content-language',
  'location',
  'retry-after',
  'retry-after-ms',
  'mcp-session-id',
  'etag',
  'link',
  'x-should-retry',
]

/** A compressed answer is kept plain: nobody could look for secrets in it. */
function plainFrames(
  headers: Take['headers'],
  frames: readonly TimedBytes[],
  isWhole: boolean,
): readonly TimedBytes[] {
  const encoding = headers['content-encoding']
  if (encoding === undefined) return frames
  const bytes = decoded(Buffer.concat(frames.map((frame) => frame.bytes)), encoding, {
    limit: mostUnpacked,
    isCut: !isWhole,
  })
  return bytes === null ? frames : [{ atMs: frames[0]?.atMs ?? 0, bytes }]
}

const mostUnpacked = 64 * 1024 * 1024

/** A secret that a model says in many small pieces is in none of them: such a stream is told again without it. */
function hideSaid(
  {
    call,
    asked,
    headers,
  }: { readonly call: RawCall; readonly asked: Asked; readonly headers: Take['headers'] },
  frames: readonly TimedBytes[],
  hide: Hider,
): readonly TimedBytes[] {
  const dialect = asked.boundary === 'model' ? dialectOf(call.name, call.method, call.path) : null
  if (dialect === null || frames.length === 0) return frames
  const bytes = Buffer.concat(frames.map((frame) => frame.bytes))
  const type = headers['content-type']
  const read = readReply(dialect, { bytes, type, encoding: undefined, isCut: true })
  if (read === null || read.form === 'whole') return frames
  const said = dialect.said(read.json)
  const hidden = {
    ...said,
    text: hide.text(said.text),
    toolCalls: said.toolCalls.map((each) => ({ ...each, args: hide.text(each.args) })),
  }
  if (JSON.stringify(hidden) === JSON.stringify(said)) return frames
  const again = dialect
    .stream(dialect.restate(read.json, hidden))
    .map((frame) => writeFrame(dialect.framing, frame))
  return [{ atMs: frames[0]?.atMs ?? 0, bytes: Buffer.concat(again) }]
}
