import type { IncomingMessage, ServerResponse } from 'node:http'
import type { JsonObject } from './messages.ts'
import type { Served } from './mcp-route.ts'
import type { Pending } from './open-call.ts'
import { type Spelt, gotOf, gotOfSpelt, spell } from './spell.ts'

/** A request that is being answered under faults. */
export interface Exchange extends Served {
  readonly pair: readonly [IncomingMessage, ServerResponse]
  /** Aborts when the client is gone. */
  readonly left: AbortSignal
}

/** A call whose outcome is known. */
export interface Settled {
  readonly pending: Pending
  /** What the agent gets instead; null where the server's own reply passes as it came. */
  readonly spelt: Spelt | null
  /** To be called when the agent has got it: reports the faults and records the call. */
  told(): void
}

/** Waits for the faults of a call that was answered; `live` is the server's own reply, null where it gave none. */
export async function settle(
  pending: Pending,
  live: JsonObject | null,
  hasStatus: boolean,
): Promise<Settled> {
  const { call, id, isModern } = pending
  const { reply, isKept } = await call.outcome()
  const spelt = isKept ? null : spell(reply, { id, live, isModern, mayDrift: call.mayDrift, hasStatus })
  const told = (): void => {
    call.commit()
    if (spelt !== null) call.saw(gotOfSpelt(spelt))
    else if (live !== null) call.saw(gotOf(live))
    else
      call.saw(
        reply.kind === 'failure'
          ? { text: reply.message, failed: true, retryAfterS: reply.retryAfterS }
          : gotOfSpelt({ kind: 'reset' }),
      )
  }
  return { pending, spelt, told }
}
