import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { type Server, type Socket, createServer as createTcpServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { freePort } from '../../src/agents/free-port.ts'
import { ask, open } from './agents.ts'

const servers: Server[] = []
afterEach(() =>
  Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))),
)

async function listen(server: Server, host = '127.0.0.1'): Promise<string> {
  servers.push(server)
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  const { close } = server
  server.close = (done) => (sockets.forEach((socket) => socket.destroy()), close.call(server, done))
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

const anHttpServer = (answer: Answer, host?: string) =>
  listen(
    createServer((request, response) => void answer(request, response)),
    host,
  )

/** A server that answers each connection with the same bytes and then does `then`. */
const aRawServer = (bytes: string, then: (socket: Socket) => void = () => {}) =>
  listen(
    createTcpServer(
      (socket) => void socket.on('error', () => {}).once('data', () => (socket.write(bytes), then(socket))),
    ),
  )

const json = (response: ServerResponse, value: unknown): void => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(value))
}

describe('an http agent is sent', () => {
  test('its headers, its query and its body', async () => {
    const url = await anHttpServer(async (request, response) => {
      const { authorization, 'content-type': type, 'x-flakestorm-cell': cell } = request.headers
      json(response, {
        output: [request.method, request.url, authorization?.length, type, cell, await text(request)].join(
          '\n',
        ),
      })
    })
    await using agents = await open({
      endpoint: `${url}/ask?v=1`,
      method: 'PUT',
      queryParams: { lang: 'en us' },
      headers: { Authorization: 'Bearer hunter2hunter2' },
      requestTemplate: '{"q": "{prompt}"}',
    })

    const { output } = await ask(agents, 'hi')

    expect(output.split('\n')).toEqual([
      'PUT',
      '/ask?v=1&lang=en+us',
      '21',
      'application/json',
      'mutation/noise/paris#1',
      '{"q":"hi"}',
    ])
  })

  test('query parameters instead of a body by GET', async () => {
    const url = await anHttpServer(async (request, response) =>
      json(response, { output: request.url + (await text(request)) }),
    )
    await using agents = await open({
      endpoint: `${url}/ask`,
      method: 'GET',
      requestTemplate: 'q={prompt}&n=3',
    })

    expect((await ask(agents, 'tea & cake')).output).toBe('/ask?q=tea+%26+cake&n=3')
  })

  test('earlier turns first, in order, and the transcript is of the last', async () => {
    const heard: string[] = []
    const url = await anHttpServer(async (request, response) => {
      heard.push(JSON.parse(await text(request)).input)
      json(response, { output: heard.join(' / ') })
    })
    await using agents = await open({ endpoint: url })

    expect(await ask(agents, 'one', 'two', 'three')).toMatchObject({
      output: 'one / two / three',
      attempts: 1,
    })
  })

  test('all turns at once where the template has {turns}', async () => {
    const url = await anHttpServer(async (request, response) =>
      json(response, { output: await text(request) }),
    )
    await using agents = await open({ endpoint: url, requestTemplate: '{"chat": "{turns}"}' })

    const { output } = await ask(agents, 'one', 'two')

    expect(JSON.parse(output)).toEqual({ chat: ['one', 'two'] })
  })

  test('turn by turn, with what it replied in between, where the template has {messages}', async () => {
    const heard: unknown[] = []
    const url = await anHttpServer(async (request, response) => {
      heard.push(JSON.parse(await text(request)).chat)
      json(response, { output: `reply ${heard.length}` })
    })
    await using agents = await open({ endpoint: url, requestTemplate: '{"chat": "{messages}"}' })

    expect((await ask(agents, 'one', 'two')).output).toBe('reply 2')
    expect(heard).toEqual([
      [{ role: 'user', content: 'one' }],
      [
        { role: 'user', content: 'one' },
        { role: 'assistant', content: 'reply 1' },
        { role: 'user', content: 'two' },
      ],
    ])
  })

  test('nothing more once an earlier turn went wrong, which is named', async () => {
    let asked = 0
    const url = await anHttpServer((_, response) => {
      asked += 1
      response.statusCode = 500
      response.end('{"error":"no such table"}')
    })
    await using agents = await open({ endpoint: url })

    const { ending } = await ask(agents, 'one', 'two')

    expect(ending).toEqual({ kind: 'refused', status: 500, reason: 'in turn 1 of 2: no such table' })
    expect(asked).toBe(1)
  })
})

