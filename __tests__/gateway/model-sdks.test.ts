import Anthropic from '@anthropic-ai/sdk'
import { GoogleGenAI } from '@google/genai'
import { Ollama } from 'ollama'
import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { type Model, type Weathered, aModel, aScripted } from './model-world.ts'
import { protocolNamed, says, words } from './providers.ts'

/** One call of an official client, as an agent would write it; resolves with what it took for the answer. */
interface Client {
  readonly protocol: string
  /** How often the client knocks on its own accord when it is refused with 429. */
  readonly attempts: number
  ask(base: string): Promise<string | null | undefined>
}

const model = 'gpt-4o'
const user = { role: 'user' as const, content: 'The capital of France?' }
const openai = (base: string) => new OpenAI({ apiKey: 'none', baseURL: `${base}/openai/v1` })
const anthropic = (base: string) => new Anthropic({ apiKey: 'none', baseURL: `${base}/anthropic` })
const gemini = (base: string) =>
  new GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: `${base}/gemini` } })
const claude = { model: 'claude-sonnet-4-6', max_tokens: 100, messages: [user] }
const flash = { model: 'gemini-2.5-flash', contents: 'The capital of France?' }

const clients: readonly Client[] = [
  {
    protocol: 'openai-chat, whole',
    attempts: 3,
    ask: async (base) =>
      (await openai(base).chat.completions.create({ model, messages: [user] })).choices[0]?.message.content,
  },
  {
    protocol: 'openai-chat, streamed',
    attempts: 3,
    ask: async (base) => {
      let text = ''
      for await (const chunk of await openai(base).chat.completions.create({
        model,
        messages: [user],
        stream: true,
      })) {
        text += chunk.choices[0]?.delta.content ?? ''
      }
      return text
    },
  },
  {
    protocol: 'openai-responses, whole',
    attempts: 3,
    ask: async (base) => (await openai(base).responses.create({ model, input: user.content })).output_text,
  },
  {
    protocol: 'openai-responses, streamed',
    attempts: 3,
    ask: async (base) =>
      (await openai(base).responses.stream({ model, input: user.content }).finalResponse()).output_text,
  },
  {
    protocol: 'anthropic, whole',
    attempts: 3,
    ask: async (base) => textIn((await anthropic(base).messages.create(claude)).content),
  },
  {
    protocol: 'anthropic, streamed',
    attempts: 3,
    ask: async (base) => textIn((await anthropic(base).messages.stream(claude).finalMessage()).content),
  },
  {
    protocol: 'gemini, whole',
    attempts: 1,
    ask: async (base) => (await gemini(base).models.generateContent(flash)).text,
  },
  {
    protocol: 'gemini, streamed',
    attempts: 1,
    ask: async (base) => {
      let text = ''
      for await (const chunk of await gemini(base).models.generateContentStream(flash))
        text += chunk.text ?? ''
      return text
    },
  },
  {
    protocol: 'ollama-chat, whole',
    attempts: 1,
    ask: async (base) =>
      (await new Ollama({ host: `${base}/ollama` }).chat({ model: 'qwen3:8b', messages: [user] })).message
        .content,
  },
  {
    protocol: 'ollama-chat, streamed',
    attempts: 1,
    ask: async (base) => {
      let text = ''
      const parts = await new Ollama({ host: `${base}/ollama` }).chat({
        model: 'qwen3:8b',
        messages: [user],
        stream: true,
      })
      for await (const { message } of parts) text += message.content
      return text
    },
  },
]

const named = clients.map((client) => [client.protocol, client] as const)

function textIn(content: readonly { readonly type: string; readonly text?: string }[]): string {
  return content.map(({ text }) => text ?? '').join('')
}

/** An agent's one question through an official client, under a weather. */
async function asked(client: Client, weather: Weathered) {
  const protocol = protocolNamed(client.protocol)
  await using upstream = await aScripted(says(protocol, protocol.answer))
  await using gateway: Model = await aModel(upstream, weather)
  const answer = await client.ask(gateway.base).catch((error: unknown) => ({ error: String(error) }))
  return { answer, asked: upstream.asked.length, ...(await gateway.settle()) }
}

describe('an official client', () => {
  test.for(named)('of %s reads a clean answer through the gateway', async ([, client]) => {
    const { answer, modelCalls } = await asked(client, {})

    expect(answer).toBe(words)
    expect(modelCalls).toMatchObject([{ status: 200, inputTokens: 12, outputTokens: 20 }])
  })

  test.for(named)(
    'of %s takes a rate limit for one, and each of its attempts is seen',
    async ([, client]) => {
      const {
        answer,
        asked: reached,
        modelCalls,
        faults,
      } = await asked(client, {
        llm: [{ mode: 'rate_limit', message: 'Retry after 0 seconds' }],
      })

      expect(answer).toMatchObject({ error: expect.stringMatching(/429|rate.?limit|Retry after 0 seconds/i) })
      expect([reached, modelCalls.length, faults[0]?.delivered]).toEqual([
        0,
        client.attempts,
        client.attempts,
      ])
    },
  )

  test.for(named.filter(([, { attempts }]) => attempts > 1))(
    'of %s absorbs a single one, which the agent never notices',
    async ([, client]) => {
      const { answer, modelCalls } = await asked(client, {
        llm: [{ mode: 'rate_limit', times: 1, message: 'Retry after 0 seconds' }],
      })

      expect(answer).toBe(words)
      expect(modelCalls.map(({ status }) => status)).toEqual([429, 200])
    },
  )

  test.for(named)('of %s reads a truncated answer as one', async ([, client]) => {
    const { answer } = await asked(client, { llm: [{ mode: 'truncated_response', max_tokens: 5 }] })

    expect(
      typeof answer === 'string' && answer !== '' && answer !== words && words.startsWith(answer.trim()),
    ).toBe(true)
  })

  test.for(named.filter(([name]) => name === 'openai-chat, streamed'))(
    'of %s takes a stream that ends cleanly and too early for an answer',
    async ([, client]) => {
      const { answer } = await asked(client, { llm: [{ mode: 'cut_stream' }] })

      expect(typeof answer === 'string' && answer !== '' && words.startsWith(answer)).toBe(true)
    },
  )

  test.for(named.filter(([name]) => /openai-chat|anthropic/.test(name)))(
    'of %s fails on a connection that is reset',
    async ([, client]) => {
      const { answer } = await asked(client, { llm: [{ mode: 'cut_stream', cut: 'reset' }] })

      expect(answer).toMatchObject({ error: expect.stringMatching(/Error/) })
    },
  )
})
