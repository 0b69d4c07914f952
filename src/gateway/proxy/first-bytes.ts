import type { Socket } from 'node:net'
import { readClientHello } from './client-hello.ts'
import type { ClientHello } from './client-hello.ts'

/** What a client begins to speak inside a tunnel. */
export type Opening =
  | { readonly kind: 'tls'; readonly hello: ClientHello | null }
  | { readonly kind: 'http' }
  /** `early` is what cannot be put back, as the client has ended what it had to say. */
  | { readonly kind: 'other'; readonly early: Buffer }
  /** One end left before anything was said. */
  | { readonly kind: 'gone' }

/**
 * Waits for the first bytes in a tunnel and says what they are; where the far end is there and speaks first (mail, SSH,
 * databases), it is neither TLS nor HTTP. What was read is put back, and the sockets are left paused: whoever reads on
 * must find it, and a handshake that has begun to flow would be lost.
 */
export function firstBytes(client: Socket, head: Buffer, upstream: Socket | null): Promise<Opening> {
  const { promise, resolve } = Promise.withResolvers<Opening>()
  let bytes = Buffer.alloc(0)

  const finish = (opening: Opening): void => {
    client.off('data', read).off('end', leave).off('close', leave).pause()
    upstream?.off('data', answered).off('end', leave).off('close', leave).pause()
    if (bytes.length > 0 && !client.readableEnded && !client.destroyed) client.unshift(bytes)
    resolve(opening)
  }
  const leave = (): void => finish(bytes.length > 0 ? { kind: 'other', early: bytes } : { kind: 'gone' })
  const answered = (chunk: Buffer): void => {
    finish(other)
    upstream?.unshift(chunk)
  }
  const read = (chunk: Buffer): void => {
    bytes = Buffer.concat([bytes, chunk])
    const opening = openingOf(bytes)
    if (opening !== undefined) finish(opening)
  }

  client.on('data', read).on('end', leave).on('close', leave)
  upstream?.on('data', answered).on('end', leave).on('close', leave)
  if (client.destroyed) leave()
  else if (head.length > 0) read(head)
  return promise
}

/** Undefined while there is too little to tell. Never waits for more than one TLS record or one HTTP method. */
function openingOf(bytes: Buffer): Opening | undefined {
  // The record's version has been 3.x in all that is called TLS.
  if (bytes[0] === handshakeRecord && (bytes[1] ?? 3) === 3) {
    const hello = readClientHello(bytes)
    return hello === undefined ? undefined : { kind: 'tls', hello }
  }
  const text = bytes.toString('latin1', 0, longestMethod + 1)
  if (/^[A-Z]+$/.test(text) && text.length <= longestMethod) return undefined
  // `PRI *` begins HTTP/2 without TLS (RFC 9113 §3.4), which we do not speak.
  return /^(?!PRI )[A-Z]+ /.test(text) ? { kind: 'http' } : other
}

const other: Opening = { kind: 'other', early: Buffer.alloc(0) }

const handshakeRecord = 0x16
/** `UPDATEREDIRECTREF`, the longest method that Node's parser knows beside `MKCALENDAR`. */
const longestMethod = 17
