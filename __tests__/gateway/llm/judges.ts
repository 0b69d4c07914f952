import Anthropic from '@anthropic-ai/sdk'
import { GoogleGenAI } from '@google/genai'
import { Ollama } from 'ollama'
import OpenAI from 'openai'
import type { SaidCall } from '../../../src/chaos/fault.ts'
import {
  anthropicFixture,
  geminiFixture,
  ollamaChatFixture,
  ollamaGenerateFixture,
  openaiChatFixture,
  openaiResponsesFixture,
} from './fixtures.ts'
import type { Fixture } from './fixtures.ts'

/** What a client heard, as far as it hands it out. */
export interface Heard {
  readonly text: string
  readonly calls: readonly SaidCall[]
  readonly usage: { readonly input: number; readonly output: number } | null
  /** Why the model stopped, in the provider's word; null where it was not told. */
  readonly ended: string | null
}

/** One way to ask a model through a provider's official client, with its retries off. */
export interface Judge {
  readonly name: string
  readonly fixture: Fixture
  readonly isStreaming: boolean
  ask(url: string): Promise<Heard>
  /** Replies that the client's own stream helper does not know. */
  readonly cannot?: readonly string[]
}

const openai = (url: string): OpenAI => new OpenAI({ baseURL: `${url}/v1`, apiKey: 'none', maxRetries: 0 })
const claude = (url: string): Anthropic => new Anthropic({ baseURL: url, apiKey: 'none', maxRetries: 0 })
const google = (url: string): GoogleGenAI =>
  new GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: url } })
const messages = [{ role: 'user' as const, content: 'Hello' }]
const chat = { model: 'gpt-4o', messages, stream_options: { include_usage: true } }
const prompt = { model: 'claude-of-the-test', max_tokens: 100, messages }

const chatWhole: Judge = {
  name: 'openai chat.completions.create',
  fixture: openaiChatFixture,
  isStreaming: false,
  ask: async (url) => heardChat(await openai(url).chat.completions.create({ model: 'gpt-4o', messages })),
}

export const chatStream: Judge = {
  name: 'openai chat.completions.create, streamed',
  fixture: openaiChatFixture,
  isStreaming: true,
  async ask(url) {
    const chunks = await Array.fromAsync(await openai(url).chat.completions.create({ ...chat, stream: true }))
    const choices = chunks.flatMap((chunk) => chunk.choices.slice(0, 1))
    const text = (key: 'content' | 'refusal'): string => choices.map(({ delta }) => delta[key] ?? '').join('')
    const ended = choices.findLast(({ finish_reason }) => finish_reason !== null)?.finish_reason ?? null
    const usage = chunks.findLast((chunk) => Boolean(chunk.usage))?.usage
    return {
      text: text('content') || text('refusal'),
      calls: streamedCalls(choices),
      usage: chatUsage(usage),
      ended,
    }
  },
}

export const chatHelper: Judge = {
  name: 'openai chat.completions.stream',
  fixture: openaiChatFixture,
  isStreaming: true,
  ask: async (url) => heardChat(await openai(url).chat.completions.stream(chat).finalChatCompletion()),
  cannot: ['a custom tool'],
}

const responsesWhole: Judge = {
  name: 'openai responses.create',
  fixture: openaiResponsesFixture,
  isStreaming: false,
  ask: async (url) => heardResponse(await openai(url).responses.create({ model: 'gpt-4o', input: 'Hello' })),
}

export const responsesStream: Judge = {
  name: 'openai responses.create, streamed',
  fixture: openaiResponsesFixture,
  isStreaming: true,
  async ask(url) {
    let text = ''
    const calls: SaidCall[] = []
    let last: OpenAI.Responses.Response | null = null
    for await (const event of await openai(url).responses.create({
      model: 'gpt-4o',
      input: 'Hello',
      stream: true,
    })) {
      if (event.type === 'response.output_text.delta' || event.type === 'response.refusal.delta')
        text += event.delta
      if (event.type === 'response.output_item.done') calls.push(...responseCalls([event.item]))
      if (event.type === 'response.completed' || event.type === 'response.incomplete') last = event.response
    }
    return {
      text,
      calls,
      usage: last === null ? null : heardResponse(last).usage,
      ended: last?.status ?? null,
    }
  },
}

export const responsesHelper: Judge = {
  name: 'openai responses.stream',
  fixture: openaiResponsesFixture,
  isStreaming: true,
  ask: async (url) =>
    heardResponse(await openai(url).responses.stream({ model: 'gpt-4o', input: 'Hello' }).finalResponse()),
}

