import { parseJson } from '../base/json.ts'
import type { Json } from '../base/json.ts'

/** True for an array; `Array.isArray` alone does not narrow a readonly one. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** True for an object. */
export function isMap(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object or array that a text holds as JSON; undefined for any other text. */
export function heldIn(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  const value = parseJson(text)
  return value === undefined || isTooDeep(value) ? undefined : value
}

/** JSON text again, spread over lines where the original was. */
export function heldAgain(value: Json, original: string): string {
  return JSON.stringify(value, null, /^\s*[[{]\r?\n(\s+)/.exec(original)?.[1])
}

/** Edits a value, or the JSON inside a text; undefined where the edit leaves it alone. */
export function throughText(value: Json, edit: (value: Json) => Json | undefined): Json | undefined {
  const held = typeof value === 'string' ? heldIn(value) : undefined
  if (typeof value !== 'string' || held === undefined) return edit(value)
  const edited = edit(held)
  return edited === undefined ? undefined : heldAgain(edited, value)
}

const deepest = 64

/** True for nesting that no real result has and that recursion would not survive. */
export function isTooDeep(value: Json): boolean {
  let level: readonly Json[] = [value]
  for (let depth = 0; depth < deepest; depth++) {
    level = level.flatMap((each) => (isList(each) ? each : isMap(each) ? Object.values(each) : []))
    if (level.length === 0) return false
  }
  return true
}
