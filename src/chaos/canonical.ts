import { digestOf } from '../base/random.ts'
import type { Json } from '../base/json.ts'
import { isList } from './shape.ts'

/** A short name of a JSON value, the same for every order of its keys. */
export function fingerprintOf(value: Json): string {
  return digestOf(16, canonical(value, 0))
}

/** An agent may send arguments of any depth; what lies deeper than this tells no two calls apart. */
const deepest = 64

function canonical(value: Json, depth: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (depth === deepest) return '…'
  if (isList(value)) return `[${value.map((item) => canonical(item, depth + 1)).join()}]`
  const members = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1))
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item, depth + 1)}`).join()}}`
}
