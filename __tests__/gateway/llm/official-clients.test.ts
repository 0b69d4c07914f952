import {
  APIError as ClaudeError,
  AuthenticationError as ClaudeAuthenticationError,
  InternalServerError as ClaudeServerError,
  OverloadedError,
  RateLimitError as ClaudeRateLimitError,
} from '@anthropic-ai/sdk'
import { ApiError as GoogleError } from '@google/genai'
import { APIError, AuthenticationError, InternalServerError, RateLimitError } from 'openai'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../../src/base/json.ts'
import type { Json } from '../../../src/base/json.ts'
import type { Said } from '../../../src/chaos/fault.ts'
import * as judges from './judges.ts'
import type { Heard, Judge } from './judges.ts'
import { aProvider, bytes, refused, streamed, whole } from './provider.ts'
import type { Answer } from './provider.ts'

/** The providers' own clients read what the dialects write. No reply here was parsed by us. */
const { allJudges } = judges
const streaming = allJudges.filter(({ isStreaming }) => isStreaming)

describe.for(allJudges)('$name', (judge) => {
  const { fixture, isStreaming, ask, cannot = [] } = judge
  const { dialect } = fixture
  const answer = (reply: Json): Answer => (isStreaming ? streamed(dialect, reply) : whole(reply))
  const readable = fixture.replies.filter(({ name }) => !cannot.includes(name))

  test.for(readable)('reads text, tool calls and tokens of $name', async ({ reply, said }) => {
    const heard = await asked(judge, answer(reply))

    expect(meant(heard)).toEqual({ ...expected(said), usage: dialect.usage(reply) })
  })

  test('posts where its dialect expects it, and its request is understood', async () => {
    await using provider = await aProvider(answer(fixture.replies[0]?.reply ?? null))
    await ask(provider.url)

    const [{ method, path, body } = { method: '', path: '', body: null }] = provider.seen
    expect(provider.seen).toHaveLength(1)
    expect(dialect.matches(method, path)).toBe(true)
    expect(dialect.streams(body, path)).toBe(isStreaming)
    expect(dialect.model(body, path)).toMatch(/gpt-4o|claude|gemini|llama/)
  })

  test('reads what a reply was made to say instead', async () => {
    const said: Said = {
      text: 'Something else: 🌩 "quoted"\nand a second line.',
      toolCalls: [],
      finish: 'stop',
    }
    for (const { reply } of readable) {
      const heard = await asked(judge, answer(dialect.restate(reply, said)))

      expect(meant(heard)).toMatchObject(expected(said))
    }
  })

  test('reads a reply that was made from nothing', async () => {
    const isText = dialect.name === 'ollama-generate'
    const toolCalls = isText ? [] : [{ id: 'call_1', name: 'search', args: '{"q":"storm"}' }]
    const said: Said = { text: 'Let me look.', toolCalls, finish: isText ? 'stop' : 'tool_calls' }

    const heard = await asked(judge, answer(dialect.restate(dialect.hollow('some-model'), said)))

    expect(meant(heard)).toMatchObject(expected(said))
  })

  test('hands broken arguments on as they are, or as nothing', async () => {
    if (dialect.name === 'ollama-generate') return
    const broken: Said = {
      text: '',
      toolCalls: [{ id: 'call_1', name: 'search', args: '{"q":"sto' }],
      finish: 'tool_calls',
    }

    const { calls } = await asked(judge, answer(dialect.restate(dialect.hollow('some-model'), broken)))

    expect(calls).toHaveLength(1)
    // Clients that parse arguments either pass the text or what they could read of it.
    expect(calls[0]?.args.replaceAll('\\', '')).toMatch(/^"?\{"q":"sto|^\{\}$/)
  })
})

describe('a hollow reply', () => {
  const hollow = ({ fixture: { dialect }, isStreaming }: Judge): Answer =>
    isStreaming ? streamed(dialect, dialect.hollow('m')) : whole(dialect.hollow('m'))

  test.for(allJudges.filter(({ name }) => name !== judges.chatHelper.name))(
    'is read by $name without an error',
    async (judge) => {
      expect(await asked(judge, hollow(judge))).toMatchObject({ text: '', calls: [] })
    },
  )

  test('is an error for the stream helper of OpenAI', async () => {
    await expect(asked(judges.chatHelper, hollow(judges.chatHelper))).rejects.toThrow(
      /without producing a ChatCompletionMessage/,
    )
  })
})

