import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../base/clock.ts'

/** The machine's own clock. */
export const realClock: Clock = {
  now: () => performance.now(),
  date: () => new Date().toISOString(),
  sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}).catch(() => {}),
}