describe('an openai agent', () => {
  test('hears the system message and its own replies, and its tool calls are read', async () => {
    const bodies: unknown[] = []
    const url = await anHttpServer(async (request, response) => {
      bodies.push([request.url, JSON.parse(await text(request))])
      const tool_calls = [
        { id: '1', type: 'function', function: { name: 'search', arguments: '{"q":"tea"}' } },
      ]
      json(response, {
        choices: [{ message: { role: 'assistant', content: `reply ${bodies.length}`, tool_calls } }],
      })
    })
    await using agents = await open({
      type: 'openai',
      endpoint: `${url}/v1`,
      model: 'tiny',
      system: 'Be brief.',
    })

    const transcript = await ask(agents, 'one', 'two')

    expect(transcript).toMatchObject({
      output: 'reply 2',
      toolCalls: [{ name: 'search', args: { q: 'tea' } }],
      status: 200,
    })
    const messages = [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'one' },
      { role: 'assistant', content: 'reply 1' },
      { role: 'user', content: 'two' },
    ]
    expect(bodies).toEqual([
      ['/v1/chat/completions', { model: 'tiny', messages: messages.slice(0, 2) }],
      ['/v1/chat/completions', { model: 'tiny', messages }],
    ])
  })

  test('may be given by its full address', async () => {
    const url = await anHttpServer((request, response) =>
      json(response, { choices: [{ message: { content: request.url } }] }),
    )
    await using agents = await open({ type: 'openai', endpoint: `${url}/x/chat/completions?v=2` })

    expect((await ask(agents, 'one')).output).toBe('/x/chat/completions?v=2')
  })
})

describe('what comes back is named exactly', () => {
  const ok = 'HTTP/1.1 200 OK\r\n'

  test.for([
    [
      'a body that breaks off',
      `${ok}content-length: 50\r\n\r\nabc`,
      { kind: 'crashed', reason: 'the connection closed after 3 bytes of the answer' },
    ],
    [
      'chunks that break off',
      `${ok}transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n`,
      { kind: 'crashed', reason: 'the connection closed after 3 bytes of the answer' },
    ],
    ['nothing at all', '', { kind: 'crashed', reason: 'the connection closed before an answer' }],
    [
      'bytes that are no HTTP',
      'SSH-2.0-OpenSSH\r\n\r\n',
      { kind: 'unreadable', reason: expect.stringContaining('not HTTP') },
    ],
    [
      'headers without end',
      `${ok}x: ${'y'.repeat(100_000)}`,
      { kind: 'unreadable', reason: expect.stringContaining('not HTTP') },
    ],
    [
      'a redirect',
      'HTTP/1.1 302 Found\r\nlocation: /login\r\ncontent-length: 0\r\n\r\n',
      { kind: 'refused', status: 302, reason: 'a redirect to /login, which is not followed' },
    ],
    [
      'a switch of protocols',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
      { kind: 'unreadable', reason: 'the agent wants to switch protocols' },
    ],
    ['no content', 'HTTP/1.1 204 No Content\r\n\r\n', { kind: 'answered' }],
    [
      'a body that is not gzip',
      `${ok}content-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc`,
      { kind: 'unreadable', reason: expect.stringContaining('is not') },
    ],
  ] as const)('%s', async ([, bytes, ending]) => {
    const url = await aRawServer(bytes, (socket) => socket.end())
    await using agents = await open({ endpoint: url })

    expect((await ask(agents, 'hi')).ending).toEqual(ending)
  })

  test('an agent that drips one byte at a time has timed out', async () => {
    const url = await anHttpServer((_, response) => {
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    })
    await using agents = await open({ endpoint: url, timeoutMs: 300 })

    expect((await ask(agents, 'hi')).ending).toEqual({ kind: 'timed-out', afterMs: 300 })
  })

  test('a secret that the agent repeats is hidden, in its answer, its tool calls and its refusals', async () => {
    const url = await anHttpServer(async (request, response) => {
      const secret = request.headers.authorization
      response.statusCode = JSON.parse(await text(request)).input === 'refuse' ? 401 : 200
      json(response, {
        output: `I was told ${secret}`,
        tool_calls: [{ name: 'post', args: { to: [secret] } }],
        detail: secret,
      })
    })
    await using agents = await open({ endpoint: url, headers: { authorization: 'Bearer hunter2hunter2' } })

    const seen = JSON.stringify([await ask(agents, 'hi'), await ask(agents, 'refuse')])

    expect(seen).toContain('I was told [redacted by flakestorm]')
    expect(seen).not.toContain('hunter2')
  })
})

