import { type Json, parseJson } from '../base/json.ts'
import { fingerprintOf } from '../chaos/canonical.ts'
import { isList, isMap } from '../chaos/shape.ts'
import type { Asked } from './exchange.ts'

/** A difference that does not make a call another one, by name or by a pattern of the user's. */
export type Normaliser = 'timestamps' | 'uuids' | 'paths' | { readonly pattern: string; readonly as: string }

/** What is normalised where a session says nothing: dates in prompts and fresh ids are no news. */
export const usualNormalisers: readonly Normaliser[] = ['timestamps', 'uuids']

/**
 * What an exchange is found by: the request without fields that change from run to run or only say how the answer is
 * carried, ids replaced by the order of their appearance, declared texts replaced.
 */
export function normalise(asked: Asked, normalisers: readonly Normaliser[]): Json {
  const replace = replacing(normalisers)
  const { boundary, name, method } = asked
  if (boundary === 'mcp')
    return { name, method, request: strings(withoutKeys(asked.request, mcpNoise), replace) }
  const path = strings(canonicalPath(asked.path), replace)
  if (boundary !== 'model') return { name, method, path, request: strings(asked.request, replace) }
  const bare = byOrder(withoutNulls(withoutKeys(asked.request, modelNoise)), new Map())
  return { name, method, path, request: strings(sortedTools(bare), replace) }
}

/** A short name of what was asked: the same for every request that means the same. */
export function keyOf(asked: Asked, normalisers: readonly Normaliser[] = usualNormalisers): string {
  return fingerprintOf(normalise(asked, normalisers))
}

/** Says how the answer travels, who pays, or what may be cached; nothing of it changes what is asked. */
const modelNoise: ReadonlySet<string> = new Set([
  'stream',
  'stream_options',
  'user',
  'metadata',
  'prompt_cache_key',
  'prompt_cache_retention',
  'safety_identifier',
  'store',
  'service_tier',
  'cache_control',
])

const mcpNoise: ReadonlySet<string> = new Set(['_meta', 'clientInfo'])

function withoutKeys(value: Json, unwanted: ReadonlySet<string>): Json {
  if (isList(value)) return value.map((item) => withoutKeys(item, unwanted))
  if (!isMap(value)) return value
  const kept = Object.entries(value).filter(([key]) => !unwanted.has(key))
  // What is inside arguments belongs to the tool.
  return Object.fromEntries(
    kept.map(([key, item]) => [key, argument.has(key) ? item : withoutKeys(item, unwanted)]),
  )
}

/** A field that is null says as little as one that is not there; clients send either. */
function withoutNulls(value: Json): Json {
  if (isList(value)) return value.map(withoutNulls)
  if (!isMap(value)) return value
  const kept = Object.entries(value).filter(([, item]) => item !== null)
  return Object.fromEntries(kept.map(([key, item]) => [key, argument.has(key) ? item : withoutNulls(item)]))
}

/** Where a provider's own ids stand; ids inside arguments are facts of the task. */
const idKeys: ReadonlySet<string> = new Set([
  'id',
  'call_id',
  'tool_call_id',
  'tool_use_id',
  'response_id',
  'previous_response_id',
])

const argument: ReadonlySet<string> = new Set(['arguments', 'args', 'parameters', 'input_schema'])

function byOrder(value: Json, seen: Map<string, string>): Json {
  if (isList(value)) return value.map((item) => byOrder(item, seen))
  if (!isMap(value)) return value
  const isUse = value['type'] === 'tool_use'
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (idKeys.has(key) && typeof item === 'string') return [key, ordinal(item, seen)]
      if (key === 'arguments' && typeof item === 'string') return [key, parseJson(item) ?? item]
      return [key, argument.has(key) || (isUse && key === 'input') ? item : byOrder(item, seen)]
    }),
  )
}

function ordinal(id: string, seen: Map<string, string>): string {
  const known = seen.get(id) ?? `id#${seen.size + 1}`
  seen.set(id, known)
  return known
}

function sortedTools(request: Json): Json {
  const listed = isMap(request) ? (request['tools'] ?? null) : null
  if (!isMap(request) || !isList(listed)) return request
  const tools = listed.toSorted((left, right) => (nameIn(left) < nameIn(right) ? -1 : 1))
  return { ...request, tools }
}

function nameIn(tool: Json): string {
  if (!isMap(tool)) return ''
  const { name, function: inner } = tool
  if (typeof name === 'string') return name
  return inner === undefined ? '' : nameIn(inner)
}

/** Query parameters have no order. */
function canonicalPath(path: string): string {
  const at = path.indexOf('?')
  if (at < 0) return path
  const query = new URLSearchParams(path.slice(at + 1))
  query.sort()
  return `${path.slice(0, at)}?${query.toString()}`
}

const named = {
  timestamps: [
    /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?/g,
    '<time>',
  ],
  uuids: [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '<uuid>'],
  paths: [/(?:\/tmp|\/var\/folders|[A-Z]:\\Users\\[^\\\s]+\\AppData\\Local\\Temp)[\w./\\-]*/g, '<path>'],
} as const

/** Puts what each normaliser stands for in the place of what it finds. */
export function replacing(normalisers: readonly Normaliser[]): (text: string) => string {
  const rules = normalisers.map((normaliser) =>
    typeof normaliser === 'string'
      ? named[normaliser]
      : ([new RegExp(normaliser.pattern, 'g'), normaliser.as] as const),
  )
  return (text) => rules.reduce((rest, [pattern, as]) => rest.replaceAll(pattern, () => as), text)
}

function strings(value: Json, replace: (text: string) => string): Json {
  if (typeof value === 'string') return replace(value)
  if (isList(value)) return value.map((item) => strings(item, replace))
  if (!isMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strings(item, replace)]))
}
