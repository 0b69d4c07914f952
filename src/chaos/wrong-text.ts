import type { Random } from '../base/random.ts'
import { shiftDate } from './shift-date.ts'
import type { Exchange } from './shift-date.ts'
import { wrongNumber } from './wrong-number.ts'

/** The text with one fact in it changed: a date, a number, a weekday, a month or a well-known city. */
export function wrongText(text: string, random: Random): Exchange | undefined {
  const days = (1 + random.int(9)) * (random.chance(0.5) ? 1 : -1)
  return shiftDate(text, { days, years: 0 }) ?? withWrongNumber(text, random) ?? withWrongName(text, random)
}

/** Not part of an address, an identifier, a time of day, a dotted version, or an ordinal. */
const number =
  /(?<![\w./:@#_-]|[+-]\d*)(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,11}|0)(?:\.\d{1,6})?(?![\d_@/-]|[.:,]\d|st\b|nd\b|rd\b|th\b|[A-Za-z]{4})/g

function withWrongNumber(text: string, random: Random): Exchange | undefined {
  const found = [...text.matchAll(number)].slice(0, mostNumbers)
  const figures = found.filter(({ 0: was, index }) => !isDay(text, index, was))
  const chosen = random.pick(figures.length > 0 ? figures : found)
  if (!chosen) return undefined
  const [was] = chosen
  const plain = wrongNumber(Number(was.replaceAll(',', '')), random)
  const decimals = was.split('.')[1]?.length ?? 0
  const fixed = plain.toFixed(decimals)
  const is = was.includes(',') ? fixed.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : fixed
  return is === was ? undefined : exchanged(text, { was, is, index: chosen.index })
}

/** Part of a date in words, which is seldom what an answer rests on. */
function isDay(text: string, index: number, was: string): boolean {
  const [before, after] = [
    text.slice(Math.max(0, index - 12), index),
    text.slice(index + was.length, index + was.length + 12),
  ]
  return /^(?:19|20)\d\d$/.test(was) || monthBefore.test(before) || monthAfter.test(after)
}

const monthBefore = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? ?(?:\d\d?,? ?)?$/
const monthAfter = /^ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/

/** What matters stands early in a text. */
const mostNumbers = 5

function withWrongName(text: string, random: Random): Exchange | undefined {
  for (const names of families) {
    const found = new RegExp(`\\b(?:${names.join('|')})\\b`).exec(text)
    if (!found) continue
    const [was] = found
    const is = random.pick(names.filter((name) => !text.includes(name)))
    if (is !== undefined) return exchanged(text, { was, is, index: found.index })
  }
  return undefined
}

/** Names that are easily taken for one another. */
const families: readonly (readonly string[])[] = [
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  [
    'January',
    'February',
    'March',
    'April',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  [
    'Paris',
    'Lyon',
    'London',
    'Berlin',
    'Madrid',
    'Rome',
    'Vienna',
    'Lisbon',
    'Athens',
    'Warsaw',
    'Prague',
    'Oslo',
  ],
  [
    'New York',
    'Chicago',
    'Boston',
    'Seattle',
    'Tokyo',
    'Osaka',
    'Beijing',
    'Delhi',
    'Mumbai',
    'Sydney',
    'Toronto',
  ],
]

function exchanged(text: string, { was, is, index }: { was: string; is: string; index: number }): Exchange {
  return { text: text.slice(0, index) + is + text.slice(index + was.length), was, is }
}
