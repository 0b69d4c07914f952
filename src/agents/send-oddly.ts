import { once } from 'node:events'
import net from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import tls from 'node:tls'
import type { Clock } from '../base/clock.ts'
import type { WireAct, WireSeen } from '../base/wire-act.ts'
import { reasonOf } from '../base/user-error.ts'
import type { Exchange, Limits, Request } from './connection.ts'
import { distrust } from './distrust.ts'
import { dialled } from './look-up.ts'
import { type OddRequest, oddRequest } from './odd-request.ts'
import { type Beginning, beginningOf, readReply } from './read-reply.ts'

/** What became of a request that was sent byte by byte, and those bytes. */
export interface OddExchange {
  readonly exchange: Exchange
  readonly wire: WireSeen
}

/**
 * Sends the request with what the act changes, over a socket of its own; the answer is read by Node's own parser.
 * Whoever answers and leaves before everything was sent may break the connection before the answer is read, so a torn
 * request is sent again, with an ear for the answer.
 */
export async function sendOddly(door: Door, asked: Asked, limits: Limits): Promise<OddExchange> {
  for (let left = mostTorn; ; left -= 1) {
    const { isTorn, ...sent } = await attempt(door, { ...asked, listens: left < mostTorn }, limits)
    if (!isTorn || left === 0) return sent
  }
}

/** Tries after the first; even of those that listen, one in thirty loses its answer on a busy machine. */
const mostTorn = 3

interface Door {
  readonly url: URL
  readonly clock: Clock
}

interface Asked {
  readonly usual: Request
  readonly act: WireAct
}

async function attempt(
  { url, clock }: Door,
  { usual, act, listens }: Asked & { readonly listens: boolean },
  limits: Limits,
): Promise<OddExchange & { readonly isTorn?: boolean }> {
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
    const reply = leaves(act) ? null : readReply(socket, act, limits.maxBytes)
    const begun = act.after === 'abandon-reply' ? beginningOf(socket, mostHeard) : null
    const isWhole = await write(socket, odd, { act, clock, seen, reply, listens, signal: over.signal })
    const read = await Promise.race([reply ?? begun ?? left, aborted(over.signal)])
    const ms = clock.now() - sentAt
    if (read === null) {
      const kind = limits.signal.aborted ? 'cancelled' : 'timed-out'
      return { exchange: { kind, ms }, wire: seen.told(false) }
    }
    seen.got(read.head)
    if (read.exchange === null) return { exchange: { kind: 'cancelled', ms }, wire: seen.told(false) }
    const hungUp = read.exchange.kind === 'crashed'
    return { exchange: { ...read.exchange, ms }, wire: seen.told(hungUp), isTorn: hungUp && !isWhole }
  } finally {
    clearTimeout(timer)
    limits.signal.removeEventListener('abort', cancel)
    socket.destroy()
  }
}

const leaves = ({ after }: WireAct): boolean => after === 'abandon' || after === 'abandon-reply'

/** What somebody has heard who leaves at once. */
const left: Beginning = { head: '', exchange: null }

/** Bytes of a request that are kept as evidence: its first, and its last, where a second request may stand. */
const mostKept = 2_000
const mostLast = 400
/** Characters of a reply's head that are kept: as many as Node reads, since a nonce may stand at its end. */
const mostHeard = 16_384
/** Bytes that are sent at once. */
const block = 1 << 16

function connect(url: URL): net.Socket {
  const secure = url.protocol === 'https:'
  const port = Number(url.port) || (secure ? 443 : 80)
  // A half-closed request may still be answered.
  const way = { ...dialled(url), port, allowHalfOpen: true }
  if (!secure) return net.connect(way)
  // An address that is a number names no server (RFC 6066 §3).
  const named = way.host === undefined || net.isIP(way.host) > 0 ? {} : { servername: way.host }
  return tls.connect({ ...way, ...named, ALPNProtocols: ['http/1.1'] })
}

/** Null once the connection stands, or why there is none. */
async function connected(socket: net.Socket, url: URL, signal: AbortSignal): Promise<string | null> {
  try {
    await once(socket, url.protocol === 'https:' ? 'secureConnect' : 'connect', { signal })
    // From here on a broken connection is told by the reader.
    socket.on('error', () => {})
    return null
  } catch (error) {
    return `${url.host}: ${signal.aborted ? 'no connection in time' : (distrust(error) ?? reasonOf(error))}`
  }
}

interface Writing {
  readonly act: WireAct
  readonly clock: Clock
  readonly seen: Ledger
  readonly reply: Promise<unknown> | null
  readonly listens: boolean
  readonly signal: AbortSignal
}

/** Stops quietly where the agent has heard enough: it may answer before it has read everything. False where it left. */
async function write(
  socket: net.Socket,
  odd: OddRequest,
  { act, clock, seen, reply, listens, signal }: Writing,
): Promise<boolean> {
  let isAnswered = false
  void reply?.then(() => (isAnswered = true))
  // Listened for once: a large body waits often.
  const over = Promise.race([heard(socket, 'close'), aborted(signal)])
  const put = async (bytes: Buffer): Promise<void> => {
    if (!socket.writable || signal.aborted) return
    seen.put(bytes)
    if (!socket.write(bytes)) await Promise.race([heard(socket, 'drain'), over])
  }
  await put(odd.head)
  for (const piece of odd.body) {
    const size = act.pace === undefined ? block : Math.max(1, Math.ceil(piece.length / act.pace.pieces))
    for (let at = 0; at < piece.length && socket.writable && !isAnswered; at += size) {
      // What has come is read before more is sent: writing to somebody who has answered and left loses the answer.
      if (act.pace !== undefined) await clock.sleep(act.pace.pauseMs, signal)
      else if (listens) await turn()
      await put(piece.subarray(at, at + size))
    }
  }
  if (odd.behind !== null) await put(odd.behind)
  const isWhole = socket.writable
  if (act.after === 'half-close') socket.end()
  if (act.after === 'abandon') socket.destroy()
  return isWhole
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

/** The first and the last bytes that were sent, and how many there were. */
interface Ledger {
  put(bytes: Buffer): void
  got(head: string): void
  told(hungUp: boolean): WireSeen
}

function ledger(most: number): Ledger {
  const kept: Buffer[] = []
  let last = Buffer.alloc(0)
  let [length, sentBytes, received] = [0, 0, '']
  return {
    put(bytes) {
      const part = bytes.subarray(0, most - length)
      kept.push(part)
      length += part.length
      // Of the header fields none is kept in half, where a secret would not be known as one.
      if (sentBytes > 0)
        last = Buffer.concat([last, bytes.subarray(part.length).subarray(-mostLast)]).subarray(-mostLast)
      sentBytes += bytes.length
    },
    got: (head) => void (received = head),
    told(hungUp) {
      const missing = sentBytes - length - last.length
      const gap = missing > 0 ? `\n(${missing} bytes more)\n` : ''
      const sent = `${spelled(Buffer.concat(kept))}${gap}${spelled(last)}`
      return { sent, sentBytes, received: received.slice(0, mostHeard), hungUp }
    },
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