const claudeWhole: Judge = {
  name: 'anthropic messages.create',
  fixture: anthropicFixture,
  isStreaming: false,
  ask: async (url) => heardMessage(await claude(url).messages.create(prompt)),
}

export const claudeStream: Judge = {
  name: 'anthropic messages.create, streamed',
  fixture: anthropicFixture,
  isStreaming: true,
  async ask(url) {
    let [text, ended] = ['', null as string | null]
    let usage: Heard['usage'] = null
    let start: Anthropic.Usage | null = null
    const calls = new Map<number, { id: string; name: string; args: string }>()
    for await (const event of await claude(url).messages.create({ ...prompt, stream: true })) {
      if (event.type === 'message_start') start = event.message.usage
      if (event.type === 'content_block_start' && event.content_block.type === 'tool_use') {
        calls.set(event.index, { id: event.content_block.id, name: event.content_block.name, args: '' })
      }
      if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') text += event.delta.text
      if (event.type === 'content_block_delta' && event.delta.type === 'input_json_delta') {
        const call = calls.get(event.index)
        if (call !== undefined) call.args += event.delta.partial_json
      }
      if (event.type === 'message_delta') {
        ended = event.delta.stop_reason
        usage = start === null ? null : messageUsage({ ...start, output_tokens: event.usage.output_tokens })
      }
    }
    return {
      text,
      calls: [...calls.values()].map((call) => ({ ...call, args: call.args || '{}' })),
      usage,
      ended,
    }
  },
}

export const claudeHelper: Judge = {
  name: 'anthropic messages.stream',
  fixture: anthropicFixture,
  isStreaming: true,
  ask: async (url) => heardMessage(await claude(url).messages.stream(prompt).finalMessage()),
}

export const googleWhole: Judge = {
  name: 'google generateContent',
  fixture: geminiFixture,
  isStreaming: false,
  ask: async (url) =>
    heardContent([
      await google(url).models.generateContent({ model: 'gemini-2.5-flash', contents: 'Hello' }),
    ]),
}

export const googleStream: Judge = {
  name: 'google generateContentStream',
  fixture: geminiFixture,
  isStreaming: true,
  ask: async (url) =>
    heardContent(
      await Array.fromAsync(
        await google(url).models.generateContentStream({ model: 'gemini-2.5-flash', contents: 'Hello' }),
      ),
    ),
}

const ollamaWhole: Judge = {
  name: 'ollama chat',
  fixture: ollamaChatFixture,
  isStreaming: false,
  ask: async (url) => heardOllama([await new Ollama({ host: url }).chat({ model: 'llama3.2', messages })]),
}

export const ollamaStream: Judge = {
  name: 'ollama chat, streamed',
  fixture: ollamaChatFixture,
  isStreaming: true,
  ask: async (url) =>
    heardOllama(
      await Array.fromAsync(
        await new Ollama({ host: url }).chat({ model: 'llama3.2', messages, stream: true }),
      ),
    ),
}

const ollamaText: Judge = {
  name: 'ollama generate',
  fixture: ollamaGenerateFixture,
  isStreaming: false,
  ask: async (url) =>
    heardOllama([await new Ollama({ host: url }).generate({ model: 'llama3.2', prompt: 'Hello' })]),
}

export const ollamaTextStream: Judge = {
  name: 'ollama generate, streamed',
  fixture: ollamaGenerateFixture,
  isStreaming: true,
  ask: async (url) =>
    heardOllama(
      await Array.fromAsync(
        await new Ollama({ host: url }).generate({ model: 'llama3.2', prompt: 'Hello', stream: true }),
      ),
    ),
}

export const allJudges: readonly Judge[] = [
  chatWhole,
  chatStream,
  chatHelper,
  responsesWhole,
  responsesStream,
  responsesHelper,
  claudeWhole,
  claudeStream,
  claudeHelper,
  googleWhole,
  googleStream,
  ollamaWhole,
  ollamaStream,
  ollamaText,
  ollamaTextStream,
]

function chatUsage(usage: OpenAI.CompletionUsage | null | undefined): Heard['usage'] {
  return usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : null
}

/** What an application adds up: tool calls by their index, and the one call of older servers. */
function streamedCalls(choices: readonly OpenAI.ChatCompletionChunk.Choice[]): readonly SaidCall[] {
  const fragments = choices.flatMap(({ delta }) => [
    ...(delta.tool_calls ?? []),
    ...(delta.function_call === undefined ? [] : [{ index: 0, function: delta.function_call }]),
  ])
  const calls = new Map<number, SaidCall>()
  for (const fragment of fragments) {
    const before = calls.get(fragment.index) ?? { id: '', name: '', args: '' }
    const { name = '', args = '' } = spokenBy(fragment)
    calls.set(fragment.index, {
      id: before.id + (fragment.id ?? ''),
      name: before.name + name,
      args: before.args + args,
    })
  }
  return [...calls.values()]
}

