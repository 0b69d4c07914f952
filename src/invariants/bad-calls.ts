import { isObject, type Json } from '../base/json.ts'
import type { SeenToolCall } from '../transcript/traffic.ts'
import type { Invariant } from './invariant.ts'
import { answered, type BadTranscript, call, traffic } from './planted-transcript.ts'
import { sampleOf } from './sample-of.ts'

/** The wrong tool, none at all, and the tools that the rule names: once, a thousand times, failing, with odd arguments. */
export function badCallsFor(options: Invariant['options']): readonly BadTranscript[] {
  const named = [options['tool'], options['tools']].flat().filter((tool) => typeof tool === 'string')
  const tools = (named.length > 0 ? named : ['pay']).map((tool) => tool.replace(/\*$/, ''))
  const wanted = argsFrom(options)
  const calling = (name: string, toolCalls: readonly SeenToolCall[]): BadTranscript => ({
    name,
    transcript: answered('Done.', { traffic: traffic({ toolCalls }) }),
  })
  const times = (count: number, more: Partial<SeenToolCall>): readonly SeenToolCall[] =>
    Array.from({ length: count }, (_, at) => call(tools[0] ?? '', { atMs: at, durationMs: 0, ...more }))
  return [
    calling('a call of the wrong tool', [call('delete_everything')]),
    calling(
      'calls of the named tools',
      tools.map((tool) => call(tool, { args: wanted })),
    ),
    calling(
      'calls of the named tools, turned round',
      tools.toReversed().map((tool) => call(tool)),
    ),
    ...oddArgs(options).map((args) =>
      calling('a call with other arguments', [call(tools[0] ?? '', { args })]),
    ),
    calling('the same call a thousand times', times(1000, {})),
    calling('a refusal that was waited out', [
      ...times(1, { failed: true, status: 429, retryAfterS: 60 }),
      ...times(1, { atMs: 90_000 }),
    ]),
    calling('a thousand refused attempts', times(1000, { failed: true, status: 429, retryAfterS: 60 })),
  ]
}

function argsFrom({ args }: Invariant['options']): Json {
  if (!isObject(args)) return {}
  return Object.fromEntries(
    Object.entries(args).flatMap(([key, value]): [string, Json][] => {
      const [, pattern] = typeof value === 'string' ? (/^\/(.+)\/i?$/s.exec(value) ?? []) : []
      if (pattern !== undefined) return [[key, sampleOf(pattern)]]
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, value]]
        : []
    }),
  )
}

/** None, and something of another kind under every key that the rule knows. */
function oddArgs({ args, schema }: Invariant['options']): readonly Json[] {
  const properties = isObject(schema) && isObject(schema['properties']) ? schema['properties'] : {}
  const keys = [...(isObject(args) ? Object.keys(args) : []), ...Object.keys(properties)]
  const odd = [null, [], {}, -1e9, '', true].map((value) =>
    Object.fromEntries(keys.map((key) => [key, value])),
  )
  return [{}, null, [], 'nonsense', ...odd]
}
