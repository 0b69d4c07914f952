import http from 'node:http'
import https from 'node:https'
import type { Clock } from '../base/clock.ts'
import { reasonOf } from '../base/user-error.ts'
import { distrust } from './distrust.ts'
import { dialled } from './look-up.ts'

/** One HTTP request to an agent, ready to be sent. */
export interface Request {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export interface Limits {
  /** On the clock of the connection; what is not whole by then has timed out. */
  readonly deadlineAt: number
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/** What became of a request. `ms` runs from the first byte sent to the last byte received. */
export type Exchange = { readonly ms: number } & (
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly headers: http.IncomingHttpHeaders
      readonly bytes: Buffer
      /** True where the body went on after `maxBytes`; `bytes` is its beginning. */
      readonly isCut: boolean
    }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** `isStale`: an idle connection was gone before the first byte of an answer. */
  | { readonly kind: 'crashed'; readonly reason: string; readonly isStale: boolean }
)

/** A pool of kept-alive connections to one server. */
export interface Connection {
  send(request: Request, limits: Limits): Promise<Exchange>
  close(): void
}

/**
 * Opens a pool to the server of `url`. `node:http` rather than fetch: it loads in no time, and tells apart a server
 * that is not there, one that hangs up, and one that talks nonsense.
 */
export function openConnection(url: URL, clock: Clock): Connection {
  const secure = url.protocol === 'https:'
  // Idle connections are dropped before most servers drop them, which makes stale ones rare.
  const pool = new (secure ? https : http).Agent({ keepAlive: true, scheduling: 'lifo', timeout: idleMs })
  const peer: Peer = { url, secure, clock, pool }

  const send = async (request: Request, limits: Limits): Promise<Exchange> => {
    const first = await exchange(peer, request, limits)
    if (first.kind !== 'crashed' || !first.isStale) return first
    // A server may close an idle connection just when it is used again; nobody has read the request then. One fresh
    // connection tells that apart from an agent that died of the question: then nobody is there any more.
    const second = await exchange({ ...peer, pool: false }, request, limits)
    return second.kind === 'unreachable' ? first : second
  }
  return { send, close: () => pool.destroy() }
}

interface Peer {
  readonly url: URL
  readonly secure: boolean
  readonly clock: Clock
  /** False = a connection of its own. */
  readonly pool: http.Agent | false
}

const idleMs = 2_000

function exchange(peer: Peer, request: Request, limits: Limits): Promise<Exchange> {
  const { clock, secure } = peer
  return new Promise((resolve) => {
    let sentAt = clock.now()
    let isConnected = false
    let isOver = false

    const call = (secure ? https : http).request({
      agent: peer.pool,
      ...dialled(peer.url),
      port: peer.url.port || (secure ? 443 : 80),
      method: request.method,
      path: request.path,
      headers: request.headers,
    })
    const finish = (result: Omitting<Exchange>): void => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      limits.signal.removeEventListener('abort', cancel)
      resolve({ ...result, ms: clock.now() - sentAt })
    }
    const stop = (result: Omitting<Exchange>): void => {
      finish(result)
      call.destroy()
    }
    const cancel = (): void => stop({ kind: 'cancelled' })
    const timer = setTimeout(() => stop({ kind: 'timed-out' }), Math.max(0, limits.deadlineAt - clock.now()))
    limits.signal.addEventListener('abort', cancel)

    call.on('socket', (socket) => {
      if (!socket.connecting) isConnected = true
      else
        socket.once(secure ? 'secureConnect' : 'connect', () => {
          isConnected = true
          sentAt = clock.now()
        })
    })
    call.on('error', (error) =>
      finish(isConnected ? broken(error, call.reusedSocket) : absent(error, peer.url)),
    )
    // Node closes the connection of an answer that nobody listens for, without another word.
    call.on('upgrade', () => stop({ kind: 'unreadable', reason: 'the agent wants to switch protocols' }))
    call.on('response', (response) => collect(response, limits.maxBytes, { finish, stop }))
    if (limits.signal.aborted) return cancel()
    call.end(request.body ?? undefined)
  })
}

type Omitting<Union> = Union extends unknown ? Omit<Union, 'ms'> : never

interface Ends {
  readonly finish: (result: Omitting<Exchange>) => void
  readonly stop: (result: Omitting<Exchange>) => void
}

function collect(response: http.IncomingMessage, maxBytes: number, { finish, stop }: Ends): void {
  const chunks: Buffer[] = []
  let size = 0
  const answered = (bytes: Buffer, isCut: boolean): Omitting<Exchange> => ({
    kind: 'answered',
    status: response.statusCode ?? 0,
    headers: response.headers,
    bytes,
    isCut,
  })

  response.on('data', (chunk: Buffer) => {
    size += chunk.length
    chunks.push(chunk)
    if (size > maxBytes) stop(answered(Buffer.concat(chunks).subarray(0, maxBytes), true))
  })
  response.on('end', () =>
    finish(answered(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks), false)),
  )
  response.on('error', () => {
    finish({
      kind: 'crashed',
      reason: `the connection closed after ${size} bytes of the answer`,
      isStale: false,
    })
  })
}

/** A failure after the connection stood: the agent was there. */
function broken(error: Error, isReused: boolean): Omitting<Exchange> {
  const code = codeOf(error)
  if (code.startsWith('HPE_'))
    return { kind: 'unreadable', reason: `the answer is not HTTP: ${reasonOf(error)}` }
  const reason = 'the connection closed before an answer'
  return { kind: 'crashed', reason, isStale: isReused && (code === 'ECONNRESET' || code === 'EPIPE') }
}

/** A failure before anything was sent: nobody was there. */
function absent(error: Error, url: URL): Omitting<Exchange> {
  const code = codeOf(error)
  const reason = absences[code]?.(url) ?? `${url.host}: ${distrust(error) ?? reasonOf(error)}`
  return { kind: 'unreachable', reason }
}

const absences: Readonly<Record<string, (url: URL) => string>> = {
  ECONNREFUSED: ({ host }) => `nothing listens on ${host}`,
  ENOTFOUND: ({ hostname }) => `the host name ${hostname} is not known`,
  EAI_AGAIN: ({ hostname }) => `the host name ${hostname} could not be looked up`,
  ECONNRESET: ({ host }) => `${host} closed the connection at once`,
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