describe('a stream that ends too early', () => {
  const clean = (judge: Judge): Answer => cutInside(judge, {})
  const torn = (judge: Judge): Answer => cutInside(judge, { isTorn: true })

  const silent = [
    judges.chatStream,
    judges.responsesStream,
    judges.responsesHelper,
    judges.claudeStream,
    judges.googleStream,
  ]
  test.for(silent)('cleanly, is silently taken for a reply by $name', async (judge) => {
    const heard = await asked(judge, clean(judge))

    const [{ said } = { said: null }] = judge.fixture.replies
    expect(said?.text.startsWith(heard.text)).toBe(true)
    expect(heard.text).not.toBe('')
    expect(heard.text).not.toBe(said?.text)
    expect(heard.ended).toBeNull()
  })

  test.for(silent.filter((judge) => judge !== judges.googleStream))(
    'in the middle of an event, is silently taken for a reply by $name',
    async (judge) => {
      expect(await asked(judge, torn(judge))).toMatchObject({ ended: null })
    },
  )

  test.for([
    { ...judges.chatHelper, message: /missing finish_reason/ },
    { ...judges.claudeHelper, message: /stream ended without producing a Message/ },
    { ...judges.ollamaStream, message: /Did not receive done/ },
    { ...judges.ollamaTextStream, message: /Did not receive done/ },
  ])('is noticed by $name', async ({ message, ...judge }) => {
    await expect(asked(judge, clean(judge))).rejects.toThrow(message)
    await expect(asked(judge, torn(judge))).rejects.toThrow(message)
  })

  test('in the middle of an event, is noticed by Google', async () => {
    await expect(asked(judges.googleStream, torn(judges.googleStream))).rejects.toThrow(
      /Incomplete JSON segment/,
    )
  })

  test.for(streaming)('by a broken connection, is an error for $name', async (judge) => {
    await expect(asked(judge, cutInside(judge, { ending: 'destroy' }))).rejects.toThrow(
      /terminated|Connection error|socket/,
    )
  })

  test.for([judges.chatStream, judges.claudeStream, judges.responsesStream])(
    'inside a tool call, leaves $name with arguments that are no JSON',
    async (judge) => {
      const { dialect, replies } = judge.fixture
      const { reply = null } = replies.find(({ name }) => name.includes('parallel calls')) ?? {}
      const inside = dialect.insideToolCall(dialect.stream(reply)) ?? -1

      const { calls, ended } = await asked(judge, streamed(dialect, reply, { count: inside + 1 }))

      expect(ended).toBeNull()
      for (const { args } of calls) expect(parseJson(args)).toBeUndefined()
    },
  )
})

describe('what is no stream', () => {
  const whole200 = (judge: Judge): Answer => whole(judge.fixture.replies[0]?.reply ?? null)

  test.for([judges.chatStream, judges.responsesStream, judges.claudeStream])(
    'JSON instead of a stream is silence for $name',
    async (judge) => {
      expect(await asked(judge, whole200(judge))).toEqual({ text: '', calls: [], usage: null, ended: null })
    },
  )

  test.for([judges.chatHelper, judges.responsesHelper, judges.claudeHelper])(
    'JSON instead of a stream is an error for $name',
    async (judge) => {
      await expect(asked(judge, whole200(judge))).rejects.toThrow(/request ended without sending any/)
    },
  )

  test.for(allJudges.filter(({ isStreaming }) => !isStreaming))(
    'an empty body and garbage are errors for $name',
    async (judge) => {
      await expect(asked(judge, bytes(''))).rejects.toThrow(SyntaxError)
      await expect(asked(judge, bytes('\u0001{no reply'))).rejects.toThrow(SyntaxError)
    },
  )
})

