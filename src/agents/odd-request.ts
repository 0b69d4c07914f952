import { gzipSync } from 'node:zlib'
import type { WireAct, WireBody } from '../base/wire-act.ts'
import type { Request } from './connection.ts'

/** A request as bytes, in the order in which they are sent; made while it is sent, however large it is. */
export interface OddRequest {
  readonly head: Buffer
  readonly body: Iterable<Buffer>
  readonly behind: Buffer | null
}

/** The usual request with everything that the act changes. Nothing is checked: the point is what no library would send. */
export function oddRequest(url: URL, usual: Request, act: WireAct): OddRequest {
  const { pieces, length } = bodyOf(usual.body, act.body)
  const end = act.lineEnd ?? '\r\n'
  const lines = [lineOf(url, usual, act), ...fieldsOf({ url, usual, length }, act), ...(act.lines ?? [])]
  return {
    head: Buffer.from(`${lines.join(end)}${end}${end}`, 'latin1'),
    body: pieces,
    behind: act.behind === undefined ? null : Buffer.from(act.behind, 'latin1'),
  }
}

function lineOf(url: URL, usual: Request, { method, query, target, version }: WireAct): string {
  const path =
    query === undefined ? usual.path : `${usual.path}${usual.path.includes('?') ? '&' : '?'}${query}`
  const named = { absolute: `${url.origin}${path}`, asterisk: '*', encoded: encoded(path) }
  const resource = target === undefined ? path : named[target]
  return `${method ?? usual.method} ${resource} ${version ?? 'HTTP/1.1'}`.trimEnd()
}

/** Every sign of the path by its number, which names the same resource (RFC 3986 §2.1). */
function encoded(path: string): string {
  return path.replaceAll(/[a-z]/gi, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}

interface Sent {
  readonly url: URL
  readonly usual: Request
  readonly length: number | null
}

function fieldsOf({ url, usual, length }: Sent, act: WireAct): readonly string[] {
  const off = act.lengthOff
  const size = length === null ? Buffer.byteLength(usual.body ?? '') : length
  const fields: Readonly<Record<string, string>> = {
    host: url.host,
    connection: 'close',
    ...usual.headers,
    ...(off === null || size === 0 ? {} : { 'content-length': String(Math.max(0, size + (off ?? 0))) }),
  }
  const without = new Set(act.without)
  return Object.entries(fields).flatMap(([name, value]) => (without.has(name) ? [] : [`${name}: ${value}`]))
}

interface Body {
  readonly pieces: Iterable<Buffer>
  /** In bytes; null where it frames itself and the length of the usual body is what a header would say. */
  readonly length: number | null
}

function bodyOf(usual: string | null, body: WireBody | undefined): Body {
  const text = usual ?? ''
  if (body === undefined) return whole(Buffer.from(text))
  switch (body.kind) {
    case 'none':
      return whole(Buffer.alloc(0))
    case 'padded':
      return padded(text, body)
    case 'nested':
      return within(text, `"nested":${'['.repeat(body.depth)}${']'.repeat(body.depth)}`)
    case 'keys':
      return within(text, Array.from({ length: body.count }, (_, at) => `"k${at}":0`).join(','))
    case 'encoded':
      return whole(encodings[body.as](text))
    case 'bomb':
      return whole(gzipSync(Buffer.concat([Buffer.from(text), Buffer.alloc(body.bytes, ' ')])))
    case 'chunked':
      return { pieces: chunked(Buffer.from(text), body), length: null }
  }
}

const encodings = {
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  bom: (text: string) => Buffer.from(`\uFEFF${text}`),
  gzip: (text: string) => gzipSync(text),
} as const

function whole(bytes: Buffer): Body {
  return { pieces: bytes.length === 0 ? [] : [bytes], length: bytes.length }
}

/** One more member of a JSON object; behind the body where it is none. */
function within(text: string, member: string): Body {
  const [start, end] = opened(text)
  return whole(Buffer.from(`${start}${member}${end}`))
}

function opened(text: string): readonly [string, string] {
  const close = text.lastIndexOf('}')
  if (!text.trimStart().startsWith('{') || close < 0) return [text, '']
  const before = text.slice(0, close)
  return [before.trimEnd().endsWith('{') ? before : `${before},`, text.slice(close)]
}

const block = 1 << 16

function padded(text: string, { bytes, how }: Extract<WireBody, { kind: 'padded' }>): Body {
  const isObject = opened(text)[1] !== ''
  const [start, end] = how === 'field' && isObject ? opened(text) : [text, '']
  const [before, after] = how === 'field' && isObject ? [`${start}"padding":"`, `"${end}`] : [start, end]
  const [first, last] = [Buffer.from(before), Buffer.from(after)]
  const filling = Buffer.alloc(Math.min(block, bytes), how === 'space' ? ' ' : 'a')
  function* pieces(): Generator<Buffer> {
    yield first
    for (let left = bytes; left > 0; left -= filling.length) yield filling.subarray(0, left)
    yield last
  }
  return { pieces: pieces(), length: first.length + bytes + last.length }
}

/** RFC 9112 §7.1: size in hex, line end, data, line end; a chunk of size 0 is the last. */
function chunked(bytes: Buffer, { size, end }: Extract<WireBody, { kind: 'chunked' }>): readonly Buffer[] {
  const half = Math.ceil(bytes.length / 2)
  const chunks = [bytes.subarray(0, half), bytes.subarray(half)].filter((chunk) => chunk.length > 0)
  const framed = chunks.flatMap((chunk) => [
    Buffer.from(`${size ?? chunk.length.toString(16)}\r\n`, 'latin1'),
    chunk,
    Buffer.from('\r\n'),
  ])
  return [...framed, Buffer.from(end ?? '0\r\n\r\n', 'latin1')]
}
