import { isObject } from '../../src/base/json.ts'
import type { Json } from '../../src/base/json.ts'
import { writeFrame } from '../../src/gateway/frames.ts'
import { allDialects } from '../../src/gateway/llm/all.ts'
import type { Dialect } from '../../src/gateway/llm/dialect.ts'
import { readReply } from '../../src/gateway/model-reply.ts'
import type { Got, Script } from './model-world.ts'

/** One provider's protocol as an agent uses it: where it posts, what it asks, and what it might be answered. */
export interface Protocol {
  readonly dialect: Dialect
  readonly streaming: boolean
  /** Below `/i/<token>`. */
  readonly path: string
  /** A first question. */
  readonly question: Json
  /** A later request, which carries the result of a call of `web_search`. */
  readonly withResult: Json
  /** An answer in words. */
  readonly answer: Json
  /** A call of `web_search`; null for a protocol without tools. */
  readonly toolCall: Json | null
  readonly overloaded: number
}

export const words =
  'Paris is the capital of France, and it has been so for a very long time, with few breaks.'
const q = '{"q":"the capital of France"}'
const found = '{"hits":["Paris","Lyon"]}'

const user = { role: 'user', content: 'The capital of France?' }
const chatCall = { id: 'call_1', type: 'function', function: { name: 'web_search', arguments: q } }
const chatUsage = { prompt_tokens: 12, completion_tokens: 20, total_tokens: 32 }
const chat = (message: Json, finish: string): Json => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: 'gpt-4o-2024-08-06',
  choices: [{ index: 0, message, logprobs: null, finish_reason: finish }],
  usage: chatUsage,
})

const responseOf = (item: Json): Json => ({
  id: 'resp_1',
  object: 'response',
  created_at: 1,
  status: 'completed',
  error: null,
  incomplete_details: null,
  model: 'gpt-4o-2024-08-06',
  output: [item],
  usage: { input_tokens: 12, output_tokens: 20, total_tokens: 32 },
})

const message = (block: Json, reason: string): Json => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'claude-sonnet-4-5',
  content: [block],
  stop_reason: reason,
  stop_sequence: null,
  usage: { input_tokens: 12, output_tokens: 20 },
})

const generated = (part: Json): Json => ({
  candidates: [{ content: { role: 'model', parts: [part] }, finishReason: 'STOP', index: 0 }],
  usageMetadata: { promptTokenCount: 12, candidatesTokenCount: 20, totalTokenCount: 32 },
  modelVersion: 'gemini-2.5-flash',
  responseId: 'r1',
})

const stats = {
  done: true,
  done_reason: 'stop',
  total_duration: 9,
  load_duration: 1,
  prompt_eval_count: 12,
  eval_count: 20,
  eval_duration: 5,
}
const ollama = { model: 'qwen3:8b', created_at: '2026-01-01T00:00:00Z' }

const geminiQuestion = { contents: [{ role: 'user', parts: [{ text: 'The capital of France?' }] }] }
const geminiResult = {
  contents: [
    ...geminiQuestion.contents,
    { role: 'model', parts: [{ functionCall: { name: 'web_search', args: JSON.parse(q) } }] },
    { role: 'user', parts: [{ functionResponse: { name: 'web_search', response: JSON.parse(found) } }] },
  ],
}
const geminiTool = generated({ functionCall: { name: 'web_search', args: JSON.parse(q) } })

interface Sheet {
  readonly path: string
  readonly streamPath?: string
  readonly question: Record<string, Json>
  readonly withResult: Record<string, Json>
  readonly answer: Json
  readonly toolCall: Json | null
  readonly overloaded: number
}

const gemini: Sheet = {
  path: '/gemini/v1beta/models/gemini-2.5-flash:generateContent',
  streamPath: '/gemini/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse',
  question: geminiQuestion,
  withResult: geminiResult,
  answer: generated({ text: words }),
  toolCall: geminiTool,
  overloaded: 503,
}