describe('a refusal is the typed error that the client documents', () => {
  const chats = allJudges.filter(({ fixture: { dialect } }) => dialect.provider === 'openai')
  test.for(chats)('$name', async (judge) => {
    const { dialect } = judge.fixture

    const limited = await failure(judge, refused(dialect, 'rate_limit'))
    expect(limited).toBeInstanceOf(RateLimitError)
    expect(limited).toMatchObject({
      status: 429,
      code: 'rate_limit_exceeded',
      type: 'requests',
      requestID: expect.stringMatching(/^req_/) as string,
    })
    expect((limited as RateLimitError).headers.get('retry-after-ms')).toBe('7000')
    const overloaded = await failure(judge, refused(dialect, 'overloaded'))
    expect(overloaded).toBeInstanceOf(InternalServerError)
    expect(overloaded).toMatchObject({ status: 503 })
    expect(await failure(judge, refused(dialect, 'error', { message: 'Down for the storm.' }))).toMatchObject(
      { status: 500, message: '500 Down for the storm.' },
    )
    const denied = await failure(judge, refused(dialect, 'error', { status: 401 }))
    expect(denied).toBeInstanceOf(AuthenticationError)
    expect(denied).toBeInstanceOf(APIError)
  })

  const claudes = allJudges.filter(({ fixture: { dialect } }) => dialect.provider === 'anthropic')
  test.for(claudes)('$name', async (judge) => {
    const { dialect } = judge.fixture

    const limited = await failure(judge, refused(dialect, 'rate_limit'))
    expect(limited).toBeInstanceOf(ClaudeRateLimitError)
    expect(limited).toMatchObject({
      status: 429,
      requestID: expect.stringMatching(/^req_/) as string,
      error: { error: { type: 'rate_limit_error' } },
    })
    expect((limited as ClaudeRateLimitError).headers.get('retry-after')).toBe('7')
    expect(await failure(judge, refused(dialect, 'overloaded'))).toBeInstanceOf(OverloadedError)
    expect(await failure(judge, refused(dialect, 'error'))).toBeInstanceOf(ClaudeServerError)
    const denied = await failure(judge, refused(dialect, 'error', { status: 401 }))
    expect(denied).toBeInstanceOf(ClaudeAuthenticationError)
    expect(denied).toBeInstanceOf(ClaudeError)
  })

  test.for([judges.googleWhole, judges.googleStream])('$name', async (judge) => {
    const { dialect } = judge.fixture

    const limited = await failure(judge, refused(dialect, 'rate_limit'))
    expect(limited).toBeInstanceOf(GoogleError)
    expect(limited).toMatchObject({
      status: 429,
      message: expect.stringMatching(/RESOURCE_EXHAUSTED.*RetryInfo.*"7s"/s) as string,
    })
    expect(await failure(judge, refused(dialect, 'overloaded'))).toMatchObject({
      status: 503,
      message: expect.stringContaining('UNAVAILABLE') as string,
    })
    expect(await failure(judge, refused(dialect, 'error'))).toMatchObject({
      status: 500,
      message: expect.stringContaining('INTERNAL') as string,
    })
  })

  const ollamas = allJudges.filter(({ fixture: { dialect } }) => dialect.provider === 'ollama')
  test.for(ollamas)('$name', async (judge) => {
    const { dialect } = judge.fixture

    expect(await failure(judge, refused(dialect, 'rate_limit'))).toMatchObject({
      name: 'ResponseError',
      status_code: 429,
    })
    expect(await failure(judge, refused(dialect, 'overloaded'))).toMatchObject({
      name: 'ResponseError',
      status_code: 503,
      message: expect.stringMatching(/^server busy/) as string,
    })
    expect(await failure(judge, refused(dialect, 'error', { message: 'out of memory' }))).toMatchObject({
      status_code: 500,
      message: 'out of memory',
    })
  })
})

/** The first reply of a fixture, cut in the middle of its text. */
function cutInside(
  { fixture: { dialect, replies } }: Judge,
  cut: { readonly isTorn?: boolean; readonly ending?: Answer['ending'] },
): Answer {
  const [{ reply, said } = { reply: null, said: { text: '' } }] = replies
  const frames = dialect.stream(reply)
  const text = (count: number): string => dialect.said(dialect.assemble(frames.slice(0, count))).text
  const count = [...frames.keys()].find((index) => text(index) !== '' && text(index + 1) !== said.text) ?? 0
  return streamed(dialect, reply, { count, ...cut })
}

async function asked(judge: Judge, answer: Answer): Promise<Heard> {
  await using provider = await aProvider(answer)
  return await judge.ask(provider.url)
}

async function failure(judge: Judge, answer: Answer): Promise<unknown> {
  try {
    await asked(judge, answer)
  } catch (error) {
    return error
  }
  return expect.unreachable('the call was expected to fail')
}

/** What a client that keeps ids to itself has heard is compared without them. */
function meant({ text, calls, usage }: Heard) {
  return {
    text,
    calls: calls.map(({ id, name, args }) => ({ ...(id === '' ? {} : { id }), name, args })),
    usage,
  }
}

function expected({ text, toolCalls }: Said) {
  return {
    text,
    calls: toolCalls.map(({ id, ...call }) => ({ ...(id.startsWith('#') ? {} : { id }), ...call })),
  }
}
