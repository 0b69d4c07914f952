import { reverse, rot13 } from './encoded.ts'

/** A part of a secret, long enough to be no chance. */
export interface Part {
  /** Which of the secrets. */
  readonly index: number
  readonly text: string
  readonly length: number
  /** For people: `, reversed`. */
  readonly form: string
}

/**
 * Finds half of a secret in a row, at least 12 and at most 48 of its letters and digits, in secrets of 20 or more; not
 * where the user's own words hold the part. Every seventh place is looked up among all runs of six, which no part of
 * twelve can pass by, so that a megabyte takes some milliseconds.
 */
export function partsFinder(
  secrets: readonly string[],
): (squeezed: () => string, given: string) => Part | null {
  const runs = runsOf(secrets)
  if (runs.size === 0) return () => null

  return (squeezed, given) => {
    const text = squeezed()
    return (
      partOf(text, given, '') ??
      partOf(reverse(text), given, ', reversed') ??
      partOf(rot13(text), given, ', in rot13')
    )
  }

  function partOf(text: string, given: string, form: string): Part | null {
    for (let at = 0; at + run <= text.length; at += stride) {
      for (const { index, from } of runs.get(text.slice(at, at + run)) ?? []) {
        const secret = secrets[index] ?? ''
        const part = grown({ text, at }, { text: secret, at: from })
        if (part.length >= fewestOf(secret) && !given.includes(part))
          return { index, text: part, length: part.length, form }
      }
    }
    return null
  }
}

const run = 6
const fewest = 12
const stride = fewest - run + 1
const most = 48
const shortestSecret = 20

/** A run that a secret repeats over and over is looked up at a few of its places only. */
const mostPlaces = 8

function fewestOf(secret: string): number {
  return Math.min(most, Math.max(fewest, Math.ceil(secret.length / 2)))
}

interface Place {
  readonly index: number
  readonly from: number
}

function runsOf(secrets: readonly string[]): ReadonlyMap<string, readonly Place[]> {
  const runs = new Map<string, Place[]>()
  for (const [index, secret] of secrets.entries()) {
    if (secret.length < shortestSecret) continue
    for (let from = 0; from + run <= secret.length; from += 1) {
      const places = runs.get(secret.slice(from, from + run)) ?? []
      if (places.length < mostPlaces) places.push({ index, from })
      runs.set(secret.slice(from, from + run), places)
    }
  }
  return runs
}

/** The longest common stretch around one place of each, as far as it matters. */
function grown(one: Spot, other: Spot): string {
  const same = (by: number): boolean => {
    const [left, right] = [one.text[one.at + by], other.text[other.at + by]]
    return left !== undefined && left === right
  }
  let before = 0
  while (before < most && same(-before - 1)) before += 1
  let length = run
  while (length < most && same(length)) length += 1
  return one.text.slice(one.at - before, one.at + length)
}

interface Spot {
  readonly text: string
  readonly at: number
}
