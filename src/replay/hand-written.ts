import type { Json } from '../base/json.ts'
import { fingerprintOf } from '../chaos/canonical.ts'
import { matchesGlob } from '../chaos/glob.ts'
import { isMap } from '../chaos/shape.ts'
import { describeDifference, firstDifference } from './difference.ts'
import type { Asked } from './exchange.ts'
import type { RecordedResponse } from './recorded-response.ts'

/** The `tool_responses` of a session, and which of them were given. */
export interface HandWritten {
  readonly toolResponses: readonly RecordedResponse[]
  readonly given: ReadonlySet<number>
  readonly matchArgs: boolean
  readonly reuse: boolean
}

/** The next response of the tool that is asked, why there is none, or null where the session says nothing of this tool. */
export function responseFor(
  asked: Asked,
  { toolResponses, given, matchArgs, reuse }: HandWritten,
): { readonly at: number; readonly response: RecordedResponse } | { readonly why: string } | null {
  const mine = toolResponses.flatMap((response, at) => (isFor(response, asked) ? [{ response, at }] : []))
  if (mine.length === 0) return null
  const fitting = mine.filter(({ response }) => suits(response, asked, matchArgs))
  if (fitting.length === 0) return { why: nearest(mine, asked) }
  const next = fitting.find(({ at }) => !given.has(at)) ?? (reuse ? fitting.at(-1) : undefined)
  return next ?? { why: `all recorded responses of ${toolOf(asked)} (${fitting.length}) were given` }
}

/** What of the recorded arguments is most like those that it was asked with, and where they first differ. */
function nearest(
  mine: readonly { readonly response: RecordedResponse; readonly at: number }[],
  asked: Asked,
): string {
  const compared = mine.flatMap(({ response: { args }, at }) => {
    const found = args === null ? null : firstDifference(args, argsOf(asked))
    return found === null ? [] : [{ at, found }]
  })
  const [best] = compared.toSorted((left, right) => right.found.agreed - left.found.agreed)
  const why = 'no recorded response has its arguments'
  if (best === undefined) return why
  return `${why}; the nearest is tool_responses[${best.at}], which differs first at ${describeDifference(best.found)}`
}

function isFor({ tool }: RecordedResponse, asked: Asked): boolean {
  if (asked.boundary === 'mcp' && asked.method !== 'tools/call') return false
  return matchesGlob(tool, toolOf(asked))
}

function toolOf({ boundary, name, request }: Asked): string {
  if (boundary !== 'mcp' || !isMap(request)) return name
  return typeof request['name'] === 'string' ? request['name'] : name
}

function argsOf({ boundary, request }: Asked): Json {
  if (boundary !== 'mcp' || !isMap(request)) return request
  return request['arguments'] ?? {}
}

function suits({ args }: RecordedResponse, asked: Asked, matchArgs: boolean): boolean {
  return !matchArgs || args === null || fingerprintOf(args) === fingerprintOf(argsOf(asked))
}
