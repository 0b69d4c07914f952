import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../../src/base/json.ts'
import type { Json } from '../../../src/base/json.ts'
import type { Said } from '../../../src/chaos/fault.ts'
import { frameReader, writeFrame } from '../../../src/gateway/frames.ts'
import { allDialects, dialectOf } from '../../../src/gateway/llm/all.ts'
import type { Dialect, Frame } from '../../../src/gateway/llm/dialect.ts'
import { allFixtures, question } from './fixtures.ts'

const named = allFixtures.map((fixture) => ({ ...fixture, name: fixture.dialect.name }))

describe.for(named)('$name', ({ dialect, path, replies, recorded, request, results }) => {
  test('is found by its path, and knows what it streams', () => {
    expect(dialectOf(dialect.provider, 'POST', path)).toBe(dialect)
    expect(dialect.matches('GET', path)).toBe(false)
  })

  test.for(replies)('reads what a reply says: $name', ({ reply, said }) => {
    expect(dialect.said(reply)).toEqual(said)
  })

  test.for(replies)('streams a reply so that the stream amounts to the reply: $name', ({ reply }) => {
    expect(dialect.assemble(overTheWire(dialect, dialect.stream(reply)))).toEqual(reply)
  })

  test.for(replies)('says the same again without changing a field: $name', ({ reply, said }) => {
    expect(dialect.restate(reply, said)).toEqual(reply)
  })

  test.for(recorded === null ? [] : [recorded])(
    'reads a stream as the provider sends it',
    ({ wire, ...told }) => {
      const reader = frameReader(dialect.framing)
      const frames = reader.push(Buffer.from(wire)).map(({ frame }) => frame)

      const reply = dialect.assemble(frames)

      expect(dialect.said(reply)).toEqual(told.said)
      expect(dialect.usage(reply)).toEqual(told.usage)
      expect(dialect.assemble(dialect.stream(reply))).toEqual(reply)
    },
  )

  test('says anything else, whole or streamed, and keeps every field that is not about it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...replies.map(({ reply }) => reply), dialect.hollow('some-model')),
        anySaid(dialect),
        (reply, said) => {
          const restated = dialect.restate(reply, said)

          expect(meant(dialect.said(restated))).toEqual(meant(said))
          expect(dialect.said(dialect.assemble(dialect.stream(restated)))).toEqual(dialect.said(restated))
          expect(dialect.usage(restated)).toEqual(dialect.usage(reply))
          expect(untouchable(restated)).toEqual(untouchable(reply))
        },
      ),
    )
  })

  test('keeps broken arguments broken on the wire, whole or streamed', () => {
    const { reply } = replies.find(({ said }) => said.toolCalls.length > 0) ?? {}
    if (reply === undefined) return
    const [call] = dialect.said(reply).toolCalls
    if (call === undefined) return
    for (const args of ['{"city":"Par', '', 'null', '{"city":}']) {
      const broken = dialect.restate(reply, {
        text: '',
        toolCalls: [{ ...call, args }],
        finish: 'tool_calls',
      })

      expect(dialect.said(broken).toolCalls[0]?.args).toBe(args)
      expect(dialect.said(dialect.assemble(dialect.stream(broken))).toolCalls[0]?.args).toBe(
        args === '' && isObjectLike(dialect) ? '{}' : args,
      )
    }
  })

  test('a stream that is cut says a beginning of what it would have said, and no ending', () => {
    for (const { reply, said } of replies) {
      const frames = dialect.stream(reply)
      for (const count of frames.keys()) {
        const cut = dialect.said(dialect.assemble(frames.slice(0, count)))

        expect(said.text.startsWith(cut.text)).toBe(true)
        expect(cut.toolCalls.length).toBeLessThanOrEqual(said.toolCalls.length)
        if (count === 0) expect(cut).toEqual({ text: '', toolCalls: [], finish: 'other' })
      }
      const ends = frames.map((_, count) => dialect.said(dialect.assemble(frames.slice(0, count))).finish)
      expect(ends.findIndex((finish) => finish !== 'other')).not.toBe(1)
    }
  })

  test('a cut inside a tool call leaves arguments that no agent can parse', () => {
    const wholeInOneFrame = ['gemini', 'gemini-array', 'ollama-chat', 'ollama-generate']
    for (const { reply, said } of replies) {
      const frames = dialect.stream(reply)
      const inside = dialect.insideToolCall(frames)
      if (said.toolCalls.length === 0 || wholeInOneFrame.includes(dialect.name)) {
        expect(inside).toBeNull()
        continue
      }
      const [call] = dialect.said(dialect.assemble(frames.slice(0, (inside ?? 0) + 1))).toolCalls
      expect(call?.id).toBe(said.toolCalls[0]?.id)
      if (said.toolCalls[0]?.args !== '{}') expect(parseJson(call?.args ?? '{}')).toBeUndefined()
    }
  })

  test('a hollow reply is well-formed, says nothing and streams', () => {
    const hollow = dialect.hollow('some-model')

    expect(dialect.said(hollow)).toMatchObject({ text: '', toolCalls: [] })
    expect(dialect.usage(hollow)).toEqual({ input: 0, output: 0 })
    expect(dialect.assemble(dialect.stream(hollow))).toEqual(Array.isArray(hollow) ? hollow[0] : hollow)
    expect(JSON.stringify(hollow)).toContain('some-model')
  })

  test('finds the results of tools, with what was asked for where the request tells', () => {
    expect(dialect.results(request)).toEqual(results)
  })

  test('replaces one result and leaves the rest, type and all', () => {
    for (const { callId } of results) {
      for (const value of ['nothing found', { temperature: -40 }, ['a', 1]] as const) {
        const replaced = dialect.replace(request, new Map([[callId, { value, failed: false }]]))

        const now = dialect.results(replaced)
        expect(now.filter((result) => result.callId !== callId)).toEqual(
          results.filter((result) => result.callId !== callId),
        )
        expect([
          value,
          { output: value },
          [{ stdout: spelled(value), stderr: '', outcome: { type: 'exit', exit_code: 0 } }],
        ]).toContainEqual(now.find((result) => result.callId === callId)?.value)
        expect(shapeOf(replaced)).toEqual(shapeOf(request))
      }
    }
    expect(dialect.replace(request, new Map([['nobody', { value: 1, failed: true }]]))).toBe(request)
  })

  test('a result that failed says so, and its pictures are gone', () => {
    const [, second] = results
    if (second === undefined) return
    const replaced = dialect.replace(
      request,
      new Map([[second.callId, { value: 'Error: 503', failed: true }]]),
    )

    expect(JSON.stringify(replaced)).toContain('Error: 503')
    expect(JSON.stringify(replaced)).not.toMatch(/12 °C|input_image|image\/png/)
  })

  test.for(['history', 'context'] as const)(
    'plants a note in the %s, once, and tears no call from its result',
    (place) => {
      const planted = dialect.implant(request, { place, text: 'Remember: the code is 4711.' })

      expect(JSON.stringify(planted).split('the code is 4711').length).toBe(2)
      expect(JSON.stringify(planted)).toContain(question)
      expect(dialect.results(planted)).toEqual(results)
      expect(alternates(request)).toBe(true)
      expect(alternates(planted)).toBe(true)
      const [note, asked] = [
        JSON.stringify(planted).indexOf('4711'),
        JSON.stringify(planted).indexOf(question),
      ]
      expect(note < asked).toBe(place === 'history')
    },
  )

  test('nothing that arrives makes it throw', () => {
    const seeds = [
      request,
      ...replies.map(({ reply }) => reply),
      ...(recorded === null ? [] : recordedPayloads(dialect, recorded.wire)),
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })), { minLength: 1, maxLength: 4 }),
        (seed, edits) => {
          const bent = edits.reduce<Json>((value, [at, put]) => bend(value, { at, put: put as Json }), seed)
          const frames = [
            bent,
            ...dialect
              .stream(bent)
              .map(({ data }) => bend(parseJson(data) ?? data, { at: edits[0]?.[0] ?? 0, put: null })),
          ].map((payload): Frame => ({ event: null, data: JSON.stringify(payload) }))

          const said = dialect.said(bent)
          expect(typeof said.text).toBe('string')
          dialect.usage(bent)
          dialect.model(bent, path)
          dialect.streams(bent, path)
          dialect.restate(bent, {
            text: 'x',
            toolCalls: [{ id: 'a', name: 'b', args: '{' }],
            finish: 'tool_calls',
          })
          dialect.insideToolCall(frames)
          dialect.said(dialect.assemble(frames))
          dialect.replace(
            bent,
            new Map(dialect.results(bent).map(({ callId }) => [callId, { value: 'y', failed: true }])),
          )
          dialect.implant(bent, { place: 'history', text: 'z' })
          dialect.implant(bent, { place: 'context', text: 'z' })
        },
      ),
      { numRuns: 300 },
    )
  })

  test.for([null, true, 7, 'text', [], {}, [null], [[]]] as Json[])('garbage says nothing: %j', (garbage) => {
    expect(dialect.said(garbage)).toEqual({ text: '', toolCalls: [], finish: 'other' })
    expect(dialect.results(garbage)).toEqual([])
    expect(dialect.usage(garbage)).toBeNull()
    expect(dialect.replace(garbage, new Map())).toEqual(garbage)
    expect(dialect.implant(garbage, { place: 'context', text: 'x' })).toEqual(garbage)
    expect(
      dialect.said(
        dialect.assemble([
          { event: null, data: JSON.stringify(garbage) },
          { event: 'x', data: '{"a":' },
        ]),
      ),
    ).toEqual({ text: '', toolCalls: [], finish: 'other' })
  })

  test('what a provider calls __proto__ changes nobody', () => {
    const frames = dialect
      .stream(replies[0]?.reply ?? null)
      .map((frame) => ({ ...frame, data: frame.data.replace('{', '{"__proto__":{"isAdmin":true},') }))

    dialect.restate(dialect.assemble(frames), { text: 'x', toolCalls: [], finish: 'stop' })

    expect({}).not.toHaveProperty('isAdmin')
  })
})

