import { z } from 'zod'
import { listOf, text } from '../base/field.ts'
import { isObject, type Json } from '../base/json.ts'
import type { SeenToolCall } from '../transcript/traffic.ts'
import { defineInvariant } from './invariant.ts'
import { sameToolCalls } from './same-call.ts'
import { counted, onWire, quoteArgs } from './seen-calls.ts'
import { isNamed } from './tool-name.ts'

/**
 * Nothing is written twice: of the calls of a tool with the same arguments, only one may have taken effect. A call that
 * failed cleanly took none, so trying it again is right; one that was lost on the way may have, and must be looked into
 * before it is sent again (RFC 9110, section 9.2.2). Calls that carry an idempotency key among their arguments, and
 * HTTP calls that only read, are no writes that could double.
 */
export const noDuplicateWrites = defineInvariant({
  type: 'no_duplicate_writes',
  summary: 'No tool that writes is called twice with the same arguments.',
  safety: true,
  endings: true,
  wire: true,
  options: z.strictObject({
    tools: listOf(text, 'The tools that write; when absent, all but HTTP calls that only read.'),
  }),

  make: ({ tools }) => {
    const expected = 'no write that may have happened twice'
    const writes = ({ name, method, args }: SeenToolCall): boolean =>
      (tools.length === 0 || tools.some((tool) => isNamed(name, tool))) &&
      !(method !== null && reading.has(method.toUpperCase())) &&
      !hasIdempotencyKey(args)

    return onWire(({ toolCalls }) => {
      const groups = sameToolCalls(toolCalls.filter(writes))
      for (const { what, calls } of groups) {
        const effective = calls.filter((call) => !failedCleanly(call))
        const [first] = effective
        if (first === undefined || effective.length < 2) continue
        const actual = `${what} called ${effective.length} times with ${quoteArgs(first.args)}${doubt(effective)}`
        return { holds: false, expected, actual }
      }
      return { holds: true, expected, actual: `${counted(groups.length, 'write')}, none of them twice` }
    })
  },
})

/** The methods that RFC 9110, section 9.2.1, calls safe. */
const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

function hasIdempotencyKey(args: Json): boolean {
  return (
    isObject(args) &&
    Object.keys(args).some((key) => /^idempotency[-_]?key$/i.test(key) && Boolean(args[key]))
  )
}

/** The tool itself said that it did nothing. Silence, a broken connection, and a proxy that lost its upstream say no such thing. */
function failedCleanly({ failed, status, result }: SeenToolCall): boolean {
  if (!failed) return false
  if (status !== null) return !lost.has(status)
  return result !== null && !lostInWords.test(result.slice(0, 300))
}

const lost: ReadonlySet<number> = new Set([0, 502, 504])

const lostInWords =
  /time[ds]?[ -]?out|ETIMEDOUT|ECONNRESET|EPIPE|socket hang up|connection (?:was )?(?:reset|closed|lost|aborted)/i

function doubt(calls: readonly SeenToolCall[]): string {
  const unsure = calls.filter(({ failed }) => failed).length
  if (unsure === 0) return ''
  const first = calls.find(({ failed }) => failed)
  const how =
    first?.status === null || first?.status === 0 ? 'without an answer' : `with status ${first?.status}`
  return `; ${unsure === 1 ? 'one' : unsure} of them ended ${how}, and may have happened`
}
