/** An escape, or a set […], read from a pattern. */
export interface Piece {
  /** How many characters of the pattern it takes. */
  readonly length: number
  readonly translated: string
  /** True for a reference to an earlier group. */
  readonly refers?: boolean
}

interface Where {
  readonly ascii: boolean
  /** Inside a set, where a class adds its members and an anchor means nothing. */
  readonly within: boolean
}

/** Where the text ends, as a JavaScript assertion. */
export const endOfText = '(?![^])'

/** A character that stands for itself, outside a set. */
export function literal(letter: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(letter) ? `\\${letter}` : letter
}

/** The set that opens at the start of `rest`; a `]` right after the opening is a member. */
export function readSet(rest: string, ascii: boolean): Piece {
  const negated = rest[1] === '^'
  let at = negated ? 2 : 1
  const parts: string[] = []
  for (let first = true; first || rest[at] !== ']'; first = false) {
    if (at >= rest.length) throw new Error('a set […] is never closed')
    const { length, translated } = readMember(rest, at, { ascii, first })
    parts.push(translated)
    at += length
  }
  return { length: at + 1, translated: `[${negated ? '^' : ''}${parts.join('')}]` }
}

function readMember(rest: string, at: number, { ascii, first }: { ascii: boolean; first: boolean }): Piece {
  if (rest[at] === '\\') return readEscape(rest.slice(at), { ascii, within: true })
  if (rest[at] === '-' && !first && isRange(rest, at)) return { length: 1, translated: '-' }
  const letter = String.fromCodePoint(rest.codePointAt(at) ?? 0)
  return { length: letter.length, translated: member(letter) }
}

/** A dash between two single characters; elsewhere in a set it is a dash. */
function isRange(rest: string, at: number): boolean {
  const [left, right] = [rest.slice(0, at), rest.slice(at + 1)]
  return !right.startsWith(']') && !/\\[dDwWsSpP](?:\{[^}]*\})?$/.test(left) && !/^\\[dDwWsS]/.test(right)
}

/** In JavaScript's flag `v` every ASCII punctuator may stand escaped, and some must. */
function member(letter: string): string {
  return /[!-/:-@[-^`{-~]/.test(letter) ? `\\${letter}` : letter
}

/** The escape at the start of `rest`. */
export function readEscape(rest: string, where: Where): Piece {
  if (rest.length < 2) throw new Error('the pattern ends with a single backslash')
  return readCode(rest) ?? readReference(rest, where) ?? readNamed(rest, where)
}

const coded =
  /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|U([\da-fA-F]{8})|(0[0-7]{0,2}|[0-3][0-7]{2}))/

function readCode(rest: string): Piece | null {
  const code = coded.exec(rest)
  if (!code) return null
  const [whole, ...values] = code
  const octal = values[4]
  const hex =
    octal === undefined ? values.find((value) => value !== undefined) : Number.parseInt(octal, 8).toString(16)
  return { length: whole.length, translated: `\\u{${hex}}` }
}

function readReference(rest: string, { within }: Where): Piece | null {
  const property = /^\\[pP]\{[^}]*\}/.exec(rest)
  if (property) return { length: property[0].length, translated: property[0] }
  const back = within ? null : (/^\\[1-9]\d?/.exec(rest) ?? /^\\k<[^>]*>/.exec(rest))
  // Grouped, so that a digit that follows is not read as part of the number.
  return back && { length: back[0].length, translated: `(?:${back[0]})`, refers: true }
}

function readNamed(rest: string, { ascii, within }: Where): Piece {
  const letter = String.fromCodePoint(rest.codePointAt(1) ?? 0)
  const length = 1 + letter.length
  const table = ascii ? asciiClasses : unicodeClasses
  const translated = (within ? table.inSet[letter] : table.outside[letter]) ?? classes[letter]
  if (translated !== undefined) return { length, translated }
  if (/[A-Za-z0-9]/.test(letter)) throw new Error(`the escape \\${letter} is not known`)
  return { length, translated: within ? member(letter) : literal(letter) }
}

type Table = Readonly<Record<string, string>>

const classes: Table = {
  a: '\\x07',
  f: '\\f',
  n: '\\n',
  r: '\\r',
  s: '\\s',
  S: '\\S',
  t: '\\t',
  v: '\\v',
}

const anchors: Table = { A: '(?<![^])', Z: endOfText, z: endOfText }

const asciiSets: Table = { d: '\\d', D: '\\D', w: '\\w', W: '\\W' }

const asciiClasses: { readonly inSet: Table; readonly outside: Table } = {
  inSet: { ...asciiSets, b: '\\x08' },
  outside: { ...asciiSets, ...anchors, b: '\\b', B: '\\B' },
}

/** Python's `\w` and `\d` know every script. */
const word = '[\\p{L}\\p{N}_]'

const unicodeSets: Table = { d: '\\p{Nd}', D: '\\P{Nd}', w: word, W: '[^\\p{L}\\p{N}_]' }

const unicodeClasses: { readonly inSet: Table; readonly outside: Table } = {
  inSet: { ...unicodeSets, b: '\\x08' },
  outside: {
    ...unicodeSets,
    ...anchors,
    b: `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
    B: `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
  },
}