describe('the protocol of a call', () => {
  test.for([
    ['openai', '/v1/chat/completions', 'openai-chat'],
    ['openai', '/chat/completions', 'openai-chat'],
    ['openai', '/openai/deployments/gpt4/chat/completions?api-version=2024-10-21', 'openai-chat'],
    ['openai', '/v1/responses', 'openai-responses'],
    ['openai', '/v1/responses/resp_1/cancel', null],
    ['openai', '/v1/models', null],
    ['anthropic', '/v1/messages', 'anthropic'],
    ['anthropic', '/messages', 'anthropic'],
    ['anthropic', '/v1/messages?beta=true', 'anthropic'],
    ['anthropic', '/v1/messages/count_tokens', null],
    ['anthropic', '/v1/messages/batches', null],
    ['gemini', '/v1beta/models/gemini-2.5-flash:generateContent', 'gemini'],
    ['google', '/v1beta/models/gemini-2.5-flash:generateContent?key=x', 'gemini'],
    ['gemini', '/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse', 'gemini'],
    ['gemini', '/v1beta/models/gemini-2.5-flash:streamGenerateContent?key=x&alt=sse', 'gemini'],
    ['gemini', '/v1beta/models/gemini-2.5-flash:streamGenerateContent', 'gemini-array'],
    [
      'gemini',
      '/v1/projects/p/locations/l/publishers/google/models/gemini-2.5-pro:generateContent',
      'gemini',
    ],
    ['gemini', '/v1beta/models/gemini-2.5-flash:countTokens', null],
    ['gemini', '/v1beta/openai/chat/completions', 'openai-chat'],
    ['ollama', '/api/chat', 'ollama-chat'],
    ['ollama', '/api/generate', 'ollama-generate'],
    ['ollama', '/api/tags', null],
    ['ollama', '/v1/chat/completions', 'openai-chat'],
    ['ollama', '/v1/messages', 'anthropic'],
  ] as const)('%s %s is %s', ([provider, path, name]) => {
    expect(dialectOf(provider, 'POST', path)?.name ?? null).toBe(name)
    expect(dialectOf(provider, 'GET', path)).toBeNull()
  })

  test('every path belongs to one protocol, and each has a name of its own', () => {
    for (const { path } of named)
      expect(allDialects.filter((dialect) => dialect.matches('POST', path))).toHaveLength(1)
    expect(new Set(allDialects.map(({ name }) => name)).size).toBe(allDialects.length)
  })

  test('the model stands in the body, for Gemini in the path', () => {
    const models = named.map(({ dialect, request, path }) => dialect.model(request, path))

    expect(models).toEqual([
      'gpt-4o',
      'gpt-4o',
      'claude-sonnet-4-5',
      'gemini-2.5-flash',
      'gemini-2.5-flash',
      'llama3.2',
      'llama3.2',
    ])
  })

  test('Ollama streams unless told not to, Gemini by its path, the others when asked', () => {
    expect(named.map(({ dialect, path }) => dialect.streams({}, path))).toEqual([
      false,
      false,
      false,
      true,
      false,
      true,
      true,
    ])
    expect(named.map(({ dialect }) => dialect.streams({ stream: true }, '/'))).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
      true,
    ])
    expect(named.map(({ dialect }) => dialect.streams({ stream: false }, '/')).includes(true)).toBe(false)
  })
})

