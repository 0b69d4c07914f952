import type { Random } from '../base/random.ts'
import { protectedSpans, type Wording } from './protect.ts'

/** The prompt's sentences, trimmed, in order. A full stop inside a protected stretch ends nothing. */
export function sentencesOf(wording: Wording): readonly string[] {
  const cuts = [0, ...sentenceEnds(wording), wording.prompt.length]
  const parts = cuts.slice(1).map((end, index) => wording.prompt.slice(cuts[index], end).trim())
  return parts.filter((part) => part !== '')
}

/** The prompt with something put between two of its sentences, or undefined where it has but one. */
export function betweenSentences(wording: Wording, insert: string, random: Random): string | undefined {
  const at = random.pick(inside(wording, sentenceEnds(wording)))
  return at === undefined ? undefined : inserted(wording.prompt, at, insert)
}

/** The prompt with something put between two words of it, or undefined where it has no space to part. */
export function betweenWords(wording: Wording, insert: string, random: Random): string | undefined {
  const at = random.pick(inside(wording, wordEnds(wording)))
  return at === undefined ? undefined : inserted(wording.prompt, at, insert)
}

/** The places that have a text on both sides. */
function inside({ prompt }: Wording, places: readonly number[]): readonly number[] {
  const first = prompt.search(/\S/u)
  const last = prompt.trimEnd().length
  return places.filter((place) => place > first && place < last)
}

function inserted(prompt: string, at: number, insert: string): string {
  const glue = insert.length > 60 ? '\n\n' : ' '
  return `${prompt.slice(0, at).trimEnd()}${glue}${insert}${glue}${prompt.slice(at).trimStart()}`
}

// The lookbehind keeps a long run of marks from being tried from each of its places.
const ending = /(?<![.!?…])[.!?…]+["'”’)]*(?=\s)|[。！？]+|\n+/gu
const abbreviation = /(?:^|[^\p{L}])(?:dr|mr|mrs|ms|prof|st|no|nr|vs|e\.g|i\.e|etc|approx)\.$/iu

function sentenceEnds(wording: Wording): number[] {
  const spans = protectedSpans(wording)
  return Array.from(wording.prompt.matchAll(ending), ({ index, 0: mark }) => index + mark.length).filter(
    (at) => isOutside(spans, at) && !abbreviation.test(wording.prompt.slice(Math.max(0, at - 8), at)),
  )
}

function wordEnds(wording: Wording): number[] {
  const spans = protectedSpans(wording)
  return Array.from(wording.prompt.matchAll(/\s+/gu), ({ index }) => index).filter((at) =>
    isOutside(spans, at),
  )
}

/** The spans are in order and do not overlap, so the last one that begins before the place decides. */
function isOutside(spans: readonly { start: number; end: number }[], at: number): boolean {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return (spans[low - 1]?.end ?? 0) <= at
}
