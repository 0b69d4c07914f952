import { UserError } from '../base/user-error.ts'
import type { Replayed } from '../transcript/traffic.ts'
import type { Cassette } from './cassette.ts'
import { trajectoryDrift } from './drift.ts'
import { type Asked, type Exchange, labelOf } from './exchange.ts'
import { exchangeFor } from './exchange-for.ts'
import { responseFor } from './hand-written.ts'
import { keysOf } from './keys.ts'
import type { Normaliser } from './normalise.ts'
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
  /** Told where the real thing behind a call that was left to it could not answer: what the agent does then proves nothing. */
  away(name: string, reason: string): void
  /** What has become of the recording so far. */
  told(): Replayed
}

/** Opens a recording. Pure: the same calls in the same order get the same answers. */
export function openPlayer(playable: Playable): Player {
  const { cassette, toolResponses, onUnmatched } = playable
  const played = new Set<number>()
  const tape = { ...playable, keys: keysOf(playable), played }
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
    const found = exchangeFor(asked, tape)
    if (found === null) return { kind: 'live' }
    if ('why' in found) return miss(asked, found.why)
    if (found.strayed !== null) drift.push(found.strayed)
    played.add(found.at)
    order.push(found.at)
    return { kind: 'exchange', exchange: cassette.read(found.at) }
  }
  const miss = (asked: Asked, why: string): Answered => {
    if (onUnmatched !== 'error') {
      const passes = onUnmatched === 'passthrough'
      const end = passes ? 'was left to the real one' : 'got an empty answer'
      if (playedFrom.length + toolResponses.length > 0)
        drift.push(`${labelOf(asked)} was not recorded, and ${end}`)
      return { kind: passes ? 'live' : 'empty' }
    }
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
    away: (name, reason) => {
      missed.push(`${name} was left to the real one, which could not be asked: ${reason}`)
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
