import type { Random } from '../base/random.ts'

/** One slip in one word; the first and the last letter stay, so that people can still read it. */
export type Typo = (word: string, random: Random) => string

/** Two neighbouring letters change places. */
export const swapLetters: Typo = (word, random) => {
  const letters = lettersOf(word)
  const places = inner(letters).filter((at) => at + 1 < letters.length - 1 && letters[at] !== letters[at + 1])
  const left = random.pick(places)
  if (left === undefined) return doubleLetter(word, random)
  return letters
    .with(left, letters[left + 1] ?? '')
    .with(left + 1, letters[left] ?? '')
    .join('')
}

/** One letter was not hit. */
export const dropLetter: Typo = (word, random) => atOneLetter(word, random, () => '')

/** One letter was hit twice. */
export const doubleLetter: Typo = (word, random) => atOneLetter(word, random, (letter) => letter + letter)

/** The key beside the one that was meant, on a QWERTY keyboard; a letter without such a key is hit twice. */
export const neighbourKey: Typo = (word, random) =>
  atOneLetter(word, random, (letter) => random.pick(neighbours.get(letter) ?? []) ?? letter + letter)

const neighbours = new Map(
  `qwa wqes ewrd retf tryg ytuh uyij iuok oipl pol aqsz swadxe desfcr frdgvt gtfhby hygjnu jhukmn kjilm lkop zasx
  xzsdc cxdfv vcfgb bvghn nbhjm mnjk`
    .split(/\s+/u)
    .map(([key = '', ...around]) => [key, around]),
)

function atOneLetter(word: string, random: Random, change: (letter: string) => string): string {
  const letters = lettersOf(word)
  const place = random.pick(inner(letters))
  return place === undefined ? word : letters.with(place, change(letters[place] ?? '')).join('')
}

function inner(letters: readonly string[]): readonly number[] {
  return [...letters.keys()].slice(1, -1)
}

/** A letter with its combining marks is one. */
function lettersOf(word: string): readonly string[] {
  return word.match(/\P{M}\p{M}*/gsu) ?? []
}
