import type { Beside, WireAct, WireSeen } from '../base/wire-act.ts'
import type { Clock } from '../base/clock.ts'
import type { Connection, Exchange, Limits, Request } from './connection.ts'
import { sendOddly } from './send-oddly.ts'

/** Whom an unusual request is sent to, and how the usual one is. */
export interface Door {
  readonly url: URL
  readonly clock: Clock
  readonly connection: Connection
}

export interface Odd {
  readonly usual: Request
  readonly act: WireAct
  /** The request of somebody else with another text, in a conversation of its own. */
  readonly stranger: (text: (prompt: string) => string) => Request
}

/** What came back, and the evidence of what was sent. */
export async function askOddly(
  door: Door,
  odd: Odd,
  limits: Limits,
): Promise<{ exchange: Exchange; wire: WireSeen }> {
  const { usual, act, stranger } = odd
  if (act.beside !== undefined) return askBeside(door, { usual, stranger, beside: act.beside }, limits)
  const sent = await sendOddly(door, { usual, act }, limits)
  // A request that ended in another way than by our leaving needs no second one.
  if (sent.exchange.kind !== 'cancelled' || limits.signal.aborted) return sent
  // The one who left is not the one who counts, but the next.
  return { exchange: await door.connection.send(usual, limits), wire: sent.wire }
}

/** All at once, or in a row that the seed has spaced out; only one is judged, the others are there to be confused with it. */
async function askBeside(
  door: Door,
  {
    usual,
    stranger,
    beside,
  }: { readonly usual: Request; readonly stranger: Odd['stranger']; readonly beside: Beside },
  limits: Limits,
): Promise<{ exchange: Exchange; wire: WireSeen }> {
  const others = Array.from({ length: beside.count }, () =>
    beside.same ? usual : stranger((prompt) => confided(prompt, beside.secret)),
  )
  const place = beside.apartMs === undefined ? 0 : Math.ceil(beside.count / 2)
  const exchanges = others.toSpliced(place, 0, usual).map(async (request, at) => {
    const waitMs = (beside.apartMs ?? 0) * at
    if (waitMs > 0) await door.clock.sleep(waitMs, limits.signal)
    // Who is asked later has as much time as the others.
    return sendOddly(door, { usual: request, act: {} }, { ...limits, deadlineAt: limits.deadlineAt + waitMs })
  })
  const asked = await Promise.all(exchanges)
  const own = asked[place]
  if (own === undefined) throw new Error('nobody was asked')
  const rest = asked.toSpliced(place, 1).map(({ wire }) => wire)
  return { exchange: own.exchange, wire: besideEach(own.wire, rest) }
}

/** The bytes of the one who is judged, and of the first of the others, from whom the rest differ in their session alone. */
function besideEach(own: WireSeen, others: readonly WireSeen[]): WireSeen {
  const [first] = others
  if (first === undefined) return own
  const also = others.length === 1 ? 'one other' : `${others.length} others, the first of them`
  return {
    ...own,
    sent: `${own.sent}\n\n(beside it ${also})\n${first.sent}`,
    sentBytes: others.reduce((sum, { sentBytes }) => sum + sentBytes, own.sentBytes),
  }
}

function confided(prompt: string, secret: string | null): string {
  return secret === null ? prompt : `My customer number, for this conversation only, is ${secret}. ${prompt}`
}
