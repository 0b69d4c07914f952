import { Stopped } from '../base/stopped.ts'
import { type Asking, type Order, type Prepared, prepareLaunch } from '../prepare.ts'
import type { Io } from './io.ts'

type Stoppable = Pick<Io, 'err' | 'onStop'>

/**
 * Does work that others may let wait: on Ctrl-C it says so, aborts the signal that the work was given, and throws
 * `Stopped` whatever the work made of that.
 */
export async function stoppable<T>(
  work: (signal: AbortSignal) => Promise<T>,
  before: string,
  { err, onStop }: Stoppable,
): Promise<T> {
  const stop = new AbortController()
  const stopped = onStop(() => {
    err(`Stopping before ${before}. Once more ends at once.\n`)
    stop.abort()
  })
  try {
    const done = await work(stop.signal)
    if (stop.signal.aborted) throw new Stopped()
    return done
  } catch (error) {
    throw stop.signal.aborted ? new Stopped() : error
  } finally {
    stopped()
  }
}

/** Plans an order; sources and models that are asked for it may be stopped. */
export function prepareStoppable(order: Order, io: Stoppable, asking?: Asking): Promise<Prepared> {
  return stoppable((signal) => prepareLaunch(order, { ...asking, signal }), 'the agent is asked anything', io)
}
