import type { Json } from '../base/json.ts'
import { isMap } from '../chaos/shape.ts'
import type { Cassette } from './cassette.ts'
import { type Difference, describeDifference, firstDifference } from './difference.ts'
import type { Asked } from './exchange.ts'
import { type Normaliser, normalise } from './normalise.ts'

interface Compared {
  readonly cassette: Cassette
  readonly normalisers: readonly Normaliser[]
}

/** Where a call first differs from a recorded one; null where they say the same. */
export function differenceFrom(
  at: number,
  asked: Asked,
  { cassette, normalisers }: Compared,
): Difference | null {
  return firstDifference(
    requestOf(normalise(cassette.read(at), normalisers)),
    requestOf(normalise(asked, normalisers)),
  )
}

/** Of the recordings at `mine` the one that agrees with a call the longest, as a clause with the first difference. */
export function nearest(asked: Asked, mine: readonly number[], compared: Compared): string {
  const found = mine.slice(0, mostCompared).map((at) => ({ at, found: differenceFrom(at, asked, compared) }))
  const [best] = found.toSorted((left, right) => nearness(right.found) - nearness(left.found))
  if (best === undefined || best.found === null)
    return `the recording answers it ${mine.length} time${mine.length === 1 ? '' : 's'}, and it came once more`
  const { label } = compared.cassette.entries[best.at] ?? { label: '' }
  return `the nearest recording is #${best.at + 1}, ${label}, which differs first at ${describeDifference(best.found)}`
}

/** No more recordings than this are compared. */
const mostCompared = 200

function nearness(found: Difference | null): number {
  return found === null ? Number.POSITIVE_INFINITY : found.agreed
}

function requestOf(normalised: Json): Json {
  return isMap(normalised) ? (normalised['request'] ?? null) : normalised
}
