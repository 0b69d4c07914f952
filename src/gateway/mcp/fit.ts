import type { Json } from '../../base/json.ts'
import { isList } from '../../chaos/shape.ts'
import { type JsonObject, isMap } from './messages.ts'

/** Structured content under a fault, and what the fault says where the promised fields have no room for it. */
export interface Fitted {
  readonly structured: JsonObject
  readonly words: string | null
}

/**
 * What a fault says in the fields that the tool has promised: clients throw away structured content with fields that its
 * schema does not know. Words in other fields move into the longest text: behind it where they came beside the result, in
 * its place where they came instead of it.
 */
export function fit(before: JsonObject, after: Json): Fitted {
  const fields = isMap(after) ? after : {}
  const kept = Object.fromEntries(Object.entries(before).map(([key, item]) => [key, fields[key] ?? item]))
  const words = wordsIn(
    isMap(after) ? Object.fromEntries(Object.entries(after).filter(([key]) => !(key in before))) : after,
  )
  if (words === '') return { structured: kept, words: null }
  const isInstead = !Object.keys(before).some((key) => key in fields)
  const room = longestText(kept)
  if (room === null) return { structured: kept, words }
  const [key, text] = room
  return { structured: { ...kept, [key]: isInstead ? words : `${text}\n\n${words}` }, words: null }
}

function longestText(fields: JsonObject): readonly [string, string] | null {
  const texts = Object.entries(fields).flatMap(([key, item]) =>
    typeof item === 'string' ? [[key, item] as const] : [],
  )
  return texts.toSorted(([, left], [, right]) => right.length - left.length)[0] ?? null
}

function wordsIn(value: Json): string {
  if (isList(value))
    return value
      .map(wordsIn)
      .filter((words) => words !== '')
      .join('\n')
  if (isMap(value)) return wordsIn(Object.values(value))
  return typeof value === 'string' ? value : ''
}
