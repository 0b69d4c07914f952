import { isObject, parseJson } from '../base/json.ts'
import type { Json } from '../base/json.ts'
import { UserError } from '../base/user-error.ts'
import { isList } from './json-path.ts'
import { normaliseKey, parseStructuredInput } from './structured-input.ts'

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
  /** True when the template carries the whole conversation, so that one request is enough. */
  readonly isConversation: boolean
  /** Placeholders that only the fields of a structured prompt can fill, as written. */
  readonly fields: readonly string[]
  render(values: Values): Rendered
}

export interface TemplateSource {
  readonly text: string | null
  readonly method: string
  readonly parseStructuredInput: boolean
}

/**
 * Reads a template. JSON is parsed first and filled inside its strings, so the body is JSON whatever the prompt holds.
 * Filling is a single pass: what a prompt brings along is never filled again.
 */
export function compileTemplate(source: TemplateSource): Template {
  const text = source.text ?? '{"input": "{prompt}"}'
  const names = [...text.matchAll(placeholder)].map((match) => match[1] ?? '')
  const fields = names.filter((name) => !builtIn.has(name.toLowerCase()))
  refuse(text, source.parseStructuredInput ? [] : fields)

  const parsed = parseJson(text)
  const isQuery = source.method === 'GET' || source.method === 'DELETE'
  if (parsed === undefined && !isQuery) refuseBrokenJson(text)

  const fill = parsed === undefined ? rawFill(text, isQuery) : jsonFill(parsed, isQuery)
  return {
    isConversation: names.some((name) => /^(?:messages|turns)$/i.test(name)),
    fields,
    render: (values) => fill(lookupIn(values, fields.length > 0)),
  }
}

/** The fields of a template that a prompt does not have: a mistake in the golden prompt or in the template. */
export function missingFields(template: Template, prompt: string): readonly string[] {
  const fields = parseStructuredInput(prompt)
  return template.fields.filter((name) => !fields.has(normaliseKey(name)))
}

/** `{name}` or `{name|filter}`. */
const placeholder = /\{([A-Za-z][\w ./-]*)(?:\|(\w+))?\}/g

const builtIn = new Set(['prompt', 'messages', 'turns', 'cell'])

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

function refuse(text: string, unknown: readonly string[]): void {
  const key = 'agent.request_template'
  const doubled = /\{\{\s*(\w+)\s*\}\}/.exec(text)
  if (doubled?.[1] !== undefined) {
    throw new UserError({
      message: `agent.request_template writes {{${doubled[1]}}} with two braces`,
      key,
      hint: `A placeholder has single braces: {${doubled[1]}}.`,
    })
  }
  const filters = [...text.matchAll(placeholder)].flatMap((match) => match[2] ?? [])
  const odd = filters.find((filter) => filter !== 'json' && filter !== 'url')
  if (odd !== undefined) {
    throw new UserError({
      message: `agent.request_template uses the filter |${odd}, which does not exist`,
      key,
      hint: 'The filters are |json and |url.',
    })
  }
  if (unknown.length === 0) return
  throw new UserError({
    message: `agent.request_template speaks of ${unknown.map((name) => `{${name}}`).join(', ')}, which nothing fills`,
    key,
    hint: 'There are {prompt}, {messages}, {turns} and {cell}; fields of the prompt need parse_structured_input: true.',
  })
}

function refuseBrokenJson(text: string): void {
  if (!/^\s*(?:\{\s*"|\[\s*["{[])/.test(text)) return
  const bare = [...text.matchAll(placeholder)].find((match) => match[2] !== 'json')
  const inFull = parseJson(text.replace(placeholder, '0')) !== undefined
  if (inFull && bare === undefined) return
  throw new UserError({
    message: 'agent.request_template looks like JSON and is not',
    key: 'agent.request_template',
    hint:
      bare === undefined
        ? 'Check its commas and quotes.'
        : `Put ${bare[0]} in quotes, or write {${bare[1] ?? ''}|json}.`,
  })
}
