import type { Json } from '../../base/json.ts'
import type { Random } from '../../base/random.ts'
import { renamed } from '../key-name.ts'
import { weightOf } from '../falsify.ts'
import type { ToolFaultKind } from '../kind.ts'
import { onResult } from '../on-result.ts'
import { isList, isMap, throughText } from '../shape.ts'

/** The tool's new release says the same in other fields. */
export const schemaDrift: ToolFaultKind = {
  mode: 'schema_drift',
  summary:
    'Fields of the result are renamed, change their type or move into another object, as after an unannounced release.',
  effect: 'value',
  make:
    () =>
    (_call, next, { random }) =>
      onResult(next, (value) => throughText(value, (inner) => drifted(inner, random))),
}

function drifted(value: Json, random: Random): Json {
  const { content = [], rest = [] } = Object.groupBy(keysOf(value), ([, weight]) =>
    weight >= 3 ? 'content' : 'rest',
  )
  const keys = [...random.shuffle(content), ...random.shuffle(rest)].map(([key]) => key)
  if (keys.length === 0) return isList(value) ? { items: value, next: null } : { value }
  const [first = '', second, third] = keys
  const changes = new Map<string, Change>([[first, (key, item) => [renamed(key), item]]])
  if (second !== undefined) changes.set(second, (key, item) => [key, retyped(item)])
  if (third !== undefined && random.chance(0.5)) changes.set(third, (key, item) => [key, { value: item }])
  return changed(value, changes)
}

type Change = (key: string, item: Json) => readonly [string, Json]

/** The keys of every object in it, each with its weight: what would not be missed drifts last. */
function keysOf(value: Json): ReadonlyMap<string, number> {
  if (isList(value)) return new Map(value.slice(0, mostItems).flatMap((item) => [...keysOf(item)]))
  if (!isMap(value)) return new Map()
  return new Map(
    Object.entries(value).flatMap(([key, item]) => [
      [key, isMap(item) || isList(item) ? 4 : weightOf({ key, value: item })] as const,
      ...keysOf(item),
    ]),
  )
}

/** The items of a list are alike; so many of them tell all its fields. */
const mostItems = 20

function changed(value: Json, changes: ReadonlyMap<string, Change>): Json {
  if (isList(value)) return value.map((item) => changed(item, changes))
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const inner = changed(item, changes)
      return changes.get(key)?.(key, inner) ?? [key, inner]
    }),
  )
}

function retyped(item: Json): Json {
  if (typeof item === 'number' || typeof item === 'boolean') return String(item)
  if (typeof item === 'string') return /^-?\d{1,15}$/.test(item) ? Number(item) : [item]
  if (isList(item)) return Object.fromEntries(item.map((each, at) => [String(at), each]))
  return item === null ? '' : [item]
}
