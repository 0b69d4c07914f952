import type { Json } from '../base/json.ts'
import { heldAgain, heldIn, isList, isMap } from './shape.ts'

/** The step from a text into the JSON that it holds. */
const inText = Symbol('in text')

export type Step = string | number | typeof inText

/** One value that holds no other, and the way to it. */
export interface Leaf {
  readonly path: readonly Step[]
  /** The nearest key above it; empty where there is none. */
  readonly key: string
  readonly value: null | boolean | number | string
}

/** A result may be long; what stands behind so many values is not looked at. */
const mostLeaves = 5000

/** The leaves of a value in the order of the text, those of JSON inside texts among them. */
export function leavesOf(value: Json): readonly Leaf[] {
  const leaves: Leaf[] = []
  collect(value, { path: [], key: '' }, leaves)
  return leaves
}

function collect(value: Json, { path, key }: Pick<Leaf, 'path' | 'key'>, leaves: Leaf[]): void {
  if (leaves.length >= mostLeaves) return
  const held = typeof value === 'string' ? heldIn(value) : undefined
  if (held !== undefined) collect(held, { path: [...path, inText], key }, leaves)
  else if (isList(value)) value.forEach((item, at) => collect(item, { path: [...path, at], key }, leaves))
  else if (isMap(value)) {
    for (const [name, item] of Object.entries(value))
      collect(item, { path: [...path, name], key: name }, leaves)
  } else leaves.push({ path, key, value })
}

/** A copy with one value replaced; what the path does not find stays as it is. */
export function withLeaf(value: Json, path: readonly Step[], leaf: Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return leaf
  if (step === inText) {
    const held = typeof value === 'string' ? heldIn(value) : undefined
    return typeof value !== 'string' || held === undefined
      ? value
      : heldAgain(withLeaf(held, rest, leaf), value)
  }
  if (isList(value)) return value.map((item, at) => (at === step ? withLeaf(item, rest, leaf) : item))
  return isMap(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          name === step ? withLeaf(item, rest, leaf) : item,
        ]),
      )
    : value
}

/** A copy with every leaf replaced by what `change` makes of it. */
export function withLeaves(value: Json, change: (leaf: Omit<Leaf, 'path'>) => Json, key = ''): Json {
  const held = typeof value === 'string' ? heldIn(value) : undefined
  if (typeof value === 'string' && held !== undefined) return heldAgain(withLeaves(held, change, key), value)
  if (isList(value)) return value.map((item) => withLeaves(item, change, key))
  if (!isMap(value)) return change({ key, value })
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withLeaves(item, change, name)]),
  )
}
