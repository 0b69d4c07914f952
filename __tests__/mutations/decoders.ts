import { Buffer } from 'node:buffer'

/** How a reader, or an obliging model, gets the text back; by the name of the encoder. Letter case may be lost. */
export const decoders: Readonly<Record<string, (code: string) => string>> = {
  base64: fromBase64,
  base64url: (code) => Buffer.from(code, 'base64url').toString(),
  'double-base64': (code) => fromBase64(fromBase64(code)),
  base32: fromBase32,
  hex: (code) => Buffer.from(code, 'hex').toString(),
  'hex-escapes': (code) => bytes(code.split('\\x').slice(1), 16),
  'hex-dump': (code) => bytes(code.split(' '), 16),
  binary: (code) => bytes(code.split(' '), 2),
  octal: (code) => bytes(code.split('\\').slice(1), 8),
  decimal: (code) => bytes(code.split(', '), 10),
  ascii85: fromAscii85,
  uuencode: fromUuencode,
  'quoted-printable': (code) => bytes(code.split('=').slice(1), 16),
  'mime-word': (code) => fromBase64(/^=\?utf-8\?B\?(.*)\?=$/u.exec(code)?.[1] ?? ''),
  url: decodeURIComponent,
  'double-url': (code) => decodeURIComponent(decodeURIComponent(code)),
  'html-entities': (code) =>
    code.replaceAll(/&#(\d+);/gu, (_, point: string) => String.fromCodePoint(Number(point))),
  'html-hex-entities': (code) =>
    code.replaceAll(/&#x([\da-f]+);/gu, (_, point: string) => String.fromCodePoint(parseInt(point, 16))),
  'unicode-escapes': (code) => JSON.parse(`"${code}"`) as string,
  'css-escapes': (code) =>
    code.replaceAll(/\\([\da-f]{6})/gu, (_, point: string) => String.fromCodePoint(parseInt(point, 16))),
  rot13: shift(13),
  caesar: shift(26 - 7),
  rot47: (code) =>
    code.replaceAll(/[!-~]/gu, (sign) => String.fromCharCode(33 + ((sign.charCodeAt(0) + 14) % 94))),
  atbash: (code) =>
    code.replaceAll(/[a-z]/giu, (sign) => {
      const ends = sign <= 'Z' ? 65 + 90 : 97 + 122
      return String.fromCharCode(ends - sign.charCodeAt(0))
    }),
  reversed,
  'reversed-words': (code) => code.split(' ').map(reversed).join(' '),
  morse: fromMorse,
  nato: fromNato,
  braille: fromBraille,
  spaced: (code) => code.replaceAll(/(?<=\S) (?=\S)/gu, '').replaceAll('   ', ' '),
  dotted: (code) => code.replaceAll(/(?<=[^ .])\.(?=[^ ])/gu, ''),
  vertical: (code) => code.replaceAll('\n', ''),
  fullwidth: compatible,
  'bold-letters': compatible,
  'script-letters': compatible,
  'monospace-letters': compatible,
  'circled-letters': compatible,
  'squared-letters': compatible,
  'upside-down': (code) =>
    reversed(swapped(code, `ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz˙'¿¡`, `abcdefghijklmnopqrstuvwxyz.,?!`)),
  'stacked-accents': (code) => code.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  'zero-width-split': withoutHidden,
  'soft-hyphens': withoutHidden,
  'word-joiners': withoutHidden,
  'bidi-override': (code) => reversed(withoutHidden(code)),
  'unicode-tags': (code) =>
    Array.from(code.slice(2, -2), (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xe0000)).join(
      '',
    ),
  'variation-selectors': (code) =>
    Buffer.from(
      Array.from(code)
        .slice(1)
        .map((sign) => sign.codePointAt(0) ?? 0)
        .map((point) => (point < 0xe0000 ? point - 0xfe00 : point - 0xe0100 + 16)),
    ).toString(),
  'zero-width-bits': (code) => bytes(swapped(code, '\u200b\u200c', '01').match(/.{8}/gu) ?? [], 2),
}

function fromBase64(code: string): string {
  return Buffer.from(code, 'base64').toString()
}

function bytes(numbers: readonly string[], base: number): string {
  return Buffer.from(numbers.map((number) => parseInt(number, base))).toString()
}

function reversed(text: string): string {
  return [...text].toReversed().join('')
}

function compatible(text: string): string {
  return text.normalize('NFKC')
}

function withoutHidden(text: string): string {
  return text.replaceAll(/\p{Cf}/gu, '')
}

function swapped(text: string, from: string, to: string): string {
  const [sources, targets] = [[...from], [...to]]
  return Array.from(text, (sign) => targets[sources.indexOf(sign)] ?? sign).join('')
}

function shift(by: number): (code: string) => string {
  return (code) =>
    code.replaceAll(/[a-z]/giu, (sign) => {
      const start = sign <= 'Z' ? 65 : 97
      return String.fromCharCode(start + ((sign.charCodeAt(0) - start + by) % 26))
    })
}

function fromBase32(code: string): string {
  const bits = Array.from(code.replaceAll('=', ''), (digit) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(digit).toString(2).padStart(5, '0'),
  ).join('')
  return bytes(bits.match(/.{8}/gu) ?? [], 2)
}

function fromAscii85(code: string): string {
  const digits = code.slice(2, -2).replaceAll('z', '!!!!!')
  const groups = digits.match(/.{1,5}/gsu) ?? []
  return Buffer.concat(
    groups.map((group) => {
      const value = Array.from(group.padEnd(5, 'u')).reduce(
        (sum, digit) => sum * 85 + digit.charCodeAt(0) - 33,
        0,
      )
      const four = Buffer.alloc(4)
      four.writeUInt32BE(value)
      return four.subarray(0, group.length - 1)
    }),
  ).toString()
}

function fromUuencode(code: string): string {
  const six = (digit: string): number => (digit.charCodeAt(0) - 32) & 63
  const lines = code.split('\n').slice(1, -2)
  return Buffer.concat(
    lines.map((line) => {
      const bits = Array.from(line.slice(1), (digit) => six(digit).toString(2).padStart(6, '0')).join('')
      return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => parseInt(byte, 2))).subarray(0, six(line))
    }),
  ).toString()
}