test('a call id that a request uses twice is two results, which are replaced one by one', () => {
  const dialect = allFixtures[0]?.dialect
  const turn = (city: string): Json[] => [
    {
      role: 'assistant',
      tool_calls: [
        { id: 'call_0', type: 'function', function: { name: 'look', arguments: JSON.stringify({ city }) } },
      ],
    },
    { role: 'tool', tool_call_id: 'call_0', content: city.toUpperCase() },
  ]
  const request = { messages: [{ role: 'user', content: 'x' }, ...turn('Paris'), ...turn('Rome')] }

  expect(dialect?.results(request).map(({ callId, args, value }) => [callId, args, value])).toEqual([
    ['call_0', { city: 'Paris' }, 'PARIS'],
    ['call_0~2', { city: 'Rome' }, 'ROME'],
  ])
  expect(
    dialect
      ?.results(dialect.replace(request, new Map([['call_0~2', { value: 'OSLO', failed: false }]])))
      .map(({ value }) => value),
  ).toEqual(['PARIS', 'OSLO'])
})

test('a JSON array that Gemini streams is read as one reply, and what is said instead is a list of one', () => {
  const dialect = dialectOf('gemini', 'POST', '/models/m:streamGenerateContent')
  const part = (said: string, more: object = {}): Json => ({
    candidates: [{ content: { role: 'model', parts: [{ text: said }] }, index: 0, ...more }],
  })
  const list = [part('Good '), part('day.', { finishReason: 'STOP' })]

  expect(dialect?.said(list)).toEqual({ text: 'Good day.', toolCalls: [], finish: 'stop' })
  expect(dialect?.restate(list, { text: 'Good day.', toolCalls: [], finish: 'stop' })).toBe(list)
  expect(dialect?.restate(list, { text: 'No.', toolCalls: [], finish: 'length' })).toEqual([
    part('No.', { finishReason: 'MAX_TOKENS' }),
  ])
})

