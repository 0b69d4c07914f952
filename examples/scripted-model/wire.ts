import { hash } from 'node:crypto'
import { tokensIn } from './chat.ts'
import type { ChatRequest, Refusal, Reply } from './chat.ts'

/** A constant, so that the same conversation gets the same bytes. */
const created = 1_750_000_000

/** The body of a whole answer: an object `chat.completion`. */
export function completionOf(request: ChatRequest, reply: Reply): object {
  const { text, toolCalls, finish } = shapeOf(request, reply)
  const message = {
    role: 'assistant',
    content: text,
    refusal: null,
    ...(toolCalls && { tool_calls: toolCalls }),
  }
  return {
    ...head(request, 'chat.completion'),
    choices: [{ index: 0, message, logprobs: null, finish_reason: finish }],
    usage: usageOf(request, reply),
  }
}

/** The same answer as server-sent events: objects `chat.completion.chunk`, then `[DONE]`. */
export function eventsOf(request: ChatRequest, reply: Reply): readonly string[] {
  const { text, toolCalls, finish } = shapeOf(request, reply)
  const deltas: readonly object[] = [
    { role: 'assistant', content: toolCalls ? null : '' },
    ...(text ?? '')
      .split(/(?<= )/)
      .filter((piece) => piece !== '')
      .map((content) => ({ content })),
    ...(toolCalls ?? []).flatMap(callDeltas),
  ]
  const chunk = (choices: readonly object[], usage?: object) =>
    `data: ${JSON.stringify({ ...head(request, 'chat.completion.chunk'), choices, ...(usage && { usage }) })}\n\n`
  return [
    ...deltas.map((delta) => chunk([{ index: 0, delta, logprobs: null, finish_reason: null }])),
    chunk([{ index: 0, delta: {}, logprobs: null, finish_reason: finish }]),
    ...(request.includeUsage ? [chunk([], usageOf(request, reply))] : []),
    'data: [DONE]\n\n',
  ]
}

/** The body of a refusal, with the four fields that OpenAI's SDKs read. */
export function errorOf({ message, param, code }: Refusal): object {
  return { error: { message, type: 'invalid_request_error', param, code } }
}

interface ToolCall {
  readonly id: string
  readonly type: 'function'
  readonly function: { readonly name: string; readonly arguments: string }
}

interface Shape {
  readonly text: string | null
  readonly toolCalls: readonly ToolCall[] | null
  readonly finish: 'stop' | 'length' | 'tool_calls'
}

function shapeOf(request: ChatRequest, reply: Reply): Shape {
  if (reply.kind === 'call') {
    const args = JSON.stringify(reply.args)
    const id = `call_${nameOf(request, reply.tool, args)}`
    const call = { id, type: 'function', function: { name: reply.tool, arguments: args } } as const
    return { text: null, toolCalls: [call], finish: 'tool_calls' }
  }
  const most = (request.mostTokens ?? Infinity) * 4
  const whole = reply.text.length <= most
  return {
    text: whole ? reply.text : reply.text.slice(0, most),
    toolCalls: null,
    finish: whole ? 'stop' : 'length',
  }
}

/** The name first, then the arguments in pieces: that is how they arrive from a real model. */
function callDeltas(call: ToolCall, index: number): readonly object[] {
  const pieces = call.function.arguments.match(/.{1,12}/gs) ?? []
  return [
    {
      tool_calls: [
        { index, id: call.id, type: 'function', function: { name: call.function.name, arguments: '' } },
      ],
    },
    ...pieces.map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
  ]
}

function head(request: ChatRequest, object: string): object {
  return {
    id: `chatcmpl-${nameOf(request)}`,
    object,
    created,
    model: request.model,
    system_fingerprint: 'fp_scripted',
  }
}

function nameOf(request: ChatRequest, ...more: readonly string[]): string {
  return hash('sha1', JSON.stringify([request.messages, more]), 'hex').slice(0, 24)
}

function usageOf(request: ChatRequest, reply: Reply): object {
  const prompt = request.messages.reduce((sum, message) => sum + tokensIn(message.text), 0)
  const completion = tokensIn(reply.kind === 'text' ? reply.text : JSON.stringify(reply.args))
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion }
}
