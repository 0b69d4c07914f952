import type { IncomingMessage, ServerResponse } from 'node:http'
import { reasonOf } from '../../base/user-error.ts'
import { requestUpstream, upstreamHeaders } from '../upstream-request.ts'
import { breakOff } from '../upstream.ts'
import type { Served } from './mcp-route.ts'
import { toolRequestOf } from './messages.ts'
import { gotNothing } from './open-call.ts'
import { putParts } from './put-parts.ts'
import { relayBody } from './relay-body.ts'
import { relayEvents } from './relay-events.ts'
import { type Exchange, settle } from './settle.ts'

/** A request of which at least one call meets a fault: the others are asked and answered as ever. */
export async function strike(
  pair: readonly [IncomingMessage, ServerResponse],
  served: Served,
): Promise<void> {
  const [, response] = pair
  const { pending } = served
  const left = new AbortController()
  response.once('close', () => left.abort())
  const exchange: Exchange = { ...served, pair, left: left.signal }

  const wanting = await Promise.race([
    Promise.all(pending.all.map(({ call }) => call.begin())),
    whenAborted(left.signal),
  ])
  if (wanting === null) return void (await Promise.all(pending.all.map(({ call }) => call.abandon())))
  const toldAlone = pending.all.filter((_, at) => wanting[at] === false)
  pending.close(toldAlone)
  const alone = await Promise.all(toldAlone.map((each) => settle(each, null, !isBatch(exchange))))
  const body = bodyWithout(exchange, new Set(toldAlone.map(({ key }) => key)))
  if (body === null) {
    const parts = alone.flatMap(({ spelt }) => (spelt === null ? [] : [spelt]))
    return putParts(exchange, parts, { head: null, settled: alone })
  }
  const incoming = await ask(exchange, body)
  if (incoming === null) {
    for (const { call } of pending.all) call.saw(gotNothing)
    return breakOff(response, true)
  }
  if (/event-stream/i.test(incoming.headers['content-type'] ?? ''))
    await relayEvents(exchange, alone, incoming)
  else await relayBody(exchange, alone, incoming)
}

function isBatch({ messages }: Exchange): boolean {
  return messages?.isBatch === true
}

/** What the server is asked, without the calls that were answered alone; null where nothing is left. */
function bodyWithout({ messages, passage }: Exchange, gone: ReadonlySet<string>): Buffer | null {
  if (gone.size === 0 || messages === null) return Buffer.concat(passage.begun)
  const rest = messages.list.filter((message) => !gone.has(toolRequestOf(message)?.key ?? ''))
  return rest.length === 0 ? null : Buffer.from(JSON.stringify(rest))
}

/** The beginning of the server's reply; null where none came. */
function ask({ pair: [request], passage, left }: Exchange, body: Buffer): Promise<IncomingMessage | null> {
  return new Promise((resolve) => {
    const headers = upstreamHeaders(request, passage.origin, { bodyLength: body.length, identity: true })
    const out = requestUpstream(request, passage, { agents: passage.agents, headers })
    const leave = (): void => void out.destroy()
    left.addEventListener('abort', leave, { once: true })
    out.once('close', () => {
      left.removeEventListener('abort', leave)
      resolve(null)
    })
    out.on('error', (error) => {
      if (!left.aborted) passage.trouble(`${passage.origin.host}: ${reasonOf(error)}`)
      resolve(null)
    })
    out.once('response', resolve)
    out.end(body)
  })
}

function whenAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    signal.addEventListener('abort', () => resolve(null), { once: true })
  })
}
