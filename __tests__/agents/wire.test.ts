import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net'
import { text } from 'node:stream/consumers'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { Worker } from 'node:worker_threads'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { WireAct } from '../../src/base/wire-act.ts'
import type { AgentConfig, SessionConfig } from '../../src/config/config.ts'
import { createAuthority } from '../../src/gateway/tls/certificate.ts'
import { allMutations } from '../../src/mutations/all.ts'
import { draw } from '../../src/mutations/draw.ts'
import type { Question } from '../../src/run/world.ts'
import type { Answer } from '../../src/transcript/transcript.ts'
import { open } from './agents.ts'

const servers: Server[] = []
afterEach(() =>
  Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))),
)

describe('the bytes on the wire', () => {
  test.for<[string, WireAct, RegExp]>([
    ['a field that is split in two', { lines: ['X-A: 1\r\nX-B: 2'] }, /\r\nX-A: 1\r\nX-B: 2\r\n\r\n/],
    ['a null byte', { lines: ['X-A: 1\u0000'] }, /X-A: 1\0\r\n/],
    [
      'another host',
      { without: ['host'], lines: ['Host: a.example'] },
      /^POST \/ask HTTP\/1\.1\r\n(?!host)[^]*Host: a\.example/,
    ],
    ['two hosts', { lines: ['Host: a.example'] }, /host: 127[^]*Host: a\.example/],
    ['a verb that nobody knows', { method: 'FOO' }, /^FOO \/ask HTTP\/1\.1\r\n/],
    ['a query', { query: 'a=%00&a=2' }, /^POST \/ask\?a=%00&a=2 HTTP/],
    ['the absolute form', { target: 'absolute' }, /^POST http:\/\/127\.0\.0\.1:\d+\/ask HTTP/],
    ['an encoded path', { target: 'encoded' }, /^POST \/%61%73%6b HTTP/],
    ['a version that nobody speaks', { version: 'HTTP/9.9' }, /^POST \/ask HTTP\/9\.9\r\n/],
    ['bare line feeds', { lineEnd: '\n' }, /^POST \/ask HTTP\/1\.1\n[^\r]*\n\n\{/],
    ['a length that is too small', { lengthOff: -2 }, /content-length: 12\r\n[^]*\{"input":"hi"\}$/],
    [
      'no length at all',
      { lengthOff: null, after: 'half-close' },
      /^(?![^]*content-length)[^]*\{"input":"hi"\}$/,
    ],
    [
      'a length and chunks',
      { lines: ['Transfer-Encoding: chunked'], body: { kind: 'chunked' } },
      /content-length: 14\r\n[^]*chunked\r\n\r\n7\r\n\{"input\r\n7\r\n":"hi"\}\r\n0\r\n\r\n$/,
    ],
    [
      'a bad chunk size',
      { lengthOff: null, body: { kind: 'chunked', size: 'zz' }, after: 'half-close' },
      /\r\n\r\nzz\r\n/,
    ],
    [
      'a request behind the request',
      { behind: 'GET /x HTTP/1.1\r\n\r\n' },
      /\{"input":"hi"\}GET \/x HTTP\/1\.1\r\n\r\n$/,
    ],
    ['UTF-16', { body: { kind: 'encoded', as: 'utf-16le' } }, /\{\0"\0i\0n\0p\0u\0t\0/],
    ['a byte order mark', { body: { kind: 'encoded', as: 'bom' } }, /\r\n\r\n\u00ef\u00bb\u00bf\{/],
    ['a deep field', { body: { kind: 'nested', depth: 3 } }, /\{"input":"hi","nested":\[\[\[\]\]\]\}$/],
    ['more keys', { body: { kind: 'keys', count: 2 } }, /\{"input":"hi","k0":0,"k1":0\}$/],
    [
      'padding in a field',
      { body: { kind: 'padded', bytes: 5, how: 'field' } },
      /content-length: 32\r\n[^]*\{"input":"hi","padding":"aaaaa"\}$/,
    ],
    [
      'padding in space',
      { body: { kind: 'padded', bytes: 5, how: 'space' } },
      /content-length: 19\r\n[^]*\{"input":"hi"\} {5}$/,
    ],
  ])('are those of %s, and the evidence shows them', async ([, act, wanted]) => {
    const received = Promise.withResolvers<string>()
    const url = await aRawServer((socket) => {
      let all = ''
      socket.on('data', (bytes) => (all += bytes.toString('latin1')))
      // A moment of silence means that the request is out, whatever it says about its length.
      socket.setTimeout(40).on('timeout', () => {
        if (all === '') return
        received.resolve(all)
        socket.setTimeout(0).end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
      })
    })

    const { ending, output, wire } = await ask(url, act)

    expect(await received.promise).toMatch(wanted)
    expect({ ending, output }).toEqual({ ending: { kind: 'answered' }, output: 'ok' })
    expect(wire?.sentBytes).toBe((await received.promise).length)
    expect(wire?.sent).toMatch(/^[A-Z]+ [^]*\\n\n/)
    expect(wire?.received).toMatch(/^HTTP\/1\.1 200 OK\nContent-Length: 2$/)
  })

  test('are 10 MB where 10 MB are asked for, without being held', async () => {
    let bytes = 0
    const url = await anHttpServer(async (request, response) => {
      for await (const chunk of request) bytes += (chunk as Buffer).length
      response.end(`{"output": "read ${bytes}"}`)
    })
    const before = process.memoryUsage().arrayBuffers

    const { wire, ending } = await ask(url, { body: { kind: 'padded', bytes: 10 << 20, how: 'space' } })

    expect(ending).toEqual({ kind: 'answered' })
    expect(bytes).toBe((10 << 20) + '{"input":"hi"}'.length)
    expect(wire?.sentBytes).toBeGreaterThan(10 << 20)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 << 20)
  })

  test('show their end, too, where they are too long to be kept: a second request stands there', async () => {
    const url = await anHttpServer((_, response) => void response.end('fine'))
    const behind = 'GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n'

    const { wire } = await ask(url, { body: { kind: 'padded', bytes: 5_000, how: 'space' }, behind })

    expect(wire?.sent).toMatch(/^POST [^]*\(\d{4} bytes more\)\n +GET \/smuggled HTTP\/1\.1/)
    const [, missing] = /\((\d+) bytes more\)/.exec(wire?.sent ?? '') ?? []
    expect(Number(missing)).toBe((wire?.sentBytes ?? 0) - 2_400)
  })

  test('come with the body of a reply that says more than the answer', async () => {
    const url = await anHttpServer(({ url: path }, response) => {
      response.end(JSON.stringify({ output: 'fine', asked: path }))
    })

    const { output, wire } = await ask(url, { query: 'debug=FS-AAAAAAAA' })

    expect(output).toBe('fine')
    expect(wire?.body).toMatch(/"asked":"[^"]*debug=FS-AAAAAAAA"/)
  })

  test('show no secret of the headers', async () => {
    const url = await anHttpServer((_, response) => void response.end('fine'))

    const { wire } = await ask(
      url,
      {},
      { headers: { Authorization: 'Bearer hunter2hunter2', 'X-Api-Key': 'hunter2hunter2' } },
    )

    expect(wire?.sent).toContain('authorization: (left out)')
    expect(wire?.sent).not.toContain('hunter2')
  })
})

describe('an agent behind TLS', () => {
  const authority = createAuthority(new Date())
  const before = getCACertificates('default')
  beforeAll(() => setDefaultCACertificates([...before, authority.cert]))
  afterAll(() => setDefaultCACertificates(before))

  test.for(allMutations.filter(({ needs }) => needs === 'http').map(({ type }) => type))(
    'is sent the same bytes by %s, which are kept, and needs no more time to refuse them',
    async (type) => {
      const [secure, plain] = [
        await aSecureAgent(authority.leafFor('localhost')),
        await anHttpServer(careful),
      ]
      const found = allMutations.filter((mutation) => mutation.type === type)
      const acts = found.flatMap((mutation) =>
        draw(mutation, aSubject, { seed: 1, promptId: 'p', count: 8 }).variants.flatMap(
          ({ act }) => act ?? [],
        ),
      )
      const through = (url: string): Promise<unknown[]> =>
        Promise.all(
          acts.map(async (act) => comparable(url, await ask(url, act, { responsePath: '$.output' }))),
        )

      const over = await through(secure)

      expect(acts.length).toBeGreaterThan(4)
      expect(over).toEqual(await through(plain))
      expect(JSON.stringify(over)).not.toContain('timed-out')
    },
  )

  test('is not told a number as its name', async () => {
    const warnings: string[] = []
    const hear = ({ name }: Error): void => void warnings.push(name)
    process.on('warning', hear)
    const url = await aSecureAgent(authority.leafFor('127.0.0.1'))

    const { ending } = await ask(url.replace('localhost', '127.0.0.1'), { query: 'a=1' })
    await new Promise(setImmediate)
    process.off('warning', hear)

    expect([ending, warnings]).toEqual([{ kind: 'answered' }, []])
  })

  test.for([{}, null])(
    'whose certificate nobody vouches for is named with the way out, asked with %j',
    async (act) => {
      const url = await aSecureAgent(createAuthority(new Date()).leafFor('localhost'))

      const { ending } = await ask(url, act)

      expect(ending).toEqual({
        kind: 'unreachable',
        reason: `${url.slice(8)}: its certificate is not trusted; where it is yours, put the file of its authority into NODE_EXTRA_CA_CERTS`,
      })
    },
  )
})

test.for<[WireAct | null]>([[{ query: 'a=1' }], [null]])(
  'an agent on localhost with more callers than it keeps waiting is busy, not gone, asked with %j',
  async ([act]) => {
    // On a thread of its own, which takes no calls while it sleeps; the system then drops what comes after the first few.
    const worker = new Worker(
      `const { createServer } = require('node:http')
       const { parentPort } = require('node:worker_threads')
       const server = createServer((_, response) => response.end('fine'))
       server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => parentPort.postMessage(server.address().port))
       server.on('request', () => {
         parentPort.postMessage('asleep')
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600)
       })`,
      { eval: true },
    )
    const [port] = await once(worker, 'message')
    void fetch(`http://127.0.0.1:${port}`).catch(() => null)
    await once(worker, 'message')
    const callers = Array.from({ length: 4 }, () => connect(port, '127.0.0.1').on('error', () => {}))

    const { ending } = await ask(`http://localhost:${port}`, act)
    for (const caller of callers) caller.destroy()
    await worker.terminate()

    expect(ending).toEqual({ kind: 'answered' })
  },
)

describe('an agent that is sent nonsense', () => {
  test('may hang up, which is not a crash of ours and not an answer', async () => {
    const url = await aRawServer((socket) => socket.once('data', () => socket.destroy()))

    const { ending, wire } = await ask(url, { version: 'HTTP/9.9' })

    expect(ending).toEqual({ kind: 'crashed', reason: 'the connection closed before an answer' })
    expect(wire?.hungUp).toBe(true)
  })

  test('and hangs is cut off at the deadline', async () => {
    const url = await aRawServer(() => {})

    const { ending, wire } = await ask(url, { method: 'FOO' }, { timeoutMs: 150 })

    expect(ending).toEqual({ kind: 'timed-out', afterMs: 150 })
    expect(wire?.hungUp).toBe(false)
  })

  test('and is gone is reported as that', async () => {
    const url = await aRawServer(() => {})
    await using agents = await open({ endpoint: `${url}/ask` })
    await new Promise((resolve) => servers.pop()?.close(resolve))

    const { ending } = await agents.lanes[0].agent.ask(aQuestion({ method: 'FOO' }))

    expect(ending.kind).toBe('unreachable')
  })

  test('answers HEAD without a body', async () => {
    const url = await anHttpServer((_, response) => void response.setHeader('content-length', 5).end())

    const { ending, status } = await ask(url, { method: 'HEAD', body: { kind: 'none' } })

    expect(status).toBe(200)
    expect(['answered', 'unreadable']).toContain(ending.kind)
  })

  test('and refuses a large body before it has come is heard each time', async () => {
    // On a thread of its own, so that it leaves while we are still sending.
    const worker = new Worker(
      `const { createServer } = require('node:http')
       const server = createServer((_, response) => response.writeHead(500, { connection: 'close' }).end('no'))
       server.listen(0, '127.0.0.1', () => require('node:worker_threads').parentPort.postMessage(server.address().port))`,
      { eval: true },
    )
    const [port] = await once(worker, 'message')

    const statuses: (number | null)[] = []
    for (let at = 0; at < 20; at += 1) {
      const act = { body: { kind: 'padded', bytes: 10 << 20, how: 'space' } } as const
      statuses.push((await ask(`http://127.0.0.1:${port}`, act)).status)
    }
    await worker.terminate()

    expect(statuses).toEqual(Array.from({ length: 20 }, () => 500))
  })

  test.for(['OPTIONS', 'TRACE', 'GET'])('may answer %s in the shape of that method', async (method) => {
    const url = await anHttpServer((_, response) => void response.end('POST FS-AAAAAAAA'))

    const { ending, output } = await ask(url, { method }, { responsePath: '$.output' })

    expect(ending).toMatchObject({ kind: 'refused', status: 200 })
    expect(output).toBe('POST FS-AAAAAAAA')
  })

  test('owes the usual shape to the usual method', async () => {
    const url = await anHttpServer((_, response) => void response.end('POST'))

    const { ending } = await ask(url, { query: 'a=1' }, { responsePath: '$.output' })

    expect(ending.kind).toBe('unreadable')
  })

  test('may answer a version that nobody speaks without a head, and what it said is kept', async () => {
    const url = await aRawServer((socket) => socket.once('data', () => socket.end('<p>Bad version</p>')))

    const { ending, wire } = await ask(url, { version: 'HTTP/9.9' })

    expect(ending).toEqual({ kind: 'crashed', reason: 'the connection closed after 18 bytes without a head' })
    expect(wire).toMatchObject({ hungUp: true, received: '<p>Bad version</p>' })
  })

  test('may not answer without a head in the version that it was asked in', async () => {
    const url = await aRawServer((socket) => socket.once('data', () => socket.end('<p>Oh</p>')))

    const { ending } = await ask(url, { method: 'FOO' })

    expect(ending.kind).toBe('unreadable')
  })

  test('may go along with an upgrade that it was offered', async () => {
    const url = await aRawServer((socket) =>
      socket.once('data', () =>
        socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'),
      ),
    )

    const { ending } = await ask(url, { lines: ['Connection: Upgrade', 'Upgrade: h2c'] })

    expect(ending).toMatchObject({ kind: 'refused', status: 101 })
  })

  test('and waits for all that was promised is told at once that nothing will come', async () => {
    const url = await aRawServer((socket) => {
      let all = ''
      const end = (): void => void socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n')
      socket.on('end', end).on('data', (bytes) => {
        all += bytes.toString('latin1')
        const [head, body] = all.split('\r\n\r\n')
        const lengths = [...(head ?? '').matchAll(/^content-length: *(\d+)/gim)].map(([, size]) =>
          Number(size),
        )
        if (body !== undefined && body.length >= Math.max(0, ...lengths)) end()
      })
    })
    const acts = allMutations.flatMap((mutation) =>
      draw(mutation, aSubject, { seed: 1, promptId: 'p', count: 50 }).variants.flatMap(({ operator, act }) =>
        act === null || act.beside !== undefined || act.after?.startsWith('abandon') || isLarge(act)
          ? []
          : [{ operator, act }],
      ),
    )

    const hung = await Promise.all(
      acts.map(async ({ operator, act }) =>
        (await ask(url, act, { timeoutMs: 5_000 })).ending.kind === 'timed-out' ? [operator] : [],
      ),
    )

    expect(acts.length).toBeGreaterThan(100)
    expect([...new Set(hung.flat())]).toEqual([])
  })

  test('by a caller who leaves is asked again, and that answer counts', async () => {
    const asked: string[] = []
    const url = await anHttpServer(async (request, response) => {
      asked.push(await text(request).catch(() => 'left'))
      response.end('{"output": "still here"}')
    })

    const { output } = await ask(url, { lengthOff: 1000, after: 'abandon' })

    expect(output).toBe('still here')
    expect(asked).toContain('{"input":"hi"}')
  })

  test('by a caller who leaves within a streamed answer stops streaming to nobody, and serves the next', async () => {
    const leftAfter: number[] = []
    let calls = 0
    const url = await anHttpServer((_, response) => {
      calls += 1
      if (calls > 1) return void response.end('{"output": "still here"}')
      let pieces = 0
      response.write('{"output": "a')
      const timer = setInterval(() => void response.write(`${(pieces += 1)}`), 5)
      response.on('close', () => (clearInterval(timer), leftAfter.push(pieces)))
    })

    const { output, wire } = await ask(url, { after: 'abandon-reply' })

    expect([output, calls, leftAfter.length]).toEqual(['still here', 2, 1])
    expect(wire?.received).toMatch(/^HTTP\/1\.1 200 OK\n[^]*Connection: close/)
  })

  test('by a caller who would leave within the answer, and does not begin one, is too late', async () => {
    const url = await anHttpServer(() => {})

    const { ending } = await ask(url, { after: 'abandon-reply' }, { timeoutMs: 100 })

    expect(ending).toEqual({ kind: 'timed-out', afterMs: 100 })
  })

  test('by others in a row meets the one who counts in their midst, with no less time', async () => {
    const asked: [string, number][] = []
    const url = await anHttpServer(async (request, response) => {
      const { input } = JSON.parse(await text(request)) as { input: string }
      asked.push([input, performance.now()])
      setTimeout(() => response.end(JSON.stringify({ output: input })), 60)
    })

    const beside = { count: 4, same: false, secret: null, apartMs: 80 }
    const { output, ending } = await ask(url, { beside }, { timeoutMs: 150 })

    expect([output, ending]).toEqual(['hi', { kind: 'answered' }])
    const times = asked.map(([, at]) => at)
    expect(times).toHaveLength(5)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(250)
  })

  test('by many at once answers each with its own', async () => {
    const asked: string[] = []
    const url = await anHttpServer(async (request, response) => {
      const { input } = JSON.parse(await text(request)) as { input: string }
      asked.push(input)
      response.end(JSON.stringify({ output: `you said ${input}` }))
    })

    const { output, wire } = await ask(url, { beside: { count: 4, same: false, secret: 'FS-AAAAAAAA' } })

    expect(output).toBe('you said hi')
    expect(asked.filter((input) => input.includes('FS-AAAAAAAA'))).toHaveLength(4)
    const [own = '', others = ''] = wire?.sent.split('(beside it 4 others, the first of them)') ?? []
    expect(own).toContain('{"input":"hi"}')
    expect(own).not.toContain('FS-AAAAAAAA')
    expect(others).toContain('FS-AAAAAAAA. hi"}')
    expect(wire?.received).toContain('HTTP/1.1 200 OK')
  })
})

describe('a conversation', () => {
  test.for<[SessionConfig]>([
    [{ kind: 'header', name: 'X-Session' }],
    [{ kind: 'body', name: 'meta.session' }],
    [{ kind: 'cookie', name: 'sid' }],
  ])('is kept together by %j, and apart from the next', async ([session]) => {
    const memories = new Map<string, string[]>()
    let given = 0
    const url = await anHttpServer(async (request, response) => {
      const body = JSON.parse(await text(request)) as { input: string; meta?: { session: string } }
      const cookie = request.headers.cookie ?? `sid=${(given += 1)}`
      const id = String(request.headers['x-session'] ?? body.meta?.session ?? cookie)
      const memory = [...(memories.get(id) ?? []), body.input]
      memories.set(id, memory)
      response
        .setHeader('set-cookie', `${cookie}; Path=/`)
        .end(JSON.stringify({ output: memory.join(' | ') }))
    })
    await using agents = await open({ endpoint: `${url}/ask`, session })
    const talk = (turns: string[]): Promise<Answer> => agents.lanes[0].agent.ask(aQuestion(null, turns))

    const [first, second] = [await talk(['one', 'two', 'three']), await talk(['four'])]

    expect([first.output, second.output]).toEqual(['one | two | three', 'four'])
  })
})

function isLarge({ body }: WireAct): boolean {
  return body !== undefined && ['padded', 'nested', 'keys', 'bomb'].includes(body.kind)
}

const aSubject = {
  prompt: 'What is the capital of France?',
  keep: [],
  templates: [],
  wire: true,
  remembers: true,
  tools: [],
}

async function ask(url: string, act: WireAct | null, more: Partial<AgentConfig> = {}): Promise<Answer> {
  await using agents = await open({ endpoint: `${url}/ask`, timeoutMs: 5_000, ...more })
  // Awaited here, since leaving closes the agent.
  return await agents.lanes[0].agent.ask(aQuestion(act))
}

function aQuestion(act: WireAct | null, turns: readonly string[] = ['hi']): Question {
  return {
    cell: 'mutation/request_method_attack/paris#1',
    turns,
    history: [],
    act,
    signal: new AbortController().signal,
  }
}

async function listen(server: Server): Promise<string> {
  servers.push(server)
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => void sockets.add(socket.on('error', () => {})))
  const { close } = server
  server.close = (done) => (sockets.forEach((socket) => socket.destroy()), close.call(server, done))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function anHttpServer(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<string> {
  return listen(createServer((request, response) => void answer(request, response)))
}

async function aSecureAgent(leaf: { readonly cert: string; readonly key: string }): Promise<string> {
  const server = createSecureServer(leaf, (request, response) => void careful(request, response))
  return (await listen(server)).replace('http://127.0.0.1', 'https://localhost')
}

/** An agent that refuses what it does not expect. */
async function careful(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.sendDate = false
  const body = await text(request).catch(() => '')
  if (request.method !== 'POST') response.writeHead(405).end()
  else if (body.length > 1_000) response.writeHead(413, { connection: 'close' }).end()
  else response.end(JSON.stringify({ output: 'fine' }))
}

/** What must be equal whichever way it went. */
function comparable(url: string, { ending, output, wire }: Answer): unknown {
  const plain = (said: string | undefined): string | undefined =>
    said
      ?.replaceAll(url, 'http://it')
      .replaceAll(new URL(url).host, 'it')
      .replace(/^date: .*\n/im, '')
  return [ending, output, plain(wire?.sent), plain(wire?.received), wire?.hungUp]
}

function aRawServer(meet: (socket: Socket) => void): Promise<string> {
  return listen(createTcpServer({ allowHalfOpen: true }, meet))
}
