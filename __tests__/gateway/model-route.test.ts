import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Json, parseJson } from '../../src/base/json.ts'
import { type Arrived, type Posting, type Weathered, aModel, aScripted, post } from './model-world.ts'
import {
  type Protocol,
  mentions,
  piecesOf,
  protocolNamed,
  protocols,
  readBy,
  says,
  typeOf,
  words,
} from './providers.ts'

const jsonIn = ({ body }: Pick<Arrived, 'body'>): Json => JSON.parse(body.toString())

/** One call of a protocol under a weather, against a provider that says this. */
async function oneCall(
  protocol: Protocol,
  weather: Weathered,
  { reply = protocol.answer, ...posting }: Posting & { reply?: Json } = {},
) {
  await using upstream = await aScripted(says(protocol, reply))
  await using model = await aModel(upstream, weather)
  const got = await post(`${model.base}${protocol.path}`, protocol.question, posting).catch(() => null)
  return { got, asked: upstream.asked, ...(await model.settle()) }
}

describe('a model call that no fault is due for', () => {
  test.for(protocols)(
    '%s: passes byte by byte in both directions, and is recorded with its tokens',
    async ([, protocol]) => {
      await using upstream = await aScripted(says(protocol, protocol.answer))
      await using model = await aModel(upstream, { llm: [{ mode: 'error', after_calls: 9 }] })
      const odd = ` ${JSON.stringify(protocol.question, null, 2)}\n`

      const got = await post(`${model.base}${protocol.path}`, odd, {
        headers: { authorization: 'Bearer mine', 'x-odd': 'Ä' },
      })
      const { modelCalls, faults } = await model.settle()

      expect(upstream.asked[0]?.body.toString()).toBe(odd)
      expect(upstream.asked[0]).toMatchObject({
        url: protocol.path.replace(/^\/\w+/, ''),
        headers: { authorization: 'Bearer mine' },
      })
      expect(got.body).toEqual(Buffer.concat(piecesOf(protocol, protocol.answer)))
      expect(got.headers).toMatchObject({ 'x-request-id': 'req_real', 'content-type': typeOf(protocol) })
      expect(modelCalls).toMatchObject([
        {
          inputTokens: 12,
          outputTokens: 20,
          status: 200,
          failed: false,
          streaming: protocol.streaming,
          asked: [],
        },
      ])
      expect(faults).toMatchObject([{ matched: 1, delivered: 0 }])
    },
  )

  test.for(protocols.filter(([, { streaming }]) => streaming))(
    '%s: each event is out before the next one comes',
    async ([, protocol]) => {
      const pieces = piecesOf(protocol, protocol.answer)
      let next = (): void => {}
      await using upstream = await aScripted(async (_arrived, response) => {
        response.writeHead(200, { 'content-type': typeOf(protocol) })
        for (const piece of pieces) {
          const arrived = new Promise<void>((resolve) => (next = resolve))
          response.write(piece)
          await arrived
        }
        response.end()
      })
      await using model = await aModel(upstream)

      const got = await post(`${model.base}${protocol.path}`, protocol.question, { onData: () => next() })

      expect(got.body).toEqual(Buffer.concat(pieces))
    },
  )

  test.for(protocols.filter(([, { toolCall }]) => toolCall !== null))(
    '%s: the tools that were asked for are recorded by name',
    async ([, protocol]) => {
      const { modelCalls } = await oneCall(protocol, {}, { reply: protocol.toolCall ?? {} })

      expect(modelCalls).toMatchObject([{ asked: ['web_search'] }])
    },
  )

  test('a compressed reply passes compressed, and is read all the same', async () => {
    const protocol = protocolNamed('openai-chat, streamed')
    const bytes = gzipSync(Buffer.concat(piecesOf(protocol, protocol.answer)))
    await using upstream = await aScripted((_arrived, response) => {
      response.writeHead(200, { 'content-type': typeOf(protocol), 'content-encoding': 'gzip' }).end(bytes)
    })
    await using model = await aModel(upstream)

    const got = await post(`${model.base}${protocol.path}`, protocol.question, {
      headers: { 'accept-encoding': 'gzip' },
    })

    expect(got.body).toEqual(bytes)
    expect(upstream.asked[0]?.headers['accept-encoding']).toBe('gzip')
    expect((await model.settle()).modelCalls).toMatchObject([{ inputTokens: 12, outputTokens: 20 }])
  })

  test("a provider's own failure passes as it came, and no fault of ours is counted for it", async () => {
    const protocol = protocolNamed('anthropic, streamed')
    await using upstream = await aScripted((_arrived, response) => {
      response
        .writeHead(401, { 'content-type': 'application/json', 'retry-after': '3' })
        .end('{"type":"error" }')
    })
    await using model = await aModel(upstream, { llm: [{ mode: 'cut_stream' }] })

    const got = await post(`${model.base}${protocol.path}`, protocol.question)
    const { modelCalls, faults } = await model.settle()

    expect(got).toMatchObject({
      status: 401,
      body: Buffer.from('{"type":"error" }'),
      headers: { 'retry-after': '3' },
    })
    expect(modelCalls).toMatchObject([
      { status: 401, failed: true, retryAfterS: 3, inputTokens: null, cost: null },
    ])
    expect(faults).toMatchObject([{ matched: 1, delivered: 0 }])
  })

  test.for([[[]], [[{ mode: 'truncated_response' as const }]]])(
    'a provider that breaks off breaks the connection, with %j',
    async ([llm]) => {
      const protocol = protocolNamed('openai-chat, streamed')
      const begun = Buffer.concat(piecesOf(protocol, protocol.answer).slice(0, 4))
      await using upstream = await aScripted((_arrived, response) => {
        response.writeHead(200, { 'content-type': typeOf(protocol) })
        response.write(begun, () => response.destroy())
      })
      await using model = await aModel(upstream, { llm: llm ?? [] })

      const got = await post(`${model.base}${protocol.path}`, protocol.question)

      expect(got).toMatchObject({ ended: 'cut', body: begun })
      expect((await model.settle()).modelCalls).toMatchObject([{ status: 0, failed: true }])
    },
  )

  test('a provider that is not there breaks the connection, and the trouble is told', async () => {
    const protocol = protocolNamed('openai-chat, whole')
    await using model = await aModel({ url: 'http://127.0.0.1:9' }, { llm: [{ mode: 'truncated_response' }] })

    await expect(post(`${model.base}${protocol.path}`, protocol.question)).rejects.toThrow('ECONNRESET')

    expect([...model.troubles.keys()].join()).toContain('openai: 127.0.0.1:9')
    expect((await model.settle()).modelCalls).toMatchObject([{ status: 0, failed: true }])
  })

  test('a call that is still open when its cell ends is recorded as broken', async () => {
    const protocol = protocolNamed('anthropic, streamed')
    const { promise: isAsked, resolve: askedFor } = Promise.withResolvers<void>()
    await using upstream = await aScripted((_arrived, response) => {
      response.writeHead(200, { 'content-type': typeOf(protocol) }).write(': wait\n\n', () => askedFor())
    })
    await using model = await aModel(upstream, { llm: [] })

    const open = post(`${model.base}${protocol.path}`, protocol.question).catch(() => null)
    await isAsked
    const { modelCalls } = await model.settle()

    expect(modelCalls).toMatchObject([{ status: 0, failed: true, inputTokens: null }])
    await model[Symbol.asyncDispose]()
    await open
  })

  test('a WebSocket of a provider is piped as it is, and counted', async () => {
    await using upstream = await aScripted(() => {})
    upstream.server.on('upgrade', (request, socket) => {
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nx-path: ${request.url}\r\n\r\n`,
      )
      socket.pipe(socket)
    })
    await using model = await aModel({ url: `${upstream.url}/v1` }, { llm: [{ mode: 'error' }] })
    const { hostname, port, pathname } = new URL(`${model.base}/openai/v1/realtime`)

    const heard = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname)
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk.toString()
        if (text.endsWith('\r\n\r\n')) socket.write('ping')
        if (text.endsWith('ping')) socket.destroy()
      })
      socket.once('close', () => resolve(text))
      socket.write(`GET ${pathname} HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: Upgrade\r\n\r\n`)
    })

    expect(heard).toContain('x-path: /v1/realtime\r\n')
    expect(model.upgrades.get('openai')).toBe(1)
  })

  test('other endpoints of a provider pass, and are no model calls', async () => {
    await using upstream = await aScripted((_arrived, response) => response.end('[0.5]'))
    await using model = await aModel(upstream, { llm: [{ mode: 'error' }] })

    const got = await post(`${model.base}/openai/v1/embeddings?x=1`, '{"input":"a"}')

    expect([got.body.toString(), upstream.asked[0]?.url]).toEqual(['[0.5]', '/v1/embeddings?x=1'])
    expect((await model.settle()).modelCalls).toEqual([])
  })

  test('a version that stands in both addresses is counted once, and one that a client leaves out is added', async () => {
    const protocol = protocolNamed('anthropic, whole')
    await using upstream = await aScripted(says(protocol, protocol.answer))
    await using versioned = await aModel({ url: `${upstream.url}/v1` })
    await using bare = await aModel(upstream)

    await post(`${versioned.base}/openai/v1/chat/completions`, {})
    await post(`${versioned.base}/openai/chat/completions`, {})
    await post(`${bare.base}/anthropic/messages`, protocol.question)

    expect(upstream.asked.map(({ url }) => url)).toEqual([
      '/v1/chat/completions',
      '/v1/chat/completions',
      '/v1/messages',
    ])
  })
})

describe('what a call cost', () => {
  const protocol = protocolNamed('openai-chat, whole')
  const priced = async (model: string, prices = {}) => {
    await using upstream = await aScripted(says(protocol, protocol.answer))
    await using gateway = await aModel(upstream, { prices })
    await post(`${gateway.base}${protocol.path}`, { model, messages: [] })
    return (await gateway.settle()).modelCalls[0]?.cost
  }

  test('is told by the list for a model and its dated snapshots, and for no model that merely begins alike', async () => {
    expect(await priced('gpt-4o')).toBeCloseTo((12 * 2.5 + 20 * 10) / 1e6, 12)
    expect(await priced('gpt-4o-2024-08-06')).toBeCloseTo((12 * 2.5 + 20 * 10) / 1e6, 12)
    expect(await priced('gpt-4o-realtime')).toBeNull()
    expect(await priced('constructor')).toBeNull()
  })

  test("is told by the user's own prices first, the longest name winning", async () => {
    const prices = {
      mine: { input: 1, output: 2 },
      'mine-large': { input: 10, output: 20 },
      'gpt-4o': { input: 0, output: 0 },
    }

    expect(await priced('mine-small', prices)).toBeCloseTo(52e-6, 12)
    expect(await priced('mine-large-2', prices)).toBeCloseTo(520e-6, 12)
    expect(await priced('gpt-4o', prices)).toBe(0)
  })
})

describe('a refusal', () => {
  test.for(protocols)('%s: 429 in the words of the provider, without asking it', async ([, protocol]) => {
    const { got, asked, modelCalls, faults } = await oneCall(protocol, {
      llm: [{ mode: 'rate_limit', message: 'Retry after 7 seconds' }],
    })

    const refusal = protocol.dialect.refusal(
      {
        kind: 'refused',
        reason: 'rate_limit',
        status: null,
        message: 'Retry after 7 seconds',
        retryAfterS: 7,
      },
      '',
    )
    expect(got).toMatchObject({
      status: 429,
      headers: { connection: 'close', 'content-type': refusal.headers['content-type'] },
    })
    expect(Object.keys(JSON.parse(String(got?.body)))).toEqual(Object.keys(refusal.body as object))
    expect(got?.body.toString()).toContain('Retry after 7 seconds')
    expect(got?.headers['retry-after']).toBe(refusal.headers['retry-after'])
    expect(asked).toHaveLength(0)
    expect(modelCalls).toMatchObject([{ status: 429, failed: true, retryAfterS: 7, cost: null }])
    expect(faults).toMatchObject([{ matched: 1, delivered: 1, scope: 'wire' }])
  })

  test.for(protocols)('%s: overload and failure have the statuses of the provider', async ([, protocol]) => {
    const overloaded = await oneCall(protocol, { llm: [{ mode: 'overloaded' }] })
    const failed = await oneCall(protocol, { llm: [{ mode: 'error', error_code: 502, message: 'no luck' }] })

    expect([overloaded.got?.status, failed.got?.status]).toEqual([protocol.overloaded, 502])
    expect(failed.got?.body.toString()).toContain('no luck')
    expect([...overloaded.asked, ...failed.asked]).toEqual([])
  })

  test.for(protocols)('%s: an empty reply is well-formed and says nothing', async ([, protocol]) => {
    const { got, asked, modelCalls } = await oneCall(protocol, { llm: [{ mode: 'empty' }] })

    expect(got).toMatchObject({
      status: 200,
      ended: 'end',
      headers: { connection: 'close', 'content-type': typeOf(protocol) },
    })
    expect(got && readBy(protocol, got)).toMatchObject({
      text: '',
      toolCalls: [],
      form: protocol.streaming ? 'frames' : 'whole',
    })
    expect([asked.length, modelCalls[0]?.status]).toEqual([0, 200])
  })

  test.for(protocols)('%s: garbage is 200 and no reply', async ([, protocol]) => {
    const { got, asked } = await oneCall(protocol, { llm: [{ mode: 'garbage' }] })

    expect(got).toMatchObject({ status: 200, ended: 'end', headers: { 'content-type': typeOf(protocol) } })
    expect([got?.body[0], asked.length]).toEqual([0xff, 0])
  })

  test.for(protocols)(
    '%s: a silence lasts until the cell is over, and a hang with a delay breaks',
    async ([, protocol]) => {
      await using upstream = await aScripted(says(protocol, protocol.answer))
      await using silent = await aModel(upstream, { llm: [{ mode: 'timeout' }], deadlineMs: 60 })
      await expect(post(`${silent.base}${protocol.path}`, protocol.question)).rejects.toThrow('ECONNRESET')
      const { modelCalls, faults } = await silent.settle()
      const broken = await oneCall(protocol, { llm: [{ mode: 'timeout', delay_ms: 5 }] })

      expect(modelCalls).toMatchObject([{ status: 0, failed: true }])
      const [{ atMs, durationMs } = { atMs: 0, durationMs: 0 }] = modelCalls
      expect(atMs + durationMs).toBeGreaterThan(55)
      expect([faults[0]?.delivered, broken.faults[0]?.delivered, broken.got]).toEqual([1, 1, null])
      expect([...upstream.asked, ...broken.asked]).toEqual([])
    },
  )

  test('a client that gives up while it is kept waiting has met the fault', async () => {
    const protocol = protocolNamed('openai-chat, whole')
    await using upstream = await aScripted(says(protocol, protocol.answer))
    await using model = await aModel(upstream, { llm: [{ mode: 'timeout' }] })

    await new Promise<void>((resolve) => {
      const { hostname, port, pathname } = new URL(`${model.base}${protocol.path}`)
      const body = JSON.stringify(protocol.question)
      const socket = connect(Number(port), hostname)
      socket.resume().once('close', () => resolve())
      socket.write(
        `POST ${pathname} HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
        () => socket.end(),
      )
    })

    expect((await model.settle()).faults).toMatchObject([{ delivered: 1, scope: 'wire' }])
  })
})

