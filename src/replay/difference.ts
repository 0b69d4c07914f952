import type { Json } from '../base/json.ts'
import { isList, isMap } from '../chaos/shape.ts'

/** Where two requests first differ. */
export interface Difference {
  /** JSON path from the root of the request: `$.messages[2].content`. */
  readonly path: string
  /** Undefined where there is nothing. */
  readonly recorded: Json | undefined
  readonly seen: Json | undefined
  /** Values that are equal before it: the more, the nearer. */
  readonly agreed: number
}

/** The first place at which `seen` is not what was recorded; null where they are equal. */
export function firstDifference(recorded: Json, seen: Json): Difference | null {
  let agreed = 0
  const compare = (before: Json | undefined, after: Json | undefined, path: string): Difference | null => {
    if (before !== undefined && after !== undefined) {
      if (isList(before) && isList(after)) return inList(before, after, path)
      if (isMap(before) && isMap(after)) return inMap(before, after, path)
    }
    if (before === after) {
      agreed += 1
      return null
    }
    return { path, recorded: before, seen: after, agreed }
  }
  const inList = (before: readonly Json[], after: readonly Json[], path: string): Difference | null => {
    for (let at = 0; at < Math.max(before.length, after.length); at += 1) {
      const found = compare(before[at], after[at], `${path}[${at}]`)
      if (found !== null) return found
    }
    return null
  }
  const inMap = (before: JsonMap, after: JsonMap, path: string): Difference | null => {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const found = compare(before[key], after[key], `${path}${step(key)}`)
      if (found !== null) return found
    }
    return null
  }
  return compare(recorded, seen, '$')
}

type JsonMap = { readonly [key: string]: Json }

/** The difference as a clause: `$.q: recorded "paris", seen "rome"`. */
export function describeDifference({ path, recorded, seen }: Difference): string {
  return `${path}: recorded ${shown(recorded)}, seen ${shown(seen)}`
}

function step(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}

function shown(value: Json | undefined): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length <= 80 ? text : `${text.slice(0, 76)} …`
}
