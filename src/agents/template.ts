import { isObject, parseJson } from '../base/json.ts'
import type { Json } from '../base/json.ts'
import { normaliseKey, parseStructuredInput } from '../config/structured-input.ts'
import { fieldsIn, placeholder } from '../config/request-template.ts'
import { isList } from '../base/json-path.ts'

/** One message of a conversation, in the shape that chat endpoints take; a recorded one stays as it was. */
export type Message = Readonly<Record<string, Json>>

/** All that a template may speak of. */
export interface Values {
  readonly prompt: string
  readonly messages: readonly Message[]
  readonly turns: readonly string[]
  readonly cell: string
}

/** A request without its address: what goes into the body, and what into the query. */
export interface Rendered {
  readonly body: string | null
  readonly contentType: string | null
  readonly query: readonly (readonly [string, string])[]
}

/** A request template, read once and filled in for every question. */
export interface Template {
  /** What of a conversation it carries: the messages of both sides, or the user's turns alone, which one request can tell. */
  readonly carries: 'messages' | 'turns' | null
  render(values: Values): Rendered
}

export interface TemplateSource {
  readonly text: string | null
  readonly method: string
}

/**
 * Reads a template. JSON is parsed first and filled inside its strings, so the body is JSON whatever the prompt holds.
 * Filling is a single pass: what a prompt brings along is never filled again.
 */
export function compileTemplate(source: TemplateSource): Template {
  const text = source.text ?? '{"input": "{prompt}"}'
  const names = new Set([...text.matchAll(placeholder)].map((match) => match[1]?.toLowerCase()))
  const isStructured = fieldsIn(text).length > 0
  const parsed = parseJson(text)
  const isQuery = source.method === 'GET' || source.method === 'DELETE'
  const fill = parsed === undefined ? rawFill(text, isQuery) : jsonFill(parsed, isQuery)
  return {
    carries: names.has('messages') ? 'messages' : names.has('turns') ? 'turns' : null,
    render: (values) => fill(lookupIn(values, isStructured)),
  }
}

type Lookup = (name: string) => Json

/** A field that a mutation destroyed is empty: that is what a form with a missing line would send. */
function lookupIn(values: Values, isStructured: boolean): Lookup {
  const fields = isStructured ? parseStructuredInput(values.prompt) : undefined
  return (name) => {
    const lower = name.toLowerCase()
    if (lower === 'prompt') return values.prompt
    if (lower === 'cell') return values.cell
    if (lower === 'turns') return values.turns
    if (lower === 'messages') return values.messages
    return fields?.get(normaliseKey(name)) ?? ''
  }
}

function fillText(text: string, lookup: Lookup): string {
  return text.replace(placeholder, (_, name: string, filter: string | undefined) => {
    const value = lookup(name)
    if (filter === 'json') return JSON.stringify(value)
    const plain = typeof value === 'string' ? value : JSON.stringify(value)
    return filter === 'url' ? encodeURIComponent(plain.toWellFormed()) : plain
  })
}

function fillJson(value: Json, lookup: Lookup): Json {
  if (typeof value === 'string') {
    const whole = /^\{(messages|turns)\}$/i.exec(value)
    return whole?.[1] === undefined ? fillText(value, lookup) : lookup(whole[1])
  }
  if (isList(value)) return value.map((item) => fillJson(item, lookup))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillJson(item, lookup)]))
}

function jsonFill(parsed: Json, isQuery: boolean): (lookup: Lookup) => Rendered {
  return (lookup) => {
    const filled = fillJson(parsed, lookup)
    if (!isQuery) return { body: JSON.stringify(filled), contentType: 'application/json', query: [] }
    const pairs: [string, Json][] = isObject(filled) ? Object.entries(filled) : [['q', filled]]
    const query = pairs.map(
      ([key, item]) => [key, typeof item === 'string' ? item : JSON.stringify(item)] as const,
    )
    return { body: null, contentType: null, query }
  }
}

function rawFill(text: string, isQuery: boolean): (lookup: Lookup) => Rendered {
  if (!isQuery) {
    const contentType = rawType(text)
    return (lookup) => ({ body: fillText(text, lookup), contentType, query: [] })
  }
  // `q={prompt}` is taken apart before it is filled, so that a prompt with `&` stays one value.
  const pairs = text.includes('=') ? text.split('&').map(splitPair) : [['q', text] as const]
  return (lookup) => {
    const query = pairs.map(([key, value]) => [key, fillText(value, lookup)] as const)
    return { body: null, contentType: null, query }
  }
}

/** A query is encoded once, by us, so `|url` in one would encode twice. */
function splitPair(pair: string): readonly [string, string] {
  const at = pair.indexOf('=')
  const [key, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
  return [key.trim(), value.replaceAll('|url}', '}')]
}

function rawType(text: string): string {
  if (/^\s*(?:\{\s*"|\[)/.test(text)) return 'application/json'
  return text.includes('|url}') ? 'application/x-www-form-urlencoded' : 'text/plain; charset=utf-8'
}
