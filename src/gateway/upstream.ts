import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'
import { reasonOf } from '../base/user-error.ts'
import type { Agents } from './agents.ts'
import { type RawHeaders, endsHere, without } from './raw-headers.ts'
import { type Tap, openTap } from './tap.ts'
import { type Target, hasBody, isRepeatable, requestUpstream, upstreamHeaders } from './upstream-request.ts'

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
  readonly headers: IncomingMessage['headers'] | null
  readonly sent: Tap
  readonly received: Tap
}

/**
 * Streams a request to the upstream and its reply back, both with backpressure, byte by byte as they come.
 * Neither side notices more than a direct connection would show: where the upstream cannot be reached or breaks off,
 * the client's connection breaks too (a status of ours would be an answer that nobody gave), and where the client
 * goes, the upstream's request ends. Never rejects.
 */
export function forward(request: IncomingMessage, response: ServerResponse, passage: Passage): Promise<Passed> {
  const { promise, resolve } = Promise.withResolvers<Passed>()
  const { sent = openTap(), received = openTap() } = passage
  let reply: IncomingMessage | null = null
  let out: ClientRequest | null = null
  let isOver = false

  const finish = (status: number): void => {
    if (isOver) return
    isOver = true
    response.off('close', gone)
    resolve({ status, headers: reply?.headers ?? null, sent, received })
  }
  const gone = (): void => {
    if (response.writableFinished) return finish(response.statusCode)
    out?.destroy()
    finish(0)
  }
  const broken = (error: unknown): void => {
    if (isOver) return
    passage.trouble(`${passage.origin.host}: ${reasonOf(error)}`)
    out?.destroy()
    const wasReset = reply === null || (reply.socket.errored ?? null) !== null
    breakOff(response, wasReset)
    finish(0)
  }

  const open = (mayRepeat: boolean): void => {
    try {
      const headers = upstreamHeaders(request, passage.origin, { bodyLength: passage.body?.length ?? null, identity: false })
      out = requestUpstream(request, passage, { agents: passage.agents, headers })
    } catch (error) {
      return broken(error)
    }
    const asked = out
    asked.on('error', (error) => {
      if (reply !== null) return
      if (mayRepeat && asked.reusedSocket && isRepeatable(request)) return open(false)
      broken(error)
    })
    asked.on('continue', () => response.writeContinue())
    asked.once('response', (incoming) => {
      reply = incoming
      try {
        beginReply(response, incoming)
      } catch (error) {
        return broken(error)
      }
      incoming.once('error', broken)
      relay(incoming, response, received, () => response.end(() => finish(response.statusCode)))
    })
    if (passage.body === undefined) return pump(request, asked, { sent, begun: passage.begun })
    sent.push(passage.body)
    asked.end(passage.body)
  }
  response.once('close', gone)
  open(true)
  return promise
}

/** Ends the client's connection as the upstream ended its own: all that was written still arrives, unless it was a reset. */
export function breakOff(response: ServerResponse, wasReset: boolean): void {
  const { socket } = response
  if (socket === null || wasReset) socket?.resetAndDestroy()
  else socket.destroySoon()
}

/** Status line and headers of the upstream's reply, as they came but for what ends at this hop. */
export function beginReply(response: ServerResponse, incoming: IncomingMessage): void {
  response.sendDate = false
  const headers = replyHeaders(incoming.rawHeaders, incoming.headers['transfer-encoding'] !== undefined)
  response.writeHead(incoming.statusCode ?? 502, incoming.statusMessage, headers)
}

/** Framing is Node's to redo: an HTTP/1.0 client must not get chunks, and trailers need them. */
function replyHeaders(raw: RawHeaders, isChunked: boolean): string[] {
  const ends = endsHere(raw)
  return without(raw, (name) => ends(name) || name === 'transfer-encoding' || (name === 'trailer' && !isChunked))
}

/** Body and trailers of a reply on their way to the client. */
function relay(incoming: IncomingMessage, response: ServerResponse, received: Tap, done: () => void): void {
  incoming.on('data', (chunk: Buffer) => {
    received.push(chunk)
    if (response.write(chunk)) return
    incoming.pause()
    response.once('drain', () => incoming.resume())
  })
  incoming.once('end', () => {
    if (!incoming.complete) return
    if (incoming.rawTrailers.length > 0) response.addTrailers(pairs(incoming.rawTrailers))
    done()
  })
  // Headers go out with the first bytes when those are here already, and alone when they are not.
  setImmediate(() => {
    if (received.length === 0 && !response.writableEnded && !response.destroyed) response.flushHeaders()
  })
}

/** Body and trailers of a request on their way to the upstream. */
export function pump(request: IncomingMessage, out: ClientRequest, { sent, begun }: { readonly sent: Tap; readonly begun: readonly Buffer[] }): void {
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
