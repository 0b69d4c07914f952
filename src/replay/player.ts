import { UserError } from '../base/user-error.ts'
import type { Replayed } from '../transcript/traffic.ts'
import type { Cassette } from './cassette.ts'
import { type Difference, describeDifference } from './difference.ts'
import { trajectoryDrift } from './drift.ts'
import { type Asked, type Exchange, labelOf } from './exchange.ts'
import { responseFor } from './hand-written.ts'
import { keysOf } from './keys.ts'
import { nearest, differenceFrom } from './nearest.ts'
import { type Normaliser, keyOf } from './normalise.ts'
import type { RecordedResponse } from './recorded-response.ts'

/** What a cell plays, and how strictly. */
export interface Playable {
  readonly toolResponses: readonly RecordedResponse[]
  readonly cassette: Cassette
  readonly onUnmatched: 'error' | 'passthrough' | 'empty'
  readonly matchArgs: boolean
  /** `exact`: a model answers the request that was recorded; `order`: the next one, whatever it says; `live`: it is asked itself. */
  readonly matchModel: 'exact' | 'order' | 'live'
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
  const isLive = playable.matchModel === 'live'
  const playedFrom = cassette.entries.filter(({ boundary }) => !isLive || boundary !== 'model')
  const hasModel = playedFrom.some(({ boundary }) => boundary === 'model')

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
    const same = mine.filter((at) => keys.of(at) === key)
    const last = playable.reuse || handshake ? same.at(-1) : undefined
    const equal = same.find((at) => !played.has(at)) ?? last
    if (equal !== undefined) return keys.isTrue(equal) ? play(equal) : exchange(asked)
    // An index that was written before somebody edited a request may hide the one that is asked for.
    if (mine.filter((at) => !keys.isTrue(at)).length > 0) return exchange(asked)
    const following = byOrder(asked, mine)
    if (following === undefined) return miss(asked, nearest(asked, mine, playable))
    const found = differenceFrom(following, asked, playable)
    if (found !== null) drift.push(strayed(asked, found))
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
  const miss = (asked: Asked, why: string): Answered => {
    if (playable.onUnmatched === 'passthrough') return { kind: 'live' }
    if (playable.onUnmatched === 'empty') return { kind: 'empty' }
    missed.push(`${labelOf(asked)} was not recorded: ${why}`)
    return { kind: 'missed', why: missed.at(-1) ?? why }
  }
  return {
    answer: (asked) => {
      if (asked.boundary === 'model' && !hasModel) return { kind: 'live' }
      try {
        return response(asked) ?? exchange(asked)
      } catch (error) {
        const why = unreadable(error)
        missed.push(`${labelOf(asked)} cannot be answered: ${why}`)
        return { kind: 'missed', why }
      }
    },
    told: () => ({
      played: played.size + given.size,
      recorded: playedFrom.length + toolResponses.length,
      missed: [...missed],
      drift: [...drift, ...trajectoryDrift({ cassette, played, order, toolResponses, given, hasModel })],
    }),
  }
}

/** A recording that was broken by hand is no fault of the agent. */
function unreadable(error: unknown): string {
  const [problem] = error instanceof UserError ? error.problems : []
  if (problem === undefined) throw error
  const { message, place } = problem
  return place === undefined ? message : `${message} (${place.file}:${place.line})`
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
