import http from 'node:http'
import type net from 'node:net'
import { Duplex } from 'node:stream'
import type { WireAct } from '../base/wire-act.ts'
import { reasonOf } from '../base/user-error.ts'
import type { Exchange } from './connection.ts'

type Unmeasured<Union> = Union extends unknown ? Omit<Union, 'ms'> : never

/** A reply as far as it came; its time is measured by whoever sent the request. */
export interface Reply {
  readonly exchange: Unmeasured<Exchange>
  readonly head: string
}

/**
 * Node has no parser of its own for replies but the one in its client; so a client is given a stream that swallows its
 * request and hands it what the socket receives.
 */
export function readReply(
  socket: net.Socket,
  { method, version }: WireAct,
  maxBytes: number,
): Promise<Reply> {
  return new Promise((resolve) => {
    const stream = new Duplex({ write: (_chunk, _encoding, done) => done(), read: () => {} })
    const raw = version === undefined ? null : rawOf(socket)
    socket.on('data', (bytes: Buffer) => void stream.push(bytes))
    // A broken connection ends the stream, too: what came before it is still read.
    const end = once(() => void stream.push(null))
    socket.once('end', end).once('close', end)

    const call = http.request({
      createConnection: () => stream,
      method: method === 'HEAD' ? 'HEAD' : 'GET',
    })
    call.on('error', (error) => {
      const exchange = brokenBy(error)
      // Who is asked in a version that nobody speaks need not answer in HTTP/1.1 (RFC 9112 §2.3).
      if (raw !== null && exchange.kind === 'unreadable') raw(resolve)
      else resolve({ exchange, head: '' })
    })
    call.on('upgrade', (response) =>
      resolve({ exchange: answered(response, [], false), head: headOf(response) }),
    )
    call.on('response', (response) => collect(response, maxBytes, resolve))
    call.end()
  })
}

/** A reply that nobody waited for the end of. */
export interface Beginning {
  readonly head: string
  readonly exchange: null
}

/** The head of a reply, as soon as something of its body has come, or nothing more will. */
export function beginningOf(socket: net.Socket, most: number): Promise<Beginning> {
  return new Promise((resolve) => {
    let text = ''
    const tell = (): void => {
      const [head = ''] = text.split('\r\n\r\n')
      resolve({ head: head.replaceAll('\r\n', '\n'), exchange: null })
    }
    socket.on('data', (bytes: Buffer) => {
      if (text.length < most) text += bytes.toString('latin1')
      if (text.length >= most || /\r\n\r\n[^]/.test(text)) tell()
    })
    socket.once('end', tell).once('close', tell)
  })
}

function collect(response: http.IncomingMessage, maxBytes: number, resolve: (reply: Reply) => void): void {
  const chunks: Buffer[] = []
  let size = 0
  const head = headOf(response)
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk.subarray(0, Math.max(0, maxBytes - size)))
    size += chunk.length
    if (size > maxBytes) resolve({ head, exchange: answered(response, chunks, true) })
  })
  response.on('end', () => resolve({ head, exchange: answered(response, chunks, false) }))
  response.on('error', () =>
    resolve({
      head,
      exchange: {
        kind: 'crashed',
        reason: `the connection closed after ${size} bytes of the answer`,
        isStale: false,
      },
    }),
  )
}

function answered(
  { statusCode, headers }: http.IncomingMessage,
  chunks: readonly Buffer[],
  isCut: boolean,
): Unmeasured<Exchange> {
  return { kind: 'answered', status: statusCode ?? 0, headers, bytes: Buffer.concat(chunks), isCut }
}

/** Tells the beginning of what came without a head, as soon as the connection is closed. */
function rawOf(socket: net.Socket): (tell: (reply: Reply) => void) => void {
  let [text, size] = ['', 0]
  socket.on('data', (bytes: Buffer) => {
    size += bytes.length
    if (text.length < mostRaw) text += bytes.toString('latin1')
  })
  return (tell) => {
    const over = once(() => {
      const reason = `the connection closed after ${size} bytes without a head`
      tell({ exchange: { kind: 'crashed', reason, isStale: false }, head: text.slice(0, mostRaw) })
    })
    if (socket.readableEnded || socket.destroyed) over()
    else socket.once('end', over).once('close', over)
  }
}

const mostRaw = 16_384

function once(act: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) act()
    isDone = true
  }
}

function brokenBy(error: Error): Unmeasured<Exchange> {
  const isNonsense = 'code' in error && typeof error.code === 'string' && error.code.startsWith('HPE_')
  return isNonsense
    ? { kind: 'unreadable', reason: `the answer is not HTTP: ${reasonOf(error)}` }
    : { kind: 'crashed', reason: 'the connection closed before an answer', isStale: false }
}

function headOf({ httpVersion, statusCode, statusMessage, rawHeaders }: http.IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}`] : [],
  )
  return [`HTTP/${httpVersion} ${statusCode} ${statusMessage}`, ...lines].join('\n')
}
