import { plain, squeeze } from './encoded.ts'

/** A text with look-alike digits and signs read as letters (`p4$$w0rd`), and nothing but letters and digits left. */
export function leetFold(text: string): string {
  return squeeze(plain(text).replace(/[@$!|€]/g, (sign) => signs[sign] ?? sign)).replace(
    /[0134579l]/g,
    (digit) => digits[digit] ?? digit,
  )
}

/** What to look for in folded text; null for a value with too few letters to be told from numbers. */
export function leetNeedle(value: string): string | null {
  const letters = squeeze(plain(value)).replace(/\d/g, '')
  return letters.length >= fewestLetters ? leetFold(value) : null
}

const fewestLetters = 6

const signs: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i', '|': 'i', '€': 'e' }
const digits: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  l: 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '9': 'g',
}
