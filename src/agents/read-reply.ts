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
export function readReply(socket: net.Socket, { method }: WireAct, maxBytes: number): Promise<Reply> {
  return new Promise((resolve) => {
    const stream = new Duplex({ write: (_chunk, _encoding, done) => done(), read: () => {} })
    socket.on('data', (bytes: Buffer) => void stream.push(bytes))
    socket.once('end', () => void stream.push(null)).once('close', () => stream.destroy())

    const call = http.request({
      createConnection: () => stream,
      method: method === 'HEAD' ? 'HEAD' : 'GET',
    })
    call.on('error', (error) => resolve({ exchange: brokenBy(error), head: '' }))
    call.on('upgrade', (response) =>
      resolve({
        exchange: { kind: 'unreadable', reason: 'the agent wants to switch protocols' },
        head: headOf(response),
      }),
    )
    call.on('response', (response) => collect(response, maxBytes, resolve))
    call.end()
  })
}

function collect(response: http.IncomingMessage, maxBytes: number, resolve: (reply: Reply) => void): void {
  const chunks: Buffer[] = []
  let size = 0
  const head = headOf(response)
  const done = (isCut: boolean): void =>
    resolve({
      head,
      exchange: {
        kind: 'answered',
        status: response.statusCode ?? 0,
        headers: response.headers,
        bytes: Buffer.concat(chunks).subarray(0, maxBytes),
        isCut,
      },
    })
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    size += chunk.length
    if (size > maxBytes) done(true)
  })
  response.on('end', () => done(false))
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
