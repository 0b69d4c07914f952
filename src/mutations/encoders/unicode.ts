import { Buffer } from 'node:buffer'

import { spelled, tableOf, type Encoder } from './encoder.ts'

const small = 'abcdefghijklmnopqrstuvwxyz'
const capitals = small.toUpperCase()
const digits = '0123456789'

/** Look-alikes, and characters that no screen shows. */
export const unicodeEncoders: readonly Encoder[] = [
  {
    name: 'homoglyphs',
    called: null,
    lossy: true,
    encode: mapped('aceijopsxyABCEHIKMOPSTX', 'асеіјорѕхуАВСЕНІКМОРЅТХ'),
  },
  {
    name: 'fullwidth',
    called: null,
    encode: (text) => text.replaceAll(/[!-~]/gu, (sign) => moved(sign, 0xfee0)),
  },
  { name: 'bold-letters', called: null, encode: alphabets(0x1d400, 0x1d41a, 0x1d7ce) },
  { name: 'script-letters', called: null, encode: alphabets(0x1d4d0, 0x1d4ea, 0x1d7ce) },
  { name: 'monospace-letters', called: null, encode: alphabets(0x1d670, 0x1d68a, 0x1d7f6) },
  {
    name: 'circled-letters',
    called: null,
    encode: mapped(small + capitals + digits, range(0x24d0, 26) + range(0x24b6, 26) + '⓪①②③④⑤⑥⑦⑧⑨'),
  },
  {
    name: 'squared-letters',
    called: null,
    encode: (text) => spelled(text.toUpperCase(), squared),
  },
  { name: 'flag-letters', called: null, lossy: true, encode: (text) => spelled(text.toUpperCase(), flags) },
  {
    name: 'small-capitals',
    called: null,
    lossy: true,
    encode: (text) => spelled(text.toLowerCase(), smallCaps),
  },
  {
    name: 'upside-down',
    called: null,
    encode: (text) => [...spelled(text.toLowerCase(), turned)].toReversed().join(''),
  },
  {
    name: 'stacked-accents',
    called: null,
    encode: (text) => text.replaceAll(/[a-z]/giu, (sign) => `${sign}\u0336\u0301\u0323`),
  },
  { name: 'zero-width-split', called: null, encode: (text) => [...text].join('\u200b') },
  {
    name: 'soft-hyphens',
    called: null,
    encode: (text) => text.replaceAll(/(?<=[a-z0-9])(?=[a-z0-9])/giu, '\u00ad'),
  },
  {
    name: 'word-joiners',
    called: null,
    encode: (text) =>
      text.replaceAll(' ', '\u2060 \u2060').replaceAll(/(?<=[a-z0-9])(?=[a-z0-9])/giu, '\u2060'),
  },
  { name: 'bidi-override', called: null, encode: (text) => `\u202e${[...text].toReversed().join('')}\u202c` },
  { name: 'unicode-tags', called: null, encode: tags },
  {
    name: 'variation-selectors',
    called: null,
    encode: (text) => `🙂${Array.from(Buffer.from(text), selector).join('')}`,
  },
  { name: 'zero-width-bits', called: null, encode: zeroWidthBits },
]

const squared = tableOf(capitals, range(0x1f130, 26))
/** Regional indicators, kept apart so that no two of them become a country's flag. */
const flags = new Map(
  Array.from(capitals, (letter, at) => [letter, `${String.fromCodePoint(0x1f1e6 + at)}\u200c`]),
)
const smallCaps = tableOf(small, 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ')
const turned = tableOf(`${small}.,?!'()`, `ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz˙'¿¡,)(`)

function mapped(from: string, to: string): Encoder['encode'] {
  const table = tableOf(from, to)
  return (text) => spelled(text, table)
}

/** One of the mathematical alphabets, U+1D400 to U+1D7FF. */
function alphabets(capital: number, letter: number, digit: number): Encoder['encode'] {
  return mapped(capitals + small + digits, range(capital, 26) + range(letter, 26) + range(digit, 10))
}

function range(start: number, length: number): string {
  return Array.from({ length }, (_, at) => String.fromCodePoint(start + at)).join('')
}

function moved(sign: string, by: number): string {
  return String.fromCodePoint((sign.codePointAt(0) ?? 0) + by)
}

/** Tag characters, U+E0020 to U+E007E, mirror ASCII and are never shown. */
function tags(text: string): string {
  return `\u{e0001}${text.replaceAll(/[ -~]/gu, (sign) => moved(sign, 0xe0000))}\u{e007f}`
}

/** One selector a byte: U+FE00 to U+FE0F, then U+E0100 to U+E01EF. */
function selector(byte: number): string {
  return String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16)
}

function zeroWidthBits(text: string): string {
  return Array.from(Buffer.from(text), (byte) =>
    byte.toString(2).padStart(8, '0').replaceAll('0', '\u200b').replaceAll('1', '\u200c'),
  ).join('')
}
