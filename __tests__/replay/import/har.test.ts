import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/base/json.ts'
import { har } from '../../../src/replay/import/har.ts'
import { readAll, readOne, refusal } from './reading.ts'

interface Given {
  readonly url: string
  readonly at?: number
  readonly method?: string
  readonly sent?: Json
  readonly status?: number
  readonly content: { readonly [key: string]: Json }
  readonly headers?: Json
}

/** An entry of HAR 1.2, as browsers and proxies write it. */
function entry({ url, at = 0, method = 'GET', sent, status = 200, content, headers = [] }: Given): Json {
  return {
    startedDateTime: `2026-01-02T03:04:0${at}.000+01:00`,
    time: 120.5,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [{ name: 'Authorization', value: 'Bearer sk-verysecretverysecret' }],
      queryString: [],
      headersSize: -1,
      bodySize: -1,
      ...(sent === undefined
        ? {}
        : { postData: { mimeType: 'application/json', text: JSON.stringify(sent) } }),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers,
      content: { size: 9, mimeType: 'application/json', ...content },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0.5, wait: 100, receive: 20 },
  }
}

const archive = (...entries: readonly Json[]): Json => ({
  log: { version: '1.2', creator: { name: 'x', version: '1' }, entries },
})

const stream = 'data: {"choices":[]}\n\ndata: [DONE]\n\n'
const model = entry({
  url: 'https://api.openai.com/v1/chat/completions',
  method: 'POST',
  sent: {
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: 'You help.' },
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Hi' },
      { role: 'user', content: 'Weather?' },
    ],
  },
  headers: [
    { name: 'Content-Type', value: 'text/event-stream; charset=utf-8' },
    { name: 'Content-Encoding', value: 'br' },
  ],
  content: {
    mimeType: 'text/event-stream',
    text: Buffer.from(stream).toString('base64'),
    encoding: 'base64',
  },
})

test('calls of a model keep their bytes and times, and tell what was asked', () => {
  const session = readOne(har, [archive(model)])

  expect(session).toMatchObject({
    id: 'trace',
    capturedAt: '2026-01-02T02:04:00.000Z',
    input: 'Weather?',
    context: [
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Hi' },
    ],
    calls: [
      {
        call: { boundary: 'model', name: 'openai', method: 'POST', path: '/v1/chat/completions' },
        status: 200,
        isWhole: true,
        headers: { 'content-type': 'text/event-stream; charset=utf-8' },
      },
    ],
  })
  expect(session.calls[0]?.headers).not.toHaveProperty('content-encoding')
  expect(session.calls[0]?.frames.map(({ atMs, bytes }) => [atMs, Buffer.from(bytes).toString()])).toEqual([
    [100.5, stream],
    [120.5, ''],
  ])
})

test('other calls are recorded responses by host and path, in the order in which they began', () => {
  const { toolResponses, calls } = readOne(har, [
    archive(
      model,
      entry({
        url: 'https://shop.test/orders?id=7',
        at: 2,
        status: 503,
        content: { text: 'down', mimeType: 'text/plain' },
      }),
      entry({
        url: 'https://shop.test/find',
        at: 1,
        method: 'POST',
        sent: { q: 'a' },
        content: { text: '{"n":1}' },
      }),
    ),
  ])

  expect(calls).toHaveLength(1)
  expect(toolResponses).toEqual([
    { tool: 'shop.test/find', args: { q: 'a' }, response: { n: 1 }, status: 200, latencyMs: 121 },
    { tool: 'shop.test/orders', args: { id: '7' }, response: 'down', status: 503, latencyMs: 121 },
  ])
})

test('an answer that is no text, and a redirect, stay what they were', () => {
  const png = Buffer.from([0x89, 0x50, 0xff, 0x00])
  const { toolResponses, calls } = readOne(har, [
    archive(
      model,
      entry({
        url: 'https://shop.test/a.png',
        content: { text: png.toString('base64'), encoding: 'base64', mimeType: 'image/png' },
      }),
      entry({
        url: 'https://shop.test/old',
        status: 302,
        headers: [{ name: 'Location', value: '/new' }],
        content: { size: 0 },
      }),
    ),
  ])

  expect(toolResponses).toEqual([])
  expect(calls.slice(1)).toMatchObject([
    { call: { boundary: 'proxy', name: 'shop.test/a.png' }, frames: [{ bytes: png }, {}] },
    { status: 302, headers: { location: '/new' } },
  ])
})

test('a connection that broke breaks again', () => {
  // As browsers and as Playwright (1.65) write it.
  for (const [status, size] of [
    [0, 0],
    [-1, -1],
  ] as const) {
    const broken = entry({ url: 'https://shop.test/find', status, content: { size, mimeType: 'x-unknown' } })

    expect(readOne(har, [archive(model, broken)]).toolResponses).toMatchObject([
      { status: 0, response: null },
    ])
  }
})

test('an answer whose content was not saved is told, and not made up', () => {
  // Playwright writes -1 where it does not know.
  for (const size of [4, -1]) {
    const { toolResponses, notes } = readOne(har, [
      archive(model, entry({ url: 'https://shop.test/x', content: { size } })),
    ])

    expect(toolResponses).toEqual([])
    expect(notes).toEqual([
      'GET https://shop.test/x is not replayed: the archive was saved without the content of its answer.',
    ])
  }
})

describe('what cannot be a session is refused', () => {
  const tool = entry({ url: 'https://shop.test/find', content: { text: '{}' } })

  test('an archive without a question, unless it is given', () => {
    expect(refusal(() => readAll(har, [archive(tool)])).problems).toMatchObject([
      { hint: expect.stringContaining('give the question with `--input`') },
    ])
    expect(readOne(har, [archive(tool)], { input: 'Find it' }).input).toBe('Find it')
  })

  test.each([
    ['another version', { log: { version: '2.0', entries: [] } }, '$.log.version'],
    [
      'a date that is none',
      archive({ ...(model as object), startedDateTime: 'noon' }),
      '$.log.entries[0].startedDateTime',
    ],
    [
      'an entry without a response',
      archive({ ...(model as object), response: null }),
      '$.log.entries[0].response',
    ],
  ])('%s is named with its path', (_, document, path) => {
    expect(refusal(() => readAll(har, [document])).problems[0]).toMatchObject({ key: path })
  })
})
