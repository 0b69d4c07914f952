import type { Random } from '../base/random.ts'
import { exchanged, freeMatches, freeWords, replaced, some, type Piece } from './edit.ts'
import { misspell, shorten } from './english.ts'
import type { Mutation, Operator, Subject } from './mutation.ts'
import { faithful } from './protect.ts'
import { swapLetters, dropLetter, doubleLetter, neighbourKey, type Typo } from './typos.ts'

/** The slips of hurried fingers. */
export const noise: Mutation = {
  type: 'noise',
  summary: 'Makes the typing mistakes of a person in a hurry, but never in a name, a number or a quotation.',
  category: 'core',
  weight: 0.8,
  expectation: 'INV',
  operators: () => operators,
}

const operators: readonly Operator[] = faithful([
  { name: 'swapped-letters', apply: typing(swapLetters) },
  { name: 'misspelling', apply: (subject, random) => exchanged(subject, misspell, random) },
  { name: 'stray-key', apply: ({ prompt }, random) => prompt + strays(random) },
  { name: 'dropped-letter', apply: typing(dropLetter) },
  { name: 'no-capitals', apply: inSmallLetters },
  { name: 'chat-shorthand', apply: (subject, random) => exchanged(subject, shorten, random) },
  { name: 'neighbouring-key', apply: typing(neighbourKey) },
  { name: 'lost-punctuation', apply: withoutPunctuation },
  { name: 'doubled-letter', apply: typing(doubleLetter) },
  { name: 'stray-spaces', apply: spacedOut },
  { name: 'run-together', apply: runTogether },
  { name: 'caps-slip', apply: capsSlip },
  { name: 'shaky-hands', apply: shaky },
  { name: 'stray-line-break', apply: brokenLine },
])

/** At most one word in five suffers, so that the request stays readable. */
function most(words: readonly Piece[]): number {
  return Math.max(1, Math.round(words.length / 5))
}

/** Words that survive a slip: long enough, written letter by letter, and no `can't` that might lose its denial. */
function typeable(subject: Subject): readonly Piece[] {
  return freeWords(subject).filter(({ text }) => text.length >= 4 && letterByLetter.test(text))
}

const letterByLetter =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Arabic}\p{M}]+$/u

function typing(typo: Typo): Operator['apply'] {
  return (subject, random) => {
    const words = typeable(subject)
    if (words.length === 0) return undefined
    return replaced(subject.prompt, some(words, most(words), random), (word) => typo(word, random))
  }
}

/** Several kinds of slips in one text. */
function shaky(subject: Subject, random: Random): string | undefined {
  const words = typeable(subject)
  if (words.length < 2) return undefined
  const typos = [swapLetters, dropLetter, doubleLetter, neighbourKey] as const
  return replaced(subject.prompt, some(words, most(words) + 2, random), (word) =>
    random.pick(typos)(word, random),
  )
}

function inSmallLetters(subject: Subject, random: Random): string {
  const small = replaced(subject.prompt, freeWords(subject), (word) => word.toLowerCase())
  return random.chance(0.5) ? small : small.replace(/(?<![.!?。？！])[.!?。？！]+$/u, '')
}

function withoutPunctuation(subject: Subject, random: Random): string | undefined {
  const marks = freeMatches(subject, punctuation)
  return marks.length === 0
    ? undefined
    : replaced(subject.prompt, some(marks, marks.length, random), () => '')
}

const punctuation = /(?<![.,;:!?。，、；：？！])[.,;:!?。，、；：？！]+(?=\s|$)|['’](?=\p{L})/gu

function spacedOut(subject: Subject, random: Random): string | undefined {
  const gaps = freeMatches(subject, /(?<=\S) (?=\S)|(?<=\p{L})(?=[?!,;:.])/gu)
  if (gaps.length === 0) return undefined
  const chosen = some(gaps, Math.ceil(gaps.length / 2), random)
  return replaced(subject.prompt, chosen, (gap) => gap + ' '.repeat(1 + random.int(2)))
}

/** Only a space between two words that may both be changed is lost, lest it blur a fact. */
function runTogether(subject: Subject, random: Random): string | undefined {
  const words = freeWords(subject)
  const gaps = words.flatMap(({ end }, index): Piece[] => {
    const next = words[index + 1]
    return next && subject.prompt.slice(end, next.start) === ' '
      ? [{ text: ' ', start: end, end: next.start }]
      : []
  })
  return gaps.length === 0 ? undefined : replaced(subject.prompt, some(gaps, most(words), random), () => '')
}

/** The shift key held for one letter too long, or the wrong lock on. */
function capsSlip(subject: Subject, random: Random): string | undefined {
  const words = typeable(subject)
  if (words.length === 0) return undefined
  return replaced(subject.prompt, some(words, most(words), random), (word) => {
    const [, first = '', second = '', rest = ''] = /^(\P{M}\p{M}*)(\P{M}\p{M}*)(.*)$/su.exec(word) ?? []
    return random.chance(0.7)
      ? first.toUpperCase() + second.toUpperCase() + rest
      : first.toLowerCase() + second.toUpperCase() + rest.toUpperCase()
  })
}

function brokenLine(subject: Subject, random: Random): string | undefined {
  const gaps = freeMatches(subject, /(?<=\S) (?=\S)/gu)
  if (gaps.length === 0) return undefined
  return replaced(subject.prompt, some(gaps, 2, random), () => (random.chance(0.7) ? '\n' : ' \n\n'))
}

/** Keys beside Enter, hit on the way to it. */
function strays(random: Random): string {
  const keys = [
    `'`,
    ']',
    '#',
    '\\',
    ';',
    '=',
    '`',
    '/',
    '+',
    '[',
    `''`,
    '..',
    ' .',
    '\\\\',
    ';;',
    ']#',
  ] as const
  return random.pick(keys)
}
