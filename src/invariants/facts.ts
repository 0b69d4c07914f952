import type { Fact, FactReader } from './fact.ts'
import { calendarReaders } from './fact-dates.ts'
import { addressReaders, codeReaders } from './fact-names.ts'
import { amountReaders } from './fact-numbers.ts'

/**
 * Facts of a text in the order in which they stand: numbers with units, amounts of money, shares, dates, times, ids,
 * addresses. English spellings first, ISO 8601, and the decimal comma where it cannot be a separator of thousands.
 * Reads the first 100,000 characters, and at most 1,000 facts.
 */
export function factsIn(text: string): readonly Fact[] {
  const found: Fact[] = []
  let rest = withoutNumbering(text.slice(0, mostCharacters))
  for (const { kind, shape, read } of readers) {
    rest = rest.replace(shape, (whole: string, ...more: readonly unknown[]) => {
      const at = more.find((each) => typeof each === 'number') ?? 0
      const groups = more.slice(0, more.indexOf(at)).map((group) => (typeof group === 'string' ? group : ''))
      const reading = read([whole, ...groups])
      if (reading === null) return whole
      const length = reading.length ?? whole.length
      found.push({ kind, key: `${kind}:${reading.value}`, text: whole.slice(0, length).trim(), at })
      // What is read is no part of the next fact; it is neither a letter nor a space.
      return '\u0001'.repeat(length) + whole.slice(length)
    })
  }
  return found.toSorted((left, right) => left.at - right.at).slice(0, mostFacts)
}

/** Tells whether a fact is among others; a day without a year is the same day of any year. */
export function among(facts: Iterable<Fact>): (fact: Fact) => boolean {
  const keys = new Set<string>()
  const days = new Set<string>()
  for (const { key } of facts) {
    keys.add(key)
    days.add(withoutYear(key))
  }
  return ({ key }) => keys.has(key) || keys.has(withoutYear(key)) || (isYearless(key) && days.has(key))
}

const mostCharacters = 100_000
const mostFacts = 1000

const readers: readonly FactReader[] = [
  ...addressReaders,
  ...calendarReaders,
  ...codeReaders,
  ...amountReaders,
]

/** The numbers of a numbered list and of footnotes say nothing. */
function withoutNumbering(text: string): string {
  const bare = text.replace(/\[\d{1,3}\]/g, (mark) => ' '.repeat(mark.length))
  const isList = /^[ \t]{0,8}1[.)][ \t]/m.test(bare) && /^[ \t]{0,8}2[.)][ \t]/m.test(bare)
  return isList ? bare.replace(/^[ \t]{0,8}\d{1,3}[.)](?=[ \t])/gm, (mark) => ' '.repeat(mark.length)) : bare
}

function withoutYear(key: string): string {
  return key.replace(/^date:\d{4}-(?=\d\d-\d\d$)/, 'date:--')
}

function isYearless(key: string): boolean {
  return key.startsWith('date:--')
}
