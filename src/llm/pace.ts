import type { Clock } from '../base/clock.ts'
import { UserError } from '../base/user-error.ts'

/** What a try came to. */
export type Try<T> =
  | { readonly done: T }
  /** Asked to come again: after so many milliseconds where somebody said so, at most so many times in all. */
  | { readonly waitMs: number | null; readonly tries: number; readonly error: UserError }

export interface PaceOptions {
  /** Most requests at the same time. */
  readonly concurrency: number
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** Lets so many requests through at once, and holds all of them while the provider wants rest. */
export function pace({
  concurrency,
  clock,
  signal,
}: PaceOptions): <T>(attempt: () => Promise<Try<T>>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  let restUntil = 0

  async function enter(): Promise<void> {
    if (running < concurrency) running += 1
    else await new Promise<void>((resolve) => void waiting.push(resolve))
  }

  /** The place goes to whoever waits longest. */
  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  async function rest(): Promise<void> {
    for (let left = restUntil - clock.now(); left > 0 && !signal.aborted; left = restUntil - clock.now())
      await clock.sleep(left, signal)
    if (signal.aborted) throw new UserError({ message: 'The model was not asked any more: cancelled.' })
  }

  return async (attempt) => {
    await enter()
    try {
      for (let count = 1; ; count += 1) {
        await rest()
        const tried = await attempt()
        if ('done' in tried) return tried.done
        const waitMs = tried.waitMs ?? firstWaitMs * 2 ** (count - 1)
        if (count >= tried.tries || waitMs > longestWaitMs) throw tried.error
        restUntil = Math.max(restUntil, clock.now() + waitMs)
      }
    } finally {
      leave()
    }
  }
}

const firstWaitMs = 500

/** Whoever is told to wait longer is better told to come back another time. */
const longestWaitMs = 120_000
