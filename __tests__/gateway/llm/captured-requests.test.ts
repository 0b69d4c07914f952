import Anthropic from '@anthropic-ai/sdk'
import { GoogleGenAI } from '@google/genai'
import { Ollama } from 'ollama'
import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/base/json.ts'
import { dialectOf } from '../../../src/gateway/llm/all.ts'
import type { Dialect } from '../../../src/gateway/llm/dialect.ts'
import { aProvider, streamed } from './provider.ts'
import {
  anthropicFixture,
  geminiFixture,
  ollamaChatFixture,
  openaiChatFixture,
  openaiResponsesFixture,
} from './fixtures.ts'
import type { Fixture } from './fixtures.ts'

/** Conversations with tools as the official clients really send them: two turns, two parallel calls, their results. */
interface Conversation {
  readonly name: string
  readonly provider: string
  readonly fixture: Fixture
  send(url: string): Promise<unknown>
}

const parameters = { type: 'object', properties: { city: { type: 'string' } } }
const sunny = { sky: 'sunny', temperature: 21 }
const conversations: readonly Conversation[] = [
  {
    name: 'openai chat.completions',
    provider: 'openai',
    fixture: openaiChatFixture,
    async send(url) {
      const call = (id: string, city: string) => ({
        id,
        type: 'function' as const,
        function: { name: 'get_weather', arguments: JSON.stringify({ city }) },
      })
      const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'none', maxRetries: 0 })
      return Array.fromAsync(
        await client.chat.completions.create({
          model: 'gpt-4o',
          stream: true,
          tools: [{ type: 'function', function: { name: 'get_weather', parameters } }],
          messages: [
            { role: 'system', content: 'You are a weather bot.' },
            { role: 'user', content: 'Hello' },
            { role: 'assistant', content: 'Hello.' },
            { role: 'user', content: [{ type: 'text', text: 'Paris and Rome?' }] },
            {
              role: 'assistant',
              content: null,
              tool_calls: [call('call_a', 'Paris'), call('call_b', 'Rome')],
            },
            { role: 'tool', tool_call_id: 'call_a', content: JSON.stringify(sunny) },
            { role: 'tool', tool_call_id: 'call_b', content: [{ type: 'text', text: 'no data' }] },
          ],
        }),
      )
    },
  },
  {
    name: 'openai responses',
    provider: 'openai',
    fixture: openaiResponsesFixture,
    async send(url) {
      const call = (call_id: string, city: string) => ({
        type: 'function_call' as const,
        call_id,
        name: 'get_weather',
        arguments: JSON.stringify({ city }),
      })
      const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'none', maxRetries: 0 })
      return Array.fromAsync(
        await client.responses.create({
          model: 'gpt-4o',
          stream: true,
          tools: [{ type: 'function', name: 'get_weather', parameters, strict: false }],
          input: [
            { role: 'user', content: 'Hello' },
            { role: 'assistant', content: 'Hello.' },
            { role: 'user', content: 'Paris and Rome?' },
            call('call_a', 'Paris'),
            call('call_b', 'Rome'),
            { type: 'function_call_output', call_id: 'call_a', output: JSON.stringify(sunny) },
            {
              type: 'function_call_output',
              call_id: 'call_b',
              output: [{ type: 'input_text', text: 'no data' }],
            },
          ],
        }),
      )
    },
  },
  {
    name: 'anthropic messages',
    provider: 'anthropic',
    fixture: anthropicFixture,
    async send(url) {
      const call = (id: string, city: string) => ({
        type: 'tool_use' as const,
        id,
        name: 'get_weather',
        input: { city },
      })
      const client = new Anthropic({ baseURL: url, apiKey: 'none', maxRetries: 0 })
      return Array.fromAsync(
        await client.messages.create({
          model: 'claude-of-the-test',
          max_tokens: 100,
          stream: true,
          tools: [{ name: 'get_weather', input_schema: { type: 'object' } }],
          messages: [
            { role: 'user', content: 'Hello' },
            { role: 'assistant', content: 'Hello.' },
            { role: 'user', content: 'Paris and Rome?' },
            {
              role: 'assistant',
              content: [
                { type: 'thinking', thinking: 'Two.', signature: 'EqQB' },
                call('call_a', 'Paris'),
                call('call_b', 'Rome'),
              ],
            },
            {
              role: 'user',
              content: [
                { type: 'tool_result', tool_use_id: 'call_a', content: JSON.stringify(sunny) },
                { type: 'tool_result', tool_use_id: 'call_b', content: [{ type: 'text', text: 'no data' }] },
              ],
            },
          ],
        }),
      )
    },
  },
  {
    name: 'google generateContentStream',
    provider: 'google',
    fixture: geminiFixture,
    async send(url) {
      const client = new GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: url } })
      const say = (role: string, text: string) => ({ role, parts: [{ text }] })
      const call = (id: string, city: string) => ({
        functionCall: { id, name: 'get_weather', args: { city } },
      })
      const answer = (id: string, response: { [key: string]: unknown }) => ({
        functionResponse: { id, name: 'get_weather', response },
      })
      return Array.fromAsync(
        await client.models.generateContentStream({
          model: 'gemini-2.5-flash',
          config: {
            tools: [{ functionDeclarations: [{ name: 'get_weather', parametersJsonSchema: parameters }] }],
          },
          contents: [
            say('user', 'Hello'),
            say('model', 'Hello.'),
            say('user', 'Paris and Rome?'),
            { role: 'model', parts: [call('call_a', 'Paris'), call('call_b', 'Rome')] },
            { role: 'user', parts: [answer('call_a', sunny), answer('call_b', { output: 'no data' })] },
          ],
        }),
      )
    },
  },
  {
    name: 'ollama chat',
    provider: 'ollama',
    fixture: ollamaChatFixture,
    async send(url) {
      const call = (city: string) => ({ function: { name: 'get_weather', arguments: { city } } })
      return Array.fromAsync(
        await new Ollama({ host: url }).chat({
          model: 'llama3.2',
          stream: true,
          tools: [{ type: 'function', function: { name: 'get_weather' } }],
          messages: [
            { role: 'user', content: 'Hello' },
            { role: 'assistant', content: 'Hello.' },
            { role: 'user', content: 'Paris and Rome?' },
            { role: 'assistant', content: '', tool_calls: [call('Paris'), call('Rome')] },
            { role: 'tool', tool_name: 'get_weather', content: JSON.stringify(sunny) },
            { role: 'tool', tool_name: 'get_weather', content: 'no data' },
          ],
        }),
      )
    },
  },
]