function spokenBy(fragment: OpenAI.ChatCompletionChunk.Choice.Delta.ToolCall): {
  name?: string | undefined
  args?: string | undefined
} {
  const { custom } = fragment as { custom?: { name?: string; input?: string } }
  return custom === undefined
    ? { name: fragment.function?.name, args: fragment.function?.arguments }
    : { name: custom.name, args: custom.input }
}

function heardChat({ choices, usage }: OpenAI.ChatCompletion): Heard {
  const choice = choices[0]
  const { message } = choice ?? {}
  const calls = (message?.tool_calls ?? []).map((call) =>
    call.type === 'function'
      ? { id: call.id, name: call.function.name, args: call.function.arguments }
      : { id: call.id, name: call.custom.name, args: call.custom.input },
  )
  const legacy = message?.function_call
  return {
    text: message?.content ?? message?.refusal ?? '',
    calls: legacy ? [{ id: '', name: legacy.name, args: legacy.arguments }] : calls,
    usage: chatUsage(usage),
    ended: choice?.finish_reason ?? null,
  }
}

function responseCalls(output: readonly OpenAI.Responses.ResponseOutputItem[]): readonly SaidCall[] {
  return output.flatMap((item) => {
    if (item.type === 'function_call') return [{ id: item.call_id, name: item.name, args: item.arguments }]
    return item.type === 'custom_tool_call' ? [{ id: item.call_id, name: item.name, args: item.input }] : []
  })
}

function heardResponse({ output, usage, status }: OpenAI.Responses.Response): Heard {
  const parts = output.flatMap((item) => (item.type === 'message' ? item.content : []))
  return {
    text: parts.map((part) => (part.type === 'output_text' ? part.text : part.refusal)).join(''),
    calls: responseCalls(output),
    usage: usage ? { input: usage.input_tokens, output: usage.output_tokens } : null,
    ended: status === 'in_progress' ? null : (status ?? null),
  }
}

function messageUsage(usage: Anthropic.Usage): Heard['usage'] {
  const cached = (usage.cache_creation_input_tokens ?? 0) + (usage.cache_read_input_tokens ?? 0)
  return { input: usage.input_tokens + cached, output: usage.output_tokens }
}

function heardMessage({ content, usage, stop_reason }: Anthropic.Message): Heard {
  return {
    text: content.map((block) => (block.type === 'text' ? block.text : '')).join(''),
    calls: content.flatMap((block) =>
      block.type === 'tool_use'
        ? [{ id: block.id, name: block.name, args: JSON.stringify(block.input) }]
        : [],
    ),
    usage: messageUsage(usage),
    ended: stop_reason,
  }
}

type Content = Awaited<ReturnType<GoogleGenAI['models']['generateContent']>>

function heardContent(chunks: readonly Content[]): Heard {
  const parts = chunks.flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? [])
  const usage = chunks.findLast(({ usageMetadata }) => usageMetadata !== undefined)?.usageMetadata
  return {
    text: parts.map((part) => (part.thought === true ? '' : (part.text ?? ''))).join(''),
    calls: chunks.flatMap(({ functionCalls }) =>
      (functionCalls ?? []).map(({ id, name, args }) => ({
        id: id ?? '',
        name: name ?? '',
        args: JSON.stringify(args),
      })),
    ),
    usage:
      usage === undefined
        ? null
        : {
            input: usage.promptTokenCount ?? 0,
            output: (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0),
          },
    ended: chunks.at(-1)?.candidates?.[0]?.finishReason ?? null,
  }
}

interface OllamaChunk {
  readonly message?: {
    readonly content: string
    readonly tool_calls?: readonly {
      readonly function: { readonly name: string; readonly arguments: object }
    }[]
  }
  readonly response?: string
  readonly done: boolean
  readonly done_reason: string
  readonly prompt_eval_count: number
  readonly eval_count: number
}

function heardOllama(chunks: readonly OllamaChunk[]): Heard {
  const last = chunks.at(-1)
  const calls = chunks.flatMap(({ message }) => message?.tool_calls ?? [])
  return {
    text: chunks.map(({ message, response }) => message?.content ?? response ?? '').join(''),
    calls: calls.map((call) => ({
      id: (call as { id?: string }).id ?? '',
      name: call.function.name,
      args: JSON.stringify(call.function.arguments),
    })),
    usage: last?.done === true ? { input: last.prompt_eval_count, output: last.eval_count } : null,
    ended: last?.done === true ? last.done_reason : null,
  }
}
