import type { Random } from '../base/random.ts'
import { upperFirst } from './case.ts'
import type { Phrasebook } from './english.ts'
import { freeSpans, type Span, type Wording } from './protect.ts'

/** A piece of a prompt that may be changed, where it stands. */
export interface Piece extends Span {
  readonly text: string
}

/** What a global pattern finds outside the protected stretches. */
export function freeMatches(wording: Wording, pattern: RegExp): readonly Piece[] {
  const free = freeSpans(wording)
  const pieces: Piece[] = []
  let at = 0
  for (const { index: start, 0: text } of wording.prompt.matchAll(pattern)) {
    const end = start + text.length
    while ((free[at]?.end ?? Infinity) < end) at++
    if ((free[at]?.start ?? Infinity) <= start) pieces.push({ text, start, end })
  }
  return pieces
}

/** The words that may be changed; letters keep their combining marks. */
export function freeWords(wording: Wording): readonly Piece[] {
  return freeMatches(wording, word)
}

/** The text with other words in the place of some of its pieces, which do not overlap. */
export function replaced(text: string, pieces: readonly Piece[], put: (piece: string) => string): string {
  let result = ''
  let at = 0
  for (const piece of pieces.toSorted((left, right) => left.start - right.start)) {
    result += text.slice(at, piece.start) + put(piece.text)
    at = piece.end
  }
  return result + text.slice(at)
}

/** Between one and `most` of the list, drawn without putting back. */
export function some<T>(list: readonly T[], most: number, random: Random): readonly T[] {
  const count = 1 + random.int(Math.min(most, list.length))
  return list.length <= count ? list : random.shuffle(list).slice(0, count)
}

/** The prompt with some of a book's phrases exchanged, or undefined where it has none of them. */
export function exchanged(wording: Wording, { find, put }: Phrasebook, random: Random): string | undefined {
  const found = freeMatches(wording, find)
  if (found.length === 0) return undefined
  return replaced(wording.prompt, some(found, found.length, random), (text) => {
    const phrase = put.get(text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ')) ?? text
    return /^\p{Lu}/u.test(text) ? upperFirst(phrase) : phrase
  })
}

const word = /\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu
