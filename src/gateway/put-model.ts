import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../base/clock.ts'
import type { ModelReply } from '../chaos/fault.ts'
import type { Claim } from './lane.ts'
import type { LiveReply } from './live-model.ts'
import { type ModelWire, type WireContext, onModelWire } from './model-wire.ts'
import type { PutModel } from './seen-model.ts'
import { retryAfterOf } from './retry-after.ts'
import { resetSocket } from './reset-socket.ts'
import { beginReply, breakOff } from './upstream.ts'

/** What became of a reply that was put on the wire. */
export interface ModelPut extends PutModel {
  /** True once the changed reply is out, or its silence or reset has been met. */
  readonly isOut: boolean
}

export interface ModelToPut {
  readonly reply: ModelReply
  /** The real one, where the model was asked and answered. */
  readonly live: LiveReply | null
  readonly claim: Claim
  /** Aborts when the client is gone. */
  readonly left: AbortSignal
  readonly context: Omit<WireContext, 'live'>
  readonly clock: Clock
}

/** So much later than its last byte a connection breaks, since a reset may throw away what the client has not read yet. */
const unreadMs = 20

/** Puts a reply on the wire as the provider would have sent it, and tells what the agent got. */
export async function putModel(
  [request, response]: readonly [IncomingMessage, ServerResponse],
  { reply, live, claim, left, context, clock }: ModelToPut,
): Promise<ModelPut> {
  const paid = live?.read?.json ?? null
  if (reply.kind === 'silence') await claim.hold(gone(left))
  if (reply.kind === 'silence' || reply.kind === 'reset') {
    resetSocket(request.socket)
    return { ...broken, paid, isOut: true }
  }
  if (reply.kind === 'failed' || (reply.kind === 'said' && reply.kept)) {
    return asItCame(response, live, context.now)
  }
  const wire = onModelWire(reply, contextOf(live, context))
  const put = await send(response, wire, () => clock.sleep(unreadMs, left))
  return { ...put, paid }
}

const broken = { status: 0, reads: null, paid: null, retryAfterS: null, isOut: false } as const

/** With the real reply, and in the form that it had, which is the one that was asked for unless the provider chose another. */
function contextOf(live: LiveReply | null, context: ModelToPut['context']): WireContext {
  if (live === null || live.read === null) return { ...context, live: null }
  const { held, read } = live
  return { ...context, form: read.form, live: { json: read.json, rawHeaders: held.head.rawHeaders } }
}

/** Resolves when the last byte was handed over, or when the client is gone. */
async function send(
  response: ServerResponse,
  wire: ModelWire,
  pause: () => Promise<void>,
): Promise<ModelPut> {
  const { reads, retryAfterS } = wire
  if (response.destroyed) return broken
  response.writeHead(wire.status, [...wire.headers])
  if (wire.ending !== 'end') response.flushHeaders()
  for (const chunk of wire.chunks) {
    if (!response.write(chunk)) await drained(response)
  }
  if (wire.ending === 'end') {
    await ended(response)
    return response.writableFinished
      ? { ...broken, status: wire.status, reads, retryAfterS, isOut: true }
      : broken
  }
  await pause()
  const isOut = !response.destroyed
  breakOff(response, wire.ending === 'reset')
  return { ...broken, reads, isOut }
}

function ended(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve)
    response.end(() => resolve())
  })
}

/** A reply that no fault has changed: the bytes that came, and where the upstream broke off, a connection that breaks. */
function asItCame(response: ServerResponse, live: LiveReply | null, now: string): Promise<ModelPut> {
  if (live === null) {
    breakOff(response, true)
    return Promise.resolve(broken)
  }
  const { held, read } = live
  const json = read?.json ?? null
  const retryAfterS = retryAfterOf(held.head.headers['retry-after'], now)
  return new Promise((resolve) => {
    const done = (): void => {
      held.head.destroy()
      const isOut = response.writableFinished
      resolve({ status: isOut ? response.statusCode : 0, reads: json, paid: json, retryAfterS, isOut })
    }
    if (response.destroyed) return done()
    response.once('close', done)
    beginReply(response, held.head)
    response.write(held.body)
    if (held.end === 'broken') return breakOff(response, false)
    if (held.end === 'whole') response.end(done)
    else held.head.once('error', () => breakOff(response, false)).pipe(response)
  })
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.once('drain', done).once('close', done)
  })
}

function gone(left: AbortSignal): Promise<void> {
  if (left.aborted) return Promise.resolve()
  return new Promise((resolve) => left.addEventListener('abort', () => resolve(), { once: true }))
}
