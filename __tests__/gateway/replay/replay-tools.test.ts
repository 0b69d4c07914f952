import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { aClient, aClientOver, sessionListener } from '../mcp-servers.ts'
import { aRawServer, aServer } from '../standing.ts'
import { aSession, nowhere, recorded, replayed } from './taping.ts'

const declared = (upstream: string) => ({ tools: [{ name: 'search', upstream, env: null }] })
const gone = declared(nowhere)

/** What a tool's client gets: status, type and bytes; `reset` where the connection broke. */
async function get(url: string, init?: RequestInit): Promise<readonly [number, string | null, string]> {
  try {
    const response = await fetch(url, init)
    return [response.status, response.headers.get('content-type'), await response.text()]
  } catch {
    return [0, null, 'reset']
  }
}

describe('recorded tool responses', () => {
  test('are what the agent receives, in order: text, maps, lists, failures and a reset connection', async () => {
    const got: unknown[] = []
    const session = aSession({
      latency_scale: 0,
      tool_responses: [
        { tool: 'search', response: 'plain words' },
        { tool: 'search', response: { a: 1 } },
        { tool: 'search', response: [1, 2], latency_ms: 60_000 },
        { tool: 'search', response: { error: 'down' }, status: 503 },
        { tool: 'search', status: 0 },
      ],
    })

    const seen = await replayed(
      session,
      async (base) => {
        for (let nth = 0; nth < 5; nth += 1) got.push(await get(`${base}/t/search?q=${nth}`))
      },
      gone,
    )

    expect(got).toEqual([
      [200, 'text/plain; charset=utf-8', 'plain words'],
      [200, 'application/json', '{"a":1}'],
      [200, 'application/json', '[1,2]'],
      [503, 'application/json', '{"error":"down"}'],
      [0, null, 'reset'],
    ])
    expect(seen.toolCalls.map(({ status }) => status)).toEqual([200, 200, 200, 503, 0])
    expect(seen.replay).toEqual({ played: 5, recorded: 5, missed: [], drift: [] })
  })

  test('are given by their arguments in whatever order the agent asks, where the session says so', async () => {
    const got: unknown[] = []
    const session = aSession({
      match_args: true,
      tool_responses: [
        { tool: 'search', args: { q: 'a' }, response: 'about a' },
        { tool: 'search', args: { q: 'b' }, response: 'about b' },
      ],
    })

    const seen = await replayed(
      session,
      async (base) => {
        for (const q of ['b', 'a', 'c']) got.push((await get(`${base}/t/search?q=${q}`))[2])
      },
      gone,
    )

    expect(got.slice(0, 2)).toEqual(['about b', 'about a'])
    expect(seen.replay?.missed).toEqual([
      'search GET was not recorded: no recorded response has its arguments; the nearest is tool_responses[0], which differs first at $.q: recorded "a", seen "c"',
    ])
  })

  test('wait as long as the tool took, times the scale', async () => {
    const session = (scale: number) =>
      aSession({ latency_scale: scale, tool_responses: [{ tool: 'search', response: 'x', latency_ms: 400 }] })
    const took = async (scale: number): Promise<number> =>
      (await replayed(session(scale), async (base) => void (await get(`${base}/t/search`)), gone))
        .toolCalls[0]?.durationMs ?? 0

    expect(await took(0)).toBeLessThan(200)
    expect(await took(0.5)).toBeGreaterThanOrEqual(200)
  })

  test('that nobody asked for are told, and so is a tool that is no longer there', async () => {
    const seen = await replayed(
      aSession({ tool_responses: [{ tool: 'retired', response: 'x' }] }),
      async () => {},
      gone,
    )

    expect(seen.replay?.drift).toEqual(['recorded response #1, of retired, was not asked for'])
  })
})

