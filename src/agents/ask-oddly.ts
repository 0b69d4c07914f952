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

/** What came back, and the evidence of what was sent; null where the request itself was as usual. */
export async function askOddly(
  door: Door,
  odd: Odd,
  limits: Limits,
): Promise<{ exchange: Exchange; wire: WireSeen | null }> {
  const { usual, act, stranger } = odd
  if (act.beside !== undefined)
    return { exchange: await askBeside(door, { usual, stranger, beside: act.beside }, limits), wire: null }
  const sent = await sendOddly(door, { usual, act }, limits)
  if (act.after !== 'abandon' || sent.exchange.kind === 'unreachable' || limits.signal.aborted) return sent
  // The one who left is not the one who counts, but the next.
  return { exchange: await door.connection.send(usual, limits), wire: sent.wire }
}

/** All at once; only the first is judged, the others are there to be confused with it. */
async function askBeside(
  { connection }: Door,
  {
    usual,
    stranger,
    beside,
  }: { readonly usual: Request; readonly stranger: Odd['stranger']; readonly beside: Beside },
  limits: Limits,
): Promise<Exchange> {
  const others = Array.from({ length: beside.count }, () =>
    beside.same ? usual : stranger((prompt) => confided(prompt, beside.secret)),
  )
  const [own, ...rest] = [usual, ...others].map((request) => connection.send(request, limits))
  await Promise.all(rest)
  if (own === undefined) throw new Error('nobody was asked')
  return own
}

function confided(prompt: string, secret: string | null): string {
  return secret === null ? prompt : `My customer number, for this conversation only, is ${secret}. ${prompt}`
}
