import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/base/json.ts'
import { cassetteOf } from '../../src/replay/cassette.ts'
import { firstDifference } from '../../src/replay/difference.ts'
import type { Asked, Exchange } from '../../src/replay/exchange.ts'
import { keyOf, usualNormalisers } from '../../src/replay/normalise.ts'
import { openPlayer, type Playable } from '../../src/replay/player.ts'

function asked(request: Json, more: Partial<Asked> = {}): Asked {
  return { boundary: 'model', name: 'openai', method: 'POST', path: '/v1/chat/completions', request, ...more }
}

function anExchange(asking: Asked, text: string): Exchange {
  const frames = [{ atMs: 0, bytes: Buffer.from(text) }]
  return { ...asking, key: keyOf(asking), status: 200, headers: {}, frames, isWhole: true }
}

function aPlayable(exchanges: readonly Exchange[], more: Partial<Playable> = {}): Playable {
  return {
    toolResponses: [],
    cassette: cassetteOf(exchanges),
    onUnmatched: 'error',
    matchArgs: false,
    matchModel: 'exact',
    reuse: false,
    normalisers: usualNormalisers,
    ...more,
  }
}

const said = (answered: ReturnType<ReturnType<typeof openPlayer>['answer']>): string =>
  answered.kind === 'exchange'
    ? Buffer.from(answered.exchange.frames[0]?.bytes ?? []).toString()
    : answered.kind

describe('a model request has the same key', () => {
  const talk = (id: string, more: Record<string, Json> = {}) =>
    asked({
      model: 'gpt-5',
      messages: [
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ id, function: { name: 'f', arguments: '{"a":1,"b":2}' } }],
        },
        { role: 'tool', tool_call_id: id, content: 'x' },
      ],
      ...more,
    })

  test.each([
    ['with other ids in the same places', talk('call_zz')],
    ['streamed and not', talk('call_1', { stream: true, stream_options: { include_usage: true } })],
    ['for another user, cached otherwise', talk('call_1', { user: 'u2', prompt_cache_key: 'k' })],
    ['with nulls where others leave a field out', talk('call_1', { response_format: null })],
  ])('%s', (_, other) => {
    expect(keyOf(other)).toBe(keyOf(talk('call_1')))
  })

  test.each([
    ['for another model', asked({ ...(talk('call_1').request as object), model: 'gpt-4' })],
    ['at another temperature', talk('call_1', { temperature: 1 })],
    [
      'with an id that belongs to another call',
      asked({
        model: 'gpt-5',
        messages: [
          {
            role: 'assistant',
            content: null,
            tool_calls: [{ id: 'call_1', function: { name: 'f', arguments: '{"a":1,"b":2}' } }],
          },
          { role: 'tool', tool_call_id: 'call_2', content: 'x' },
        ],
      }),
    ],
  ])('but not %s', (_, other) => {
    expect(keyOf(other)).not.toBe(keyOf(talk('call_1')))
  })

  test('in whatever order its tools and its arguments’ fields stand', () => {
    const tool = (name: string): Json => ({ type: 'function', function: { name } })
    const call = (args: string): Json => ({ id: 'c', function: { name: 'f', arguments: args } })
    const one = asked({ tools: [tool('a'), tool('b')], messages: [{ tool_calls: [call('{"a":1,"b":2}')] }] })
    const two = asked({ tools: [tool('b'), tool('a')], messages: [{ tool_calls: [call('{"b":2, "a":1}')] }] })

    expect(keyOf(two)).toBe(keyOf(one))
  })

  test('under a pattern that the session declares', () => {
    const normalisers = [{ pattern: 'build \\d+', as: 'build' }]
    expect(keyOf(asked({ prompt: 'build 7' }), normalisers)).toBe(
      keyOf(asked({ prompt: 'build 8' }), normalisers),
    )
    expect(keyOf(asked({ prompt: 'build 7' }))).not.toBe(keyOf(asked({ prompt: 'build 8' })))
  })
})

test('equal requests get their answers in the order in which they were recorded', () => {
  const player = openPlayer(aPlayable([anExchange(asked('q'), 'first'), anExchange(asked('q'), 'second')]))

  expect([player.answer(asked('q')), player.answer(asked('q'))].map(said)).toEqual(['first', 'second'])
})

test('requests made at once get their own answers in whatever order they arrive', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }), (order) => {
      const player = openPlayer(aPlayable(['a', 'b', 'c', 'd'].map((q) => anExchange(asked({ q }), q))))
      expect(order.map((q) => said(player.answer(asked({ q }))))).toEqual(order)
    }),
  )
})

test('a tool without equal arguments gets the next recording, and the first difference is told', () => {
  const tool = (q: string): Asked => asked({ q }, { boundary: 'tool', name: 'search', path: '/find' })
  const player = openPlayer(aPlayable([anExchange(tool('a'), 'about a')]))

  expect(said(player.answer(tool('b')))).toBe('about a')
  expect(player.told().drift).toEqual([
    'search POST /find was asked otherwise at $.q: recorded "a", seen "b"',
  ])
})

test('calls that were not made, and calls out of order, are told', () => {
  const player = openPlayer(aPlayable(['a', 'b', 'c'].map((q) => anExchange(asked({ q }), q))))
  player.answer(asked({ q: 'c' }))
  player.answer(asked({ q: 'a' }))

  expect(player.told()).toEqual({
    played: 2,
    recorded: 3,
    missed: [],
    drift: [
      'recorded call #2, openai POST /v1/chat/completions, was not made',
      'recorded call #1, openai POST /v1/chat/completions, came after #3',
    ],
  })
})

test('the nearest recording of a miss is the one that agrees the longest', () => {
  const talk = (...messages: string[]) => asked({ messages })
  const player = openPlayer(
    aPlayable([
      anExchange(talk('hi'), '1'),
      anExchange(talk('hi', 'who', 'bye'), '2'),
      anExchange(talk('x'), '3'),
    ]),
  )

  player.answer(talk('hi', 'who', 'me'))

  expect(player.told().missed[0]).toMatch(
    /nearest recording is #2.*\$\.messages\[2\]: recorded "bye", seen "me"/,
  )
})

test('a difference names the first path that differs, for missing and for extra fields too', () => {
  expect(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toMatchObject({ path: '$.a[1].b' })
  expect(firstDifference({ a: 1 }, { a: 1, 'b c': 2 })).toMatchObject({
    path: '$["b c"]',
    recorded: undefined,
    seen: 2,
  })
  expect(firstDifference({ a: 1 }, { a: 1 })).toBeNull()
})

describe('where the order alone matters and answers may be used again', () => {
  const tool = (q: string) =>
    asked({ q }, { boundary: 'tool', name: 'search', method: 'GET', path: `?q=${q}` })
  const player = () =>
    openPlayer(
      aPlayable(
        [
          anExchange(asked({ q: 'a' }), 'one'),
          anExchange(asked({ q: 'b' }), 'two'),
          anExchange(tool('x'), 'found'),
        ],
        {
          matchModel: 'order',
          reuse: true,
        },
      ),
    )

  test('a model that is asked otherwise goes on, and says its last word again in the end', () => {
    const model = player()

    expect(['p', 'q', 'r'].map((q) => said(model.answer(asked({ q }))))).toEqual(['one', 'two', 'two'])
  })

  test('a tool that is asked the same again answers again, and one that is asked otherwise does not', () => {
    const tools = player()

    expect(['x', 'x', 'y'].map((q) => said(tools.answer(tool(q))))).toEqual(['found', 'found', 'missed'])
  })
})
