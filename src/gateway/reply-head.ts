import type { RawHeaders } from './raw-headers.ts'

/** Status line and headers of a reply. */
export interface ReplyHead {
  readonly status: number
  readonly message: string
  readonly headers: RawHeaders
  /** How the end of the body is told (RFC 9112 §6.3): by a length, by chunks, or by the end of the connection. */
  readonly framing: number | 'chunked' | 'close'
  /** True where the connection may serve another request. */
  readonly keepsAlive: boolean
  /** Seconds after which the upstream will close an idle connection, where it says so. */
  readonly idleS: number | null
}

/** `HTTP/1.1 200 OK`; the phrase may be missing, its space too. */
const statusLine = /^HTTP\/1\.([01]) (\d{3})(?: ([\t\x20-\x7e\x80-\xff]*))?$/

/** A field name is a token (RFC 9110 §5.6.2). */
const fieldName = /^[!#$%&'*+.^_`|~\w-]+$/

/** Control characters that no field value may have; a tab may stand in it. */
const forbidden = /[\x00-\x08\x0a-\x1f\x7f]/

/** Reads a head, latin1, without the empty line that ends it. Throws on what no client should take for HTTP. */
export function readHead(text: string, method: string): ReplyHead {
  const lines = text.split('\r\n')
  const [, minor, status, message = ''] = statusLine.exec(lines[0] ?? '') ?? []
  if (status === undefined) throw new Error('the reply is not HTTP/1.1')
  const headers: string[] = []
  const told: Told = { lengths: [], encodings: [], connection: '', keepAlive: '' }
  for (let at = 1; at < lines.length; at += 1) readField(lines[at] ?? '', headers, told)
  const code = Number(status)
  const framing = framingOf(code, method, told)
  const wantsClose = /\bclose\b/i.test(told.connection)
  const keepsAlive = minor === '1' ? !wantsClose : /\bkeep-alive\b/i.test(told.connection)
  const idle = /\btimeout=(\d+)/i.exec(told.keepAlive)?.[1]
  return {
    status: code,
    message,
    headers,
    framing,
    keepsAlive: keepsAlive && framing !== 'close',
    idleS: idle === undefined ? null : Number(idle),
  }
}

/** What the fields say about the message itself. */
interface Told {
  readonly lengths: string[]
  readonly encodings: string[]
  connection: string
  keepAlive: string
}

/** Reads fields of a trailer section: name, value, name, value. */
export function readFields(lines: readonly string[]): string[] {
  const fields: string[] = []
  for (const line of lines)
    readField(line, fields, { lengths: [], encodings: [], connection: '', keepAlive: '' })
  return fields
}

function readField(line: string, headers: string[], told: Told): void {
  const colon = line.indexOf(':')
  const name = line.slice(0, colon)
  if (colon < 1 || !fieldName.test(name)) throw new Error('the reply has a header without a proper name')
  const value = line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '')
  if (forbidden.test(value)) throw new Error(`the reply's header ${name} has a control character`)
  headers.push(name, value)
  switch (name.length) {
    case 10:
      if (/^connection$/i.test(name)) told.connection += `,${value}`
      else if (/^keep-alive$/i.test(name)) told.keepAlive = value
      break
    case 14:
      if (/^content-length$/i.test(name)) told.lengths.push(value)
      break
    case 17:
      if (/^transfer-encoding$/i.test(name)) told.encodings.push(value)
      break
    default:
  }
}

const bodyless: readonly number[] = [204, 304]

function framingOf(status: number, method: string, { lengths, encodings }: Told): ReplyHead['framing'] {
  const [length] = lengths
  if (length !== undefined && (!/^\d{1,15}$/.test(length) || lengths.some((other) => other !== length))) {
    throw new Error('the reply has no single content-length')
  }
  if (length !== undefined && encodings.length > 0)
    throw new Error('the reply has two ways to tell its length')
  if (method === 'HEAD' || status < 200 || bodyless.includes(status)) return 0
  if (encodings.length > 0) return /(?:^|,)\s*chunked$/i.test(encodings.join(',')) ? 'chunked' : 'close'
  return length === undefined ? 'close' : Number(length)
}
