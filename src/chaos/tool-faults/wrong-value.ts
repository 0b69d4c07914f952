import { parseJson } from '../../base/json.ts'
import type { Json } from '../../base/json.ts'
import { falsify } from '../falsify.ts'
import type { Surroundings } from '../fault.ts'
import type { ToolFaultKind } from '../kind.ts'
import { leavesOf, withLeaf } from '../leaf.ts'
import type { Leaf } from '../leaf.ts'
import { onResult } from '../on-result.ts'
import { proseOf } from '../plant-text.ts'
import { isMap } from '../shape.ts'

/** The tool is quick, sure of itself, and wrong. */
export const wrongValue: ToolFaultKind = {
  mode: 'wrong_value',
  summary:
    'One value of the result is plausible and false: a number, a date, a name, or two entries exchanged.',
  effect: 'value',
  make:
    ({ payload }) =>
    (_call, next, around) =>
      onResult(next, (value) =>
        payload === null ? withFalsehood(value, around) : withPayload(value, payload, around),
      ),
}

function withFalsehood(value: Json, { random, plant }: Surroundings): Json | undefined {
  const falsehood = falsify(value, random)
  if (falsehood?.planted) plant(falsehood.planted)
  return falsehood?.value
}

/** The user's own value in the first place that fits it: by its fields, else by its type, else instead of everything. */
function withPayload(value: Json, payload: string, { plant }: Surroundings): Json | undefined {
  const given = parseJson(payload) ?? payload
  const wanted = isMap(given) ? Object.entries(given) : [['', given] as const]
  const places = wanted.flatMap(([key, item]) => {
    const leaf = isMap(given) ? fieldOf(value, key) : placeFor(value, item)
    return leaf && leaf.value !== item ? [{ leaf, item }] : []
  })
  for (const { leaf, item } of places) {
    plant({
      kind: 'false-value',
      was: String(leaf.value),
      is: typeof item === 'string' ? item : JSON.stringify(item),
    })
  }
  if (places.length > 0)
    return places.reduce((result, { leaf, item }) => withLeaf(result, leaf.path, item), value)
  plant({ kind: 'false-value', was: JSON.stringify(value).slice(0, 200), is: payload })
  return JSON.stringify(given) === JSON.stringify(value) ? undefined : given
}

function fieldOf(value: Json, key: string): Leaf | undefined {
  return leavesOf(value).find(({ path }) => path.at(-1) === key)
}

function placeFor(value: Json, item: Json): Leaf | undefined {
  return typeof item === 'string'
    ? proseOf(value)[0]
    : leavesOf(value).find((leaf) => typeof leaf.value === typeof item)
}