describe('connections', () => {
  test('are kept, and one that went stale while idle is replaced without anybody noticing', async () => {
    let connections = 0
    let requests = 0
    const url = await listen(
      createTcpServer((socket) => {
        connections += 1
        socket.on('error', () => {})
        socket.on('data', () => {
          requests += 1
          // The second request on a connection meets a closed door, as after a server's idle timeout.
          if (requests === 2) socket.resetAndDestroy()
          else socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok')
        })
      }),
    )
    await using agents = await open({ endpoint: url })
    const before = connections

    const first = await ask(agents, 'one')
    const second = await ask(agents, 'two')

    expect([first, second]).toMatchObject([
      { output: 'ok', attempts: 1 },
      { output: 'ok', attempts: 1 },
    ])
    expect(connections - before).toBe(2)
  })

  test('that break because the agent died of the question are a crash, not an absence', async () => {
    let requests = 0
    const server = createTcpServer((socket) => {
      socket.on('error', () => {})
      socket.on('data', () => {
        requests += 1
        if (requests === 1) {
          socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok')
        } else {
          server.close()
          socket.resetAndDestroy()
        }
      })
    })
    const url = await listen(server)
    await using agents = await open({ endpoint: url })
    await ask(agents, 'one')

    expect((await ask(agents, 'two')).ending).toEqual({
      kind: 'crashed',
      reason: 'the connection closed before an answer',
    })
  })

  test('reach an agent that listens on IPv6 alone', async () => {
    const url = await anHttpServer((_, response) => json(response, { output: 'six' }), '::1')
    await using agents = await open({ endpoint: url })

    expect((await ask(agents, 'hi')).output).toBe('six')
  })

  test('that find nobody are tried again as often as configured, an answer never', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked += 1
      response.statusCode = 503
      response.end('busy')
    })
    const url = await listen(server)
    await using agents = await open({ endpoint: url }, { retries: 2 })
    expect(await ask(agents, 'hi')).toMatchObject({
      ending: { kind: 'refused', status: 503, reason: 'busy' },
      attempts: 1,
    })
    await new Promise((resolve) => server.close(resolve))
    await expect.poll(() => agents.lanes[0].agent.healthy(new AbortController().signal)).toBe(false)

    const gone = await ask(agents, 'hi')

    expect(gone).toMatchObject({
      ending: { kind: 'unreachable', reason: expect.stringContaining('nothing listens on') },
      attempts: 3,
    })
    expect(asked).toBe(1)
  })

  test('to nobody at all are refused before the run, with exit code 3', async () => {
    const port = await freePort()

    await expect(open({ endpoint: `http://localhost:${port}/` })).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining(`nothing listens on localhost:${port}`),
    })
  })
})
