import { fork } from 'node:child_process'
import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCell, aGateway, aRawServer, aServer, answering, send, sendBytes } from './standing.ts'
import type { Got } from './standing.ts'

/** What may differ: the name of the host, and what is meant for one connection only. */
const ofTheHop = ['host', 'connection', 'keep-alive', 'transfer-encoding', 'date']

function withoutHop(headers: readonly string[]): string[] {
  return headers.filter((_, at) => !ofTheHop.includes((headers[at - (at % 2)] ?? '').toLowerCase()))
}

const shown = (got: Got): unknown => ({ ...got, headers: withoutHop(got.headers) })

interface Plan {
  readonly status: number
  readonly headers: readonly string[]
  readonly chunks: readonly Uint8Array[]
  readonly isChunked: boolean
}

const token = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/).map((name) => `X-${name}`)
const value = fc.stringMatching(/^[\x21-\x7e\u00a1-\u00ff]([\x20-\x7e]{0,30}[\x21-\x7e])?$/)
const headers = fc.array(fc.tuple(token, value), { maxLength: 8 }).map((pairs) => pairs.flat())
const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 5000 }), { maxLength: 5 })
const path = fc.stringMatching(
  /^\/[A-Za-z0-9._~!$&'()*+,;=:@%/-]{0,30}(\?[A-Za-z0-9._~!$&'()*+,;=:@%/?[\]"|-]{0,30})?$/,
)
const plan = fc.record<Plan>({
  status: fc.constantFrom(200, 201, 202, 204, 301, 304, 400, 404, 409, 429, 500, 503),
  headers,
  chunks,
  isChunked: fc.boolean(),
})
const sent = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'QUERY'),
  path,
  headers,
  chunks,
  isChunked: fc.boolean(),
})

