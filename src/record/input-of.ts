import { isObject, type Json, parseJson } from '../base/json.ts'
import type { Session } from '../replay/schema.ts'
import type { AgentConfig } from '../config/config.ts'
import { isList } from '../base/json-path.ts'

/** What somebody asked in a request. */
export interface Asked {
  readonly input: string
  /** What had been said before. */
  readonly context: Session['context']
}

/** A request as it came in. */
export interface Came {
  readonly body: string
  /** The query, decoded. */
  readonly query: URLSearchParams
}

/** The question in a request: `request_template` read backwards; null where the request does not look like the template. */
export function inputOf(
  { body, query }: Came,
  { type, method, requestTemplate }: Pick<AgentConfig, 'type' | 'method' | 'requestTemplate'>,
): Asked | null {
  const text = requestTemplate ?? (type === 'openai' ? '{"messages": "{messages}"}' : '{"input": "{prompt}"}')
  if (method === 'GET' || method === 'DELETE') {
    const template = parseJson(text) ?? Object.fromEntries(new URLSearchParams(text))
    return within(template, Object.fromEntries(query))
  }
  const [template, came] = [parseJson(text), parseJson(body)]
  if (template === undefined) return asInput(between(text, body))
  return came === undefined ? null : within(template, came)
}

/** Walks template and request side by side to the place of the question. */
function within(template: Json, came: Json): Asked | null {
  if (typeof template === 'string') return atPlace(template, came)
  if (isList(template))
    return isList(came) ? firstOf(template.map((item, at) => [item, came[at]] as const)) : null
  if (!isObject(template) || !isObject(came) || isList(came)) return null
  return firstOf(Object.entries(template).map(([key, item]) => [item, came[key]] as const))
}

/** A request may carry the question at one place, and all that was said at another. */
function firstOf(pairs: readonly (readonly [unknown, unknown])[]): Asked | null {
  const found = pairs.flatMap(([template, came]) => {
    const one = isJson(template) && isJson(came) ? within(template, came) : null
    return one === null ? [] : [one]
  })
  const [first] = found
  if (first === undefined) return null
  return { ...first, context: found.find(({ context }) => context.length > 0)?.context ?? [] }
}

function atPlace(template: string, came: Json): Asked | null {
  if (/^\{messages(?:\|\w+)?\}$/i.test(template)) return inMessages(came)
  if (/^\{turns(?:\|\w+)?\}$/i.test(template)) return inTurns(came)
  return asInput(typeof came === 'string' ? between(template, came) : null)
}

function asInput(input: string | null): Asked | null {
  return input === null ? null : { input, context: [] }
}

/** The last word of a user is the question, what stands before it is the context. */
function inMessages(came: Json): Asked | null {
  if (!isList(came)) return null
  const messages = came.flatMap((message) => (isObject(message) && !isList(message) ? [message] : []))
  const at = messages.findLastIndex(({ role }) => role === 'user')
  const content = messages[at]?.['content']
  if (content === undefined || content === null) return null
  const input = typeof content === 'string' ? content : JSON.stringify(content)
  return { input, context: messages.slice(0, at) }
}

function inTurns(came: Json): Asked | null {
  if (!isList(came)) return null
  const turns = came.filter((turn) => typeof turn === 'string')
  const input = turns.at(-1)
  if (input === undefined) return null
  return { input, context: turns.slice(0, -1).map((content) => ({ role: 'user', content })) }
}

/** What stands in the place of `{prompt}`; null where the rest is not what the template says. */
function between(template: string, came: string): string | null {
  const [before, after, ...more] = template.split(/\{prompt(?:\|\w+)?\}/i)
  if (before === undefined || after === undefined || more.length > 0) return null
  const fits = came.startsWith(before) && came.endsWith(after) && came.length >= before.length + after.length
  return fits ? came.slice(before.length, came.length - after.length) : null
}

function isJson(value: unknown): value is Json {
  return value !== undefined
}
