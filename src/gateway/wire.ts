import { type Socket, isIP } from 'node:net'
import { connect as connectSecure } from 'node:tls'
import type { Origin } from './origin.ts'
import { PatientSocket } from './patient-socket.ts'
import { type ReplyEvents, openReplyReader } from './reply-reader.ts'

/** What one exchange on a connection is told. */
export interface Exchange extends ReplyEvents {
  /** The connection broke before the end of the reply; `wasReset` = not by an orderly end. */
  broken(error: Error, wasReset: boolean): void
  /** More may be written. */
  drain(): void
  /** True once the whole request was written: only then may another follow on the connection. */
  isSent(): boolean
  /** False where the client cannot take more for now: reading stops until `wire.resume()`. */
  isFlowing(): boolean
}

/** One connection to an upstream, used for one exchange after another. */
export interface Wire {
  readonly socket: Socket
  /** How often it was used before. */
  readonly uses: number
  begin(method: string, exchange: Exchange): void
  resume(): void
  destroy(): void
}

/** All connections read into the same memory: what is read is used up before the next read. */
const memory = Buffer.allocUnsafeSlow(64 * 1024)

/** Opens a connection; `released` is called when an exchange ended and another may follow, `closed` when none can. */
export function openWire(
  origin: Origin,
  told: { released(wire: Wire, staysMs: number): void; closed(wire: Wire): void },
): Wire {
  const reader = openReplyReader()
  let exchange: Exchange | null = null
  let failure: Error | null = null
  let uses = 0

  const fail = (error: Error, wasReset: boolean): void => {
    const asked = exchange
    exchange = null
    socket.destroy()
    asked?.broken(error, wasReset)
  }
  const read = (length: number): boolean => {
    try {
      reader.feed(memory.subarray(0, length))
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)), false)
      return false
    }
    if (exchange === null || !reader.isIdle) return exchange?.isFlowing() ?? true
    const isFree = reader.staysMs > 0 && exchange.isSent()
    exchange = null
    uses += 1
    if (isFree) told.released(wire, reader.staysMs)
    else socket.destroySoon()
    return true
  }
  const socket = dial(origin, read)
  socket.setNoDelay(true)
  socket.on('drain', () => exchange?.drain())
  socket.on('error', (error) => {
    failure = error
  })
  socket.on('end', () => {
    if (!reader.isIdle && reader.close()) exchange = null
  })
  socket.on('close', () => {
    told.closed(wire)
    fail(failure ?? new Error('the connection ended before the reply did'), failure !== null || reader.isIdle)
  })

  const wire: Wire = {
    socket,
    get uses() {
      return uses
    },
    begin: (method, asked) => {
      exchange = asked
      reader.expect(method, asked)
    },
    resume: () => void socket.resume(),
    destroy: () => {
      exchange = null
      socket.destroy()
    },
  }
  return wire
}

function dial({ secure, hostname, port }: Origin, read: (length: number) => boolean): Socket {
  const onread = { buffer: memory, callback: read }
  if (!secure) return new PatientSocket({ onread }).connect({ host: hostname, port })
  const servername = isIP(hostname) === 0 ? hostname : ''
  const options = { host: hostname, port, onread, servername, ALPNProtocols: ['http/1.1'] }
  return connectSecure(options)
}
