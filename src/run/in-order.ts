/** How far the fastest cell may run ahead of the slowest: bounds memory while one cell hangs. */
const window = 1024

/**
 * Maps items over a fixed set of workers, each busy with one item at a time, and yields results in the items' order.
 * When `signal` aborts or a task fails, nothing new starts, every result that is complete is still yielded (gaps are
 * left out), and a failure is thrown last. Results that arrive after an abort are dropped: they may be half-done.
 */
export async function* inOrder<Item, Worker, Result>(
  items: Iterable<Item>,
  workers: readonly Worker[],
  signal: AbortSignal,
  task: (item: Item, worker: Worker) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const source = items[Symbol.iterator]()
  const done = new Map<number, Result>()
  const idle = [...workers]
  let started = 0
  let yielded = 0
  let running = 0
  let exhausted = false
  const failures: unknown[] = []
  let wake = (): void => {}

  const stopped = (): boolean => signal.aborted || failures.length > 0
  const onAbort = (): void => wake()
  signal.addEventListener('abort', onAbort)

  const start = async (position: number, item: Item, worker: Worker): Promise<void> => {
    running += 1
    try {
      const result = await task(item, worker)
      if (!signal.aborted) done.set(position, result)
    } catch (error) {
      if (!signal.aborted) failures.push(error)
    }
    running -= 1
    idle.push(worker)
    wake()
  }

  const fill = (): void => {
    while (!stopped() && !exhausted && started - yielded < window) {
      const worker = idle.pop()
      if (worker === undefined) return
      const next = source.next()
      if (next.done === true) {
        exhausted = true
        idle.push(worker)
        return
      }
      void start(started, next.value, worker)
      started += 1
    }
  }

  try {
    for (;;) {
      fill()
      while (done.has(yielded)) {
        const result = done.get(yielded)
        done.delete(yielded)
        yielded += 1
        if (result !== undefined) yield result
        fill()
      }
      if (running === 0 && (stopped() || exhausted)) break
      await new Promise<void>((resolve) => (wake = resolve))
    }
    for (const position of [...done.keys()].sort((a, b) => a - b)) {
      const result = done.get(position)
      if (result !== undefined) yield result
    }
    if (failures.length > 0) throw failures[0]
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