describe('a changed reply', () => {
  test.for(protocols)(
    '%s: a truncated one says that it was cut for length, in the form that was asked for',
    async ([, protocol]) => {
      const { got, asked, modelCalls, faults } = await oneCall(protocol, {
        llm: [{ mode: 'truncated_response', max_tokens: 5 }],
      })
      const said = got && readBy(protocol, got)

      expect(got).toMatchObject({
        status: 200,
        ended: 'end',
        headers: { 'x-request-id': 'req_real', connection: 'close' },
      })
      expect(said).toMatchObject({
        finish: 'length',
        toolCalls: [],
        form: protocol.streaming ? 'frames' : 'whole',
      })
      expect(said?.text).not.toBe('')
      expect(words.startsWith(said?.text.trim() ?? '!')).toBe(true)
      expect((said?.text.length ?? 99) < words.length / 2).toBe(true)
      expect(asked).toHaveLength(1)
      expect(modelCalls).toMatchObject([{ status: 200, failed: false, inputTokens: 12, outputTokens: 20 }])
      expect(faults).toMatchObject([{ delivered: 1, scope: 'wire' }])
    },
  )

  test.for(protocols)(
    '%s: a drifted one says something else, and everything else stays',
    async ([, protocol]) => {
      const { got } = await oneCall(protocol, {
        llm: [{ mode: 'response_drift', drift_type: 'verbosity_shift' }],
      })
      const said = got && readBy(protocol, got)

      expect(said?.text).not.toBe(words)
      expect(said?.finish).toBe('stop')
      expect(got?.body.toString()).toMatch(/chatcmpl-1|resp_1|msg_1|"r1"|2026-01-01T00:00:00Z/)
    },
  )

  test.for(protocols.filter(([, { toolCall }]) => toolCall !== null))(
    '%s: a corrupted tool call is another call',
    async ([, protocol]) => {
      const reply = protocol.toolCall ?? {}
      const { got, modelCalls } = await oneCall(
        protocol,
        { llm: [{ mode: 'tool_call_corruption' }] },
        { reply },
      )
      const said = got && readBy(protocol, got)

      expect(said?.toolCalls.length).toBeGreaterThan(0)
      expect(said?.toolCalls).not.toEqual(protocol.dialect.said(reply).toolCalls)
      expect(modelCalls[0]?.asked).toEqual(said?.toolCalls.map(({ name }) => name))
    },
  )

  test('a compressed reply of the provider is changed and goes out uncompressed', async () => {
    const protocol = protocolNamed('openai-chat, whole')
    await using upstream = await aScripted((_arrived, response) => {
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync(JSON.stringify(protocol.answer)))
    })
    await using model = await aModel(upstream, { llm: [{ mode: 'truncated_response' }] })

    const got = await post(`${model.base}${protocol.path}`, protocol.question)

    expect(got.headers['content-encoding']).toBeUndefined()
    expect(readBy(protocol, got)?.finish).toBe('length')
  })

  test('a reply that is no reply of this protocol passes as it came', async () => {
    const protocol = protocolNamed('openai-chat, whole')
    await using upstream = await aScripted((_arrived, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>hello</h1>')
    })
    await using model = await aModel(upstream, { llm: [{ mode: 'truncated_response' }] })

    const got = await post(`${model.base}${protocol.path}`, protocol.question)

    expect(got.body.toString()).toBe('<h1>hello</h1>')
    expect((await model.settle()).faults).toMatchObject([{ matched: 1, delivered: 0 }])
  })

  test('an answer that a fault leaves as it was passes byte by byte', async () => {
    const protocol = protocolNamed('anthropic, streamed')
    const { got, faults } = await oneCall(protocol, { llm: [{ mode: 'tool_call_corruption' }] })

    expect(got?.body).toEqual(Buffer.concat(piecesOf(protocol, protocol.answer)))
    expect(faults).toMatchObject([{ matched: 1, delivered: 0 }])
  })
})