const sheets: Readonly<Record<string, Sheet>> = {
  'openai-chat': {
    path: '/openai/v1/chat/completions',
    question: { model: 'gpt-4o', messages: [user] },
    withResult: {
      model: 'gpt-4o',
      messages: [
        user,
        { role: 'assistant', content: null, tool_calls: [chatCall] },
        { role: 'tool', tool_call_id: 'call_1', content: found },
      ],
    },
    answer: chat({ role: 'assistant', content: words, refusal: null }, 'stop'),
    toolCall: chat({ role: 'assistant', content: null, refusal: null, tool_calls: [chatCall] }, 'tool_calls'),
    overloaded: 503,
  },
  'openai-responses': {
    path: '/openai/v1/responses',
    question: { model: 'gpt-4o', input: 'The capital of France?' },
    withResult: {
      model: 'gpt-4o',
      previous_response_id: 'resp_1',
      input: [{ type: 'function_call_output', call_id: 'call_1', output: found }],
    },
    answer: responseOf({
      id: 'msg_1',
      type: 'message',
      status: 'completed',
      role: 'assistant',
      content: [{ type: 'output_text', text: words, annotations: [], logprobs: [] }],
    }),
    toolCall: responseOf({
      id: 'fc_1',
      type: 'function_call',
      status: 'completed',
      call_id: 'call_1',
      name: 'web_search',
      arguments: q,
    }),
    overloaded: 503,
  },
  anthropic: {
    path: '/anthropic/v1/messages',
    question: { model: 'claude-sonnet-4-5', max_tokens: 100, messages: [user] },
    withResult: {
      model: 'claude-sonnet-4-5',
      max_tokens: 100,
      messages: [
        user,
        {
          role: 'assistant',
          content: [{ type: 'tool_use', id: 'call_1', name: 'web_search', input: JSON.parse(q) }],
        },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'call_1', content: found }] },
      ],
    },
    answer: message({ type: 'text', text: words }, 'end_turn'),
    toolCall: message(
      { type: 'tool_use', id: 'call_1', name: 'web_search', input: JSON.parse(q) },
      'tool_use',
    ),
    overloaded: 529,
  },
  gemini,
  'gemini-array': {
    ...gemini,
    path: '/gemini/v1beta/models/gemini-2.5-flash:streamGenerateContent',
    answer: [generated({ text: words })],
    toolCall: [geminiTool],
  },
  'ollama-chat': {
    path: '/ollama/api/chat',
    question: { model: 'qwen3:8b', messages: [user] },
    withResult: {
      model: 'qwen3:8b',
      messages: [
        user,
        {
          role: 'assistant',
          content: '',
          tool_calls: [{ function: { name: 'web_search', arguments: JSON.parse(q) } }],
        },
        { role: 'tool', tool_name: 'web_search', content: found },
      ],
    },
    answer: { ...ollama, message: { role: 'assistant', content: words }, ...stats },
    toolCall: {
      ...ollama,
      message: {
        role: 'assistant',
        content: '',
        tool_calls: [{ function: { name: 'web_search', arguments: JSON.parse(q) } }],
      },
      ...stats,
    },
    overloaded: 503,
  },
  'ollama-generate': {
    path: '/ollama/api/generate',
    question: { model: 'qwen3:8b', prompt: 'The capital of France?' },
    withResult: { model: 'qwen3:8b', prompt: 'And now?' },
    answer: { ...ollama, response: words, ...stats },
    toolCall: null,
    overloaded: 503,
  },
}

/** Every protocol that the gateway speaks, streamed and not. */
export const protocols: readonly (readonly [name: string, protocol: Protocol])[] = allDialects.flatMap(
  (dialect) => {
    const sheet = sheets[dialect.name]
    if (sheet === undefined) throw new Error(`no sheet for ${dialect.name}`)
    return [false, true].flatMap((streaming): [string, Protocol][] => {
      if (streaming && dialect.name === 'gemini-array') return []
      const path = (streaming ? sheet.streamPath : undefined) ?? sheet.path
      const asks = (request: Record<string, Json>): Json =>
        dialect.provider === 'gemini' ? request : { ...request, stream: streaming }
      const { answer, toolCall, overloaded } = sheet
      const protocol = {
        dialect,
        streaming,
        path,
        answer,
        toolCall,
        overloaded,
        question: asks(sheet.question),
        withResult: asks(sheet.withResult),
      }
      return [[`${dialect.name}, ${streaming ? 'streamed' : 'whole'}`, protocol]]
    })
  },
)

export const protocolNamed = (name: string): Protocol => {
  const [, protocol] = protocols.find(([each]) => each === name) ?? []
  if (protocol === undefined) throw new Error(`no protocol ${name}`)
  return protocol
}

/** The bytes of a reply, one piece a write; whole replies have spaces that a re-serialised one would lose. */
export function piecesOf({ dialect, streaming }: Protocol, reply: Json): readonly Buffer[] {
  if (!streaming) return [Buffer.from(`\n${JSON.stringify(reply, null, 1)} `)]
  const frames = dialect.stream(reply).map((frame) => Buffer.from(writeFrame(dialect.framing, frame)))
  return dialect.framing === 'sse' ? [Buffer.from(': hello\r\n\r\n'), ...frames] : frames
}

export function typeOf({ dialect, streaming }: Protocol): string {
  if (!streaming) return 'application/json'
  return dialect.framing === 'sse' ? 'text/event-stream; charset=utf-8' : 'application/x-ndjson'
}

/** A provider that always says the same. */
export function says(protocol: Protocol, reply: Json): Script {
  return (_arrived, response) => {
    response.writeHead(200, { 'content-type': typeOf(protocol), 'x-request-id': 'req_real' })
    for (const piece of piecesOf(protocol, reply)) response.write(piece)
    response.end()
  }
}

/** What an agent could read of what it got: as much as arrived. */
export function readBy({ dialect }: Protocol, { headers, body }: Pick<Got, 'headers' | 'body'>) {
  const read = readReply(dialect, {
    bytes: body,
    type: headers['content-type'],
    encoding: headers['content-encoding'],
    isCut: true,
  })
  return read === null ? null : { ...dialect.said(read.json), form: read.form }
}

/** True where the text stands somewhere in the value. */
export function mentions(value: Json | undefined, text: string): boolean {
  if (typeof value === 'string') return value.includes(text)
  if (Array.isArray(value)) return value.some((item: Json) => mentions(item, text))
  return value !== undefined && isObject(value) && Object.values(value).some((item) => mentions(item, text))
}
