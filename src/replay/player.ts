import type { Json } from '../base/json.ts'
import { isMap } from '../chaos/shape.ts'
import type { Replayed } from '../transcript/traffic.ts'
import type { Cassette } from './cassette.ts'
import { type Difference, describeDifference, firstDifference } from './difference.ts'
import { trajectoryDrift } from './drift.ts'
import { type Asked, type Exchange, labelOf } from './exchange.ts'
import { responseFor } from './hand-written.ts'
import { type Normaliser, keyOf, normalise } from './normalise.ts'
import type { RecordedResponse } from './recorded-response.ts'

/** What a cell plays, and how strictly. */
export interface Playable {
  readonly toolResponses: readonly RecordedResponse[]
  readonly cassette: Cassette
  readonly onUnmatched: 'error' | 'passthrough' | 'empty'
  readonly matchArgs: boolean
  /** `exact`: a model answers the request that was recorded; `order`: the next request, whatever it says. */
  readonly matchModel: 'exact' | 'order'
  /** True where a call that was answered may be made again, and gets its last answer again. */
  readonly reuse: boolean
  readonly normalisers: readonly Normaliser[]
}

/** What a call gets. */
export type Answered =
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'response'; readonly response: RecordedResponse }
  /** Nothing was recorded, and that is fine: an empty answer, or the real thing. */
  | { readonly kind: 'empty' | 'live' }
  /** Nothing was recorded, and the replay fails by it. */
  | { readonly kind: 'missed'; readonly why: string }

/** The recording of one cell while it is played; each answer is given once. */
export interface Player {
  answer(asked: Asked): Answered
  /** What has become of the recording so far. */
  told(): Replayed
}

/** Opens a recording. Pure: the same calls in the same order get the same answers. */
export function openPlayer(playable: Playable): Player {
  const { cassette, toolResponses, normalisers } = playable
  const keys = keysOf(playable)
  const played = new Set<number>()
  const given = new Set<number>()
  const order: number[] = []
  const missed: string[] = []
  const drift: string[] = []
  const hasModel = cassette.entries.some(({ boundary }) => boundary === 'model')

  const response = (asked: Asked): Answered | null => {
    const found = responseFor(asked, { ...playable, given })
    if (found === null) return null
    if ('why' in found) return miss(asked, found.why)
    given.add(found.at)
    return { kind: 'response', response: found.response }
  }
  const exchange = (asked: Asked): Answered => {
    const mine = cassette.entries.flatMap((entry, at) => (isSibling(entry, asked) ? [at] : []))
    const handshake = asked.boundary === 'mcp' && asked.method !== 'tools/call'
    if (mine.length === 0)
      return handshake ? { kind: 'live' } : miss(asked, 'nothing of the kind was recorded')
    const key = keyOf(asked, normalisers)
    const same = mine.filter((at) => keys(at) === key)
    const next = same.find((at) => !played.has(at))
    if (next !== undefined) return play(next)
    const last = same.at(-1)
    if (last !== undefined && (playable.reuse || handshake)) return play(last)
    const following = byOrder(asked, mine)
    if (following === undefined) return miss(asked, nearest(asked, mine))
    const found = differenceAt(asked, following)
    if (found !== null) drift.push(`${labelOf(asked)} was asked otherwise at ${describeDifference(found)}`)
    return play(following)
  }
  const byOrder = ({ boundary }: Asked, mine: readonly number[]): number | undefined => {
    const isModel = boundary === 'model'
    if (isModel ? playable.matchModel !== 'order' : playable.matchArgs) return undefined
    // A model that is asked once more says its last word again; a tool that is asked otherwise has said nothing to it.
    return mine.find((at) => !played.has(at)) ?? (isModel && playable.reuse ? mine.at(-1) : undefined)
  }
  const play = (at: number): Answered => {
    played.add(at)
    order.push(at)
    return { kind: 'exchange', exchange: cassette.read(at) }
  }
  const differenceAt = (asked: Asked, at: number): Difference | null =>
    firstDifference(
      requestOf(normalise(cassette.read(at), normalisers)),
      requestOf(normalise(asked, normalisers)),
    )
  const nearest = (asked: Asked, mine: readonly number[]): string => {
    const compared = mine.slice(0, mostCompared).map((at) => ({ at, found: differenceAt(asked, at) }))
    const [best] = compared.toSorted((left, right) => nearness(right.found) - nearness(left.found))
    if (best === undefined || best.found === null)
      return `the recording answers it ${counted(mine.length, 'time')}, and it came once more`
    return `the nearest recording is #${best.at + 1}, ${cassette.entries[best.at]?.label ?? ''}, which differs first at ${describeDifference(best.found)}`
  }
  const miss = (asked: Asked, why: string): Answered => {
    if (playable.onUnmatched === 'passthrough') return { kind: 'live' }
    if (playable.onUnmatched === 'empty') return { kind: 'empty' }
    missed.push(`${labelOf(asked)} was not recorded: ${why}`)
    return { kind: 'missed', why: missed.at(-1) ?? why }
  }

  return {
    answer: (asked) => {
      if (asked.boundary === 'model') return hasModel ? exchange(asked) : { kind: 'live' }
      return response(asked) ?? exchange(asked)
    },
    told: () => ({
      played: played.size + given.size,
      recorded: cassette.entries.length + toolResponses.length,
      missed: [...missed],
      drift: [...drift, ...trajectoryDrift({ cassette, played, order, toolResponses, given })],
    }),
  }
}

/** On a miss no more recordings than this are compared. */
const mostCompared = 200

/** Keys under the usual normalisers stand in the index; under others they are made anew. */
function keysOf({ cassette, normalisers }: Playable): (at: number) => string {
  const own = new Map<number, string>()
  const isUsual = JSON.stringify(normalisers) === JSON.stringify(['timestamps', 'uuids'])
  return (at) => {
    const indexed = cassette.entries[at]?.key ?? ''
    if (isUsual && indexed !== '') return indexed
    const known = own.get(at) ?? keyOf(cassette.read(at), normalisers)
    own.set(at, known)
    return known
  }
}

const wires: readonly string[] = ['tool', 'proxy']

/** The same kind of call of the same thing; a declared tool may have been recorded at the proxy. */
function isSibling(entry: Cassette['entries'][number], asked: Asked): boolean {
  const isSame =
    entry.boundary === asked.boundary || (wires.includes(entry.boundary) && wires.includes(asked.boundary))
  if (!isSame || entry.name !== asked.name) return false
  return asked.boundary !== 'mcp' || entry.label === labelOf(asked)
}

function requestOf(normalised: Json): Json {
  return isMap(normalised) ? (normalised['request'] ?? null) : normalised
}

function nearness(found: Difference | null): number {
  return found === null ? Number.POSITIVE_INFINITY : found.agreed
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
