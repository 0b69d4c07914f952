/** A value that a tool was made to say, and the true one in its place. */
interface Falsehood {
  readonly was: string
  readonly is: string
}

/**
 * Where an answer says the false value, [start, end); null where it does not, where it says the true one too, and where
 * the question had named the false one already. Values are whole words, and numbers are compared however they are
 * grouped: 1,234.50 is 1234.5, and 5 does not stand in 15.
 */
export function saysFalsehood(
  output: string,
  { was, is }: Falsehood,
  question: string,
): readonly [number, number] | null {
  const said = placeOf(is, output)
  if (said === null || placeOf(is, question) !== null) return null
  // The true value may be a part of the false one, or the other way round.
  const rest = output.replaceAll(new RegExp(patternFor(is), 'giu'), ' ')
  return placeOf(was, rest) === null ? said : null
}

/** Where a text says a value as a whole word, or as a number however it is grouped: [start, end); null where it does not. */
export function placeOf(value: string, text: string): readonly [number, number] | null {
  if (value.trim() === '') return null
  const match = patternFor(value).exec(text)
  return match && [match.index, match.index + match[0].length]
}

function patternFor(value: string): RegExp {
  const text = value.trim()
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d*[1-9])?0*)?$/.exec(text) ?? []
  if (whole === undefined)
    return new RegExp(
      `(?<![\\p{L}\\p{N}])${escaped(text).replaceAll(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`,
      'iu',
    )
  const grouped = [...whole].map(
    (digit, at) => `${digit}${isGroupEnd(at, whole.length) ? '[,\\s\u202f]?' : ''}`,
  )
  const decimals = fraction === undefined ? '(?:\\.0+)?' : `\\.${fraction}0*`
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|\\d[.,])${sign}${grouped.join('')}${decimals}(?![\\p{N}]|[.,]\\d)`,
    'iu',
  )
}

function isGroupEnd(at: number, length: number): boolean {
  return at < length - 1 && (length - 1 - at) % 3 === 0
}

function escaped(text: string): string {
  return text.replaceAll(/[\^$\\.*+?()[\]{}|/-]/g, (mark) => (mark === '-' ? mark : `\\${mark}`))
}