describe('a call that no fault touches', () => {
  test('and its reply arrive byte by byte as on a direct connection', async () => {
    const seen: unknown[] = []
    let current: Plan = { status: 200, headers: [], chunks: [], isChunked: true }
    await using tool = await aServer((incoming, outgoing) => {
      const body: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => body.push(chunk))
      incoming.on('end', () => {
        const { method, url, rawHeaders } = incoming
        seen.push({ method, url, headers: withoutHop(rawHeaders), body: Buffer.concat(body).toString('hex') })
        const length = current.chunks.reduce((sum, { length: more }) => sum + more, 0)
        const framing = current.isChunked || current.status === 204 ? [] : ['Content-Length', String(length)]
        outgoing.writeHead(current.status, [...current.headers, ...framing])
        for (const chunk of current.chunks) outgoing.write(chunk)
        outgoing.end()
      })
    })
    await using gateway = await aGateway({ search: tool.url })
    aCell(gateway)

    await fc.assert(
      fc.asyncProperty(sent, plan, async (call, reply) => {
        current = reply
        const length = call.chunks.reduce((sum, { length: more }) => sum + more, 0)
        const framing =
          call.chunks.length === 0
            ? []
            : call.isChunked
              ? ['Transfer-Encoding', 'chunked']
              : ['Content-Length', `${length}`]
        const message = {
          method: call.method,
          headers: [...call.headers, ...framing],
          chunks: call.chunks.map((chunk) => Buffer.from(chunk)),
        }

        const direct = await send(`${tool.url}${call.path}`, message)
        const through = await send(`${gateway.base}/t/search${call.path}`, message)

        expect(shown(through)).toEqual(shown(direct))
        const [atDirect, atThrough] = seen.splice(0)
        expect(atThrough).toEqual(atDirect)
      }),
      { numRuns: 150 },
    )
  })

  test('keeps repeated headers and trailers, in both directions', async () => {
    const seen: IncomingMessage[] = []
    await using tool = await aServer((incoming, outgoing) => {
      seen.push(incoming)
      incoming.resume().on('end', () => {
        outgoing.writeHead(200, ['Set-Cookie', 'a=1', 'set-cookie', 'b=2', 'Trailer', 'X-Sum'])
        outgoing.write('ab')
        outgoing.addTrailers({ 'X-Sum': '7' })
        outgoing.end()
      })
    })
    await using gateway = await aGateway({ search: tool.url })
    const url = new URL(`${gateway.base}/t/search/`)
    const out = request(url, {
      method: 'POST',
      headers: ['host', url.host, 'X-A', '1', 'x-a', '2', 'Trailer', 'X-End', 'Transfer-Encoding', 'chunked'],
    })
    out.write('body')
    out.addTrailers([['X-End', 'yes']])
    out.end()
    const [incoming] = (await once(out, 'response')) as [IncomingMessage]
    await incoming.resume().toArray()

    expect(withoutHop(incoming.rawHeaders)).toEqual([
      'Set-Cookie',
      'a=1',
      'set-cookie',
      'b=2',
      'Trailer',
      'X-Sum',
    ])
    expect(incoming.rawTrailers).toEqual(['X-Sum', '7'])
    expect(withoutHop(seen[0]?.rawHeaders ?? [])).toEqual(['X-A', '1', 'x-a', '2', 'Trailer', 'X-End'])
    expect(seen[0]?.rawTrailers).toEqual(['X-End', 'yes'])
  })

  test('carries nothing of the gateway to the tool: no token, no header of ours, none that was for this connection', async () => {
    await using tool = await aServer((incoming, outgoing) => {
      incoming.resume().on('end', () => outgoing.end(JSON.stringify([incoming.url, incoming.rawHeaders])))
    })
    await using gateway = await aGateway({ search: tool.url })
    aCell(gateway, 'a/b#1')

    const { body } = await send(`${gateway.base}/t/search/x`, {
      headers: Object.entries({
        'x-flakestorm-cell': 'a/b#1',
        baggage: 'flakestorm.cell=a%2Fb%231,other=1',
        'Proxy-Authorization': 'Basic bG9jYWw6eA==',
        Connection: 'keep-alive, X-Hop',
        'X-Hop': '1',
        'Keep-Alive': 'timeout=5',
        TE: 'trailers',
        'X-Kept': '1',
      }).flat(),
    })

    const [url, arrived] = JSON.parse(body.toString()) as [string, string[]]
    expect(url).toBe('/x')
    expect(arrived).toEqual([
      'host',
      new URL(tool.url).host,
      'baggage',
      'other=1',
      'X-Kept',
      '1',
      'Connection',
      'keep-alive',
    ])
  })

  test.for([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['deflate', deflateSync],
  ] as const)(
    'reaches the agent compressed as it was (%s), and the record in plain text',
    async ([encoding, compress]) => {
      const bytes = compress(Buffer.from('{"answer":"kingfisher"}'))
      await using tool = await aServer((_, outgoing) =>
        outgoing.writeHead(200, { 'content-encoding': encoding }).end(bytes),
      )
      await using gateway = await aGateway({ search: tool.url })
      const cell = aCell(gateway)

      const got = await send(`${gateway.base}/t/search/`, { headers: ['accept-encoding', encoding] })

      expect(got.body).toEqual(bytes)
      expect((await cell.settle()).toolCalls[0]?.result).toBe('{"answer":"kingfisher"}')
    },
  )

  test('reaches a tool by a name that has several addresses, though only one of them answers', async () => {
    await using tool = await aServer(answering({ ok: true }))
    await using gateway = await aGateway({ search: tool.url.replace('127.0.0.1', 'localhost') })

    expect(await send(`${gateway.base}/t/search/`)).toMatchObject({ status: 200, error: null })
  })

  test('waits for the tool to invite a body that was announced with Expect: 100-continue', async () => {
    await using tool = await aServer((incoming, outgoing) => {
      incoming.setEncoding('utf8').on('data', (text) => outgoing.end(`got ${text}`))
    })
    await using gateway = await aGateway({ search: tool.url })
    const out = request(`${gateway.base}/t/search/`, {
      method: 'POST',
      headers: { expect: '100-continue', 'content-length': 4 },
    })
    out.flushHeaders()
    await once(out, 'continue')
    out.end('body')
    const [incoming] = (await once(out, 'response')) as [IncomingMessage]

    expect(Buffer.concat(await incoming.toArray()).toString()).toBe('got body')
  })
})