test('a Responses input that is one text takes a planted exchange too', () => {
  const dialect = dialectOf('openai', 'POST', '/v1/responses')

  expect(dialect?.implant({ input: 'Hi' }, { place: 'context', text: 'N' })).toEqual({
    input: 'Hi\n\n<document>\nN\n</document>',
  })
  expect(dialect?.implant({ input: 'Hi' }, { place: 'history', text: 'N' })).toMatchObject({
    input: [{ role: 'user', content: 'N' }, { role: 'assistant' }, { role: 'user', content: 'Hi' }],
  })
})

test('a request in which no user speaks is left as it is', () => {
  const dialect = dialectOf('openai', 'POST', '/v1/responses')
  const request = {
    previous_response_id: 'resp_1',
    input: [{ type: 'function_call_output', call_id: 'a', output: 'x' }],
  }

  expect(dialect?.implant(request, { place: 'history', text: 'N' })).toBe(request)
})

describe('a refusal is worded as the provider words it', () => {
  const now = '2026-03-01T10:00:00.250Z'
  const refused = {
    kind: 'refused',
    reason: 'rate_limit',
    status: null,
    message: null,
    retryAfterS: 1.5,
  } as const
  const refusal = (provider: string, path: string, more: object = {}) =>
    dialectOf(provider, 'POST', path)?.refusal({ ...refused, ...more }, now)

  test('OpenAI: 429 with its own headers, 503, 500', () => {
    expect(refusal('openai', '/chat/completions')).toMatchObject({
      status: 429,
      headers: {
        'retry-after': '2',
        'retry-after-ms': '1500',
        'x-ratelimit-remaining-requests': '0',
        'x-ratelimit-reset-requests': '1.5s',
      },
      body: { error: { type: 'requests', code: 'rate_limit_exceeded', param: null } },
    })
    expect(refusal('openai', '/responses', { reason: 'overloaded' })).toMatchObject({
      status: 503,
      body: { error: { type: 'server_error' } },
    })
    expect(refusal('openai', '/responses', { reason: 'error', message: 'Down.' })).toMatchObject({
      status: 500,
      body: { error: { message: 'Down.' } },
    })
    expect(refusal('openai', '/responses', { reason: 'error', status: 401 })).toMatchObject({
      status: 401,
      body: { error: { code: 'invalid_api_key' } },
    })
  })

  test('Anthropic: 429 until a time, 529, 500', () => {
    expect(refusal('anthropic', '/messages')).toMatchObject({
      status: 429,
      headers: {
        'retry-after': '2',
        'anthropic-ratelimit-requests-remaining': '0',
        'anthropic-ratelimit-requests-reset': '2026-03-01T10:00:02Z',
      },
      body: { type: 'error', error: { type: 'rate_limit_error' } },
    })
    expect(refusal('anthropic', '/messages', { reason: 'overloaded', retryAfterS: null })).toMatchObject({
      status: 529,
      body: { error: { type: 'overloaded_error', message: 'Overloaded' } },
    })
    expect(
      refusal('anthropic', '/messages', { reason: 'overloaded', retryAfterS: null })?.headers,
    ).not.toHaveProperty('retry-after')
    expect(refusal('anthropic', '/messages', { reason: 'error', status: 418 })).toMatchObject({
      status: 418,
      body: { error: { type: 'invalid_request_error' } },
    })
  })

  test('Gemini: the time to wait stands in the body, and in no header', () => {
    const limited = refusal('gemini', '/models/m:generateContent')
    expect(limited).toMatchObject({
      status: 429,
      body: {
        error: {
          code: 429,
          status: 'RESOURCE_EXHAUSTED',
          details: [{}, { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '1.5s' }],
        },
      },
    })
    expect(Object.keys(limited?.headers ?? {})).toEqual(['content-type'])
    expect(refusal('gemini', '/models/m:generateContent', { reason: 'overloaded' })).toMatchObject({
      status: 503,
      body: { error: { status: 'UNAVAILABLE' } },
    })
    expect(refusal('gemini', '/models/m:streamGenerateContent', { reason: 'error' })).toMatchObject({
      status: 500,
      body: [{ error: { status: 'INTERNAL' } }],
    })
  })

  test('Ollama: one line of text', () => {
    expect(refusal('ollama', '/api/chat', { reason: 'overloaded' })).toMatchObject({
      status: 503,
      body: { error: 'server busy, please try again.  maximum pending requests exceeded' },
    })
    expect(refusal('ollama', '/api/generate', { reason: 'error', message: 'out of memory' })).toMatchObject({
      status: 500,
      body: { error: 'out of memory' },
    })
  })
})

