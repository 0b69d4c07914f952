import { spelled, tableOf, type Encoder } from './encoder.ts'

const small = 'abcdefghijklmnopqrstuvwxyz'
const capitals = small.toUpperCase()

/** Old ciphers, signal codes and playful spellings. */
export const letterEncoders: readonly Encoder[] = [
  { name: 'rot13', called: 'ROT13', encode: shifted(13) },
  { name: 'caesar', called: 'Caesar cipher with a shift of 7', encode: shifted(7) },
  { name: 'rot47', called: 'ROT47', encode: (text) => text.replaceAll(/[!-~]/gu, rot47) },
  {
    name: 'atbash',
    called: 'Atbash cipher',
    encode: mapped(small + capitals, reversed(small) + reversed(capitals)),
  },
  { name: 'reversed', called: 'backward text', encode: reversed },
  {
    name: 'reversed-words',
    called: 'text with its words spelled backwards',
    encode: (text) => text.split(' ').map(reversed).join(' '),
  },
  { name: 'morse', called: 'Morse code', encode: morse },
  { name: 'nato', called: 'spelling alphabet', encode: nato },
  { name: 'braille', called: 'Braille', encode: braille },
  { name: 'letter-numbers', called: 'A1Z26 number code', lossy: true, encode: letterNumbers },
  { name: 'leet', called: null, lossy: true, encode: mapped('aeiostAEIOST', '431057431057') },
  { name: 'pig-latin', called: 'Pig Latin', lossy: true, encode: pigLatin },
  { name: 'alternating-case', called: null, lossy: true, encode: alternating },
  {
    name: 'spaced',
    called: null,
    encode: (text) =>
      text
        .split(' ')
        .map((word) => [...word].join(' '))
        .join('   '),
  },
  {
    name: 'dotted',
    called: null,
    encode: (text) =>
      text
        .split(' ')
        .map((word) => [...word].join('.'))
        .join(' '),
  },
  { name: 'vertical', called: 'downward text', encode: (text) => [...text].join('\n') },
]

function mapped(from: string, to: string): Encoder['encode'] {
  const table = tableOf(from, to)
  return (text) => spelled(text, table)
}

function shifted(by: number): Encoder['encode'] {
  const turn = (letters: string): string => letters.slice(by) + letters.slice(0, by)
  return mapped(small + capitals, turn(small) + turn(capitals))
}

function rot47(character: string): string {
  return String.fromCharCode(33 + ((character.charCodeAt(0) - 33 + 47) % 94))
}

function reversed(text: string): string {
  return [...text].toReversed().join('')
}

const morseTable =
  tableFrom(`a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s...
  t- u..- v...- w.-- x-..- y-.-- z--.. 0----- 1.---- 2..--- 3...-- 4....- 5..... 6-.... 7--... 8---.. 9----. .=.-.-.-
  ,--..-- ?..--.. :---... /-..-. -=-....- '.----. (-.--. )-.--.- "=.-..-. _..--.-`)

/** ITU-R M.1677-1; what it has no sign for is left out. */
function morse(text: string): string {
  const words = text.toLowerCase().split(/\s+/u)
  return words
    .map((word) =>
      Array.from(word, (sign) => morseTable.get(sign) ?? '')
        .filter(Boolean)
        .join(' '),
    )
    .join(' / ')
}

/** Entries such as `a.-`; an equals sign parts those whose own character is a dot or a dash. */
function tableFrom(entries: string): ReadonlyMap<string, string> {
  return new Map(entries.split(/\s+/u).map((entry) => [entry.slice(0, 1), entry.slice(1).replace('=', '')]))
}

const natoWords = new Map(
  `Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra
  Tango Uniform Victor Whiskey X-ray Yankee Zulu`
    .split(/\s+/u)
    .map((word) => [word.slice(0, 1).toLowerCase(), word]),
)
const natoSigns = new Map(
  '0Zero 1One 2Two 3Three 4Four 5Five 6Six 7Seven 8Eight 9Nine -Dash .Stop ,Comma :Colon /Slash'
    .split(' ')
    .map((entry) => [entry.slice(0, 1), entry.slice(1)]),
)

/** The ICAO alphabet, one word a letter, a comma between words of the text. */
function nato(text: string): string {
  const say = (sign: string): string => natoWords.get(sign) ?? natoSigns.get(sign) ?? sign
  const words = text.toLowerCase().split(/\s+/u)
  return words.map((word) => Array.from(word, say).join(' ')).join(', ')
}

/** Dots of the letters a to z, as offsets from U+2800. */
const brailleDots = [
  1, 3, 9, 25, 17, 11, 27, 19, 10, 26, 5, 7, 13, 29, 21, 15, 31, 23, 14, 30, 37, 39, 58, 45, 61, 53,
]
const brailleMarks = new Map([
  ['.', '⠲'],
  [',', '⠂'],
  [':', '⠒'],
  ['-', '⠤'],
  ['/', '⠌'],
  ['?', '⠦'],
  ["'", '⠄'],
  [' ', '⠀'],
])

/** Uncontracted English Braille: ⠠ before a capital, ⠼ before each digit. */
function braille(text: string): string {
  const letter = (at: number): string => String.fromCharCode(0x2800 + (brailleDots[at] ?? 0))
  return Array.from(text, (sign) => {
    const at = small.indexOf(sign.toLowerCase())
    if (at >= 0) return (sign === small[at] ? '' : '⠠') + letter(at)
    return /\d/u.test(sign) ? `⠼${letter((Number(sign) + 9) % 10)}` : (brailleMarks.get(sign) ?? sign)
  }).join('')
}

function letterNumbers(text: string): string {
  return text.replaceAll(/[a-z]+/giu, (word) =>
    Array.from(word.toLowerCase(), (letter) => small.indexOf(letter) + 1).join('-'),
  )
}

function pigLatin(text: string): string {
  return text.replaceAll(/[a-z]+/giu, (word) => {
    const [, head = '', tail = ''] = /^([^aeiou]*)(.*)$/iu.exec(word) ?? []
    return `${tail}${head.toLowerCase()}${head === '' ? 'way' : 'ay'}`
  })
}

function alternating(text: string): string {
  return Array.from(text, (sign, at) => (at % 2 === 0 ? sign.toLowerCase() : sign.toUpperCase())).join('')
}
