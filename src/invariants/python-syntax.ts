import { endOfText, literal, type Piece, readEscape, readSet } from './python-escapes.ts'

/** What a pattern asks of the machine, as far as its text tells. */
export interface Demand {
  /** How often the pattern's variable parts multiply: one entry a part, `Infinity` for an unbounded one. */
  readonly choices: readonly number[]
  /** True where a variable part stands inside a repeated one, or text is compared with itself: the time may explode. */
  readonly nested: boolean
}

/** A pattern in JavaScript's syntax (flag `v`), and what it demands. */
export interface Translation extends Demand {
  readonly source: string
  /** Letters of Python's leading flags, e.g. `i` of `(?i)`. */
  readonly flags: ReadonlySet<string>
}

export interface Dialect {
  /** True where the text to be searched is plain ASCII, whose letters and digits are faster to tell. */
  readonly ascii: boolean
  /** The dot also matches a line break. */
  readonly dotAll: boolean
}

/**
 * Translates Python's pattern syntax (docs.python.org/3/library/re.html) to JavaScript's; what only JavaScript
 * knows, such as `\p{L}` and `(?<name>…)`, passes. Throws a sentence for what has no counterpart.
 */
export function translate(pattern: string, dialect: Dialect): Translation {
  const [head = '', letters = ''] = /^\(\?([aiLmsux]+)\)/.exec(pattern) ?? []
  const flags = new Set(letters)
  if (flags.has('L')) throw new Error('the flag (?L) depends on the machine and is not supported')
  const reader: Reader = {
    pattern,
    at: head.length,
    ascii: dialect.ascii || flags.has('a'),
    dotAll: dialect.dotAll || flags.has('s'),
    multiline: flags.has('m'),
    verbose: flags.has('x'),
    groups: [],
    choices: [],
    nested: false,
  }
  const parts: string[] = []
  while (reader.at < pattern.length) parts.push(next(reader))
  if (reader.groups.length > 0) throw new Error('a group is never closed')
  return { source: parts.join(''), flags, choices: reader.choices, nested: reader.nested }
}

interface Reader {
  readonly pattern: string
  at: number
  readonly ascii: boolean
  readonly dotAll: boolean
  readonly multiline: boolean
  readonly verbose: boolean
  /** For each open group: whether something in it varies. */
  readonly groups: { varies: boolean }[]
  readonly choices: number[]
  nested: boolean
}

