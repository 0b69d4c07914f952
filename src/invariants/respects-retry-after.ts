import { z } from 'zod'
import { maybe, text } from '../base/field.ts'
import { defineInvariant } from './invariant.ts'
import { type Attempt, attemptsOf } from './same-call.ts'
import { counted, onWire } from './seen-calls.ts'

/**
 * Whoever was told to wait by `Retry-After` (RFC 9110, section 10.2.3) begins the same call no earlier, with a tenth of
 * slack for clocks and rounding. Skipped where nobody was told to wait; giving up is waiting too.
 */
export const respectsRetryAfter = defineInvariant({
  type: 'respects_retry_after',
  summary: 'A call is not tried again before the time that Retry-After names.',
  safety: true,
  endings: true,
  wire: true,
  options: z.strictObject({
    tool: maybe(text, 'Name of the tool, `model` for the model; all of both when absent.'),
  }),

  make: ({ tool }) => {
    const expected = 'no call begun again before its Retry-After is over'

    return onWire((traffic) => {
      let told = 0
      for (const { what, calls } of attemptsOf(traffic, tool)) {
        told += calls.filter(isToldToWait).length
        const hasty = firstHasty(calls)
        if (hasty) return { holds: false, expected, actual: `${what} called again ${wordsFor(hasty)}` }
      }
      if (told === 0) return { skipped: 'no call was told to wait by Retry-After' }
      return { holds: true, expected, actual: `${counted(told, 'wait')}, kept to the end` }
    })
  },
})

interface Hasty {
  readonly afterMs: number
  readonly waitS: number
}

function isToldToWait({ failed, retryAfterS }: Attempt): boolean {
  return failed && retryAfterS !== null && retryAfterS > 0
}

const slack = 0.9

/** Calls in parallel, begun before the failure was known, are not hasty. */
function firstHasty(calls: readonly Attempt[]): Hasty | null {
  for (const [at, call] of calls.entries()) {
    if (!isToldToWait(call)) continue
    const waitS = call.retryAfterS ?? 0
    const endedMs = call.atMs + call.durationMs
    const next = calls.find((other, index) => index > at && other.atMs >= endedMs)
    const afterMs = (next?.atMs ?? Infinity) - endedMs
    if (afterMs < waitS * 1000 * slack) return { afterMs, waitS }
  }
  return null
}

function wordsFor({ afterMs, waitS }: Hasty): string {
  return `${Math.round(afterMs)} ms after it was told to wait ${waitS} s`
}
