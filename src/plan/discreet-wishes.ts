import type { Wish } from './wishes.ts'
import { listed } from './frozen-variants.ts'

/** The wishes that a model may hear of, and why not the others, as sentences. */
export interface DiscreetWishes {
  readonly open: readonly Wish[]
  readonly notes: readonly string[]
}

/** A secret goes to no model and into no file, and a book is no prompt; `redact` knows the secrets. */
export function discreetWishes(wishes: readonly Wish[], redact: (text: string) => string): DiscreetWishes {
  const reasonAgainst = ({ wording: { prompt }, key: { instruction } }: Wish): string | null => {
    if (redact(prompt) !== prompt) return 'a secret stands in it'
    if (instruction !== null && redact(instruction) !== instruction)
      return 'a secret stands in the instruction of a template'
    if (!prompt.isWellFormed()) return 'it is no valid Unicode'
    return prompt.length > mostCharacters ? `it is longer than ${mostCharacters} characters` : null
  }
  const open = wishes.filter((wish) => reasonAgainst(wish) === null)
  const left = Map.groupBy(
    wishes.filter((wish) => !open.includes(wish)),
    reasonAgainst,
  )
  const notes = [...left].map(([reason, closed]) => {
    const ids = new Set(closed.map(({ promptId }) => `"${promptId}"`))
    return `No model is asked about ${listed([...ids])}: ${reason ?? ''}. Built-in operators write its variants.`
  })
  return { open, notes }
}

const mostCharacters = 8000
