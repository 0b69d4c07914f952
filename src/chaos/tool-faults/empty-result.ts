import type { Json } from '../../base/json.ts'
import type { ToolFaultKind } from '../kind.ts'
import { onResult } from '../on-result.ts'
import { isList, isMap, throughText } from '../shape.ts'

/** The tool succeeds and finds nothing. */
export const emptyResult: ToolFaultKind = {
  mode: 'empty_result',
  summary: 'The result keeps its shape, but holds nothing: empty lists, counts of zero.',
  effect: 'value',
  make: () => (_call, next) => onResult(next, (value) => throughText(value, emptied)),
}

/** Undefined where there is nothing to take away. */
function emptied(value: Json): Json | undefined {
  const empty = emptyOf(value)
  return JSON.stringify(empty) === JSON.stringify(value) ? undefined : empty
}

function emptyOf(value: Json): Json {
  if (isList(value)) return []
  if (typeof value === 'string') return ''
  if (!isMap(value)) return null
  // A single record is its own content; around a list, the other fields are the envelope.
  return holdsList(value) ? withoutItems(value) : withoutContent(value)
}

function holdsList(value: Json): boolean {
  return isList(value) || (isMap(value) && Object.values(value).some(holdsList))
}

function withoutItems(value: Json): Json {
  if (isList(value)) return []
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === 'number' && countKeys.test(key) ? 0 : withoutItems(item),
    ]),
  )
}

/** A record is nothing without its fields; an envelope around it stays. */
function withoutContent(value: { readonly [key: string]: Json }): Json {
  const entries = Object.entries(value)
  if (!entries.some(([key, item]) => envelopes.has(key) && isMap(item))) return {}
  return Object.fromEntries(
    entries.map(([key, item]) => [key, envelopes.has(key) && isMap(item) ? withoutContent(item) : item]),
  )
}

const envelopes: ReadonlySet<string> = new Set([
  'data',
  'result',
  'response',
  'payload',
  'record',
  'body',
  'output',
])

const countKeys =
  /(?:^|_)(?:count|total|size|length|hits|found)$|(?:Count|Total|Size|Length|Hits|Found)$|^(?:total|num|n)(?:_|[A-Z])/
