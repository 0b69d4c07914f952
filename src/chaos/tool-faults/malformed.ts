import { parseJson } from '../../base/json.ts'
import type { Json } from '../../base/json.ts'
import type { Random } from '../../base/random.ts'
import type { ToolReply } from '../fault.ts'
import type { ToolFaultKind } from '../kind.ts'
import { isList, isMap, isTooDeep } from '../shape.ts'

/** The tool answers with something that no parser takes. */
export const malformed: ToolFaultKind = {
  mode: 'malformed',
  summary: 'The result arrives cut off or garbled, so that it cannot be parsed.',
  effect: 'failure',
  make:
    ({ payload }) =>
    async (_call, next, { random }) => {
      if (payload !== null) return { kind: 'broken', text: payload }
      const text = textOf(await next())
      return { kind: 'broken', text: random.pick(ways)(text, random) }
    },
}

/** The JSON to break; a text and a number are wrapped, since half of them would be as good as the whole. */
function textOf(reply: ToolReply): string {
  if (reply.kind === 'broken') return reply.text
  if (reply.kind === 'failure')
    return JSON.stringify({ error: { status: reply.status, message: reply.message } })
  if (reply.kind !== 'result' || isTooDeep(reply.value)) return JSON.stringify({ result: null })
  return JSON.stringify(wrapped(reply.value))
}

function wrapped(value: Json): Json {
  return isList(value) || isMap(value) ? value : { result: value }
}

type Way = (json: string, random: Random) => string

/** What a crashed server, a full buffer, a hand-made serializer and a proxy in between make of JSON. */
const ways: readonly [Way, ...Way[]] = [
  cutOff,
  (json) => certain(json.replaceAll('"', "'"), json),
  (json) => `${json.slice(0, -1).replace(',', ',,')},`,
  (json) => `${json}\n${json.slice(0, Math.ceil(json.length / 3))}`,
  (json, random) => `<html><body><h1>502 Bad Gateway</h1></body></html>\n${cutOff(json, random)}`,
]

/** The first 30 to 90 percent: at least the last bracket is missing. */
function cutOff(json: string, random: Random): string {
  return json.slice(0, Math.max(1, Math.floor(json.length * (0.3 + 0.6 * random.next()))))
}

/** The way chosen, unless by some accident a parser would take what it made. */
function certain(broken: string, json: string): string {
  return parseJson(broken) === undefined ? broken : json.slice(0, -1)
}
