import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { startScriptedModel } from '../../../examples/scripted-model/scripted-model.ts'
import { aServer, answering } from '../standing.ts'
import { aSession, nowhere, readBack, recorded, replayed } from './taping.ts'

const tools: OpenAI.ChatCompletionTool[] = [
  {
    type: 'function',
    function: {
      name: 'web_search',
      parameters: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] },
    },
  },
]

interface Told {
  readonly answer: string
  /** The raw bytes of each model reply, as the client read them. */
  readonly bodies: string[]
}

/** A small agent: the official client, a loop, and one tool over HTTP. */
async function ask(
  base: string,
  { stream = false, question = 'What is the capital of France?' } = {},
): Promise<Told> {
  const bodies: string[] = []
  const listening: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    bodies.push(await response.clone().text())
    return response
  }
  const client = new OpenAI({
    baseURL: `${base}/openai/v1`,
    apiKey: 'sk-none',
    maxRetries: 2,
    fetch: listening,
  })
  const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'user', content: question }]
  for (;;) {
    const request = { model: 'scripted', messages, tools }
    const message = stream
      ? await client.chat.completions.stream(request).finalMessage()
      : (await client.chat.completions.create(request)).choices[0]?.message
    if (message === undefined) throw new Error('no message')
    const [call] = message.tool_calls ?? []
    if (call?.type !== 'function') return { answer: message.content ?? '', bodies }
    const { query } = JSON.parse(call.function.arguments)
    const found = await fetch(`${base}/t/web_search/find?q=${encodeURIComponent(query)}`)
    messages.push(message, { role: 'tool', tool_call_id: call.id, content: await found.text() })
  }
}

const paris = { results: [{ snippet: 'Paris it is.' }] }

async function tape(stream: boolean) {
  await using model = await startScriptedModel()
  await using search = await aServer(answering(paris))
  const world = {
    llm: [{ provider: 'openai', upstream: model.url }],
    tools: [{ name: 'web_search', upstream: search.url, env: null }],
  }
  let told: Told | undefined
  const { exchanges, traffic } = await recorded(world, async (base) => {
    told = await ask(base, { stream })
  })
  return { exchanges, traffic, told }
}

const gone = {
  llm: [{ provider: 'openai', upstream: nowhere }],
  tools: [{ name: 'web_search', upstream: nowhere, env: null }],
}

describe.each([
  ['streamed', true],
  ['in one body', false],
])('a recorded run of the official OpenAI client, %s', (_, stream) => {
  test('replays a hundred times without the model, byte by byte and with the same outcome', async () => {
    const { exchanges, traffic, told } = await tape(stream)
    const session = aSession({ exchanges })
    expect(session.exchanges).toEqual(readBack(exchanges))
    expect(told?.answer).toBe('Paris it is.')

    for (let nth = 0; nth < 100; nth += 1) {
      let again: Told | undefined
      const seen = await replayed(
        { ...session, latencyScale: 0 },
        async (base) => {
          again = await ask(base, { stream })
        },
        gone,
      )
      expect(again).toEqual(told)
      expect(seen.replay).toEqual({ played: 3, recorded: 3, missed: [], drift: [] })
      const bare = (calls: readonly { readonly atMs: number; readonly durationMs: number }[]) =>
        calls.map(({ atMs: _at, durationMs: _duration, ...call }) => call)
      expect(bare(seen.toolCalls)).toEqual(bare(traffic.toolCalls))
      expect(seen.modelCalls.map(({ said, asked, status }) => ({ said, asked, status }))).toEqual(
        traffic.modelCalls.map(({ said, asked, status }) => ({ said, asked, status })),
      )
    }
  })

  test('answers a client that asks for the other form in the form that it asks for', async () => {
    const { exchanges } = await tape(stream)
    let again: Told | undefined

    const seen = await replayed(
      aSession({ exchanges, latency_scale: 0 }),
      async (base) => {
        again = await ask(base, { stream: !stream })
      },
      gone,
    )

    expect(again?.answer).toBe('Paris it is.')
    expect(seen.replay).toMatchObject({ missed: [], played: 3 })
  })
})