describe('a stream', () => {
  test('is forwarded event by event: the first is with the agent before the second is sent', async () => {
    const streams: ServerResponse[] = []
    await using tool = await aServer((_, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
      streams.push(outgoing)
    })
    await using gateway = await aGateway({ search: tool.url })

    const [incoming] = (await once(request(`${gateway.base}/t/search/`).end(), 'response')) as [
      IncomingMessage,
    ]
    const got: string[] = []
    for (let nth = 0; nth < 20; nth += 1) {
      streams[0]?.write(`data: ${nth}\n\n`)
      const [chunk] = (await once(incoming, 'data')) as [Buffer]
      got.push(chunk.toString())
    }
    streams[0]?.end()

    expect(got).toEqual(Array.from({ length: 20 }, (_, nth) => `data: ${nth}\n\n`))
  })

  test('that the agent leaves ends at the tool too', async () => {
    const { promise, resolve } = Promise.withResolvers<string>()
    await using tool = await aServer((_, outgoing) => {
      outgoing.write('first')
      outgoing.on('close', () => resolve('closed'))
    })
    await using gateway = await aGateway({ search: tool.url })

    const out = request(`${gateway.base}/t/search/`).end()
    const [incoming] = (await once(out, 'response')) as [IncomingMessage]
    await once(incoming, 'data')
    out.on('error', () => {}).destroy()

    expect(await promise).toBe('closed')
  })

  test('of 100 MB passes with less than 30 MB more memory', async () => {
    const block = Buffer.alloc(1 << 20, 7)
    await using tool = await aServer(async (incoming, outgoing) => {
      const blocks = incoming.url === '/large' ? 100 : 1
      for (let nth = 0; nth < blocks; nth += 1) if (!outgoing.write(block)) await once(outgoing, 'drain')
      outgoing.end()
    })
    const gateway = fork(join(import.meta.dirname, '../bench/gateway-roles.ts'), ['ours', tool.url])
    const [{ url }] = (await once(gateway, 'message')) as [{ url: string }]
    const rss = async (): Promise<number> => {
      gateway.send('rss')
      const [told] = (await once(gateway, 'message')) as [{ rss: number }]
      return told.rss / (1 << 20)
    }
    await (await fetch(`${url}/small`)).bytes()
    const before = await rss()

    const most = [before]
    let bytes = 0
    for await (const chunk of (await fetch(`${url}/large`)).body ?? []) {
      bytes += chunk.length
      if (bytes / (4 << 20) > most.length) most.push(await rss())
    }
    gateway.disconnect()
    await once(gateway, 'exit')

    expect(bytes).toBe(100 << 20)
    expect(most.length).toBeGreaterThan(20)
    expect(Math.max(...most) - before).toBeLessThan(30)
  })

  test('may be one of 1,000 that are open at once', { timeout: 60_000 }, async () => {
    const streams: ServerResponse[] = []
    await using tool = await aServer((_, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' })
      outgoing.write('data: first\n\n')
      streams.push(outgoing)
    })
    await using gateway = await aGateway({ search: tool.url })
    const cell = aCell(gateway)

    const open = await Promise.all(
      Array.from({ length: 1000 }, async () => {
        const [incoming] = (await once(
          request(`${gateway.base}/t/search/`, { agent: false }).end(),
          'response',
        )) as [IncomingMessage]
        await once(incoming, 'data')
        return incoming
      }),
    )
    for (const stream of streams) stream.end('data: last\n\n')
    const ends = await Promise.all(
      open.map(async (incoming) => Buffer.concat(await incoming.toArray()).toString()),
    )

    expect(ends).toEqual(Array.from({ length: 1000 }, () => 'data: last\n\n'))
    expect(
      (await cell.settle()).toolCalls.filter(({ status, failed }) => status === 200 && !failed),
    ).toHaveLength(1000)
  })
})

