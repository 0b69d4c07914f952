import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { aCell, aGateway, aScenario, aServer, answering, send } from './standing.ts'

describe('a call belongs to one cell', () => {
  test('on two lanes at once: each cell has its own calls and no other', async () => {
    await using tool = await aServer(answering({ ok: true }))
    await using gateway = await aGateway({ search: tool.url }, { lanes: 2 })
    const cells = [aCell(gateway, 'first', { lane: 0 }), aCell(gateway, 'second', { lane: 1 })]
    const call = (lane: number, nth: number): Promise<unknown> =>
      send(`${gateway.addresses(lane).base}/t/search/?lane=${lane}&nth=${nth}`)

    await Promise.all(Array.from({ length: 20 }, (_, nth) => call(nth % 2, nth)))

    const traffic = await Promise.all(cells.map((cell) => cell.settle()))
    for (const [lane, { toolCalls, unattributed, attribution }] of traffic.entries()) {
      expect(toolCalls).toHaveLength(10)
      expect(toolCalls.every(({ args }) => JSON.stringify(args).includes(`"lane":"${lane}"`))).toBe(true)
      expect({ unattributed, attribution }).toEqual({ unattributed: 0, attribution: 'lane' })
    }
  })

  test('one after another on one lane, in the order of their beginnings', async () => {
    const waiting: ServerResponse[] = []
    await using tool = await aServer((incoming, outgoing) => {
      if (incoming.url === '/slow') waiting.push(outgoing)
      else outgoing.end('fast')
    })
    await using gateway = await aGateway({ search: tool.url })
    const first = aCell(gateway, 'first')
    const slow = send(`${gateway.base}/t/search/slow`)
    await expect.poll(() => waiting.length).toBe(1)
    await send(`${gateway.base}/t/search/fast`)
    waiting[0]?.end('slow')
    await slow
    const before = await first.settle()
    const second = aCell(gateway, 'second')
    await send(`${gateway.base}/t/search/fast`)

    expect(before.toolCalls.map(({ result }) => result)).toEqual(['slow', 'fast'])
    expect((await second.settle()).toolCalls.map(({ result }) => result)).toEqual(['fast'])
  })

  test('in which it began, though its reply comes while the agent has already answered', async () => {
    const waiting: ServerResponse[] = []
    await using tool = await aServer((_, outgoing) => void waiting.push(outgoing))
    await using gateway = await aGateway({ search: tool.url })
    const cell = aCell(gateway)
    const call = send(`${gateway.base}/t/search/`)
    await expect.poll(() => waiting.length).toBe(1)

    const settling = cell.settle()
    waiting[0]?.end('late')
    await call

    expect((await settling).toolCalls).toMatchObject([{ result: 'late', status: 200, failed: false }])
  })

  test('whose end it outlives: it is recorded there as unanswered, goes on undisturbed, and is not the next cell’s', async () => {
    const waiting: ServerResponse[] = []
    await using tool = await aServer((_, outgoing) => void waiting.push(outgoing))
    await using gateway = await aGateway({ search: tool.url })
    const first = aCell(gateway, 'first')
    const call = send(`${gateway.base}/t/search/?q=slow`)
    await expect.poll(() => waiting.length).toBe(1)

    const before = await first.settle()
    const second = aCell(gateway, 'second')
    waiting[0]?.end('very late')

    expect(before.toolCalls).toMatchObject([{ args: { q: 'slow' }, result: null, status: 0, failed: true }])
    expect((await call).body.toString()).toBe('very late')
    expect((await second.settle()).toolCalls).toEqual([])
  })

  test('that the agent names by carrying our header on, when it is busy with several at once', async () => {
    await using tool = await aServer(answering({ ok: true }))
    await using gateway = await aGateway({ search: tool.url }, { owned: false })
    const cells = [aCell(gateway, 'chaos/paris#1'), aCell(gateway, 'chaos/größe#2')]
    const url = `${gateway.base}/t/search/`

    await send(`${url}?n=1`, { headers: ['x-flakestorm-cell', 'chaos/paris#1'] })
    await send(`${url}?n=2`, {
      headers: ['baggage', `a=1,flakestorm.cell=${encodeURIComponent('chaos/größe#2')};x=y`],
    })
    await send(`${url}?n=3`, { headers: ['x-flakestorm-cell', encodeURIComponent('chaos/größe#2')] })

    const [first, second] = await Promise.all(cells.map((cell) => cell.settle()))
    expect(first?.toolCalls.map(({ args }) => args)).toEqual([{ n: '1' }])
    expect(second?.toolCalls.map(({ args }) => args)).toEqual([{ n: '2' }, { n: '3' }])
    expect(first?.attribution).toBe('header')
  })
})

