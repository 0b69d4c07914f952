import { compilePattern } from './pattern.ts'
import { translate } from './python-syntax.ts'

/**
 * A text that a pattern matches, found by writing out its parts; null where none was found, which proves nothing. Tries
 * each alternative and each optional part once; what looks around or back is left to luck.
 */
export function sampleOf(pattern: string, literal = false): string | null {
  if (literal) return pattern
  try {
    const { source } = translate(pattern, { ascii: true, dotAll: true })
    const compiled = compilePattern(pattern, { caseSensitive: true })
    for (let choice = 0; choice < mostChoices; choice += 1) {
      const written = write(source, choice)
      if (written !== null && compiled.find(written) !== null) return written
    }
  } catch {
    // A pattern that takes too long is as good as one that nobody can write out.
  }
  return null
}

const mostChoices = 6
const mostCharacters = 5000

interface Pen {
  readonly source: string
  readonly choice: number
  at: number
}

function write(source: string, choice: number): string | null {
  const pen: Pen = { source, choice, at: 0 }
  const text = alternatives(pen)
  return pen.at < source.length || text.length > mostCharacters ? null : text
}

/** Reads to the end of a group, and keeps one of its alternatives. */
function alternatives(pen: Pen): string {
  const all = ['']
  while (pen.at < pen.source.length && pen.source[pen.at] !== ')') {
    if (pen.source[pen.at] === '|') {
      pen.at += 1
      all.push('')
      continue
    }
    const part = atom(pen)
    all[all.length - 1] += repeated(part, pen)
  }
  return all[pen.choice % all.length] ?? ''
}

function atom(pen: Pen): string {
  const rest = pen.source.slice(pen.at, pen.at + 400)
  const [group] = /^\((?:\?(?:<?[=!]|<\w+>|[a-z-]*:))?/.exec(rest) ?? []
  if (group !== undefined) {
    pen.at += group.length
    const inner = alternatives(pen)
    pen.at += 1
    return /^\(\?<?[=!]/.test(group) ? '' : inner
  }
  if (rest.startsWith('[')) return oneOf(take(pen, setLength(rest)))
  const [escape] = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|.)/is.exec(rest) ?? []
  if (escape !== undefined) {
    pen.at += escape.length
    return /^\\[bB]$/.test(escape) ? '' : oneOf(escape)
  }
  const char = String.fromCodePoint(rest.codePointAt(0) ?? 32)
  pen.at += char.length
  if (char === '^' || char === '$') return ''
  return char === '.' ? 'x' : char
}

function take(pen: Pen, length: number): string {
  pen.at += length
  return pen.source.slice(pen.at - length, pen.at)
}

/** A set may hold others. */
function setLength(rest: string): number {
  let depth = 0
  for (let at = 0; at < rest.length; at += 1) {
    if (rest[at] === '\\') at += 1
    else if (rest[at] === '[') depth += 1
    else if (rest[at] === ']' && --depth === 0) return at + 1
  }
  return rest.length
}

/** Some character of a set or of an escape: a letter or a digit where there is one. */
function oneOf(set: string): string {
  const matcher = new RegExp(`^${set}$`, 'v')
  return candidates.find((char) => matcher.test(char)) ?? ''
}

const candidates: readonly string[] = [
  ...Array.from('a1A0b2Z9 _-.:/@\n\t\r'),
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...Array.from('\0\u0007\u200b\u202eéßЖ中あ🙂€'),
]

function repeated(part: string, pen: Pen): string {
  const [quantifier, least, comma, most] =
    /^(?:[*+?]|\{(\d{1,5})(?:(,)(\d{0,5}))?\})[?+]?/.exec(pen.source.slice(pen.at, pen.at + 20)) ?? []
  if (quantifier === undefined) return part
  pen.at += quantifier.length
  const isMore = pen.choice % 2 === 1
  if (least === undefined) return quantifier.startsWith('+') || isMore ? part : ''
  const top = comma === undefined ? Number(least) : most ? Number(most) : Number(least) + 1
  const times = isMore ? Math.min(top, Number(least) + 1) : Number(least)
  return part.repeat(Math.min(times, mostCharacters))
}
