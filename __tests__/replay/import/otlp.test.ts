import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/base/json.ts'
import { otlp } from '../../../src/replay/import/otlp.ts'
import { readAll, readOne, refusal } from './reading.ts'

/** A value as OTLP/JSON encodes it (opentelemetry-proto, common.proto and examples/trace.json). */
function encoded(value: Json): Json {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'number') return { intValue: String(value) }
  if (typeof value === 'boolean') return { boolValue: value }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encoded) } }
  return { kvlistValue: { values: pairs({ ...(value as object) }) } }
}

function pairs(fields: { readonly [key: string]: Json }): Json {
  return Object.entries(fields).map(([key, value]) => ({ key, value: encoded(value) }))
}

interface Given {
  readonly id: string
  readonly name: string
  readonly at: number
  readonly attributes?: { readonly [key: string]: Json }
  readonly more?: { readonly [key: string]: Json }
}

const trace = '4BF92F3577B34DA6A3CE929D0E0E4736'

/** A span that takes 250 ms; `at` in seconds. */
function span({ id, name, at, attributes = {}, more = {} }: Given): Json {
  const start = 1_700_000_000_000_000_000n + BigInt(at) * 1_000_000_000n
  return {
    traceId: trace,
    spanId: id,
    name,
    kind: 3,
    startTimeUnixNano: String(start),
    endTimeUnixNano: String(start + 250_000_000n),
    attributes: pairs(attributes),
    ...more,
  }
}

function request(...spans: readonly Json[]): Json {
  return { resourceSpans: [{ resource: {}, scopeSpans: [{ scope: { name: 'x' }, spans }] }] }
}

const user = { role: 'user', parts: [{ type: 'text', content: 'Weather in Paris?' }] }
const call = {
  role: 'assistant',
  parts: [{ type: 'tool_call', id: 'call_1', name: 'get_weather', arguments: { location: 'Paris' } }],
}
const result = {
  role: 'tool',
  parts: [{ type: 'tool_call_response', id: 'call_1', response: 'rainy, 57°F' }],
}
const said = {
  role: 'assistant',
  parts: [
    { type: 'reasoning', content: 'hm' },
    { type: 'text', content: 'It rains.' },
  ],
  finish_reason: 'stop',
}
const chat = { 'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': 'openai' }

const asked = {
  input: 'Weather in Paris?',
  answer: 'It rains.',
  toolResponses: [{ tool: 'get_weather', args: { location: 'Paris' }, response: 'rainy, 57°F' }],
}

describe('the example of the conventions (semantic-conventions 1.37 and later: content in attributes)', () => {
  const first = span({
    id: 'a1',
    name: 'chat gpt-4',
    at: 0,
    attributes: { ...chat, 'gen_ai.input.messages': JSON.stringify([user]) },
  })
  const last = span({
    id: 'a3',
    name: 'chat gpt-4',
    at: 2,
    attributes: {
      ...chat,
      'gen_ai.input.messages': JSON.stringify([user, call, result]),
      'gen_ai.output.messages': JSON.stringify([said]),
    },
  })
  const tool = (attributes: { readonly [key: string]: Json }, more = {}): Json =>
    span({
      id: 'a2',
      name: 'execute_tool get_weather',
      at: 1,
      attributes: {
        'gen_ai.operation.name': 'execute_tool',
        'gen_ai.tool.name': 'get_weather',
        'gen_ai.tool.call.id': 'call_1',
        ...attributes,
      },
      more,
    })

  test('an execute_tool span that captured nothing gets what the model was told of it', () => {
    const session = readOne(otlp, [request(last, tool({}), first)])

    expect(session).toMatchObject({
      ...asked,
      id: 'otlp-4bf92f3577b34da6a3ce929d0e0e4736',
      capturedAt: '2023-11-14T22:13:20.000Z',
      toolResponses: [{ ...asked.toolResponses[0], latencyMs: 250 }],
    })
    expect(session.notes).toEqual(['2 model calls cannot be replayed: a trace does not keep their bytes.'])
  })

  test('one that captured its arguments and its result is taken at its word', () => {
    const captured = {
      'gen_ai.tool.call.arguments': '{"city":"Paris"}',
      'gen_ai.tool.call.result': '{"f":57}',
    }

    expect(readOne(otlp, [request(first, tool(captured), last)]).toolResponses).toMatchObject([
      { tool: 'get_weather', args: { city: 'Paris' }, response: { f: 57 }, status: 200 },
    ])
  })

  test.each([
    ['HTTPStatusError: status code 429', 429, 'HTTPStatusError: status code 429'],
    ['TimeoutError: read timed out', 0, null],
    ['ValueError', 500, 'ValueError'],
  ])('one that failed with %j fails again with %i', (message, status, response) => {
    const failed = tool({}, { status: { code: 2, message } })

    expect(readOne(otlp, [request(first, failed, last)]).toolResponses).toMatchObject([{ status, response }])
  })

  test('without tool spans the results that the model was told are taken', () => {
    expect(readOne(otlp, [request(first, last)])).toMatchObject(asked)
  })

  test('spans of a trace may stand on many lines, and others are counted', () => {
    const other = { ...(span({ id: 'b1', name: 'GET /', at: 0 }) as object), traceId: 'ff'.repeat(16) }
    const { sessions, notes } = readAll(otlp, [request(first), request(other), request(tool({}), last)])

    expect(sessions).toMatchObject([asked])
    expect(notes).toEqual(['1 traces of trace.json have no GenAI span, and are no sessions.'])
  })

  test('the same call seen once more by an MCP client is one response', () => {
    const inner = span({
      id: 'a4',
      name: 'tools/call get_weather',
      at: 1,
      attributes: { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'get_weather' },
      more: { parentSpanId: 'A2' },
    })

    expect(readOne(otlp, [request(first, tool({}), inner, last)]).toolResponses).toHaveLength(1)
  })

  test('the agent is asked what it was asked, with its error as what went wrong', () => {
    const agent = span({
      id: 'a0',
      name: 'invoke_agent Weather',
      at: 0,
      attributes: {
        'gen_ai.operation.name': 'invoke_agent',
        'gen_ai.input.messages': JSON.stringify([
          { role: 'user', parts: [{ type: 'text', content: 'Hello' }] },
          said,
          user,
        ]),
      },
      more: {
        status: { code: 2 },
        events: [
          {
            name: 'exception',
            attributes: pairs({ 'exception.type': 'KeyError', 'exception.message': 'f' }),
          },
        ],
      },
    })

    expect(readOne(otlp, [request(agent, first, tool({}), last)])).toMatchObject({
      input: 'Weather in Paris?',
      context: [
        { role: 'user', content: 'Hello' },
        { role: 'assistant', content: 'It rains.' },
      ],
      expectedFailure: 'KeyError: f',
    })
  })
})

