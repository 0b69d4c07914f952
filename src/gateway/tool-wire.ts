import { STATUS_CODES } from 'node:http'
import type { Json } from '../base/json.ts'
import type { ToolReply } from '../chaos/fault.ts'
import { type RawHeaders, endsHere, without } from './raw-headers.ts'

/** A reply of an upstream with its whole body at hand. */
export interface WholeReply {
  readonly status: number
  readonly statusMessage: string
  readonly rawHeaders: RawHeaders
  readonly body: Buffer
}

/** What a changed reply looks like on the wire. */
export interface WireReply {
  readonly status: number
  readonly statusMessage: string
  readonly headers: RawHeaders
  readonly body: Buffer
}

type Spoken = Extract<ToolReply, { kind: 'result' | 'failure' | 'broken' }>

/**
 * A reply as the tool itself would have sent it: in the content type and with the headers of its real reply, where
 * there is one, and with a length of its own. The connection ends with it, so that nothing follows a fault on it.
 */
export function onWire(reply: Spoken, live: WholeReply | null): WireReply {
  const type = live === null ? null : contentTypeOf(live.rawHeaders)
  switch (reply.kind) {
    case 'result': {
      const isFailed = live === null || live.status >= 400
      const status = isFailed ? 200 : live.status
      return dressed({ status, type: type ?? typeFor(reply.value), body: textOf(reply.value, type) }, live)
    }
    case 'broken':
      return dressed({ status: 200, type: type ?? json, body: reply.text }, live)
    case 'failure': {
      const body = JSON.stringify({ error: reply.message })
      const wire = dressed({ status: reply.status, type: json, body }, null)
      const wait = reply.retryAfterS === null ? [] : ['retry-after', String(Math.ceil(reply.retryAfterS))]
      return { ...wire, headers: [...wait, ...wire.headers] }
    }
  }
}

const json = 'application/json'

/** What speaks of the bytes of the real body is not true of another. */
export const ofTheBody = new Set([
  'content-type',
  'content-length',
  'content-encoding',
  'content-range',
  'content-md5',
  'content-digest',
  'repr-digest',
  'digest',
  'etag',
  'last-modified',
  'transfer-encoding',
  'trailer',
])

function dressed(
  { status, type, body }: { readonly status: number; readonly type: string; readonly body: string },
  live: WholeReply | null,
): WireReply {
  const raw = live?.rawHeaders ?? []
  const ends = endsHere(raw)
  const kept = without(raw, (name) => ends(name) || ofTheBody.has(name))
  const bytes = Buffer.from(body)
  const own = ['content-type', type, 'content-length', String(bytes.length), 'connection', 'close']
  return { status, statusMessage: STATUS_CODES[status] ?? '', headers: [...kept, ...own], body: bytes }
}

function contentTypeOf(raw: RawHeaders): string | null {
  const at = raw.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === 'content-type')
  return at < 0 ? null : (raw[at + 1] ?? null)
}

const typeFor = (value: Json): string => (typeof value === 'string' ? 'text/plain; charset=utf-8' : json)

/** A text stays a text, but in a reply that says that it is JSON. */
function textOf(value: Json, type: string | null): string {
  return typeof value === 'string' && !/json/i.test(type ?? '') ? value : JSON.stringify(value)
}
