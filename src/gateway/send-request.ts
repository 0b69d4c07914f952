import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { type RawHeaders, valueOf } from './raw-headers.ts'
import type { Tap } from './tap.ts'
import { hasBody } from './upstream-request.ts'

/** A request on its way out on a connection. */
export interface Sending {
  /** True once its last byte was written. */
  isSent(): boolean
  /** The connection can take more. */
  drain(): void
}

export interface ToSend {
  readonly path: string
  readonly headers: RawHeaders
  /** The whole body, or null where the request's own follows as it comes. */
  readonly body: Buffer | null
  /** What was already read of the request's own. */
  readonly begun: readonly Buffer[]
  readonly sent: Tap
}

/** Writes a request: its head together with the first bytes of its body, and the rest as it comes, with backpressure. */
export function sendRequest(
  request: IncomingMessage,
  socket: Socket,
  { path, headers, body, begun, sent }: ToSend,
): Sending {
  const isChunked = body === null && /chunked\s*$/i.test(valueOf(headers, 'transfer-encoding') ?? '')
  let head: string | null = headOf(request.method ?? 'GET', path, headers)
  let isSent = false

  const flush = (): void => {
    if (head === null) return
    const text = head
    head = null
    socket.write(text, 'latin1')
  }
  const write = (chunk: Buffer): boolean => {
    sent.push(chunk)
    socket.cork()
    flush()
    if (isChunked) socket.write(`${chunk.length.toString(16)}\r\n`, 'latin1')
    socket.write(chunk)
    if (isChunked) socket.write('\r\n', 'latin1')
    socket.uncork()
    return !socket.writableNeedDrain
  }
  const end = (trailers: RawHeaders): void => {
    flush()
    if (isChunked) socket.write(`0\r\n${linesOf(trailers)}\r\n`, 'latin1')
    isSent = true
  }

  if (body === null) for (const chunk of begun) write(chunk)
  else if (body.length > 0) write(body)
  if (body !== null || !hasBody(request) || request.readableEnded) {
    end([])
    return { isSent: () => isSent, drain: () => {} }
  }
  request.on('data', (chunk: Buffer) => {
    // To an upstream that is gone nothing more is written, but what it said before is still being read.
    if (socket.writable && socket.errored === null && !write(chunk)) request.pause()
  })
  request.once('end', () => end(request.rawTrailers))
  request.resume()
  if (request.headers.expect === undefined) setImmediate(flush)
  else flush()
  return { isSent: () => isSent, drain: () => void request.resume() }
}

function headOf(method: string, path: string, headers: RawHeaders): string {
  return `${method} ${path} HTTP/1.1\r\n${linesOf(headers)}Connection: keep-alive\r\n\r\n`
}

function linesOf(headers: RawHeaders): string {
  let lines = ''
  for (let at = 0; at + 1 < headers.length; at += 2) lines += `${headers[at]}: ${headers[at + 1]}\r\n`
  return lines
}