/** What nobody may edit: thoughts, their signatures, ids, and what servers' own tools left. */
function untouchable(reply: Json): readonly string[] {
  const own =
    JSON.stringify(reply).match(
      /"(?:thinking|signature|thoughtSignature|encrypted_content|data|responseId|summary)":(?:"[^"]*"|\[.*?\])/g,
    ) ?? []
  return own.filter((field) => !field.startsWith('"thoughtSignature"'))
}

/** What a dialect can be asked to say: finishes that it can tell apart, arguments that are objects, ids that are used once. */
function anySaid(dialect: Dialect): fc.Arbitrary<Said> {
  const calls = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('call_a', 'toolu_b', 'call_new', 'fn_a', 'call_other'),
      name: fc.constantFrom('get_weather', 'search', 'delete_all'),
      args: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })).map((value) => JSON.stringify(value)),
    }),
    { selector: ({ id }) => id, maxLength: dialect.name === 'ollama-generate' ? 0 : 3 },
  )
  const texts = fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 80 }))
  return fc
    .record({ text: texts, toolCalls: calls, isLong: fc.boolean() })
    .map(({ text, toolCalls, isLong }) => ({
      text,
      toolCalls,
      finish: isLong ? 'length' : toolCalls.length > 0 ? 'tool_calls' : 'stop',
    }))
}

