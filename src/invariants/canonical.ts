import { isObject } from '../base/json.ts'

/** JSON with its keys in one order, so that equal values read alike; what lies deeper than anyone's arguments is `…`. */
export function canonical(value: unknown, depth = 0): string {
  if (depth > deepest) return '…'
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const keys = Object.keys(value).toSorted()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key], depth + 1)}`).join(',')}}`
}

const deepest = 100
