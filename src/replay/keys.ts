import type { Cassette } from './cassette.ts'
import { type Normaliser, keyOf, usualNormalisers } from './normalise.ts'

/** What exchanges are found by. */
export interface Keys {
  of(at: number): string
  /** False where the index said otherwise of a request than the request itself; `of` is right from then on. */
  isTrue(at: number): boolean
}

/** Keys under the usual normalisers stand in the index; under others they are made anew. */
export function keysOf({
  cassette,
  normalisers,
}: {
  readonly cassette: Cassette
  readonly normalisers: readonly Normaliser[]
}): Keys {
  const own = new Map<number, string>()
  const isUsual = JSON.stringify(normalisers) === JSON.stringify(usualNormalisers)
  const made = (at: number): string => {
    const known = own.get(at) ?? keyOf(cassette.read(at), normalisers)
    own.set(at, known)
    return known
  }
  const indexed = (at: number): string | null =>
    isUsual && !own.has(at) ? (cassette.entries[at]?.key ?? null) : null
  return {
    of: (at) => indexed(at) ?? made(at),
    isTrue: (at) => {
      const before = cassette.isIndexed ? indexed(at) : null
      return before === null || before === made(at)
    },
  }
}
