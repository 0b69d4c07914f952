import { z } from 'zod'

/** A text to look for. A bare number in YAML is meant as its digits. */
export const literalSchema = z.union([z.string().min(1), z.number()])

/** One literal, ready to be looked for in many texts. */
export interface Literal {
  readonly text: string
  /** Where the literal first stands: [start, end); null when it does not; `somewhere` when it has no exact place. */
  find(text: string): Place | null
}

export type Place = readonly [number, number] | 'somewhere'

/**
 * Compares after Unicode normalisation (NFC), and without case unless asked, so that an accent
 * that is written in two code points is still the same word.
 */
export function literalOf(value: string | number, caseSensitive: boolean): Literal {
  const text = String(value)
  const wanted = fold(text, caseSensitive)

  return {
    text,
    find: (within) => {
      const folded = fold(within, caseSensitive)
      const at = folded.indexOf(wanted)
      if (at < 0) return null
      // Folding may change lengths ('İ' becomes two units); then offsets no longer point into the original.
      return folded.length === within.length ? [at, at + wanted.length] : 'somewhere'
    },
  }
}

/** Text as it is compared: NFC, and in lower case unless `caseSensitive`. */
export function fold(text: string, caseSensitive: boolean): string {
  const composed = text.normalize('NFC')
  return caseSensitive ? composed : composed.toLowerCase()
}

/** The part of a finding that says where; absent where there is no exact place. */
export function spanOf(place: Place | null): { readonly span?: readonly [number, number] } {
  return place === null || place === 'somewhere' ? {} : { span: place }
}
