/** How far the fastest cell may run ahead of the slowest: bounds memory while one cell hangs. */
const window = 1024

/** Work for `inOrder`: what to do with one item on one worker, and what ends it early. */
export interface Task<Item, Worker, Result> {
  readonly workers: readonly Worker[]
  readonly signal: AbortSignal
  readonly perform: (item: Item, worker: Worker) => Promise<Result>
}

/**
 * Maps items over a fixed set of workers, each busy with one item at a time, and yields results in the items' order.
 * When `signal` aborts or a task fails, nothing new starts, every result that is complete is still yielded (gaps are
 * left out), and a failure is thrown last. Results that arrive after an abort are dropped: they may be half-done.
 */
export async function* inOrder<Item, Worker, Result>(
  items: Iterable<Item>,
  task: Task<Item, Worker, Result>,
): AsyncGenerator<Result, void, undefined> {
  const crew = crewFor(items, task)
  let next = 0
  try {
    for (;;) {
      crew.start(next)
      for (; crew.done.has(next); next += 1) {
        const result = crew.done.get(next)
        crew.done.delete(next)
        if (result !== undefined) yield result
        crew.start(next)
      }
      if (crew.isOver()) break
      await crew.change()
    }
    for (const position of [...crew.done.keys()].toSorted((a, b) => a - b)) {
      const result = crew.done.get(position)
      if (result !== undefined) yield result
    }
    if (crew.failures.length > 0) throw crew.failures[0]
  } finally {
    crew.dismiss()
  }
}

/** The workers and what they have finished, by position; knows nothing of order. */
interface Crew<Result> {
  readonly done: Map<number, Result>
  readonly failures: readonly unknown[]
  /** Gives every idle worker an item, as long as none runs too far ahead of `oldest`. */
  start(oldest: number): void
  /** True when nothing runs and nothing will be started any more. */
  isOver(): boolean
  /** Resolves when something was finished or the work was cut short. */
  change(): Promise<void>
  dismiss(): void
}

function crewFor<Item, Worker, Result>(
  items: Iterable<Item>,
  task: Task<Item, Worker, Result>,
): Crew<Result> {
  const { signal, perform } = task
  const source = items[Symbol.iterator]()
  const idle = [...task.workers]
  const done = new Map<number, Result>()
  const failures: unknown[] = []
  let started = 0
  let exhausted = false
  let wake = (): void => {}
  const onAbort = (): void => wake()
  signal.addEventListener('abort', onAbort)
  const isStopped = (): boolean => signal.aborted || failures.length > 0

  const work = async (position: number, item: Item, worker: Worker): Promise<void> => {
    try {
      const result = await perform(item, worker)
      if (!signal.aborted) done.set(position, result)
    } catch (error) {
      if (!signal.aborted) failures.push(error)
    }
    idle.push(worker)
    wake()
  }

  return {
    done,
    failures,
    start(oldest) {
      while (idle.length > 0 && !isStopped() && !exhausted && started - oldest < window) {
        const item = source.next()
        exhausted = item.done === true
        const worker = exhausted ? undefined : idle.pop()
        if (item.done === true || worker === undefined) return
        void work(started, item.value, worker)
        started += 1
      }
    },
    isOver: () => idle.length === task.workers.length && (isStopped() || exhausted),
    change: () => new Promise((resolve) => (wake = resolve)),
    dismiss: () => signal.removeEventListener('abort', onAbort),
  }
}