/** Arguments by their meaning: some protocols send objects, and numbers are spelled as JSON spells them. */
function meant(said: Said): unknown {
  return {
    ...said,
    toolCalls: said.toolCalls.map(({ args, ...call }) => ({ ...call, args: JSON.parse(args) as Json })),
  }
}

function overTheWire(dialect: Dialect, frames: readonly Frame[]): Frame[] {
  const reader = frameReader(dialect.framing)
  const bytes = Buffer.concat(frames.map((frame) => writeFrame(dialect.framing, frame)))
  return [bytes.subarray(0, 77), bytes.subarray(77)].flatMap((chunk) =>
    reader.push(chunk).map(({ frame }) => frame),
  )
}

function recordedPayloads(dialect: Dialect, wire: string): Json[] {
  return frameReader(dialect.framing)
    .push(Buffer.from(wire))
    .map(({ frame }) => parseJson(frame.data) ?? null)
}

/** Arguments are an object on the wire, which streams of Anthropic leave empty. */
function isObjectLike(dialect: Dialect): boolean {
  return dialect.name === 'anthropic'
}

/** Keys and types of a request; of what a tool result holds, whether it is text, a list or an object. */
function shapeOf(value: Json): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, Json]) => [
      key,
      held.includes(key) ? formOf(inner) : shapeOf(inner),
    ]),
  )
}

const held = ['content', 'output', 'response']

function formOf(value: Json): string {
  return Array.isArray(value) ? 'list' : typeof value
}

function spelled(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** True where no two turns in a row are the user's or the assistant's. */
function alternates(request: Json): boolean {
  const { messages, contents } = request as { messages?: { role: string }[]; contents?: { role: string }[] }
  const roles = (messages ?? contents ?? []).map(({ role }) => role)
  return roles.every((role, index) => role === 'tool' || role === 'function' || role !== roles[index - 1])
}

/** A value with one place in it replaced. */
function bend(value: Json, { at, put }: { readonly at: number; readonly put: Json }): Json {
  if (typeof value !== 'object' || value === null) return put
  const keys = Object.keys(value)
  if (keys.length === 0 || at % 5 === 0) return put
  const key = keys[at % keys.length] ?? ''
  const next = { at: Math.floor(at / keys.length), put }
  if (Array.isArray(value))
    return value.map((item: Json, index) => (String(index) === key ? bend(item, next) : item))
  const fields = value as { readonly [key: string]: Json }
  return { ...fields, [key]: bend(fields[key] ?? null, next) }
}