describe('a recorded exchange', () => {
  test('of a binary reply, a failure and a broken connection is met again byte by byte', async () => {
    const bytes = Buffer.from([0, 255, 254, 10, 13, 128, 0xc3, 0x28])
    await using fine = await aServer((request, response) => {
      if (request.url?.includes('bytes')) response.setHeader('content-type', 'image/png').end(bytes)
      else if (request.url?.includes('busy')) response.writeHead(429, { 'retry-after': '7' }).end('slow down')
      else response.socket?.destroy()
    })
    const asked = async (base: string) => {
      const got: unknown[] = []
      for (const path of ['bytes', 'busy', 'broken'])
        got.push(
          await fetch(`${base}/t/search/${path}`).then(
            async (response) => [
              response.status,
              response.headers.get('retry-after'),
              Buffer.from(await response.arrayBuffer()).toString('hex'),
            ],
            () => 'broken',
          ),
        )
      return got
    }
    const got: unknown[] = []

    const { exchanges } = await recorded(declared(fine.url), async (base) => void got.push(await asked(base)))
    const seen = await replayed(
      aSession({ exchanges, latency_scale: 0 }),
      async (base) => void got.push(await asked(base)),
      gone,
    )

    expect(got[0]).toEqual([
      [200, null, bytes.toString('hex')],
      [429, '7', Buffer.from('slow down').toString('hex')],
      'broken',
    ])
    expect(got[1]).toEqual(got[0])
    expect(seen.replay?.missed).toEqual([])
  })

  test('of a stream that was cut in the middle of an event is cut there again', async () => {
    await using torn = await aRawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n')
      socket.write('c\r\ndata: one\n\nd\r\n', () => setTimeout(() => socket.destroy(), 20))
    })
    const read = async (base: string): Promise<string> => {
      const response = await fetch(`${base}/t/search/stream`)
      let text = ''
      try {
        for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString()
        return `${text} whole`
      } catch {
        return `${text} cut`
      }
    }
    const got: string[] = []

    const { exchanges } = await recorded(declared(torn.url), async (base) => void got.push(await read(base)))
    await replayed(
      aSession({ exchanges, latency_scale: 0 }),
      async (base) => void got.push(await read(base)),
      gone,
    )

    expect(exchanges).toMatchObject([{ status: 200, whole: false }])
    expect(got[0]).toMatch(/cut$/)
    expect(got[1]).toBe(got[0])
  })

  test('is found although a date and an id in the request are others now', async () => {
    await using tool = await aServer((_, response) => void response.end('noted'))
    const at = (base: string, time: string, id: string) =>
      get(`${base}/t/search`, { method: 'POST', body: JSON.stringify({ time, id }) })

    const { exchanges } = await recorded(
      declared(tool.url),
      async (base) => void (await at(base, '2026-01-02T03:04:05Z', 'c0ffee00-1111-4222-8333-444455556666')),
    )
    const strict = aSession({ exchanges, match_args: true, normalise: [] })
    const loose = aSession({ exchanges, match_args: true })
    const ask = async (base: string): Promise<void> =>
      void (await at(base, '2027-09-09', 'deadbeef-2222-4333-8444-555566667777'))

    expect((await replayed(loose, ask, gone)).replay?.missed).toEqual([])
    expect((await replayed(strict, ask, gone)).replay?.missed).toHaveLength(1)
  })
})

test('Python’s urllib is answered from the recording as any client is', async () => {
  const program = `
import json, sys, urllib.request
with urllib.request.urlopen(sys.argv[1] + '/t/search?q=paris', timeout=10) as reply:
    print(json.loads(reply.read())['capital'])
`
  let said = ''

  await replayed(
    aSession({ tool_responses: [{ tool: 'search', response: { capital: 'Paris' } }] }),
    async (base) => {
      const python = spawn('python3', ['-c', program, base], { stdio: ['ignore', 'pipe', 'inherit'] })
      python.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
      await once(python, 'close')
    },
    gone,
  )

  expect(said.trim()).toBe('Paris')
})