describe('an upstream that misbehaves', () => {
  test('by being down is a broken connection to the agent, and a reason on record', async () => {
    const { url } = await gone()
    await using gateway = await aGateway({ search: url })
    const cell = aCell(gateway)

    const got = await send(`${gateway.base}/t/search/`)

    expect(got).toMatchObject({ status: 0, error: 'ECONNRESET' })
    expect((await cell.settle()).toolCalls).toMatchObject([
      { name: 'search', status: 0, failed: true, result: null },
    ])
    expect(gateway.said).toEqual([
      `tool search: ${new URL(url).host}: connect ECONNREFUSED ${new URL(url).host}`,
    ])
  })

  test('by speaking no TLS where TLS was asked for is a broken connection with a reason', async () => {
    await using tool = await aServer(answering({}))
    await using gateway = await aGateway({ search: tool.url.replace('http:', 'https:') })
    aCell(gateway)

    expect(await send(`${gateway.base}/t/search/`)).toMatchObject({ status: 0, error: 'ECONNRESET' })
    expect(gateway.said).toHaveLength(1)
  })

  const ok = 'HTTP/1.1 200 OK\r\n'
  const hostile: readonly (readonly [string, string])[] = [
    [
      'chunks whose length is no number',
      `${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\nworld\r\n0\r\n\r\n`,
    ],
    ['chunks that stop in the middle', `${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`],
    ['less than it announced', `${ok}Content-Length: 100\r\n\r\nhello`],
    ['two lengths', `${ok}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`],
    ['a header with a control character', `${ok}X-A: a\x01b\r\nContent-Length: 0\r\n\r\n`],
    ['a header without a name', `${ok}: nothing\r\nContent-Length: 0\r\n\r\n`],
    [
      '200 KB of headers',
      `${ok}${'X-Large: '.concat('x'.repeat(2000), '\r\n').repeat(100)}Content-Length: 0\r\n\r\n`,
    ],
    ['no HTTP at all', '220 mail.example ESMTP ready\r\n'],
    ['nothing', ''],
    ['a trailer without chunks', `${ok}Trailer: X-A\r\nContent-Length: 2\r\n\r\nok`],
    [
      'a switch of protocols that nobody asked for',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
    ],
    ['an old reply that ends with its connection', 'HTTP/1.0 200 OK\r\n\r\nhello'],
    [
      'early hints before its reply',
      `HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n${ok}Content-Length: 2\r\n\r\nok`,
    ],
  ]
  test.for(hostile)('by sending %s gives the agent what a direct connection gives it', async ([, bytes]) => {
    await using tool = await aRawServer((socket) => socket.end(bytes, 'latin1'))
    await using gateway = await aGateway({ search: tool.url })
    aCell(gateway)

    const direct = await send(`${tool.url}/`)
    const through = await send(`${gateway.base}/t/search/`)

    expect(through.error === null).toBe(direct.error === null)
    expect(through.status).toBe(direct.status)
    expect(through.body.subarray(0, direct.body.length)).toEqual(direct.body)
    expect(gateway.said.length > 0).toBe(through.error !== null)
  })

  test('by sending a status that HTTP does not have is a broken connection with a reason', async () => {
    await using tool = await aRawServer((socket) =>
      socket.end('HTTP/1.1 099 What\r\nContent-Length: 0\r\n\r\n'),
    )
    await using gateway = await aGateway({ search: tool.url })

    expect(await send(`${gateway.base}/t/search/`)).toMatchObject({ status: 0, error: 'ECONNRESET' })
    expect(gateway.said).toEqual([`tool search: ${new URL(tool.url).host}: Invalid status code: 99`])
  })

  test('by sending a body with a 204 gives the agent the 204, and the next call a connection of its own', async () => {
    await using tool = await aRawServer((socket) =>
      socket.write('HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello'),
    )
    await using gateway = await aGateway({ search: tool.url })

    expect(await send(`${gateway.base}/t/search/`)).toMatchObject({ status: 204, error: null })
    expect(await send(`${gateway.base}/t/search/`)).toMatchObject({ status: 204, error: null })
  })

  test('by answering and closing before it has read the request still gets its answer through', async () => {
    await using tool = await aServer((_, outgoing) =>
      outgoing.writeHead(413, { connection: 'close' }).end('too large'),
    )
    await using gateway = await aGateway({ search: tool.url })
    aCell(gateway)

    const parts = Array.from({ length: 20 }, () => Buffer.alloc(1 << 16))
    const got = await send(`${gateway.base}/t/search/`, {
      method: 'POST',
      headers: ['content-length', String(20 << 16)],
      chunks: parts,
    })

    expect(got).toMatchObject({ status: 413 })
  })

  test('by closing an idle connection is not noticed by the next call', async () => {
    const tool = createServer({ keepAliveTimeout: 30 }, answering({ ok: true })).listen(0, '127.0.0.1')
    await once(tool, 'listening')
    await using gateway = await aGateway({
      search: `http://127.0.0.1:${(tool.address() as AddressInfo).port}`,
    })
    const closed = new Promise<void>((resolve) => {
      tool.once('connection', (socket) => socket.once('close', () => resolve()))
    })

    const first = await send(`${gateway.base}/t/search/`)
    await closed
    const second = await send(`${gateway.base}/t/search/`, {
      method: 'POST',
      headers: ['content-length', '2'],
      chunks: ['{}'],
    })
    tool.close()

    expect([first.status, second.status]).toEqual([200, 200])
  })
})