describe('a call that was not recorded', () => {
  test('is refused in the provider’s own shape, once, and the nearest recording is named', async () => {
    const { exchanges } = await tape(false)
    let thrown: unknown
    let attempts = 0

    const seen = await replayed(
      aSession({ exchanges }),
      async (base) => {
        const counting: typeof fetch = (input, init) => {
          attempts += 1
          return fetch(input, init)
        }
        const client = new OpenAI({
          baseURL: `${base}/openai/v1`,
          apiKey: 'sk',
          maxRetries: 2,
          fetch: counting,
        })
        const messages = [{ role: 'user', content: 'What is the capital of Norway?' } as const]
        thrown = await client.chat.completions
          .create({ model: 'scripted', messages, tools })
          .catch((error) => error)
      },
      gone,
    )

    expect(thrown).toBeInstanceOf(OpenAI.BadRequestError)
    expect(attempts).toBe(1)
    expect(seen.replay?.missed).toEqual([
      'openai POST /v1/chat/completions was not recorded: the nearest recording is #1, openai POST /v1/chat/completions, which differs first at $.messages[0].content: recorded "What is the capital of France?", seen "What is the capital of Norway?"',
    ])
    expect(seen.replay?.drift).toContain('recorded call #2, web_search GET /find, was not made')
  })

  test('gets the next recording where the session says that order is enough, and the difference is told', async () => {
    const { exchanges } = await tape(false)
    let told: Told | undefined

    const seen = await replayed(
      aSession({ exchanges, match_model: 'order', latency_scale: 0 }),
      async (base) => {
        told = await ask(base, { question: 'What is the capital of Norway?' })
      },
      gone,
    )

    expect(told?.answer).toBe('Paris it is.')
    expect(seen.replay?.missed).toEqual([])
    expect(seen.replay?.drift[0]).toMatch(/was asked otherwise at \$\.messages\[0\]\.content/)
  })

  test('is missed when the agent asks the same a second time, and answered again where `reuse` says so', async () => {
    const { exchanges } = await tape(false)
    const twice = async (base: string): Promise<void> => {
      for (let nth = 0; nth < 2; nth += 1) await fetch(`${base}/t/web_search/find?q=capital%20france`)
    }

    const strict = await replayed(aSession({ exchanges, latency_scale: 0 }), twice, gone)
    const loose = await replayed(aSession({ exchanges, latency_scale: 0, reuse: true }), twice, gone)

    expect(strict.replay?.missed).toEqual([
      'web_search GET /find was not recorded: the recording answers it 1 time, and it came once more',
    ])
    expect(strict.toolCalls.map(({ status }) => status)).toEqual([200, 400])
    expect(loose.replay?.missed).toEqual([])
    expect(loose.toolCalls.map(({ status }) => status)).toEqual([200, 200])
  })

  test('passes to the real tool under `passthrough`, and is empty under `empty`', async () => {
    await using search = await aServer(answering({ live: true }))
    const world = { tools: [{ name: 'web_search', upstream: search.url, env: null }] }
    const look = async (base: string): Promise<void> => void (await fetch(`${base}/t/web_search/new`))

    const live = await replayed(aSession({ on_unmatched: 'passthrough' }), look, world)
    const empty = await replayed(aSession({ on_unmatched: 'empty' }), look, world)

    expect(live.toolCalls).toMatchObject([{ result: '{"live":true}', status: 200 }])
    expect(empty.toolCalls).toMatchObject([{ result: '{}', status: 200 }])
    expect([live.replay?.missed, empty.replay?.missed]).toEqual([[], []])
  })

  test('is told as drift where there is a recording that it stands beside', async () => {
    await using search = await aServer(answering({ live: true }))
    const world = { tools: [{ name: 'web_search', upstream: search.url, env: null }] }
    const look = async (base: string): Promise<void> => {
      for (const path of ['known', 'new']) await fetch(`${base}/t/web_search/${path}`)
    }
    const one = { tool_responses: [{ tool: 'web_search', response: paris }] }

    const live = await replayed(aSession({ ...one, on_unmatched: 'passthrough' }), look, world)
    const empty = await replayed(aSession({ ...one, on_unmatched: 'empty' }), look, world)

    expect(live.replay?.drift).toEqual(['web_search GET /new was not recorded, and was left to the real one'])
    expect(empty.replay?.drift).toEqual(['web_search GET /new was not recorded, and got an empty answer'])
  })
})

test('without recorded model traffic the live model answers', async () => {
  await using model = await startScriptedModel()
  let told: Told | undefined

  const seen = await replayed(
    aSession({ tool_responses: [{ tool: 'web_search', response: paris }] }),
    async (base) => {
      told = await ask(base)
    },
    { ...gone, llm: [{ provider: 'openai', upstream: model.url }] },
  )

  expect(told?.answer).toBe('Paris it is.')
  expect(seen.modelCalls).toMatchObject([{ status: 200, asked: ['web_search'] }, { said: 'Paris it is.' }])
  expect(seen.replay).toEqual({ played: 1, recorded: 1, missed: [], drift: [] })
})
