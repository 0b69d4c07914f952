import { type Json, parseJson } from '../../base/json.ts'
import { heldAgain, isList, isMap } from '../../chaos/shape.ts'

/**
 * The text of a result after its structured content has changed. Text that is the content as JSON becomes the new JSON,
 * prose has the changed values exchanged, and prose that names none of them gives way to the JSON, as the specification
 * asks for (2025-06-18, "Structured Content").
 */
export function mirrored(
  text: string,
  { before, after }: { readonly before: Json; readonly after: Json },
): string {
  const held = parseJson(text)
  const whole = heldAgain(after, text)
  if (held !== undefined && JSON.stringify(held) === JSON.stringify(before)) return whole
  const changes = changesOf(before, after)
  if (changes === null) return whole
  const exchanged = exchange(text, changes)
  return exchanged === text ? whole : exchanged
}

/** Changed words and numbers, longest first; null where fields came, went or changed their type. */
function changesOf(before: Json, after: Json): readonly (readonly [string, string])[] | null {
  const pairs: [string, string][] = []
  const isAlike = compare(before, after, pairs)
  return isAlike ? pairs.toSorted(([left], [right]) => right.length - left.length) : null
}

function compare(before: Json, after: Json, pairs: [string, string][]): boolean {
  if (isList(before) && isList(after)) {
    return (
      before.length === after.length && before.every((item, at) => compare(item, after[at] ?? null, pairs))
    )
  }
  if (isMap(before) && isMap(after)) {
    const keys = Object.keys(before)
    if (keys.join('\n') !== Object.keys(after).join('\n')) return false
    return keys.every((key) => compare(before[key] ?? null, after[key] ?? null, pairs))
  }
  if (!isWord(before) || !isWord(after) || typeof before !== typeof after) return before === after
  if (before !== after && before !== '') pairs.push([String(before), String(after)])
  return true
}

function isWord(value: Json): value is string | number | boolean {
  return value !== null && typeof value !== 'object'
}

/** All at once, so that what was put in is not exchanged again; a number is not found inside another. */
function exchange(text: string, changes: readonly (readonly [string, string])[]): string {
  if (changes.length === 0) return text
  const pattern = changes
    .map(([was]) => `${edge(was[0], '(?<!')}${RegExp.escape(was)}${edge(was.at(-1), '(?!')}`)
    .join('|')
  const words = new Map(changes)
  return text.replaceAll(new RegExp(pattern, 'gu'), (found) => words.get(found) ?? found)
}

const inWord = '[\\p{L}\\p{N}_]'

function edge(letter: string | undefined, look: '(?<!' | '(?!'): string {
  return letter !== undefined && new RegExp(inWord, 'u').test(letter) ? `${look}${inWord})` : ''
}