describe('a reply that is cut', () => {
  const cut = (how: 'clean' | 'reset' | 'mid_event' | 'content_length' | 'tool_args') => ({
    llm: [{ mode: 'cut_stream' as const, cut: how }],
  })

  test.for(protocols)(
    '%s: cleanly, it has an end on the wire and none in its words',
    async ([, protocol]) => {
      const { got, modelCalls, faults } = await oneCall(protocol, cut('clean'))

      expect(got).toMatchObject({ status: 200, ended: 'end' })
      if (protocol.streaming) {
        const said = got && readBy(protocol, got)
        expect(said?.finish).toBe('other')
        expect(words.startsWith(said?.text ?? '!') && said?.text !== '').toBe(true)
        expect(got?.body.toString()).not.toMatch(
          /\[DONE\]|message_stop|response\.completed|"done":true|finishReason/,
        )
      } else {
        expect(parseJson(String(got?.body))).toBeUndefined()
        expect(got?.body.toString()).toContain('Paris')
      }
      expect(modelCalls).toMatchObject([{ status: 200, failed: false, outputTokens: 20 }])
      expect(faults).toMatchObject([{ delivered: 1 }])
    },
  )

  test.for(protocols)(
    '%s: by a reset or before the promised length, the connection breaks after what was said',
    async ([, protocol]) => {
      for (const how of ['reset', 'content_length'] as const) {
        const { got, modelCalls, faults } = await oneCall(protocol, cut(how))

        expect(got).toMatchObject({ status: 200, ended: how === 'reset' ? 'reset' : 'cut' })
        expect(got?.body.toString()).toContain('Paris')
        expect(modelCalls).toMatchObject([{ status: 0, failed: true }])
        expect(faults).toMatchObject([{ delivered: 1 }])
        if (how === 'content_length')
          expect(Number(got?.headers['content-length'])).toBeGreaterThan(got?.body.length ?? 0)
      }
    },
  )

  test.for(protocols.filter(([, { streaming }]) => streaming))(
    '%s: inside an event, half of it is there',
    async ([, protocol]) => {
      const { got } = await oneCall(protocol, cut('mid_event'))

      expect(got?.ended).toBe('end')
      expect(got?.body.toString()).not.toMatch(/\n$/)
      expect(got && readBy(protocol, got)?.finish).toBe('other')
    },
  )

  test.for(protocols.filter(([, { toolCall }]) => toolCall !== null))(
    '%s: inside a tool call, its arguments are no JSON',
    async ([, protocol]) => {
      const reply = protocol.toolCall ?? {}
      const { got } = await oneCall(protocol, cut('tool_args'), { reply })

      expect(got?.ended).toBe('end')
      if (!protocol.streaming) {
        expect(got?.body.toString()).toContain('"web_search"')
        expect(parseJson(String(got?.body))).toBeUndefined()
        return
      }
      const said = got && readBy(protocol, got)
      expect(said?.finish).toBe('other')
      // Calls that come whole in one event are lost with it, or are left without an ending.
      const isWhole = protocol.dialect.insideToolCall(protocol.dialect.stream(reply)) === null
      if (!isWhole) expect(got?.body.toString()).toContain(String.raw`{\"q`)
      if (!isWhole) expect(got?.body.toString()).not.toContain('capital of France')
    },
  )
})

