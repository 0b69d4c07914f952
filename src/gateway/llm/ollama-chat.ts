import type { Json } from '../../base/json.ts'
import type { Said } from '../../chaos/fault.ts'
import type { Dialect } from './dialect.ts'
import { inputOf, fieldsOf, listOf, spelled, textOf, without } from './fields.ts'
import { ollamaFinish, ollamaRefusal, ollamaStats, ollamaUsage, withFinish } from './ollama-reply.ts'
import { chatLines, chatOfLines } from './ollama-stream.ts'
import { chatTurns } from './openai-chat-request.ts'
import { ollamaResults } from './ollama-request.ts'
import { planted } from './plant.ts'
import { isNameless, namelessId, restateItems, saidIn } from './restate-items.ts'
import type { Spelling } from './restate-items.ts'
import { replaced, resultsOf } from './tool-results.ts'

/** Ollama's own chat, one JSON object a line; it streams unless told not to. */
export const ollamaChat: Dialect = {
  name: 'ollama-chat',
  provider: 'ollama',
  framing: 'ndjson',
  matches: (method, path) => method === 'POST' && /\/api\/chat\/?(?:\?|$)/.test(path),
  streams: (request) => fieldsOf(request)['stream'] !== false,
  model: (request) => textOf(fieldsOf(request)['model']),
  assemble: chatOfLines,
  said: saidByChat,
  usage: ollamaUsage,
  restate: restateChat,
  stream: chatLines,
  // Tool calls come whole.
  insideToolCall: () => null,
  hollow: (model) => ({ ...ollamaStats(model), message: { role: 'assistant', content: '' } }),
  refusal: ollamaRefusal,
  results: (request) => resultsOf(ollamaResults(request)),
  replace: (request, replacements) => replaced(request, ollamaResults(request), replacements),
  implant: (request, implant) => planted(request, implant, chatTurns),
}

function saidByChat(reply: Json): Said {
  const message = fieldsOf(fieldsOf(reply)['message'])
  const { toolCalls } = saidIn(listOf(message['tool_calls']), calls)
  const finish = ollamaFinish(reply)
  return {
    text: textOf(message['content']),
    toolCalls,
    finish: finish === 'stop' && toolCalls.length > 0 ? 'tool_calls' : finish,
  }
}

function restateChat(reply: Json, said: Said): Json {
  const whole = fieldsOf(reply)
  const message = fieldsOf(whole['message'])
  const list = restateItems(listOf(message['tool_calls']), calls, { ...said, text: '' })
  const isEmpty = list.length === 0 && listOf(message['tool_calls']).length > 0
  const restated = {
    role: 'assistant',
    ...(isEmpty ? without(message, 'tool_calls') : message),
    content: said.text,
    ...(list.length === 0 ? {} : { tool_calls: list }),
  }
  const finish = saidByChat(reply).finish
  return { ...(finish === said.finish ? whole : withFinish(whole, said.finish)), message: restated }
}

const calls: Spelling = {
  textOf: () => null,
  withText: (item) => item,
  callOf(item, position) {
    const { name, arguments: args } = fieldsOf(item['function'])
    if (typeof name !== 'string') return null
    return { id: textOf(item['id']) || namelessId(position), name, args: spelled(args ?? {}) }
  },
  withCall: (item, { id, name, args }) => ({
    ...item,
    ...(isNameless(id) ? {} : { id }),
    function: { ...fieldsOf(item['function']), name, arguments: inputOf(args) },
  }),
}
