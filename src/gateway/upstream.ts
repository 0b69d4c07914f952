import type { ClientRequest, IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { reasonOf } from '../base/user-error.ts'
import type { Agents } from './agents.ts'
import { openBlocks } from './blocks.ts'
import { type RawHeaders, endsHere, headersOf, valueOf, without } from './raw-headers.ts'
import type { ReplyHead } from './reply-head.ts'
import { resetSocket } from './reset-socket.ts'
import { sendRequest } from './send-request.ts'
import { type Tap, openTap } from './tap.ts'
import { type Target, hasBody, isRepeatable, upstreamHeaders } from './upstream-request.ts'
import type { Wire } from './wire.ts'

/** One call that is passed on as it is. */
export interface Passage extends Target {
  readonly agents: Agents
  /** What was already read of the request's body, in order; the rest follows as it comes. */
  readonly begun: readonly Buffer[]
  /** Sent instead of the request's own body, which was read to its end. */
  readonly body?: Buffer
  /** Where the bytes are looked at, both ways; small taps of their own where absent. */
  readonly sent?: Tap
  readonly received?: Tap
  /** Told once, when the upstream could not be reached or broke off, with a sentence. */
  readonly trouble: (reason: string) => void
}

/** What passed: bounded in memory, whatever its size. */
export interface Passed {
  /** As the agent saw it; 0 where it got no complete reply. */
  readonly status: number
  /** Of the upstream's reply; null where none began. */
  readonly headers: IncomingHttpHeaders | null
  readonly sent: Tap
  readonly received: Tap
}

/**
 * Streams a request to the upstream and its reply back, both with backpressure, byte by byte as they come.
 * Neither side notices more than a direct connection would show: where the upstream cannot be reached or breaks off,
 * the client's connection breaks too (a status of ours would be an answer that nobody gave), and where the client
 * goes, the upstream's request ends. Never rejects.
 */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  passage: Passage,
): Promise<Passed> {
  const { sent = openTap(), received = openTap(), body = null, origin, agents } = passage
  const { promise, resolve } = Promise.withResolvers<Passed>()
  const relay = openRelay(response, received)
  let wire: Wire | null = null
  let isOver = false

  const finish = (status: number): void => {
    if (isOver) return
    isOver = true
    response.off('close', gone)
    response.off('drain', drained)
    // What the upstream did not want to read is read and dropped, or the client would never finish.
    request.resume()
    resolve({ status, headers: relay.headers(), sent, received })
  }
  const drained = (): void => wire?.resume()
  const gone = (): void => {
    if (response.writableFinished) return finish(response.statusCode)
    wire?.destroy()
    finish(0)
  }
  const broken = (error: unknown, wasReset: boolean): void => {
    if (isOver || response.writableEnded) return
    passage.trouble(`${origin.host}: ${reasonOf(error)}`)
    wire?.destroy()
    // What the agent was given so far is on its way; then its connection ends as the upstream's did.
    if (relay.headers() !== null && response.headersSent) response.flushHeaders()
    breakOff(response, wasReset || relay.headers() === null)
    finish(0)
  }

  const open = (fresh: boolean): void => {
    const taken = agents.wires.take(origin, fresh)
    wire = taken
    taken.begin(request.method ?? 'GET', {
      interim: ({ status }) => void (status === 100 && response.writeContinue()),
      head: relay.head,
      body: relay.body,
      end: (trailers) => relay.end(trailers, () => finish(response.statusCode)),
      broken: (error, wasReset) => {
        const isStale = taken.uses > 0 && relay.headers() === null
        if (isStale && body === null && isRepeatable(request) && !isOver) open(true)
        else broken(error, wasReset)
      },
      isFlowing: () => !response.writableNeedDrain,
      drain: () => sending.drain(),
      isSent: () => sending.isSent(),
    })
    const headers = upstreamHeaders(request, origin, { bodyLength: body?.length ?? null, identity: false })
    const { path, begun } = passage
    const sending = sendRequest(request, taken.socket, { path, headers, body, begun, sent })
  }
  response.once('close', gone)
  response.on('drain', drained)
  open(false)
  return promise
}

