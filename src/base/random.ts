import { hash } from 'node:crypto'

/** Chance as an argument. The same key always gives the same draws, whatever else was drawn before. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform integer in [0, below). */
  int(below: number): number
  pick<T>(list: readonly [T, ...T[]]): T
  pick<T>(list: readonly T[]): T | undefined
  /** A new array in random order; the argument is untouched. */
  shuffle<T>(list: readonly T[]): T[]
  /** True with probability `p`. */
  chance(p: number): boolean
}

/**
 * A stream keyed by everything that names it, so that order and concurrency change nothing.
 * SHA-256 of the key seeds sfc32 (Chris Doty-Humphrey, PractRand: 128 bits of state, period at least 2^32).
 */
export function randomOf(...key: readonly (string | number)[]): Random {
  // One character a byte: a buffer for each stream costs more than the hash.
  const digest = hash('sha256', JSON.stringify(key), 'binary')
  let a = wordAt(digest, 0)
  let b = wordAt(digest, 4)
  let c = wordAt(digest, 8)
  let counter = wordAt(digest, 12)

  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  const int = (below: number): number => Math.floor(next() * below)

  function pick<T>(list: readonly [T, ...T[]]): T
  function pick<T>(list: readonly T[]): T | undefined
  function pick<T>(list: readonly T[]): T | undefined {
    return list[int(list.length)]
  }

  const shuffle = <T>(list: readonly T[]): T[] => {
    const order = list.map((item) => ({ item, at: next() }))
    return order.sort((left, right) => left.at - right.at).map(({ item }) => item)
  }

  return { next, int, pick, shuffle, chance: (p) => next() < p }
}

/** Four bytes as a 32-bit integer, the lowest first. */
function wordAt(bytes: string, at: number): number {
  return (
    bytes.charCodeAt(at) |
    (bytes.charCodeAt(at + 1) << 8) |
    (bytes.charCodeAt(at + 2) << 16) |
    (bytes.charCodeAt(at + 3) << 24)
  )
}

/** Letters of RFC 4648 base32, which read well aloud and survive case folding. */
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A nonce such as `FS-K3QZ7WMA`: 40 random bits, so that finding it in an answer is never chance. */
export function canaryOf(...key: readonly (string | number)[]): string {
  const random = randomOf('canary', ...key)
  let letters = ''
  while (letters.length < 8) letters += base32[random.int(32)]
  return `FS-${letters}`
}

/** The first `length` hex digits of the SHA-256 of a key: a short stable name. */
export function digestOf(length: number, ...key: readonly (string | number)[]): string {
  return hash('sha256', JSON.stringify(key), 'hex').slice(0, length)
}