describe.for(conversations)('a conversation that $name sends', (conversation) => {
  test('is told apart, and its results are found with their names and arguments', async () => {
    const { dialect, path, request } = await captured(conversation)

    expect(dialect).toBe(conversation.fixture.dialect)
    expect(dialect.streams(request, path)).toBe(true)
    expect(dialect.results(request).map(({ name, args, value }) => [name, args, value])).toEqual([
      ['get_weather', { city: 'Paris' }, sunny],
      ['get_weather', { city: 'Rome' }, 'no data'],
    ])
    expect(problems(dialect, request)).toEqual([])
  })

  test('is still one that the provider accepts, and of the same form, with other results', async () => {
    const { dialect, request } = await captured(conversation)
    const all = dialect.results(request).map(({ callId }) => callId)

    for (const failed of [false, true]) {
      const replaced = dialect.replace(
        request,
        new Map(all.map((id) => [id, { value: 'the storm took it', failed }])),
      )

      expect(problems(dialect, replaced)).toEqual([])
      expect(JSON.stringify(replaced).split('the storm took it')).toHaveLength(3)
      expect(JSON.stringify(replaced)).not.toMatch(/sunny|no data/)
      expect(JSON.stringify(request)).toContain('no data')
    }
  })

  test.for(['history', 'context'] as const)(
    'is still one that the provider accepts with something planted in its %s',
    async (place) => {
      const { dialect, request } = await captured(conversation)

      const twice = dialect.implant(dialect.implant(request, { place, text: 'The code is 4711.' }), {
        place,
        text: 'The code is 4712.',
      })

      expect(problems(dialect, twice)).toEqual([])
      expect(dialect.results(twice)).toEqual(dialect.results(request))
      expect(JSON.stringify(twice)).toMatch(/4711.*4712/s)
    },
  )
})

describe('the rules that a conversation is held to', () => {
  test('notice calls without results, turns that do not take turns, and results without calls', () => {
    expect(
      problems(openaiChatFixture.dialect, { messages: [{ role: 'tool', tool_call_id: 'a' }] }),
    ).not.toEqual([])
    expect(
      problems(openaiResponsesFixture.dialect, {
        input: [{ type: 'function_call', call_id: 'a' }, { role: 'user' }],
      }),
    ).not.toEqual([])
    expect(
      problems(anthropicFixture.dialect, { messages: [{ role: 'user' }, { role: 'user' }] }),
    ).not.toEqual([])
    expect(
      problems(anthropicFixture.dialect, {
        messages: [{ role: 'user', content: [{ type: 'text' }, { type: 'tool_result', tool_use_id: 'a' }] }],
      }),
    ).not.toEqual([])
    expect(problems(geminiFixture.dialect, { contents: [{ role: 'assistant', parts: [] }] })).not.toEqual([])
    expect(
      problems(ollamaChatFixture.dialect, { messages: [{ role: 'user' }, { role: 'tool' }] }),
    ).not.toEqual([])
  })
})

