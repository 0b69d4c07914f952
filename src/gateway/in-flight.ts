import type { Clock } from '../base/clock.ts'

/** Counts the calls of one cell that have begun and not ended. */
export interface InFlight {
  /** One more is in flight until the returned function is called; calling it again changes nothing. */
  enter(): () => void
  /** One of those in flight waits for `until`; whoever asks for a drained cell does not wait for it. */
  hold(until: Promise<unknown>): Promise<void>
  /** Resolves when nothing but held calls was in flight for `quietMs`: at once where nothing is, and after `atMostMs` anyway. */
  drained(atMostMs: number, quietMs: number): Promise<void>
  /** Resolves when nothing at all is in flight, and after `atMostMs` anyway. */
  empty(atMostMs: number): Promise<void>
}

export function inFlight(clock: Clock): InFlight {
  let entered = 0
  let held = 0
  let watchers: (() => void)[] = []

  const changed = (): void => {
    const woken = watchers
    watchers = []
    for (const wake of woken) wake()
  }
  const until = async (isDone: () => boolean, limit: AbortSignal): Promise<void> => {
    while (!isDone() && !limit.aborted) {
      await new Promise<void>((resolve) => {
        watchers.push(resolve)
        limit.addEventListener('abort', () => resolve(), { once: true })
      })
    }
  }
  const within = async (ms: number, wait: (limit: AbortSignal) => Promise<void>): Promise<void> => {
    const [limit, done] = [new AbortController(), new AbortController()]
    void clock.sleep(ms, done.signal).then(() => limit.abort())
    await wait(limit.signal)
    done.abort()
  }
  const isDrained = (): boolean => entered === held

  return {
    enter: () => {
      entered += 1
      let inside = true
      return () => {
        if (!inside) return
        inside = false
        entered -= 1
        changed()
      }
    },
    hold: async (end) => {
      held += 1
      changed()
      await end
      held -= 1
    },
    drained: async (atMostMs, quietMs) => {
      if (isDrained()) return
      await within(atMostMs, async (limit) => {
        do {
          await until(isDrained, limit)
          await clock.sleep(quietMs, limit)
        } while (!isDrained() && !limit.aborted)
      })
    },
    empty: async (atMostMs) => {
      if (entered > 0) await within(atMostMs, (limit) => until(() => entered === 0, limit))
    },
  }
}
