import { isUtf8 } from 'node:buffer'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { reasonOf } from '../base/user-error.ts'

/** A body as text, or why it is none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: string }

export interface Encoded {
  readonly bytes: Buffer
  /** The `content-encoding` header. */
  readonly encoding: string | undefined
  /** The `content-type` header. */
  readonly contentType: string | undefined
  readonly maxBytes: number
}

/** Unpacks and decodes a body. What unpacks to more than `maxBytes`, or is not in its charset, is unreadable. */
export function decodeBody(encoded: Encoded): Decoded {
  const encoding = encoded.encoding?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return decodeText(encoded.bytes, encoded.contentType)

  const unpack = unpackers[encoding]
  if (unpack === undefined) return unreadable(`the content-encoding ${encoding} is not known`)
  try {
    return decodeText(unpack(encoded.bytes, { maxOutputLength: encoded.maxBytes }), encoded.contentType)
  } catch (error) {
    if (error instanceof RangeError) return unreadable(tooMuch(encoded.maxBytes))
    return unreadable(`the body says it is ${encoding} and is not: ${reasonOf(error)}`)
  }
}

/** The sentence for an answer that was cut off. */
export function tooMuch(maxBytes: number): string {
  return `the answer is larger than ${maxBytes} bytes and was cut off`
}

type Unpack = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer

/** Some servers send raw deflate where RFC 9110 asks for the zlib format; the first byte tells them apart. */
const inflate: Unpack = (bytes, options) =>
  ((bytes[0] ?? 8) & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options)

const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflate,
  br: brotliDecompressSync,
}

function decodeText(bytes: Buffer, contentType = ''): Decoded {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8'
  if (charset !== 'utf-8' && charset !== 'utf8') return decodeCharset(bytes, charset)
  if (!isUtf8(bytes)) return unreadable('the body is not valid UTF-8')
  const text = bytes.toString('utf8')
  return { kind: 'text', text: text.startsWith('\uFEFF') ? text.slice(1) : text }
}

function decodeCharset(bytes: Buffer, charset: string): Decoded {
  try {
    return { kind: 'text', text: new TextDecoder(charset, { fatal: true }).decode(bytes) }
  } catch {
    return unreadable(`the body is not valid ${charset}`)
  }
}

const unreadable = (reason: string): Decoded => ({ kind: 'unreadable', reason })