describe('the older conventions', () => {
  const bare = { 'gen_ai.system': 'openai', 'gen_ai.request.model': 'gpt-4' }
  const event = (name: string, body: Json): Json => ({
    timeUnixNano: '1700000000000000001',
    traceId: trace.toLowerCase(),
    spanId: 'a1',
    attributes: pairs({ 'event.name': name, 'gen_ai.system': 'openai' }),
    body: encoded(body),
  })

  test('1.28 to 1.36: an event a message, in the logs', () => {
    const tools = [
      {
        id: 'call_1',
        type: 'function',
        function: { name: 'get_weather', arguments: '{"location":"Paris"}' },
      },
    ]
    const records = [
      event('gen_ai.system.message', { content: 'You are a helpful bot' }),
      event('gen_ai.user.message', { content: 'Weather in Paris?' }),
      event('gen_ai.assistant.message', { tool_calls: tools }),
      event('gen_ai.tool.message', { id: 'call_1', content: 'rainy, 57°F' }),
      event('gen_ai.choice', { index: 0, finish_reason: 'stop', message: { content: 'It rains.' } }),
    ]
    const logs = { resourceLogs: [{ scopeLogs: [{ logRecords: records }] }] }

    const session = readOne(otlp, [
      request(span({ id: 'a1', name: 'chat gpt-4', at: 0, attributes: bare })),
      logs,
    ])

    expect(session).toMatchObject({ ...asked, context: [] })
    expect(session.notes).toContain("The agent's own instructions were left out: it brings them again.")
  })

  test('before 1.28: prompt and completion as one text, on events of the span', () => {
    const events = [
      {
        name: 'gen_ai.content.prompt',
        attributes: pairs({ 'gen_ai.prompt': '[{"role":"user","content":"Weather in Paris?"}]' }),
      },
      {
        name: 'gen_ai.content.completion',
        attributes: pairs({ 'gen_ai.completion': '[{"role":"assistant","content":"It rains."}]' }),
      },
    ]

    expect(
      readOne(otlp, [request(span({ id: 'a1', name: 'chat', at: 0, attributes: bare, more: { events } }))]),
    ).toMatchObject({
      input: 'Weather in Paris?',
      answer: 'It rains.',
    })
  })
})

