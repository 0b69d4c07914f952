import { once } from 'node:events'
import net from 'node:net'
import tls from 'node:tls'
import type { Clock } from '../base/clock.ts'
import type { WireAct, WireSeen } from '../base/wire-act.ts'
import { reasonOf } from '../base/user-error.ts'
import type { Exchange, Limits, Request } from './connection.ts'
import { lookUp } from './look-up.ts'
import { type OddRequest, oddRequest } from './odd-request.ts'
import { readReply } from './read-reply.ts'

/** What became of a request that was sent byte by byte, and those bytes. */
export interface OddExchange {
  readonly exchange: Exchange
  readonly wire: WireSeen
}

/** Sends the request with what the act changes, over a socket of its own; the answer is read by Node's own parser. */
export async function sendOddly(
  { url, clock }: { readonly url: URL; readonly clock: Clock },
  { usual, act }: { readonly usual: Request; readonly act: WireAct },
  limits: Limits,
): Promise<OddExchange> {
  const odd = oddRequest(url, usual, act)
  const seen = ledger(mostKept)
  const socket = connect(url)
  const over = new AbortController()
  const began = clock.now()
  const timer = setTimeout(() => over.abort(), Math.max(0, limits.deadlineAt - began))
  const cancel = (): void => over.abort()
  limits.signal.addEventListener('abort', cancel)
  try {
    const absent = await connected(socket, url, over.signal)
    if (absent !== null)
      return { exchange: { kind: 'unreachable', reason: absent, ms: 0 }, wire: seen.told(false) }
    const sentAt = clock.now()
    const reply = act.after === 'abandon' ? null : readReply(socket, act, limits.maxBytes)
    await write(socket, odd, { act, clock, seen, signal: over.signal })
    if (reply === null)
      return { exchange: { kind: 'cancelled', ms: clock.now() - sentAt }, wire: seen.told(false) }
    const read = await Promise.race([reply, aborted(over.signal)])
    const ms = clock.now() - sentAt
    if (read === null) {
      const kind = limits.signal.aborted ? 'cancelled' : 'timed-out'
      return { exchange: { kind, ms }, wire: seen.told(false) }
    }
    seen.got(read.head)
    return { exchange: { ...read.exchange, ms }, wire: seen.told(read.exchange.kind === 'crashed') }
  } finally {
    clearTimeout(timer)
    limits.signal.removeEventListener('abort', cancel)
    socket.destroy()
  }
}

/** Bytes of a request that are kept as evidence. */
const mostKept = 2_000

function connect(url: URL): net.Socket {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const secure = url.protocol === 'https:'
  const port = Number(url.port) || (secure ? 443 : 80)
  // A half-closed request may still be answered.
  const way = { host, port, lookup: lookUp, allowHalfOpen: true }
  return secure ? tls.connect({ ...way, servername: host, ALPNProtocols: ['http/1.1'] }) : net.connect(way)
}

/** Null once the connection stands, or why there is none. */
async function connected(socket: net.Socket, url: URL, signal: AbortSignal): Promise<string | null> {
  try {
    await once(socket, url.protocol === 'https:' ? 'secureConnect' : 'connect', { signal })
    // From here on a broken connection is told by the reader.
    socket.on('error', () => {})
    return null
  } catch (error) {
    return `${url.host}: ${signal.aborted ? 'no connection in time' : reasonOf(error)}`
  }
}

interface Writing {
  readonly act: WireAct
  readonly clock: Clock
  readonly seen: Ledger
  readonly signal: AbortSignal
}

/** Stops quietly where the agent has heard enough: it may answer before it has read everything. */
async function write(
  socket: net.Socket,
  odd: OddRequest,
  { act, clock, seen, signal }: Writing,
): Promise<void> {
  // Listened for once: a large body waits often.
  const over = Promise.race([heard(socket, 'close'), aborted(signal)])
  const put = async (bytes: Buffer): Promise<void> => {
    if (!socket.writable || signal.aborted) return
    seen.put(bytes)
    if (!socket.write(bytes)) await Promise.race([heard(socket, 'drain'), over])
  }
  await put(odd.head)
  for (const piece of odd.body) {
    if (act.pace === undefined) {
      await put(piece)
      continue
    }
    const size = Math.max(1, Math.ceil(piece.length / act.pace.pieces))
    for (let at = 0; at < piece.length && socket.writable; at += size) {
      await clock.sleep(act.pace.pauseMs, signal)
      await put(piece.subarray(at, at + size))
    }
  }
  if (odd.behind !== null) await put(odd.behind)
  if (act.after === 'half-close') socket.end()
  if (act.after === 'abandon') socket.destroy()
}

function heard(socket: net.Socket, event: 'close' | 'drain'): Promise<void> {
  return new Promise((resolve) => void socket.once(event, () => resolve()))
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    else signal.addEventListener('abort', () => resolve(null), { once: true })
  })
}

/** The first bytes that were sent, and how many there were. */
interface Ledger {
  put(bytes: Buffer): void
  got(head: string): void
  told(hungUp: boolean): WireSeen
}

function ledger(most: number): Ledger {
  const kept: Buffer[] = []
  let [length, sentBytes, received] = [0, 0, '']
  return {
    put(bytes) {
      sentBytes += bytes.length
      if (length >= most) return
      const part = bytes.subarray(0, most - length)
      kept.push(part)
      length += part.length
    },
    got: (head) => void (received = head),
    told: (hungUp) => ({
      sent: spelled(Buffer.concat(kept)),
      sentBytes,
      received: received.slice(0, most),
      hungUp,
    }),
  }
}

/** Line ends and whatever cannot be printed as escapes; secrets in the fields that carry them are left out. */
function spelled(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(
      /^((?:proxy-)?authorization|cookie|[\w-]*(?:api-?key|token|secret)[\w-]*):[^\r\n]*/gim,
      '$1: (left out)',
    )
    .replaceAll('\\', '\\\\')
    .replaceAll('\r', '\\r')
    .replaceAll(/\\r\n|\n/g, (end) => `${end === '\n' ? '\\n' : '\\r\\n'}\n`)
    .replaceAll(/[^\n\x20-\x7e]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
