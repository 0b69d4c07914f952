import { corrected } from '../agents-kit/spelling.ts'
import type { Script, Slot } from './script.ts'

/** What a script reads from a question; null where one of its slots is not there. */
export function slotsIn(question: string, slots: Script['slots']): Readonly<Record<string, string>> | null {
  const read = Object.entries(slots).map(([name, slot]) => [name, valueIn(question, slot)] as const)
  return read.some(([, value]) => value === undefined)
    ? null
    : Object.fromEntries(read.map(([name, value]) => [name, value ?? '']))
}

function valueIn(question: string, { words = [], pattern }: Slot): string | undefined {
  return pattern?.exec(question)?.[0] ?? wordIn(question, words)
}

function wordIn(question: string, words: readonly string[]): string | undefined {
  const known = new Map(words.map((word) => [word.toLowerCase(), word]))
  const said = question.toLowerCase().match(/\p{L}+/gu) ?? []
  const read = corrected(said, new Set(known.keys())).find((word) => known.has(word))
  return read === undefined ? undefined : known.get(read)
}
