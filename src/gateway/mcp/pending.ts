import type { Json } from '../../base/json.ts'
import type { Claim } from '../lane.ts'
import { nobody } from '../nobody.ts'
import type { Visit } from '../route.ts'
import { type JsonObject, isMap, replyOf, toolRequestOf } from './messages.ts'
import { type Got, type Pending, openCall } from './open-call.ts'
import { continuedBy, parkedIn, streamOf, waitsAs } from './parked.ts'
import { isUnfinished } from './tool-result.ts'

/** The calls of an exchange that a reply may answer. */
export interface PendingCalls {
  readonly all: readonly Pending[]
  /** True where a fault is due for one of them. */
  readonly areStruck: boolean
  /** Those not answered yet. */
  open(): readonly Pending[]
  /** These get their replies elsewhere. */
  close(gone: readonly Pending[]): void
  /** The call that a message answers for good; null for every other message. One that is unfinished is put aside. */
  answeredBy(message: Json): { readonly pending: Pending; readonly message: JsonObject } | null
}

export interface Asking {
  readonly visit: Visit
  readonly headers: Parameters<Visit['lane']['claim']>[0]
  /** Address of the server; null over stdio. */
  readonly url: string | null
}

/**
 * The calls among the messages of a request, those included that go on with an earlier one. Only a call belongs to a
 * cell: handshakes and listings come when an agent starts, and nobody is asked whose they are.
 */
export function callsAmong(messages: readonly Json[], { visit, headers, url }: Asking): PendingCalls {
  const { lane, gateway, name } = visit
  let owner: Claim | null = null
  const claimed = (baggage: string): Claim => {
    const named = baggage === '' || headers['baggage'] !== undefined ? headers : { ...headers, baggage }
    return (owner ??= lane.claim(named) ?? nobody(gateway.clock))
  }
  const all = messages.flatMap((message): Pending[] => {
    const request = toolRequestOf(message)
    if (request === null) return []
    const earlier = continuedBy(name, request)
    const parked = earlier === null ? undefined : parkedIn(lane).take(earlier)
    if (parked === undefined && request.method !== 'tools/call') return []
    const { id, key, isModern } = request
    const call =
      parked?.call ?? openCall(request, { claim: claimed(request.baggage), redact: gateway.redact, url })
    return [{ id, key, isModern, call }]
  })
  return pendingCalls(all, visit)
}

function pendingCalls(all: readonly Pending[], { lane, name }: Visit): PendingCalls {
  let waiting: readonly Pending[] = all
  const close = (gone: readonly Pending[]): void => {
    waiting = waiting.filter((each) => !gone.includes(each))
  }
  const answeredBy = (message: Json): { pending: Pending; message: JsonObject } | null => {
    const reply = waiting.length === 0 ? null : replyOf(message)
    const at = waiting.findIndex(({ key }) => key === reply?.key)
    const pending = waiting[at]
    if (reply === null || pending === undefined) return null
    close([pending])
    const { result } = reply.message
    if (!isMap(result) || !isUnfinished(result)) return { pending, message: reply.message }
    parkedIn(lane).park(waitsAs(name, pending.call.request, result), pending)
    return null
  }
  return { all, areStruck: all.some(({ call }) => call.isStruck), open: () => waiting, close, answeredBy }
}

/** The calls whose stream is taken up again; none for every other stream. */
export function takenUp(visit: Visit, headers: Asking['headers']): PendingCalls {
  const isResumed = headers['last-event-id'] !== undefined
  const prefix = streamOf(visit.name, sessionOf(headers))
  return pendingCalls(isResumed ? parkedIn(visit.lane).takeAll(prefix) : [], visit)
}

/** What becomes of calls that an exchange ended without answering: they wait for the stream to be taken up again, or got this. */
export function leave(
  pending: PendingCalls,
  { lane, name }: Visit,
  end: { readonly headers: Asking['headers']; readonly isResumable: boolean; readonly got: Got },
): void {
  for (const each of pending.open()) {
    const { call, key } = each
    if (!end.isResumable || call.claim.signal.aborted) call.saw(end.got)
    else parkedIn(lane).park(streamOf(name, sessionOf(end.headers)) + key, each)
  }
}

/** The session that a request names; every request but the first does, where there are sessions. */
function sessionOf(headers: Asking['headers']): string | undefined {
  const session = headers['mcp-session-id']
  return typeof session === 'string' ? session : undefined
}
