import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ToolReply } from '../chaos/fault.ts'
import type { Claim } from './lane.ts'
import type { LiveReply } from './live-tool.ts'
import { type RawHeaders, endsHere, without } from './raw-headers.ts'
import { resetSocket } from './reset-socket.ts'
import { type WireReply, onWire } from './tool-wire.ts'

/** What became of a reply that was put on the wire. */
export interface Put {
  /** As the agent saw it; 0 for a connection that broke or was never answered. */
  readonly status: number
  readonly headers: RawHeaders
  /** The bytes that it got. */
  readonly body: Buffer
  /** True once the reply is out, or its silence or reset has been met. */
  readonly isOut: boolean
  /** True where a fault was due, but the reply was larger than can be changed. */
  readonly tooLarge: boolean
}

export interface ToPut {
  readonly reply: ToolReply
  /** The real one, where the tool was asked. */
  readonly live: LiveReply | null
  readonly claim: Claim
  /** Aborts when the client is gone. */
  readonly left: AbortSignal
}

/** Puts a reply on the wire as the real thing would look, and tells what the agent got. */
export async function putReply(
  [request, response]: readonly [IncomingMessage, ServerResponse],
  { reply, live, claim, left }: ToPut,
): Promise<Put> {
  if (live !== null && live.rest !== null) return putRest(response, live, live.rest)
  if (live !== null && isUntouched(reply, live)) return send(response, asItCame(live))
  switch (reply.kind) {
    case 'silence':
      await claim.hold(gone(left))
      resetSocket(request.socket)
      return { ...broken, isOut: true }
    case 'reset':
      resetSocket(request.socket)
      return { ...broken, isOut: true }
    case 'result':
    case 'failure':
    case 'broken':
      return send(response, onWire(reply, live?.whole ?? null))
  }
}

const isUntouched = (reply: ToolReply, live: LiveReply): boolean =>
  reply === live.value || (reply.kind === 'result' && reply.kept)

const broken = { status: 0, headers: [], body: Buffer.alloc(0), isOut: false, tooLarge: false } as const

function asItCame({ whole }: LiveReply): WireReply {
  const ends = endsHere(whole.rawHeaders)
  const headers = without(
    whole.rawHeaders,
    (name) => ends(name) || name === 'transfer-encoding' || name === 'trailer',
  )
  return { status: whole.status, statusMessage: whole.statusMessage, headers, body: whole.body }
}

/** Resolves when the last byte was handed over, or when the client is gone. */
function send(response: ServerResponse, { status, statusMessage, headers, body }: WireReply): Promise<Put> {
  return new Promise((resolve) => {
    if (response.destroyed) return resolve(broken)
    const done = (isOut: boolean): void =>
      resolve(isOut ? { status, headers, body, isOut, tooLarge: false } : broken)
    response.once('close', () => done(response.writableFinished))
    response.sendDate = false
    response.writeHead(status, statusMessage, [...headers])
    response.end(body, () => done(true))
  })
}

/** What was read of a reply that is too large, and the remainder as it comes. */
function putRest(response: ServerResponse, live: LiveReply, rest: IncomingMessage): Promise<Put> {
  const { status, statusMessage, headers, body } = asItCame(live)
  return new Promise((resolve) => {
    response.once('close', () => {
      rest.destroy()
      resolve({ status: response.writableFinished ? status : 0, headers, body, isOut: false, tooLarge: true })
    })
    rest.once('error', () => response.destroy())
    response.writeHead(status, statusMessage, headers.slice())
    response.write(body)
    rest.pipe(response)
  })
}

function gone(left: AbortSignal): Promise<void> {
  if (left.aborted) return Promise.resolve()
  return new Promise((resolve) => left.addEventListener('abort', () => resolve(), { once: true }))
}
