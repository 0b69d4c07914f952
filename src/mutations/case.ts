import { protectedSpans } from './protect.ts'

/** The sentence with its first letter small, unless that letter belongs to a name or to `I`. */
export function lowerFirst(sentence: string): string {
  const [first] = protectedSpans({ prompt: /^\S*/u.exec(sentence)?.[0] ?? '', keep: [] })
  if (first?.start === 0 || /^I(?!\p{L})/u.test(sentence)) return sentence
  return sentence.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}

/** The sentence with its first letter a capital. */
export function upperFirst(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