describe('a tool that runs inside of the agent', () => {
  const withTools = protocols.filter(([, { toolCall }]) => toolCall !== null)

  test.for(withTools)(
    '%s: fails by name in what the model reads, once, and does not heal in later requests',
    async ([, protocol]) => {
      await using upstream = await aScripted(says(protocol, protocol.toolCall ?? {}))
      await using model = await aModel(upstream, { tool: [{ tool: 'web_search', mode: 'error' }] })
      const url = `${model.base}${protocol.path}`

      await post(url, protocol.question)
      for (let nth = 0; nth < 3; nth += 1) await post(url, protocol.withResult)
      const { faults, toolCalls, modelCalls } = await model.settle()

      const [first, ...later] = upstream.asked.map(jsonIn)
      expect(first).toEqual(protocol.question)
      expect(later.map((request) => mentions(request, 'Error: 503 Service Unavailable'))).toEqual([
        true,
        true,
        true,
      ])
      expect(later.map((request) => mentions(request, 'Lyon'))).toEqual([false, false, false])
      expect(modelCalls).toHaveLength(4)
      expect(faults).toMatchObject([
        { id: 'tool:web_search:error', matched: 1, delivered: 1, scope: 'model' },
      ])
      expect(toolCalls).toMatchObject([
        {
          name: 'web_search',
          args: { q: 'the capital of France' },
          boundary: 'model',
          status: null,
          failed: true,
          result: 'Error: 503 Service Unavailable',
        },
      ])
    },
  )

  test.for(withTools)(
    '%s: is recorded once when nothing is wrong, and the request keeps its bytes',
    async ([, protocol]) => {
      await using upstream = await aScripted(says(protocol, protocol.toolCall ?? {}))
      await using model = await aModel(upstream)
      const odd = ` ${JSON.stringify(protocol.withResult, null, 1)}`

      await post(`${model.base}${protocol.path}`, protocol.question)
      await post(`${model.base}${protocol.path}`, odd)
      await post(`${model.base}${protocol.path}`, odd)

      expect(upstream.asked[2]?.body.toString()).toBe(odd)
      expect((await model.settle()).toolCalls).toMatchObject([
        { name: 'web_search', failed: false, args: { q: 'the capital of France' } },
      ])
    },
  )

  const chat = protocolNamed('openai-chat, whole')
  const results = (...contents: string[]): Json => ({
    model: 'gpt-4o',
    messages: contents.flatMap((content, at) => [
      {
        role: 'assistant',
        tool_calls: [
          { id: `call_${at}`, type: 'function', function: { name: 'web_search', arguments: `{"n":${at}}` } },
        ],
      },
      { role: 'tool', tool_call_id: `call_${at}`, content },
    ]),
  })
  const contentsOf = (arrived: Arrived | undefined): readonly string[] =>
    (JSON.parse(String(arrived?.body)).messages as { role: string; content: string }[])
      .filter(({ role }) => role === 'tool')
      .map(({ content }) => content)

  test('counts results, not requests: the second call fails, and stays failed', async () => {
    await using upstream = await aScripted(says(chat, chat.answer))
    await using model = await aModel(upstream, { tool: [{ tool: 'web_*', mode: 'rate_limit', on_call: 2 }] })
    for (const contents of [['one'], ['one', 'two'], ['one', 'two', 'three'], ['one', 'two', 'three']]) {
      await post(`${model.base}${chat.path}`, results(...contents))
    }

    expect(upstream.asked.map(contentsOf).at(-1)).toEqual([
      'one',
      'Error: 429 Too Many Requests (retry after 1 s)',
      'three',
    ])
    const { faults, toolCalls } = await model.settle()
    expect(faults).toMatchObject([{ matched: 3, delivered: 1 }])
    expect(toolCalls.map(({ failed, retryAfterS }) => [failed, retryAfterS])).toEqual([
      [false, null],
      [true, 1],
      [false, null],
    ])
  })

  test('a silence and a reset are told as what a framework makes of them, without a wait', async () => {
    for (const [mode, told] of [
      ['timeout', 'Error: the tool did not answer in time'],
      ['reset', 'Error: the connection to the tool was reset'],
    ] as const) {
      await using upstream = await aScripted(says(chat, chat.answer))
      await using model = await aModel(upstream, {
        tool: [{ tool: '*', mode, ...(mode === 'timeout' ? { delay_ms: 60_000 } : {}) }],
      })

      await post(`${model.base}${chat.path}`, results('one'))

      const expected = mode === 'timeout' ? 'Error: the connection to the tool was reset' : told
      expect(contentsOf(upstream.asked[0])).toEqual([expected])
      expect((await model.settle()).faults).toMatchObject([{ delivered: 1, scope: 'model' }])
    }
  })

  test('a late result delays the first request that carries it, and no other', async () => {
    await using upstream = await aScripted(says(chat, chat.answer))
    await using model = await aModel(upstream, { tool: [{ tool: 'web_search', mode: 'slow', delay_ms: 80 }] })
    for (let nth = 0; nth < 2; nth += 1) await post(`${model.base}${chat.path}`, results('one'))
    const { modelCalls, faults } = await model.settle()

    expect(modelCalls[0]?.durationMs).toBeGreaterThan(75)
    expect(modelCalls[1]?.durationMs).toBeLessThan(modelCalls[0]?.durationMs ?? 0)
    expect(upstream.asked.map(contentsOf)).toEqual([['one'], ['one']])
    expect(faults).toMatchObject([{ delivered: 1, scope: 'model' }])
  })

  test('a client that leaves while a late result delays its request costs nothing', async () => {
    await using upstream = await aScripted(says(chat, chat.answer))
    await using model = await aModel(upstream, {
      tool: [{ tool: 'web_search', mode: 'slow', delay_ms: 60 }],
    })
    const { hostname, port, pathname } = new URL(`${model.base}${chat.path}`)
    const body = JSON.stringify(results('one'))

    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname)
      socket.resume().once('close', () => resolve())
      socket.write(
        `POST ${pathname} HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
        () => socket.end(),
      )
    })
    const { faults, modelCalls } = await model.settle()

    expect(upstream.asked).toEqual([])
    expect(faults).toMatchObject([{ matched: 1, delivered: 0 }])
    expect(modelCalls).toMatchObject([{ status: 0, failed: true }])
  })

  test('an injection stands in the result as it was, with the canary that rules look for', async () => {
    await using upstream = await aScripted(says(chat, chat.answer))
    await using model = await aModel(upstream, { context: [{ type: 'indirect_injection' }] })
    await post(`${model.base}${chat.path}`, results('{"text":"It is sunny."}'))
    const { faults } = await model.settle()

    const [planted] = faults[0]?.planted ?? []
    expect(planted?.kind).toBe('canary')
    expect(contentsOf(upstream.asked[0])[0]).toContain(planted?.kind === 'canary' ? planted.text : '!')
  })

  test('nothing is counted as delivered while the model has not read it', async () => {
    await using upstream = await aScripted(says(chat, chat.answer))
    await using model = await aModel(upstream, {
      tool: [{ tool: 'web_search', mode: 'error' }],
      llm: [{ mode: 'error', times: 1 }],
    })
    await post(`${model.base}${chat.path}`, results('one'))
    const [before] = [upstream.asked.length]
    await post(`${model.base}${chat.path}`, results('one'))

    expect([before, contentsOf(upstream.asked[0])]).toEqual([0, ['Error: 503 Service Unavailable']])
    expect((await model.settle()).faults).toMatchObject([
      { mode: 'error', matched: 1, delivered: 1, scope: 'model' },
      { delivered: 1, scope: 'wire' },
    ])
  })

  test('nothing is counted as delivered where the provider refused the request', async () => {
    for (const llm of [[], [{ mode: 'cut_stream' as const }]]) {
      await using upstream = await aScripted((_arrived, response) => response.writeHead(429).end('{}'))
      await using model = await aModel(upstream, { tool: [{ tool: 'web_search', mode: 'error' }], llm })
      await post(`${model.base}${chat.path}`, results('one'))

      expect(contentsOf(upstream.asked[0])).toEqual(['Error: 503 Service Unavailable'])
      expect((await model.settle()).faults).toMatchObject([
        { matched: 1, delivered: 0 },
        ...llm.map(() => ({ delivered: 0 })),
      ])
    }
  })

  test('is known by name although the reply that asked for it has not ended yet', async () => {
    const protocol = protocolNamed('openai-responses, streamed')
    const { promise: isServed, resolve: served } = Promise.withResolvers<void>()
    await using upstream = await aScripted(async (_arrived, response, nth) => {
      response.writeHead(200, { 'content-type': typeOf(protocol) })
      for (const piece of piecesOf(protocol, protocol.toolCall ?? {})) response.write(piece)
      if (nth === 1) await isServed
      else served()
      response.end()
    })
    await using model = await aModel(upstream, { tool: [{ tool: 'web_search', mode: 'error' }] })
    const url = `${model.base}${protocol.path}`

    let second: Promise<unknown> | undefined
    await post(url, protocol.question, {
      onData: (chunk) => {
        if (chunk.includes('response.completed')) second ??= post(url, protocol.withResult)
      },
    })
    await second

    expect(upstream.asked.map((arrived) => mentions(jsonIn(arrived), 'Error: 503'))).toEqual([false, true])
    expect((await model.settle()).faults).toMatchObject([{ delivered: 1, scope: 'model' }])
  })

  test('a secret of the run in arguments and results is not kept', async () => {
    await using upstream = await aScripted(says(chat, chat.answer))
    await using model = await aModel(upstream)
    await post(`${model.base}${chat.path}`, results('the password is hunter2'))

    expect((await model.settle()).toolCalls[0]?.result).toBe('the password is [redacted]')
  })
})

describe('a tool call that two boundaries see', () => {
  const chat = protocolNamed('openai-chat, whole')
  const { withResult } = chat

  const bothSeen = async (weather: Weathered, wireTool: string) => {
    await using upstream = await aScripted((arrived, response) => {
      if (arrived.url === '/search') response.end('{"hits":["Paris","Lyon"]}')
      else says(chat, chat.toolCall ?? {})(arrived, response, 1)
    })
    await using model = await aModel(upstream, {
      ...weather,
      tools: { [wireTool]: `${upstream.url}/search` },
    })
    await post(`${model.base}${chat.path}`, chat.question)
    const tool = await post(`${model.base}/t/${wireTool}`, '{"q":"x"}').catch(() => null)
    await post(`${model.base}${chat.path}`, withResult)
    const last = upstream.asked.at(-1)
    return { tool, last: last && jsonIn(last), ...(await model.settle()) }
  }

  test('is struck and recorded on the wire, and passes the model boundary untouched', async () => {
    const { tool, last, faults, toolCalls } = await bothSeen(
      { tool: [{ tool: 'web_search', mode: 'error' }] },
      'web_search',
    )

    expect([tool?.status, last]).toEqual([503, withResult])
    expect(faults).toMatchObject([{ matched: 1, delivered: 1, scope: 'wire' }])
    expect(toolCalls).toMatchObject([{ name: 'web_search', boundary: 'http' }])
  })

  test('under another name on the wire: a fault for any tool strikes there alone', async () => {
    const { last, faults } = await bothSeen({ tool: [{ tool: '*', mode: 'error' }] }, 'search_api')

    expect(last).toEqual(withResult)
    expect(faults).toMatchObject([{ matched: 1, delivered: 1, scope: 'wire' }])
  })

  test("under another name on the wire: a fault for the function's own name strikes in the model request", async () => {
    const { tool, last, faults } = await bothSeen(
      { tool: [{ tool: 'web_search', mode: 'error' }] },
      'search_api',
    )

    expect([tool?.status, mentions(last, 'Error: 503')]).toEqual([200, true])
    expect(faults).toMatchObject([{ matched: 1, delivered: 1, scope: 'model' }])
  })
})

describe('a tool that was on the wire before', () => {
  test.for(['openai-chat, whole', 'gemini, whole', 'ollama-chat, whole'])(
    '%s: is struck as a result all the same, once the model asks for it again',
    async (name) => {
      const protocol = protocolNamed(name)
      await using upstream = await aScripted((arrived, response) => {
        if (arrived.url === '/search') response.end('{}')
        else says(protocol, protocol.toolCall ?? {})(arrived, response, 1)
      })
      const tools = { web_search: `${upstream.url}/search` }
      await using model = await aModel(upstream, {
        tool: [{ tool: 'web_search', mode: 'error', on_call: 2 }],
        tools,
      })
      await post(`${model.base}/t/web_search`, '{}')
      await post(`${model.base}${protocol.path}`, protocol.question)
      await post(`${model.base}${protocol.path}`, protocol.withResult)

      expect(upstream.asked.map(({ body }) => body.includes('Error: 503'))).toEqual([false, false, true])
      expect((await model.settle()).faults).toMatchObject([{ matched: 2, delivered: 1, scope: 'model' }])
    },
  )
})

describe('a context attack', () => {
  const attacked = protocols.filter(([name]) => !name.startsWith('gemini-array'))

  test.for(attacked)('%s: is planted the same in every request, and counts once', async ([, protocol]) => {
    await using upstream = await aScripted(says(protocol, protocol.answer))
    await using model = await aModel(upstream, {
      context: [{ type: 'memory_poisoning' }, { type: 'injection_via_context' }],
    })
    for (let nth = 0; nth < 2; nth += 1) await post(`${model.base}${protocol.path}`, protocol.question)
    const { faults } = await model.settle()

    const canary = faults[0]?.planted[0]
    const [first, second] = upstream.asked.map(({ body }) => body.toString())
    expect(canary?.kind).toBe('canary')
    expect(first?.split(canary?.kind === 'canary' ? canary.text : '!')).toHaveLength(3)
    expect(second).toBe(first)
    expect(faults).toMatchObject([
      { delivered: 1, scope: 'model' },
      { delivered: 1, scope: 'model' },
    ])
  })
})

describe('a request that cannot be read', () => {
  const chat = protocolNamed('openai-chat, whole')
  const storm = {
    llm: [{ mode: 'error' as const }],
    tool: [{ tool: '*', mode: 'error' as const }],
    context: [{ type: 'injection_via_context' as const }],
  }

  test.for([
    ['is no JSON', Buffer.from('{"model": ')],
    ['is no text', Buffer.from([0xff, 0xfe, 0, 1])],
    ['is nested a million deep', Buffer.from('['.repeat(1_000_000))],
    [
      'holds a result that is nested too deep to be written again',
      Buffer.from(
        `{"messages":[{"role":"tool","tool_call_id":"x","content":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`,
      ),
    ],
    ['is empty', Buffer.alloc(0)],
  ] as const)('since it %s passes untouched, and the trouble is told', async ([, body]) => {
    await using upstream = await aScripted((_arrived, response) => response.end('{}'))
    await using model = await aModel(upstream, storm)

    const got = await post(`${model.base}${chat.path}`, body)

    expect([got.status, upstream.asked[0]?.body]).toEqual([200, body])
    expect([...model.troubles.keys()]).toEqual([
      'openai: a request that could not be read as JSON passed unread',
    ])
    expect((await model.settle()).modelCalls).toMatchObject([{ model: '', status: 200 }])
  })

  test('since it is larger than 32 MiB passes untouched', async () => {
    await using upstream = await aScripted((_arrived, response) => response.end('{}'))
    await using model = await aModel(upstream, storm)
    const body = Buffer.alloc(33 * 1024 * 1024, ' ')

    const got = await post(`${model.base}${chat.path}`, body)

    expect([got.status, upstream.asked[0]?.body.length]).toEqual([200, body.length])
    expect([...model.troubles.keys()]).toEqual(['openai: a request of more than 32 MiB passed unread'])
  })

  test.for([
    'null',
    '7',
    '"x"',
    '[]',
    '{"messages":{"length":3}}',
    '{"model":7,"messages":[null,[],"x",{"role":"tool"}]}',
  ])('for what it says is served as far as it goes: %s', async (body) => {
    await using upstream = await aScripted(says(chat, chat.answer))
    await using model = await aModel(upstream, { ...storm, llm: [{ mode: 'truncated_response' as const }] })

    const got = await post(`${model.base}${chat.path}`, body)

    expect(got.status).toBe(200)
    expect((await model.settle()).modelCalls).toHaveLength(1)
  })

  test('a client that leaves in the middle of its request costs nothing', async () => {
    await using upstream = await aScripted(says(chat, chat.answer))
    await using model = await aModel(upstream, storm)
    const { hostname, port, pathname } = new URL(`${model.base}${chat.path}`)

    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname)
      socket.resume().once('close', () => resolve())
      socket.write(`POST ${pathname} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"mod`, () =>
        socket.end(),
      )
    })

    expect(upstream.asked).toEqual([])
    expect((await model.settle()).faults.map(({ delivered }) => delivered)).toEqual([0, 0, 0])
  })
})
