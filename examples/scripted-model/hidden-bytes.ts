/** Texts written as numbers or escapes: each returns what it could decode, or nothing. */
export const byteDisguises: readonly ((text: string) => string)[] = [
  (text) => runs(text, /[A-Za-z0-9+/_-]{16,}={0,2}/g, (run) => Buffer.from(run, 'base64')),
  (text) => runs(text, /(?:[0-9a-f]{2} ?){8,}/gi, (run) => Buffer.from(run.replaceAll(' ', ''), 'hex')),
  (text) => runs(text, /(?:[01]{8}[ ,]*){8,}/g, (run) => numbers(run, 2)),
  (text) => runs(text, /(?:\b\\?[0-7]{3}\b[ ,]*){8,}/g, (run) => numbers(run, 8)),
  (text) => runs(text, /(?:\b\d{2,3}\b[ ,]*){8,}/g, (run) => numbers(run, 10)),
  (text) => escaped(text, /(?:%|=|\\x)([0-9a-f]{2})/gi, 16),
  (text) => escaped(text, /\\u?\{?(?:00)?([0-9a-f]{2,4})\}? ?/gi, 16),
  (text) => escaped(text, /&#x([0-9a-f]{2,4});/gi, 16),
  (text) => escaped(text, /&#(\d{2,5});/g, 10),
]

/** The decoded runs that turned out to be readable. */
function runs(text: string, pattern: RegExp, decode: (run: string) => Buffer): string {
  const found = [...text.matchAll(pattern)].map(([run]) => decode(run).toString('utf8'))
  return found.filter((run) => /^[\x20-\x7e\s]{8,}$/.test(run)).join(' ')
}

function numbers(run: string, base: number): Buffer {
  return Buffer.from((run.match(/\d+/g) ?? []).map((digits) => parseInt(digits, base)))
}

function escaped(text: string, pattern: RegExp, base: number): string {
  if (text.search(pattern) < 0) return ''
  return text.replace(pattern, (_, digits: string) => String.fromCharCode(parseInt(digits, base)))
}
