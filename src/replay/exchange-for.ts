import type { Cassette } from './cassette.ts'
import { type Difference, describeDifference } from './difference.ts'
import { type Asked, labelOf } from './exchange.ts'
import type { Keys } from './keys.ts'
import { differenceFrom, nearest } from './nearest.ts'
import { type Normaliser, keyOf } from './normalise.ts'

/** The `exchanges` of a session, which of them were played, and how strictly the rest is. */
export interface Tape {
  readonly cassette: Cassette
  readonly keys: Keys
  readonly normalisers: readonly Normaliser[]
  readonly played: ReadonlySet<number>
  readonly matchArgs: boolean
  readonly matchModel: 'exact' | 'order' | 'live'
  readonly reuse: boolean
}

/** An exchange by its position in the cassette; `strayed` says what its call was asked otherwise than then, if anything. */
interface Found {
  readonly at: number
  readonly strayed: string | null
}

/** The next exchange of what is asked, why there is none, or null for a handshake that was not recorded. */
export function exchangeFor(asked: Asked, tape: Tape): Found | { readonly why: string } | null {
  const { cassette, keys, normalisers, played, reuse } = tape
  const mine = cassette.entries.flatMap((entry, at) => (isSibling(entry, asked) ? [at] : []))
  const handshake = asked.boundary === 'mcp' && asked.method !== 'tools/call'
  if (mine.length === 0) return handshake ? null : { why: 'nothing of the kind was recorded' }
  const key = keyOf(asked, normalisers)
  const same = mine.filter((at) => keys.of(at) === key)
  const last = reuse || handshake ? same.at(-1) : undefined
  const equal = same.find((at) => !played.has(at)) ?? last
  if (equal !== undefined) return keys.isTrue(equal) ? { at: equal, strayed: null } : exchangeFor(asked, tape)
  // An index that was written before somebody edited a request may hide the one that is asked for.
  if (mine.filter((at) => !keys.isTrue(at)).length > 0) return exchangeFor(asked, tape)
  const following = byOrder(asked, mine, tape)
  if (following === undefined) return { why: nearest(asked, mine, tape) }
  const found = differenceFrom(following, asked, tape)
  return { at: following, strayed: found === null ? null : strayed(asked, found) }
}

/** The next one whatever it was asked, where the order is all that counts. */
function byOrder({ boundary }: Asked, mine: readonly number[], tape: Tape): number | undefined {
  const isModel = boundary === 'model'
  if (isModel ? tape.matchModel !== 'order' : tape.matchArgs) return undefined
  // A model that is asked once more says its last word again; a tool that is asked otherwise has said nothing to it.
  return mine.find((at) => !tape.played.has(at)) ?? (isModel && tape.reuse ? mine.at(-1) : undefined)
}

/** What a call was asked that was answered all the same. */
function strayed(asked: Asked, found: Difference): string {
  const what = `${labelOf(asked)} was asked otherwise at ${describeDifference(found)}`
  return asked.boundary === 'model'
    ? `${what}, and said what it had said then (\`match_model: live\` asks it anew)`
    : what
}

const wires: readonly string[] = ['tool', 'proxy']

/** The same kind of call of the same thing; a declared tool may have been recorded at the proxy. */
function isSibling(entry: Cassette['entries'][number], asked: Asked): boolean {
  const isSame =
    entry.boundary === asked.boundary || (wires.includes(entry.boundary) && wires.includes(asked.boundary))
  if (!isSame || entry.name !== asked.name) return false
  return asked.boundary !== 'mcp' || entry.label === labelOf(asked)
}