describe('OpenLLMetry before it took over the conventions: a field an attribute', () => {
  const model = { 'gen_ai.system': 'OpenAI', 'llm.request.type': 'chat' }
  const question = {
    'gen_ai.prompt.0.role': 'system',
    'gen_ai.prompt.0.content': 'You are a helpful bot',
    'gen_ai.prompt.1.role': 'user',
    'gen_ai.prompt.1.content': 'Weather in Paris?',
  }
  const answer = { 'gen_ai.completion.0.role': 'assistant', 'gen_ai.completion.0.content': 'It rains.' }
  const told = { 'gen_ai.prompt.3.role': 'tool', 'gen_ai.prompt.3.content': 'rainy, 57°F' }

  test('of Python: calls and results by their ids', () => {
    const attributes = {
      ...model,
      ...question,
      'gen_ai.prompt.2.role': 'assistant',
      'gen_ai.prompt.2.tool_calls.0.id': 'call_1',
      'gen_ai.prompt.2.tool_calls.0.name': 'get_weather',
      'gen_ai.prompt.2.tool_calls.0.arguments': '{"location":"Paris"}',
      ...told,
      'gen_ai.prompt.3.tool_call_id': 'call_1',
      ...answer,
    }

    expect(
      readOne(otlp, [request(span({ id: 'a1', name: 'openai.chat', at: 0, attributes }))]),
    ).toMatchObject({
      ...asked,
      context: [],
    })
  })

  test('of JavaScript (0.13): a result without its call is that of the call that was heard', () => {
    const first = {
      ...model,
      ...question,
      'gen_ai.completion.0.role': 'assistant',
      'gen_ai.completion.0.content': '',
      'gen_ai.completion.0.tool_calls.0.name': 'get_weather',
      'gen_ai.completion.0.tool_calls.0.arguments': '{"location":"Paris"}',
    }
    const second = {
      ...model,
      ...question,
      'gen_ai.prompt.2.role': 'assistant',
      'gen_ai.prompt.2.content': 'null',
      ...told,
      ...answer,
    }
    const spans = [first, second].map((attributes, at) =>
      span({ id: `a${at}`, name: 'openai.chat', at, attributes }),
    )

    expect(readOne(otlp, [request(...spans)])).toMatchObject(asked)
    expect(readOne(otlp, [request(...spans.slice(1))])).toMatchObject({
      toolResponses: [],
      notes: expect.arrayContaining(['1 results of tools are left out: no call tells their names.']),
    })
  })
})

test("protobuf's own JSON, with names as they are declared and ids in base64, is the same trace", () => {
  const attributes = [{ key: 'gen_ai.input.messages', value: { string_value: JSON.stringify([user]) } }]
  const snake = {
    resource_spans: [
      {
        scope_spans: [
          {
            spans: [
              {
                trace_id: Buffer.from(trace, 'hex').toString('base64'),
                span_id: Buffer.from('00f067aa0ba902b7', 'hex').toString('base64'),
                parent_span_id: '',
                name: 'chat',
                start_time_unix_nano: '1700000000000000000',
                attributes,
                status: { code: 'STATUS_CODE_ERROR', message: 'lost' },
              },
            ],
          },
        ],
      },
    ],
  }

  expect(otlp.recognises(snake)).toBe(true)
  expect(readOne(otlp, [snake])).toMatchObject({
    id: 'otlp-4bf92f3577b34da6a3ce929d0e0e4736',
    input: 'Weather in Paris?',
    expectedFailure: 'lost',
  })
})

test('a span that was exported twice is one, and a trace without content does not keep the others away', () => {
  const tool = span({
    id: 'a2',
    name: 'execute_tool get_weather',
    at: 1,
    attributes: { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.call.result': 'rainy' },
  })
  const model = span({
    id: 'a1',
    name: 'chat',
    at: 0,
    attributes: { ...chat, 'gen_ai.input.messages': JSON.stringify([user]) },
  })
  const mute = {
    ...(span({ id: 'b1', name: 'embeddings', at: 0, attributes: chat }) as object),
    traceId: 'ff'.repeat(16),
  }
  const { sessions, notes } = readAll(otlp, [request(model, tool, mute), request(tool)])

  expect(sessions).toMatchObject([{ input: 'Weather in Paris?', toolResponses: [{ response: 'rainy' }] }])
  expect(notes).toEqual(['1 traces of trace.json do not say what was asked, and are no sessions.'])
})

describe('what cannot be a session is refused', () => {
  const silent = request(span({ id: 'a1', name: 'chat', at: 0, attributes: chat }))

  test('a trace whose content was not captured, unless the question is given', () => {
    expect(refusal(() => readAll(otlp, [silent])).problems).toMatchObject([
      { message: expect.stringContaining('its content was not captured') },
    ])
    expect(readOne(otlp, [silent], { input: 'Weather?' }).input).toBe('Weather?')
  })

  test('logs whose traces were exported apart', () => {
    const record = { traceId: 'aa', spanId: 'bb', eventName: 'gen_ai.user.message', body: encoded({}) }
    const logs = { resourceLogs: [{ scopeLogs: [{ logRecords: [record] }] }] }

    expect(refusal(() => readAll(otlp, [logs])).problems).toMatchObject([
      { hint: 'Put the lines of the traces into the same file.' },
    ])
  })

  test('traces without a GenAI span', () => {
    expect(refusal(() => readAll(otlp, [request(span({ id: 'a1', name: 'GET', at: 0 }))])).message).toContain(
      'has no GenAI span',
    )
  })

  test.each([
    ['a span without an id', { traceId: 'aa', name: 'x', startTimeUnixNano: '1' }, 'spanId'],
    [
      'a time that is none',
      { traceId: 'aa', spanId: 'bb', name: 'x', startTimeUnixNano: 'noon' },
      'startTimeUnixNano',
    ],
  ])('%s is named with its path', (_, broken, field) => {
    const { problems } = refusal(() => readAll(otlp, [silent, request(broken)]))

    expect(problems).toMatchObject([
      { key: `$.resourceSpans[0].scopeSpans[0].spans[0].${field}`, place: { line: 2 } },
    ])
  })
})
