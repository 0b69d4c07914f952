import { isObject } from '../base/json.ts'
import { isPluginPath } from '../base/plugin-path.ts'
import { commonSchema } from './rule-fields.ts'

/** A block with each rule in `invariants` and `utility` in its long form, however deep they stand. */
export function withLongForms(value: unknown, key: string): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown) =>
      key === 'invariants' || key === 'utility' ? longForm(item) : withLongForms(item, ''),
    )
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withLongForms(inner, name)]))
}

/** `{ type: ./my-rule.mjs, words: 3 }` is short for `{ type: plugin, file: ./my-rule.mjs, with: { words: 3 } }`. */
function longForm(rule: unknown): unknown {
  if (!isObject(rule) || typeof rule['type'] !== 'string' || !isPluginPath(rule['type'])) return rule
  const { type, ...keys } = rule
  const [shared, own] = [true, false].map((isShared) =>
    Object.fromEntries(Object.entries(keys).filter(([key]) => sharedKeys.has(key) === isShared)),
  )
  return { ...shared, type: 'plugin', file: type, with: own }
}

const sharedKeys = new Set([...Object.keys(commonSchema.shape), 'id', 'probes'])