function next(reader: Reader): string {
  const rest = reader.pattern.slice(reader.at)
  const unseen = reader.verbose ? /^(?:\s+|#[^\n]*)/.exec(rest) : null
  if (unseen) return take(reader, unseen[0].length, '')

  const char = String.fromCodePoint(rest.codePointAt(0) ?? 0)
  if ('*+?'.includes(char)) throw new Error(`"${char}" at position ${reader.at + 1} has nothing to repeat`)
  const special = specials[char]
  return special ? special(reader, rest) : quantified(reader, take(reader, char.length, literal(char)), false)
}

const specials: Readonly<Record<string, (reader: Reader, rest: string) => string>> = {
  '(': open,
  ')': close,
  '|': (reader) => {
    vary(reader, 2)
    return take(reader, 1, '|')
  },
  '[': (reader, rest) => atom(reader, readSet(rest, reader.ascii)),
  '\\': (reader, rest) => atom(reader, readEscape(rest, { ascii: reader.ascii, within: false })),
  '.': (reader) => quantified(reader, take(reader, 1, reader.dotAll ? '[^]' : '[^\\n]'), false),
  '^': (reader) => take(reader, 1, reader.multiline ? '(?<![^\\n])' : '(?<![^])'),
  $: (reader) => take(reader, 1, reader.multiline ? '(?![^\\n])' : `(?=\\n?${endOfText})`),
}

function take(reader: Reader, length: number, translated: string): string {
  reader.at += length
  return translated
}

function atom(reader: Reader, { length, translated, refers }: Piece): string {
  if (refers) reader.nested = true
  return quantified(reader, take(reader, length, translated), false)
}

/** Every opening that both languages know, and Python's names for JavaScript's. */
const openings: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^\(\?P<([A-Za-z_]\w*)>/, ([, name]) => `(?<${name}>`],
  [/^\(\?<([A-Za-z_$][\w$]*)>/, ([whole]) => whole],
  [/^\((?:\?:|\?=|\?!|\?<=|\?<!)/, ([whole]) => whole],
  [/^\(\?([ims]*)(?:-([ims]+))?:/, ([whole]) => whole],
  [/^\((?!\?)/, () => '('],
]

function open(reader: Reader, rest: string): string {
  const comment = /^\(\?#[^)]*\)/.exec(rest)
  if (comment) return take(reader, comment[0].length, '')
  const same = /^\(\?P=([A-Za-z_]\w*)\)/.exec(rest)
  if (same) return atom(reader, { length: same[0].length, translated: `\\k<${same[1]}>`, refers: true })
  for (const [shape, render] of openings) {
    const match = shape.exec(rest)
    if (!match) continue
    reader.groups.push({ varies: false })
    return take(reader, match[0].length, render(match))
  }
  throw new Error(whyNot(rest))
}

function whyNot(rest: string): string {
  if (rest.startsWith('(?>')) return 'an atomic group (?>…) has no counterpart in JavaScript'
  if (rest.startsWith('(?(')) return 'a conditional (?(1)…|…) has no counterpart in JavaScript'
  if (/^\(\?[aiLmsux]+\)/.test(rest))
    return `the flag ${rest.slice(0, rest.indexOf(')') + 1)} must stand at the start of the pattern`
  return `"${rest.slice(0, 4)}" opens a group of an unknown kind`
}

function close(reader: Reader): string {
  const group = reader.groups.pop()
  if (!group) throw new Error(`")" at position ${reader.at + 1} closes a group that was never opened`)
  if (group.varies) vary(reader, 0)
  return quantified(reader, take(reader, 1, ')'), group.varies)
}

/** Marks the group around as varying; a factor of 0 multiplies nothing by itself. */
function vary(reader: Reader, choices: number): void {
  const around = reader.groups.at(-1)
  if (around) around.varies = true
  if (choices > 0) reader.choices.push(choices)
}

/** An atom with the quantifier that follows it, if any. */
function quantified(reader: Reader, repeated: string, varies: boolean): string {
  const range = rangeAt(reader.pattern.slice(reader.at))
  if (!range) return repeated
  const { text, from, to } = range
  if (to < from) throw new Error(`the repetition ${text} counts backwards`)
  reader.at += text.length
  if (reader.pattern[reader.at] === '+')
    throw new Error(`the possessive ${text}+ has no counterpart in JavaScript`)
  if (varies && to > 1) reader.nested = true
  if (to !== from) vary(reader, to - from + 1)
  const lazy = reader.pattern[reader.at] === '?' ? take(reader, 1, '?') : ''
  return `${repeated}${text.startsWith('{,') ? `{0,${to}}` : text}${lazy}`
}

interface Range {
  readonly text: string
  readonly from: number
  readonly to: number
}

const marks: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
}

/** The quantifier at the start of `rest`; braces that are none are plain characters, as in Python. */
function rangeAt(rest: string): Range | null {
  const mark = marks[rest[0] ?? '']
  if (mark) return { text: rest[0] ?? '', from: mark[0], to: mark[1] }
  const [text, least = '', comma, most = ''] = /^\{(?=\d|,\d)(\d*)(,?)(\d*)\}/.exec(rest) ?? []
  if (text === undefined) return null
  const from = Number(least)
  if (comma === '') return { text, from, to: from }
  return { text, from, to: most === '' ? Infinity : Number(most) }
}