describe('an MCP server', () => {
  const world = (url: string) => ({ mcp: [{ name: 'world', command: null, url }] })

  test.each(['json', 'events'] as const)(
    'over HTTP, replying in %s, is replayed with its handshake',
    async (replies) => {
      await using server = await aServer(sessionListener(replies))
      const ask = async (base: string) => {
        await using client = await aClient(`${base}/mcp/world`)
        const { tools } = await client.listTools()
        return [
          tools.map(({ name }) => name),
          await client.callTool({ name: 'lookup', arguments: { id: 7 } }),
        ]
      }
      const got: unknown[] = []

      const { exchanges, traffic } = await recorded(
        world(`${server.url}/mcp`),
        async (base) => void got.push(await ask(base)),
      )
      const seen = await replayed(
        aSession({ exchanges, latency_scale: 0 }),
        async (base) => void got.push(await ask(base)),
        world(`${nowhere}/mcp`),
      )

      expect(got[1]).toEqual(got[0])
      expect(seen.toolCalls).toMatchObject([{ name: 'lookup', boundary: 'mcp', failed: false }])
      expect(seen.toolCalls.map(({ result }) => result)).toEqual(
        traffic.toolCalls.map(({ result }) => result),
      )
      expect(seen.replay?.missed).toEqual([])
    },
  )

  test('over HTTP answers a later request with the recorded result and the id that is waited for', async () => {
    await using server = await aServer(sessionListener('json'))
    const { exchanges } = await recorded(world(`${server.url}/mcp`), async (base) => {
      await using client = await aClient(`${base}/mcp/world`)
      await client.callTool({ name: 'lookup', arguments: { id: 7 } })
    })

    const seen = await replayed(
      aSession({ exchanges, latency_scale: 0, reuse: true }),
      async (base) => {
        await using client = await aClient(`${base}/mcp/world`)
        for (let nth = 0; nth < 3; nth += 1) await client.callTool({ name: 'lookup', arguments: { id: 7 } })
      },
      world(`${nowhere}/mcp`),
    )

    expect(seen.toolCalls.map(({ failed }) => failed)).toEqual([false, false, false])
  })

  test('over stdio, server-everything, is not asked again', async () => {
    const everything = fileURLToPath(
      new URL('../../../node_modules/@modelcontextprotocol/server-everything/dist/index.js', import.meta.url),
    )
    const wrapper = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url))
    const ask = async (base: string) => {
      const args = [
        wrapper,
        'mcp-wrap',
        '--gateway',
        base,
        '--server',
        'files',
        '--',
        process.execPath,
        everything,
        'stdio',
      ]
      await using client = await aClientOver(
        new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }),
      )
      return await client.callTool({ name: 'echo', arguments: { message: 'hello' } })
    }
    const got: unknown[] = []

    const { exchanges } = await recorded({}, async (base) => void got.push(await ask(base)))
    const altered = JSON.parse(JSON.stringify(exchanges).replaceAll('Echo: hello', 'Echo: from the tape'))
    const seen = await replayed(
      aSession({ exchanges: altered, latency_scale: 0 }),
      async (base) => void got.push(await ask(base)),
    )

    expect(got[0]).toMatchObject({ content: [{ text: 'Echo: hello' }] })
    expect(got[1]).toMatchObject({ content: [{ text: 'Echo: from the tape' }] })
    expect(seen.replay).toEqual({ played: 1, recorded: 1, missed: [], drift: [] })
  })

  test('gives hand-written responses as tool results, and a failure as the transport’s', async () => {
    const got: unknown[] = []
    const session = aSession({
      on_unmatched: 'error',
      tool_responses: [
        { tool: 'lookup', response: { owner: 'Ada' } },
        { tool: 'lookup', response: 'down', status: 503 },
      ],
    })
    await using server = await aServer(sessionListener('json'))

    const seen = await replayed(
      session,
      async (base) => {
        await using client = await aClient(`${base}/mcp/world`)
        for (const id of [1, 2, 3])
          got.push(
            await client
              .callTool({ name: 'lookup', arguments: { id } })
              .catch((error: unknown) => String(error)),
          )
      },
      world(`${server.url}/mcp`),
    )

    expect(got[0]).toMatchObject({ content: [{ type: 'text', text: '{"owner":"Ada"}' }] })
    expect(got[1]).toMatch(/503/)
    expect(got[2]).toMatch(/flakestorm replay: world tools\/call lookup was not recorded/)
    expect(seen.replay?.missed).toHaveLength(1)
  })
})

test('a call that kept its caller waiting until the caller left is recorded with its time, and waits again', async () => {
  const patience = 150
  const impatient = async (base: string): Promise<void> => {
    const signal = AbortSignal.timeout(patience)
    await fetch(`${base}/t/search?q=x`, { signal }).catch(() => {})
  }
  await using silent = await aServer(() => {})
  const { exchanges } = await recorded(declared(silent.url), impatient)

  const [kept] = exchanges.map((exchange) => JSON.parse(JSON.stringify(exchange)))
  expect(kept).toMatchObject({ status: 0, whole: false, frames: [{ text: '' }] })
  expect(kept.frames[0].at_ms).toBeGreaterThan(patience / 2)

  const began = performance.now()
  const session = aSession({ exchanges })
  const got: unknown[] = []
  await replayed(session, async (base) => void got.push(await get(`${base}/t/search?q=x`)), gone)

  expect(got).toEqual([[0, null, 'reset']])
  expect(performance.now() - began).toBeGreaterThan(patience / 2)
})
