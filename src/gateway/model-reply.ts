import type { Json } from '../base/json.ts'
import { decoded } from './decode.ts'
import { frameReader } from './frames.ts'
import type { Dialect, Frame } from './llm/dialect.ts'
import { shallowJson } from './shallow-json.ts'

/** How a reply stands on the wire: one JSON value, or frames of a stream. */
export type Form = 'whole' | 'frames'

/** A reply that could be read, as the provider would have sent it unstreamed. */
export interface ReadReply {
  readonly json: Json
  readonly form: Form
}

export interface ReplyBytes {
  readonly bytes: Buffer
  readonly type: string | undefined
  readonly encoding: string | undefined
  /** True where the end is missing, and what is there is wanted. */
  readonly isCut: boolean
}

/** Unpacked replies of more bytes are not read. */
const mostUnpacked = 64 * 1024 * 1024

/** What the bytes of a reply say; null where they are no reply of this protocol. */
export function readReply(dialect: Dialect, { bytes, type, encoding, isCut }: ReplyBytes): ReadReply | null {
  const plain = decoded(bytes, encoding, { limit: mostUnpacked, isCut })
  if (plain === null) return null
  if (isStream(type)) return { json: dialect.assemble(framesIn(dialect, plain)), form: 'frames' }
  const json = shallowJson(plain.toString('utf8'))
  return typeof json === 'object' && json !== null ? { json, form: 'whole' } : null
}

function isStream(type: string | undefined): boolean {
  return /event-stream|ndjson/i.test(type ?? '')
}

function framesIn(dialect: Dialect, bytes: Buffer): readonly Frame[] {
  const reader = frameReader(dialect.framing)
  const frames = reader.push(bytes).map(({ frame }) => frame)
  const { frame } = reader.flush()
  return frame === null ? frames : [...frames, frame]
}