/** A reply on its way to the client; `headers` are null before it begins. */
interface Relay {
  head(head: ReplyHead): void
  body(bytes: Buffer): void
  end(trailers: RawHeaders, done: () => void): void
  headers(): IncomingHttpHeaders | null
}

const blocks = openBlocks()

function openRelay(response: ServerResponse, received: Tap): Relay {
  let head: ReplyHead | null = null
  return {
    head: (begun) => {
      head = begun
      beginReply(response, {
        statusCode: begun.status,
        statusMessage: begun.message,
        rawHeaders: begun.headers,
      })
      // Headers go out with the first bytes when those are here already, and alone when they are not.
      setImmediate(() => {
        if (received.length === 0 && !response.writableEnded && !response.destroyed) response.flushHeaders()
      })
    },
    body: (bytes) => {
      received.push(bytes)
      const { chunk, release } = blocks.copy(bytes)
      if (release === null) response.write(chunk)
      else response.write(chunk, release)
    },
    end: (trailers, done) => {
      if (trailers.length > 0) response.addTrailers(pairs(trailers))
      response.end(done)
    },
    headers: () => (head === null ? null : headersOf(head.headers)),
  }
}

/** Ends the client's connection as the upstream ended its own: all that was written still arrives, unless it was a reset. */
export function breakOff(response: ServerResponse, wasReset: boolean): void {
  const { socket } = response
  if (socket === null) return
  if (wasReset) resetSocket(socket)
  else socket.destroySoon()
}

/** Status line and headers of the upstream's reply, as they came but for what ends at this hop. */
export function beginReply(response: ServerResponse, { statusCode, statusMessage, rawHeaders }: Begun): void {
  response.sendDate = false
  const isChunked = valueOf(rawHeaders, 'transfer-encoding') !== undefined
  response.writeHead(statusCode ?? 502, statusMessage, replyHeaders(rawHeaders, isChunked))
}

interface Begun {
  readonly statusCode?: number | undefined
  readonly statusMessage?: string | undefined
  readonly rawHeaders: RawHeaders
}

/** Framing is Node's to redo: an HTTP/1.0 client must not get chunks, and trailers need them. */
function replyHeaders(raw: RawHeaders, isChunked: boolean): string[] {
  const ends = endsHere(raw)
  return without(
    raw,
    (name) => ends(name) || name === 'transfer-encoding' || (name === 'trailer' && !isChunked),
  )
}

/** Body and trailers of a request on their way to the upstream. */
export function pump(
  request: IncomingMessage,
  out: ClientRequest,
  { sent, begun }: { readonly sent: Tap; readonly begun: readonly Buffer[] },
): void {
  for (const chunk of begun) {
    sent.push(chunk)
    out.write(chunk)
  }
  if (!hasBody(request) || request.readableEnded) {
    out.end()
    return
  }
  request.on('data', (chunk: Buffer) => {
    sent.push(chunk)
    if (out.destroyed || out.write(chunk)) return
    request.pause()
    out.once('drain', () => request.resume())
  })
  request.resume()
  request.once('end', () => {
    if (request.rawTrailers.length > 0) out.addTrailers(pairs(request.rawTrailers))
    out.end()
  })
  // What the upstream does not want to read any more is read and dropped, or the client would never finish.
  out.once('close', () => request.resume())
  if (request.headers.expect === undefined) {
    setImmediate(() => {
      if (sent.length === 0 && !out.writableEnded && !out.destroyed) out.flushHeaders()
    })
  } else {
    out.flushHeaders()
  }
}

function pairs(flat: RawHeaders): [string, string][] {
  return flat.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, flat[at + 1] ?? '']] : []))
}
