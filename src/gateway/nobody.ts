import { setMaxListeners } from 'node:events'
import type { Clock } from '../base/clock.ts'
import type { Weather } from '../chaos/weather.ts'
import type { Claim } from './lane.ts'

/** A world without faults. */
const clear: Weather = {
  forTool: () => [],
  forModel: () => [],
  forRequest: () => [],
  watchesTools: false,
  faults: () => [],
}

/** The ticket of a call that belongs to no cell: it passes in clear weather, and nothing of it is kept. */
export function nobody(clock: Clock): Claim {
  const began = clock.now()
  return {
    cell: '',
    weather: clear,
    calm: true,
    playing: null,
    keep: null,
    signal: never,
    now: () => clock.now() - began,
    enter: () => () => {},
    hold: async (gone) => void (await gone),
    atEnd: () => () => {},
    saw: () => {},
    rejected: () => {},
    memory: { wire: [], asked: new Map(), decided: new Map() },
  }
}

const never = new AbortController().signal
setMaxListeners(0, never)
