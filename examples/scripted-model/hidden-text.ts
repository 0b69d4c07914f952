import { byteDisguises } from './hidden-bytes.ts'
import { plainLetters } from './plain-letters.ts'

/** Longer texts are read in clear only. */
const mostLetters = 20_000

/** A text as it stands, then as it reads under each disguise that a language model sees through. */
export function readings(text: string): readonly string[] {
  if (text.length > mostLetters) return [text]
  const plain = plainLetters(text)
  const once = byteDisguises.map((reveal) => reveal(plain))
  const twice = once.filter(Boolean).flatMap((decoded) => byteDisguises.map((reveal) => reveal(decoded)))
  const spelt = spellings.map((reveal) => reveal(plain))
  return [...new Set([text, plain, ...once, ...twice, ...spelt])].filter(Boolean)
}

/** Ways to write the same letters in another order or with others in their place. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text.replace(/[a-z]/gi, (letter) => turned(letter, (at) => (at + 13) % 26)),
  (text) => text.replace(/[a-z]/gi, (letter) => turned(letter, (at) => 25 - at)),
  (text) => text.replace(/\S+/g, (word) => (/[a-z]/.test(word) ? unleeted(word) : word)),
  (text) =>
    text.replace(/(?:[\w-](?:[ .·_-]|\n)){5,}[\w-]/g, (run) => run.replace(/([\w-])[ .·_\n-]/g, '$1')),
  (text) => Array.from(text).toReversed().join(''),
  (text) => text.replace(/\S+/g, (word) => Array.from(word).toReversed().join('')),
]

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

function unleeted(word: string): string {
  return word.replace(/[013457@$]/g, (digit) => leet[digit] ?? digit)
}

function turned(letter: string, turn: (at: number) => number): string {
  const code = letter.charCodeAt(0)
  const base = code < 97 ? 65 : 97
  return String.fromCharCode(turn(code - base) + base)
}
