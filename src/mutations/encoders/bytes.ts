import { Buffer } from 'node:buffer'

import type { Encoder } from './encoder.ts'

/** Encodings of the UTF-8 bytes: what mail, web pages, programs and hex editors write. */
export const byteEncoders: readonly Encoder[] = [
  { name: 'base64', called: 'Base64', encode: base64 },
  { name: 'base64url', called: 'base64url text', encode: (text) => Buffer.from(text).toString('base64url') },
  { name: 'double-base64', called: 'doubly Base64-encoded text', encode: (text) => base64(base64(text)) },
  { name: 'base32', called: 'Base32', encode: base32 },
  { name: 'hex', called: 'hexadecimal', encode: (text) => Buffer.from(text).toString('hex') },
  {
    name: 'hex-escapes',
    called: 'escaped string',
    encode: (text) => each(text, (byte) => `\\x${hex(byte)}`),
  },
  { name: 'hex-dump', called: 'hex dump', encode: (text) => each(text, hex, ' ') },
  {
    name: 'binary',
    called: 'binary',
    encode: (text) => each(text, (byte) => byte.toString(2).padStart(8, '0'), ' '),
  },
  {
    name: 'octal',
    called: 'octal',
    encode: (text) => each(text, (byte) => `\\${byte.toString(8).padStart(3, '0')}`),
  },
  { name: 'decimal', called: 'list of character codes', encode: (text) => each(text, String, ', ') },
  { name: 'ascii85', called: 'Ascii85', encode: ascii85 },
  { name: 'uuencode', called: 'uuencoded text', encode: uuencode },
  {
    name: 'quoted-printable',
    called: 'quoted-printable text',
    encode: (text) => each(text, (byte) => `=${hex(byte).toUpperCase()}`),
  },
  { name: 'mime-word', called: 'mail header', encode: (text) => `=?utf-8?B?${base64(text)}?=` },
  { name: 'url', called: 'percent-encoded text', encode: percent },
  {
    name: 'double-url',
    called: 'doubly percent-encoded text',
    encode: (text) => percent(text).replaceAll('%', '%25'),
  },
  { name: 'html-entities', called: 'HTML', encode: (text) => points(text, (point) => `&#${point};`) },
  {
    name: 'html-hex-entities',
    called: 'HTML',
    encode: (text) => points(text, (point) => `&#x${point.toString(16)};`),
  },
  { name: 'unicode-escapes', called: 'JSON string', encode: (text) => units(text, (unit) => `\\u${unit}`) },
  {
    name: 'css-escapes',
    called: 'CSS string',
    encode: (text) => points(text, (point) => `\\${point.toString(16).padStart(6, '0')}`),
  },
]

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

function percent(text: string): string {
  return each(text, (byte) => `%${hex(byte).toUpperCase()}`)
}

function each(text: string, write: (byte: number) => string, between = ''): string {
  return Array.from(Buffer.from(text), (byte) => write(byte)).join(between)
}

function points(text: string, write: (point: number) => string): string {
  return Array.from(text, (character) => write(character.codePointAt(0) ?? 0)).join('')
}

function units(text: string, write: (unit: string) => string): string {
  return Array.from({ length: text.length }, (_, at) =>
    write(text.charCodeAt(at).toString(16).padStart(4, '0')),
  ).join('')
}

/** RFC 4648, section 6. */
function base32(text: string): string {
  const bits = each(text, (byte) => byte.toString(2).padStart(8, '0'))
  const digits = (bits.match(/.{1,5}/gu) ?? []).map(
    (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)],
  )
  return digits.join('').padEnd(Math.ceil(digits.length / 8) * 8, '=')
}

/** Adobe's variant, between `<~` and `~>`. */
function ascii85(text: string): string {
  const bytes = Buffer.from(text)
  let out = ''
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.alloc(4)
    const size = bytes.copy(group, 0, at, at + 4)
    const value = group.readUInt32BE()
    const digits = [4, 3, 2, 1, 0]
      .map((power) => String.fromCharCode(33 + (Math.floor(value / 85 ** power) % 85)))
      .join('')
    out += value === 0 && size === 4 ? 'z' : digits.slice(0, size + 1)
  }
  return `<~${out}~>`
}

/** The body of a POSIX uuencoded file: 45 bytes a line, a space written as a backquote. */
function uuencode(text: string): string {
  const bytes = Buffer.from(text)
  const digit = (six: number): string => (six === 0 ? '`' : String.fromCharCode(32 + six))
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += 45) {
    const line = bytes.subarray(at, at + 45)
    const padded = Buffer.concat([line, Buffer.alloc(2)])
    let body = ''
    for (let from = 0; from < line.length; from += 3) {
      const value = padded.readUIntBE(from, 3)
      body += [18, 12, 6, 0].map((shift) => digit((value >> shift) & 63)).join('')
    }
    lines.push(digit(line.length) + body)
  }
  return `begin 644 note.txt\n${lines.join('\n')}\n\`\nend`
}
