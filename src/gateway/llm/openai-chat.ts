import type { Json } from '../../base/json.ts'
import type { Said } from '../../chaos/fault.ts'
import type { Dialect } from './dialect.ts'
import { countOf, fieldsOf, listOf, textOf, tokens, without } from './fields.ts'
import type { Fields } from './fields.ts'
import { chatResults, chatTurns } from './openai-chat-request.ts'
import { chatFrames, chatOf, insideChatCall } from './openai-chat-stream.ts'
import { openaiRefusal } from './openai-refusal.ts'
import { planted } from './plant.ts'
import { isNameless, namelessId, restateItems, saidIn } from './restate-items.ts'
import type { Spelling } from './restate-items.ts'
import { replaced, resultsOf } from './tool-results.ts'

/** OpenAI Chat Completions, which half the world speaks; of several choices the first counts. */
export const openaiChat: Dialect = {
  name: 'openai-chat',
  provider: 'openai',
  framing: 'sse',
  matches: (method, path) => method === 'POST' && /\/chat\/completions\/?(?:\?|$)/.test(path),
  streams: (request) => fieldsOf(request)['stream'] === true,
  model: (request) => textOf(fieldsOf(request)['model']),
  assemble: chatOf,
  said: saidByChat,
  usage: usageOf,
  restate: restateChat,
  stream: chatFrames,
  insideToolCall: insideChatCall,
  hollow: (model) => ({
    id: 'chatcmpl-0',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [],
    usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
  }),
  refusal: openaiRefusal,
  results: (request) => resultsOf(chatResults(request)),
  replace: (request, replacements) => replaced(request, chatResults(request), replacements),
  implant: (request, implant) => planted(request, implant, chatTurns),
}

function saidByChat(reply: Json): Said {
  const choice = firstChoice(reply)
  const message = fieldsOf(choice['message'])
  return {
    text: textSaid(message),
    toolCalls: saidIn(callsOf(message), callSpelling).toolCalls,
    finish: finishes.get(textOf(choice['finish_reason'])) ?? 'other',
  }
}

function usageOf(reply: Json): { input: number; output: number } | null {
  const usage = fieldsOf(fieldsOf(reply)['usage'])
  return tokens(countOf(usage['prompt_tokens']), countOf(usage['completion_tokens']))
}

function restateChat(reply: Json, said: Said): Json {
  const whole = fieldsOf(reply)
  const choice = firstChoice(reply)
  const message = fieldsOf(choice['message'] ?? { role: 'assistant', content: null, refusal: null })
  const before = saidByChat(reply)
  const restated: Fields = {
    index: 0,
    ...choice,
    message: withCalls(before.text === said.text ? message : withText(message, said.text), said),
    finish_reason: before.finish === said.finish ? (choice['finish_reason'] ?? null) : reasons[said.finish],
  }
  return { ...whole, choices: [restated, ...listOf(whole['choices']).slice(1)] }
}

const finishes: ReadonlyMap<string, Said['finish']> = new Map([
  ['stop', 'stop'],
  ['length', 'length'],
  ['tool_calls', 'tool_calls'],
  ['function_call', 'tool_calls'],
])

const reasons = { stop: 'stop', length: 'length', tool_calls: 'tool_calls', other: 'content_filter' } as const

function firstChoice(reply: Json): Fields {
  return fieldsOf(listOf(fieldsOf(reply)['choices'])[0])
}

/** The content, as text or as parts; else the refusal. */
function textSaid(message: Fields): string {
  const { content } = message
  if (typeof content === 'string' && content !== '') return content
  const parts = listOf(content).map((part) => textOf(fieldsOf(part)['text']))
  return parts.join('') || textOf(message['refusal'])
}

function withText(message: Fields, text: string): Fields {
  return {
    role: 'assistant',
    ...message,
    content: text === '' ? null : text,
    ...('refusal' in message ? { refusal: null } : {}),
  }
}

/** The calls; an older server's one `function_call` counts as the only one, with no id. */
function callsOf(message: Fields): readonly Json[] {
  const legacy = message['function_call']
  const isLegacy = legacy !== undefined && legacy !== null && message['tool_calls'] === undefined
  return isLegacy ? [{ function: legacy }] : listOf(message['tool_calls'])
}

/** A message that calls nothing has no key for it, unless it had an empty one. */
function withCalls(message: Fields, said: Said): Fields {
  const old = callsOf(message)
  const calls = restateItems(old, callSpelling, { ...said, text: '' })
  if (old.length === 0 && calls.length === 0) return message
  const rest = without(message, 'tool_calls', 'function_call')
  if (calls.length === 0) return rest
  const isOne = said.toolCalls.every(({ id }) => isNameless(id)) && calls.length === 1
  const isLegacy = isOne && old.length > 0 && message['tool_calls'] === undefined
  return isLegacy
    ? { ...rest, function_call: fieldsOf(calls[0])['function'] ?? null }
    : { ...rest, tool_calls: calls }
}

const callSpelling: Spelling = {
  textOf: () => null,
  withText: (item) => item,
  callOf(item, position) {
    const [inner, args] = innerOf(item)
    if (typeof inner['name'] !== 'string') return null
    return { id: textOf(item['id']) || namelessId(position), name: inner['name'], args: textOf(inner[args]) }
  },
  withCall(item, { id, name, args }) {
    const [inner, key] = innerOf(item)
    const type = key === 'input' ? 'custom' : 'function'
    return { ...item, ...(isNameless(id) ? {} : { id, type }), [type]: { ...inner, name, [key]: args } }
  },
}

function innerOf(item: Fields): readonly [Fields, 'arguments' | 'input'] {
  return 'custom' in item ? [fieldsOf(item['custom']), 'input'] : [fieldsOf(item['function']), 'arguments']
}
