import { describe, expect, test } from 'vitest'
import { inOrder } from '../../src/run/in-order.ts'

const never = new AbortController().signal
const items = Array.from({ length: 40 }, (_, index) => index)

/** Ends tasks in an order of the test's choosing. */
function gates(): {
  wait: (key: number) => Promise<void>
  open: (key: number) => void
  waiting: () => number[]
} {
  const waiting = new Map<number, () => void>()
  return {
    wait: (key) => new Promise((resolve) => waiting.set(key, resolve)),
    open: (key) => {
      waiting.get(key)?.()
      waiting.delete(key)
    },
    waiting: () => [...waiting.keys()],
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('cells run side by side and come out in the order of the plan', () => {
  test.each([1, 3, 16])('with %i workers', async (width) => {
    const workers = Array.from({ length: width }, (_, index) => index)

    const results = await Array.fromAsync(
      inOrder(items, {
        workers,
        signal: never,
        perform: async (item) => {
          for (let turn = 0; turn < (item * 7) % 5; turn += 1) await settled()
          return item * 10
        },
      }),
    )

    expect(results).toEqual(items.map((item) => item * 10))
  })

  test('no worker is ever given two items at once', async () => {
    const busy = new Set<string>()

    await Array.fromAsync(
      inOrder(items, {
        workers: ['a', 'b'],
        signal: never,
        perform: async (_, worker) => {
          expect(busy.has(worker)).toBe(false)
          busy.add(worker)
          await settled()
          busy.delete(worker)
        },
      }),
    )
  })

  test('one hanging cell does not let the others run ahead without bound', async () => {
    const { wait, open } = gates()
    let started = 0
    const many = Array.from({ length: 5000 }, (_, index) => index)
    const results = inOrder(many, {
      workers: ['a', 'b'],
      signal: never,
      perform: async (item) => {
        started += 1
        if (item === 0) await wait(0)
        return item
      },
    })

    const first = results.next()
    for (let turn = 0; turn < 2000; turn += 1) await settled()
    const ahead = started
    open(0)
    await first
    const rest = await Array.fromAsync(results)

    expect(ahead).toBeLessThanOrEqual(1025)
    expect(rest).toHaveLength(4999)
  })
})

describe('stopping early', () => {
  test('cancelling yields what was complete, drops what was not, and starts nothing new', async () => {
    const stop = new AbortController()
    const { wait, open } = gates()
    const started: number[] = []
    const results = inOrder(items, {
      workers: ['a', 'b', 'c'],
      signal: stop.signal,
      perform: async (item) => {
        started.push(item)
        await wait(item)
        return item
      },
    })

    const collected = Array.fromAsync(results)
    await settled()
    open(1)
    await settled()
    stop.abort()
    for (const item of started) open(item)

    expect(await collected).toEqual([1])
    expect(started).toEqual([0, 1, 2, 3])
  })

  test('a failure is thrown only after everything that was complete has been yielded', async () => {
    const seen: number[] = []
    const results = inOrder([0, 1, 2, 3, 4, 5], {
      workers: ['a'],
      signal: never,
      perform: async (item) => {
        if (item === 3) throw new Error('the agent is gone')
        return item
      },
    })

    await expect(async () => {
      for await (const result of results) seen.push(result)
    }).rejects.toThrow('the agent is gone')
    expect(seen).toEqual([0, 1, 2])
  })
})