describe('an agent that misbehaves', () => {
  test('with headers of more than 64 KiB is refused with 431, and the gateway lives on', async () => {
    await using tool = await aServer(answering({}))
    await using gateway = await aGateway({ search: tool.url })

    const got = await sendBytes(gateway.base, `GET / HTTP/1.1\r\nX-Large: ${'x'.repeat(100_000)}\r\n\r\n`)

    expect(got.toString()).toMatch(/^HTTP\/1\.1 431 /)
    expect((await send(`${gateway.base}/t/search/`)).status).toBe(200)
  })

  test('with bytes that are no HTTP is refused with 400', async () => {
    await using gateway = await aGateway({})

    expect((await sendBytes(gateway.base, 'EHLO there\r\n\r\n')).toString()).toMatch(/^HTTP\/1\.1 400 /)
    expect(gateway.said[0]).toMatch(/^a request could not be read/)
  })

  test('with HTTP/2 from the start is told in HTTP/2 that HTTP/1.1 is spoken here', async () => {
    await using gateway = await aGateway({})

    const got = await sendBytes(gateway.base, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')

    expect(got.subarray(-4).toString('hex')).toBe('0000000d')
    expect(gateway.said).toEqual(['a client spoke HTTP/2 without asking; the gateway speaks HTTP/1.1'])
  })

  test('with TLS on the plain port gets a closed connection and a reason on record', async () => {
    await using gateway = await aGateway({})

    expect(await sendBytes(gateway.base, Buffer.from('160301007c010000780303', 'hex'))).toHaveLength(0)
    expect(gateway.said[0]).toMatch(/^a client spoke TLS/)
  })

  test('with HTTP/1.0 gets a reply without chunks, which ends with its connection', async () => {
    await using tool = await aServer((_, outgoing) => {
      outgoing.write('hello')
      outgoing.end(' world')
    })
    await using gateway = await aGateway({ search: tool.url })

    const got = await sendBytes(
      gateway.base,
      `GET ${new URL(gateway.base).pathname}/t/search/ HTTP/1.0\r\n\r\n`,
    )

    expect(got.toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\nhello world$/)
    expect(got.toString()).not.toMatch(/transfer-encoding/i)
  })

  test('with an offer of h2c is served in HTTP/1.1', async () => {
    await using tool = await aServer(answering({ ok: true }))
    await using gateway = await aGateway({ search: tool.url })

    const got = await send(`${gateway.base}/t/search/`, {
      method: 'POST',
      headers: [
        'Connection',
        'Upgrade, HTTP2-Settings',
        'Upgrade',
        'h2c',
        'HTTP2-Settings',
        'AAMAAABkAAQAAP__',
        'Content-Length',
        '2',
      ],
      chunks: ['{}'],
    })

    expect(got).toMatchObject({ status: 200, error: null })
  })

  test('with a WebSocket reaches the tool, both ways and unread, and is counted', async () => {
    await using tool = await aServer(answering({}))
    tool.server.on('upgrade', (incoming, socket) => {
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-Path: ${incoming.url}\r\n\r\n`,
      )
      socket.on('data', (chunk) => socket.end(`echo ${chunk}`))
    })
    await using gateway = await aGateway({ search: tool.url })
    const { hostname, port, pathname } = new URL(gateway.base)
    const socket = connect(Number(port), hostname)
    socket.write(
      `GET ${pathname}/t/search/live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    )
    const [head] = (await once(socket, 'data')) as [Buffer]
    socket.write('frame')
    const [frame] = (await once(socket, 'data')) as [Buffer]
    socket.destroy()

    expect(head.toString()).toMatch(/^HTTP\/1\.1 101 [^]*X-Path: \/live\r\n/)
    expect(frame.toString()).toBe('echo frame')
    expect([...gateway.seen.upgrades]).toEqual([['search', 1]])
  })
})

/** An address where nobody listens any more. */
async function gone(): Promise<{ readonly url: string }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.close()
  await once(server, 'close')
  return { url }
}
