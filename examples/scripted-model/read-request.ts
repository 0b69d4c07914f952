import { tokensIn } from './chat.ts'
import type { ChatRequest, Message, Refusal, Tool } from './chat.ts'

/** Tokens that fit into one conversation, as with a small model. */
const contextTokens = 8192

const roles = ['developer', 'system', 'user', 'assistant', 'tool', 'function']

/** The request behind a body, or why it cannot be served. */
export function readRequest(body: string): ChatRequest | Refusal {
  const json = parse(body)
  if (!isObject(json)) return refusal('We could not parse the JSON body of your request.')
  if (typeof json['model'] !== 'string') return refusal('you must provide a model parameter')
  const messages = json['messages']
  if (!Array.isArray(messages))
    return refusal("Missing required parameter: 'messages'.", 'messages', 'missing_required_parameter')
  if (messages.length === 0)
    return refusal(
      "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
      'messages',
      'empty_array',
    )

  const wrong = messages.map(whatIsWrong).find((found) => found !== null)
  if (wrong) return wrong
  const request = {
    model: json['model'],
    messages: messages.map(messageOf),
    tools: Array.isArray(json['tools']) ? json['tools'].flatMap(toolOf) : [],
    stream: json['stream'] === true,
    includeUsage: isObject(json['stream_options']) && json['stream_options']['include_usage'] === true,
    mostTokens: numberOf(json['max_completion_tokens'] ?? json['max_tokens']),
  }
  return tooLong(request.messages) ?? request
}

function whatIsWrong(message: unknown, at: number, all: readonly unknown[]): Refusal | null {
  if (!isObject(message))
    return refusal(
      `Invalid type for 'messages[${at}]': expected an object.`,
      `messages[${at}]`,
      'invalid_type',
    )
  const role = message['role']
  if (typeof role !== 'string' || !roles.includes(role))
    return refusal(
      `Invalid value: '${String(role)}'. Supported values are: ${roles.map((known) => `'${known}'`).join(', ')}.`,
      `messages[${at}].role`,
      'invalid_value',
    )
  const content = message['content']
  if (role !== 'assistant' && typeof content !== 'string' && !Array.isArray(content))
    return refusal(
      `Invalid value for 'content': expected a string, got ${content === undefined ? 'null' : typeof content}.`,
      `messages.[${at}].content`,
    )
  if (role !== 'tool') return null
  return callBefore(all, at, message['tool_call_id']) !== undefined
    ? null
    : refusal(
        "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
        `messages.[${at}].role`,
      )
}

/** The call that a result answers: the last one before it that bears its id. */
function callBefore(all: readonly unknown[], at: number, id: unknown): unknown {
  return all
    .slice(0, at)
    .flatMap((message): unknown[] =>
      isObject(message) && Array.isArray(message['tool_calls']) ? message['tool_calls'] : [],
    )
    .findLast((call) => isObject(call) && call['id'] === id)
}

function tooLong(messages: readonly Message[]): Refusal | null {
  const tokens = messages.reduce((sum, message) => sum + tokensIn(message.text), 0)
  if (tokens <= contextTokens) return null
  return refusal(
    `This model's maximum context length is ${contextTokens} tokens. However, your messages resulted in ${tokens} tokens. Please reduce the length of the messages.`,
    'messages',
    'context_length_exceeded',
  )
}

function messageOf(message: unknown, at: number, all: readonly unknown[]): Message {
  if (!isObject(message)) return { role: '', text: '', tool: null }
  const content = message['content']
  const parts = Array.isArray(content) ? content : [{ text: content }]
  const text = parts
    .map((part) => (isObject(part) && typeof part['text'] === 'string' ? part['text'] : ''))
    .join('')
  const role = String(message['role'])
  return { role, text, tool: role === 'tool' ? nameOf(callBefore(all, at, message['tool_call_id'])) : null }
}

function nameOf(call: unknown): string | null {
  const called = isObject(call) ? call['function'] : null
  return isObject(called) && typeof called['name'] === 'string' ? called['name'] : null
}

function toolOf(tool: unknown): readonly Tool[] {
  if (!isObject(tool) || !isObject(tool['function'])) return []
  const { name, parameters } = tool['function']
  const required = isObject(parameters) && Array.isArray(parameters['required']) ? parameters['required'] : []
  return typeof name === 'string' ? [{ name, argument: String(required[0] ?? 'input') }] : []
}

function refusal(message: string, param: string | null = null, code: string | null = null): Refusal {
  return { status: 400, message, param, code }
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