function fromMorse(code: string): string {
  const signs = Object.fromEntries(
    `A.- B-... C-.-. D-.. E. F..-. G--. H.... I.. J.--- K-.- L.-.. M-- N-. O--- P.--. Q--.- R.-. S... T- U..- V...-
    W.-- X-..- Y-.-- Z--.. 2..--- 3...-- 4....- 5..... 6-.... 7--...`
      .split(/\s+/u)
      .map((entry) => [entry.slice(1), entry.slice(0, 1)]),
  )
  const sign = (mark: string): string => (mark === '-....-' ? '-' : (signs[mark] ?? '?'))
  return code
    .split(' / ')
    .map((word) => word.split(' ').map(sign).join(''))
    .join(' ')
}

function fromNato(code: string): string {
  const digits = ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
  const letter = (word: string): string => {
    if (word === 'Dash') return '-'
    return digits.includes(word) ? String(digits.indexOf(word)) : word.slice(0, 1)
  }
  return code
    .split(', ')
    .map((word) => word.split(' ').map(letter).join(''))
    .join(' ')
}

function fromBraille(code: string): string {
  const cells = Array.from('⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵')
  const letter = (cell: string): string => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[cells.indexOf(cell)] ?? '?'
  return code
    .replaceAll(/⠼(.)/gu, (_, cell: string) => String((cells.indexOf(cell) + 1) % 10))
    .replaceAll('⠠', '')
    .replaceAll('⠀', ' ')
    .replaceAll('⠤', '-')
    .replaceAll(/[⠁-⠿]/gu, letter)
}
