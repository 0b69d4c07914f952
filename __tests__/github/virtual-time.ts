import { setImmediate as turn } from 'node:timers/promises'
import type { Clock } from '../../src/base/clock.ts'

/** Time that goes on only when everybody sleeps, and then at once: the same run on a busy machine and on an idle one. */
export interface VirtualTime {
  readonly clock: Clock
  /** Lets time go on until `work` is done. */
  until<T>(work: Promise<T>): Promise<T>
}

export function virtualTime(): VirtualTime {
  let now = 0
  const sleepers: { readonly at: number; readonly wake: () => void }[] = []

  return {
    clock: {
      now: () => now,
      date: () => new Date(Date.UTC(2026, 0, 1) + now).toISOString(),
      sleep: (ms) =>
        new Promise((wake) => {
          sleepers.push({ at: now + ms, wake })
        }),
    },
    async until(work) {
      let isDone = false
      const ended = work.finally(() => (isDone = true))
      while (!isDone) {
        await turn()
        const [next] = sleepers.sort((a, b) => a.at - b.at).splice(0, 1)
        if (next === undefined) continue
        now = Math.max(now, next.at)
        next.wake()
      }
      return ended
    },
  }
}
