import type { Takes } from '../../run/world.ts'
import { exchangeJson } from '../../replay/exchange.ts'
import { hider } from '../../replay/hide.ts'
import { openPlayer } from '../../replay/player.ts'
import type { Recording } from '../../replay/recording.ts'
import type { Playing } from '../lane.ts'
import { type Take, exchangeOf } from './take.ts'

/** The recordings that cells play, and those that are being made of them. */
export interface Recordings {
  /** Opens the recording of a session anew; null for a session that nobody knows. */
  readonly play: (session: string) => Playing | null
  /** Null where nothing is recorded. */
  readonly keep: ((cell: string, take: Take) => void) | null
  readonly takes: Takes | null
}

export interface RecordingOptions {
  readonly sessions: readonly Recording[]
  /** True where the exchanges of every cell are kept until they are taken. */
  readonly isRecording: boolean
  readonly redact: (text: string) => string
}

/** Sessions to play, and an empty pile of takes where something is to be recorded. */
export function recordingsOf({ sessions, isRecording, redact }: RecordingOptions): Recordings {
  const play = (id: string): Playing | null => {
    // Looked for when it is played: the list may have changed since.
    const recording = sessions.find(({ session }) => session.id === id)
    if (recording === undefined) return null
    const { session } = recording
    return {
      player: openPlayer({ ...session, cassette: recording.open() }),
      latencyScale: session.latencyScale,
    }
  }
  if (!isRecording) return { play, keep: null, takes: null }
  const piles = new Map<string, Take[]>()
  const hide = hider(redact)
  return {
    play,
    keep: (cell, take) => {
      const pile = piles.get(cell) ?? []
      pile.push(take)
      piles.set(cell, pile)
    },
    takes: {
      take: (cell) => {
        const pile = piles.get(cell) ?? []
        piles.delete(cell)
        return pile
          .toSorted((left, right) => left.atMs - right.atMs)
          .map((take) => exchangeJson(exchangeOf(take, hide)))
      },
      drop: (cell) => void piles.delete(cell),
    },
  }
}