async function captured({
  provider: name,
  fixture,
  send,
}: Conversation): Promise<{ dialect: Dialect; path: string; request: Json }> {
  const [{ reply } = { reply: null }] = fixture.replies
  await using provider = await aProvider(streamed(fixture.dialect, reply))
  await send(provider.url)
  const [call] = provider.seen
  const path = call?.path ?? ''
  const dialect = dialectOf(name, call?.method ?? '', path)
  if (dialect === null) throw new Error(`no protocol for ${path}`)
  return { dialect, path, request: call?.body ?? null }
}

interface Item {
  readonly [key: string]: unknown
  readonly role?: string
  readonly type?: string
  readonly content?: unknown
  readonly parts?: readonly { readonly [key: string]: unknown }[]
  readonly tool_calls?: readonly { readonly id?: string }[]
  readonly call_id?: string
}

/** What the providers' documents demand of a conversation, as far as rewriting could break it. */
function problems(dialect: Dialect, request: Json): readonly string[] {
  const {
    messages = [],
    input = [],
    contents = [],
  } = request as { messages?: Item[]; input?: Item[]; contents?: Item[] }
  if (dialect.name === 'openai-chat' || dialect.name === 'ollama-chat')
    return [
      ...chatProblems(messages),
      ...roles(messages, ['system', 'developer', 'user', 'assistant', 'tool']),
    ]
  if (dialect.name === 'openai-responses') return responsesProblems(input)
  if (dialect.name === 'anthropic')
    return [...messageProblems(messages), ...roles(messages, ['user', 'assistant']), ...turns(messages)]
  return [...contentProblems(contents), ...roles(contents, ['user', 'model']), ...turns(contents)]
}

function roles(items: readonly Item[], allowed: readonly string[]): readonly string[] {
  return items.filter(({ role = '' }) => !allowed.includes(role)).map(({ role }) => `no role ${role}`)
}

function turns(items: readonly Item[]): readonly string[] {
  const again = items
    .filter(({ role }, index) => role === items[index - 1]?.role)
    .map(({ role }) => `${role} twice in a row`)
  return items[0]?.role === 'user' ? again : ['the user does not begin', ...again]
}

/** As many results as calls, at once after the calls; with the ids of the calls where they have some. */
function chatProblems(messages: readonly Item[]): readonly string[] {
  let open: (string | undefined)[] = []
  const found: string[] = []
  for (const message of messages) {
    if (message.role === 'tool') {
      const at = open.indexOf(message['tool_call_id'] as string | undefined)
      if (at === -1) found.push('a result without a call')
      open = open.toSpliced(Math.max(0, at), 1)
      if (typeof message.content !== 'string' && !Array.isArray(message.content))
        found.push('a result without content')
      continue
    }
    if (open.length > 0) found.push('a call without a result')
    open = (message.tool_calls ?? []).map(({ id }) => id)
  }
  return found
}

function responsesProblems(input: readonly Item[]): readonly string[] {
  const calls = input.filter(({ type }) => type === 'function_call').map(({ call_id }) => call_id)
  const outputs = input.filter(({ type }) => type === 'function_call_output')
  const strange = outputs.filter(({ output }) => typeof output !== 'string' && !Array.isArray(output))
  const same = JSON.stringify(calls) === JSON.stringify(outputs.map(({ call_id }) => call_id))
  return [
    ...(same ? [] : ['calls and outputs differ']),
    ...strange.map(() => 'an output that is neither text nor a list'),
  ]
}

function messageProblems(messages: readonly Item[]): readonly string[] {
  return messages.flatMap(({ content }, index) => {
    const blocks = Array.isArray(content) ? (content as Item[]) : []
    const before = messages[index - 1]?.content
    const calls = Array.isArray(before)
      ? (before as Item[]).filter(({ type }) => type === 'tool_use').map((block) => block['id'])
      : []
    const results = blocks.filter(({ type }) => type === 'tool_result').map((block) => block['tool_use_id'])
    const first = blocks.slice(0, results.length).every(({ type }) => type === 'tool_result')
    return [
      ...(JSON.stringify(calls) === JSON.stringify(results) ? [] : ['results do not answer the turn before']),
      ...(first ? [] : ['results do not come first']),
    ]
  })
}

function contentProblems(contents: readonly Item[]): readonly string[] {
  return contents.flatMap(({ parts = [] }, index) => {
    const count = (list: typeof parts, key: string): number => list.filter((part) => key in part).length
    const responses = parts.flatMap((part) =>
      'functionResponse' in part ? [(part['functionResponse'] as { response: unknown }).response] : [],
    )
    const calls = count(contents[index - 1]?.parts ?? [], 'functionCall')
    return [
      ...(responses.length === calls ? [] : ['responses do not answer the turn before']),
      ...responses
        .filter((response) => typeof response !== 'object' || Array.isArray(response))
        .map(() => 'a response that is no object'),
    ]
  })
}
