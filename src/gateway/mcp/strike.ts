import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Json } from '../../base/json.ts'
import { reasonOf } from '../../base/user-error.ts'
import { requestUpstream, upstreamHeaders } from '../upstream-request.ts'
import { type Passage, breakOff } from '../upstream.ts'
import type { Served } from './mcp-route.ts'
import { toolRequestOf } from './messages.ts'
import { type Exchange, type Settled, settle } from './settle.ts'
import { putAlone } from './put-alone.ts'
import { relayBody } from './relay-body.ts'
import { relayEvents } from './relay-events.ts'
import { gotNothing } from './open-call.ts'

/** A request of which at least one call meets a fault: the others are asked and answered as ever. */
export async function strike(pair: readonly [IncomingMessage, ServerResponse], served: Served): Promise<void> {
  const [request, response] = pair
  const { pending, passage } = served
  const left = new AbortController()
  response.once('close', () => left.abort())
  const exchange: Exchange = { ...served, pair, left: left.signal }

  const wanting = await Promise.race([wants(exchange), whenAborted(left.signal)])
  if (wanting === null) return gaveUp(exchange)
  const alone = await Promise.all(pending.all.filter((_, at) => wanting[at] === false).map((each) => settle(exchange, each, null)))
  const body = bodyFor(exchange, wanting)
  if (body === null) return putAlone(exchange, alone, null)
  const incoming = await ask(request, { passage, body, left: left.signal })
  if (incoming === null) {
    for (const { call } of pending.open()) call.saw(gotNothing)
    return breakOff(response, true)
  }
  if (/event-stream/i.test(incoming.headers['content-type'] ?? '')) await relayEvents(exchange, alone, incoming)
  else await relayBody(exchange, alone, incoming)
}