describe('a call that no rule can give to a cell passes in clear weather and is counted', () => {
  test('before any cell, and by a background job after the answer', async () => {
    await using tool = await aServer(answering({ ok: true }))
    await using gateway = await aGateway({ search: tool.url })
    await send(`${gateway.base}/t/search/`)
    const first = aCell(gateway, 'first', { scenario: aScenario({ mode: 'error' }) })
    const before = await first.settle()

    const background = await send(`${gateway.base}/t/search/`)
    const after = await aCell(gateway, 'second').settle()

    expect(background.status).toBe(200)
    expect([before, after].map(({ toolCalls, unattributed }) => [toolCalls.length, unattributed])).toEqual([
      [0, 1],
      [0, 1],
    ])
    expect(gateway.seen).toMatchObject({ unattributed: 2, tools: new Map([['search', 2]]) })
  })

  test('while several cells are open and it names none, or one that is over', async () => {
    await using tool = await aServer(answering({ ok: true }))
    await using gateway = await aGateway({ search: tool.url }, { owned: false })
    await aCell(gateway, 'over').settle()
    const cells = [aCell(gateway, 'first'), aCell(gateway, 'second')]

    await send(`${gateway.base}/t/search/`)
    await send(`${gateway.base}/t/search/`, { headers: ['x-flakestorm-cell', 'over'] })

    const traffic = await Promise.all(cells.map((cell) => cell.settle()))
    expect(traffic.flatMap(({ toolCalls }) => toolCalls)).toEqual([])
    expect(new Set(traffic.map(({ unattributed }) => unattributed))).toEqual(new Set([0, 2]))
  })
})

describe('a cell', () => {
  test('without calls in flight settles at once, and one with a silent stream waits no longer than about half a second', async () => {
    await using tool = await aServer((_, outgoing) => outgoing.write('never ends'))
    await using gateway = await aGateway({ search: tool.url })
    const began = performance.now()
    await aCell(gateway, 'quiet').settle()
    const quiet = performance.now() - began

    const busy = aCell(gateway, 'busy')
    const [incoming] = (await once(request(`${gateway.base}/t/search/`).end(), 'response')) as [
      IncomingMessage,
    ]
    const settling = performance.now()
    const { toolCalls } = await busy.settle()
    const waited = performance.now() - settling
    incoming.destroy()

    expect(quiet).toBeLessThan(waited)
    expect(waited).toBeGreaterThan(400)
    expect(waited).toBeLessThan(10_000)
    expect(toolCalls).toMatchObject([{ status: 0, failed: true }])
  })

  test('does not keep secrets: not those of the run, not those that are called so, and no header', async () => {
    await using tool = await aServer(answering({ note: 'the key is hunter2-hunter2' }))
    const redact = (text: string): string => text.replaceAll('hunter2-hunter2', '[redacted]')
    await using gateway = await aGateway({ search: tool.url }, { redact })
    const cell = aCell(gateway)

    await send(`${gateway.base}/t/search/?api_key=abc123&q=hunter2-hunter2&keyword=max_tokens`, {
      headers: ['authorization', 'Bearer top-secret-token'],
    })

    const traffic = JSON.stringify(await cell.settle())
    expect(traffic).not.toMatch(/hunter2|abc123|top-secret/)
    expect(traffic).toContain('"keyword":"max_tokens"')
  })
})
