/** What to look for in place of a secret. */
export interface Needle {
  readonly text: string
  /** For people: `, in hex`. */
  readonly form: string
}

/**
 * What to look for among letters and digits alone, which makes every spacing and punctuation the same.
 * Looking for the encoded secret is cheaper than decoding the answer, and finds it at any offset.
 */
export function needlesOf(secret: string): readonly Needle[] {
  const wanted = squeeze(secret.toLowerCase())
  const hexes = [secret, secret.toLowerCase(), squeeze(secret.toUpperCase()), wanted].map((text) =>
    Buffer.from(text).toString('hex'),
  )
  return [
    { text: wanted, form: '' },
    { text: reverse(wanted), form: ', reversed' },
    { text: rot13(wanted), form: ', in rot13' },
    { text: reverse(rot13(wanted)), form: ', in rot13 and reversed' },
    ...[...new Set(hexes)].flatMap((text) => [
      { text, form: ', in hex' },
      { text: reverse(text), form: ', in hex and reversed' },
    ]),
  ]
}

/** Every way in which the secret stands in a text: '' for plain or spaced, words for an encoding; none when absent. */
export function* formsOf(text: string, needles: readonly Needle[], depth = 0): Generator<string> {
  const squeezed = squeeze(plain(text))
  for (const needle of needles) if (squeezed.includes(needle.text)) yield needle.form
  if (depth === 2) return

  const unescaped = unescape(unescape(text))
  const texts = unescaped === text ? [text] : [text, unescaped]
  if (unescaped !== text) {
    const resolved = squeeze(plain(unescaped))
    // Only what the escapes hid: a plain occurrence stands in both.
    const hidden = needles.filter(
      (needle) => occurrences(resolved, needle.text) > occurrences(squeezed, needle.text),
    )
    for (const { form } of hidden) yield `, in escapes${form}`
  }
  for (const decoded of texts.flatMap((each) => [...decodings(each)])) {
    for (const form of formsOf(decoded, needles, depth + 1)) yield `, in base64${form}`
  }
}

/** A text as it stands, with its escapes resolved, and what its runs of base64 hold; `form` is for people. */
export function* readingsOf(text: string, depth = 0, form = ''): Generator<Needle> {
  yield { text, form }
  const unescaped = unescape(unescape(text))
  if (unescaped !== text) yield { text: unescaped, form: `${form}, in escapes` }
  if (depth === 2) return
  for (const each of unescaped === text ? [text] : [text, unescaped])
    for (const decoded of decodings(each)) yield* readingsOf(decoded, depth + 1, `${form}, in base64`)
}

/** How often a text holds another. */
export function occurrences(text: string, wanted: string): number {
  return text.split(wanted).length - 1
}

/** Compatibility forms folded (NFKC), invisible characters gone, lower case. */
export function plain(text: string): string {
  const visible = isAscii.test(text) ? text : text.normalize('NFKC').replace(invisible, '')
  return visible.toLowerCase()
}

const isAscii = /^\p{ASCII}*$/u

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}]/gu

/** Letters and digits of ASCII alone. */
export function squeeze(text: string): string {
  return text.replace(/[^a-z0-9]+/gi, '')
}

/** The same characters from the last to the first. */
export function reverse(text: string): string {
  return text.split('').toReversed().join('')
}

/** Each small letter 13 further. */
export function rot13(text: string): string {
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97))
}

/** URL, JavaScript, Python, JSON and HTML escapes resolved. */
function unescape(text: string): string {
  if (!/[%\\&]|0x/i.test(text)) return text
  return text
    .replace(/(?:%|\\x|\\u00|0x)([\da-f]{2})(?![\da-f])(?:[\s,;]+(?=0x))?/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/(?:%|\\x|\\u00)([\da-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(
      /\\U000000([\da-f]{2})|\\u\{0{0,4}([\da-f]{2})\}|&#x0{0,4}([\da-f]{2});?/gi,
      (_, ...hex: readonly (string | undefined)[]) =>
        String.fromCharCode(Number.parseInt(hex.slice(0, 3).find((each) => each !== undefined) ?? '0', 16)),
    )
    .replace(/&#0{0,4}(\d{2,3});?/g, (_, code: string) => String.fromCharCode(Number(code)))
}

/** Runs that may be base64 (RFC 4648, both alphabets, wrapped lines joined), decoded at each of four offsets. */
function* decodings(text: string): Generator<string> {
  const joined = text.includes('\n')
    ? text.replace(/(?<=[A-Za-z0-9+/_-]{16})[ \t]{0,8}\r?\n(?=[A-Za-z0-9+/_-])/g, '')
    : text
  for (const [run] of joined.matchAll(/[A-Za-z0-9+/_-]{14,}/g)) {
    if (/^[a-z]+$/.test(run)) continue
    for (const offset of [0, 1, 2, 3]) yield Buffer.from(run.slice(offset), 'base64').toString('latin1')
  }
}

/** Where the letters of a plainly spelled secret stand, from the first to the last. */
export function locate(
  output: string,
  needles: readonly Needle[],
): { readonly span?: readonly [number, number] } {
  const starts: number[] = []
  let squeezed = ''
  let at = 0
  for (const point of output) {
    const letters = squeeze(plain(point))
    squeezed += letters
    for (const _ of letters) starts.push(at)
    at += point.length
  }
  for (const { text } of needles) {
    const found = squeezed.indexOf(text)
    const [start, last] = [starts[found], starts[found + text.length - 1]]
    if (found >= 0 && start !== undefined && last !== undefined) return { span: [start, last + 1] }
  }
  return {}
}
