import type { Json } from '../../base/json.ts'
import type { Said } from '../../chaos/fault.ts'
import { anthropicRefusal } from './anthropic-refusal.ts'
import { anthropicTurns, toolResults } from './anthropic-request.ts'
import { insideToolUse, messageFrames, messageOf } from './anthropic-stream.ts'
import type { Dialect } from './dialect.ts'
import { inputOf, countOf, fieldsOf, listOf, spelled, sum, textOf, tokens, without } from './fields.ts'
import { planted } from './plant.ts'
import { namelessId, restateItems, saidIn } from './restate-items.ts'
import type { Spelling } from './restate-items.ts'
import { replaced, resultsOf } from './tool-results.ts'

/** Anthropic Messages. The official client posts to `/v1/messages`, others to `/messages` under the same base address. */
export const anthropic: Dialect = {
  name: 'anthropic',
  provider: 'anthropic',
  framing: 'sse',
  matches: (method, path) => method === 'POST' && /^(?:\/v1)?\/messages\/?(?:\?|$)/.test(path),
  streams: (request) => fieldsOf(request)['stream'] === true,
  model: (request) => textOf(fieldsOf(request)['model']),
  assemble: messageOf,
  said: saidByMessage,
  usage: usageOf,
  restate: restateMessage,
  stream: messageFrames,
  insideToolCall: insideToolUse,
  hollow: (model) => ({
    id: 'msg_0',
    type: 'message',
    role: 'assistant',
    model,
    content: [],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 0, output_tokens: 0 },
  }),
  refusal: anthropicRefusal,
  results: (request) => resultsOf(toolResults(request)),
  replace: (request, replacements) => replaced(request, toolResults(request), replacements),
  implant: (request, implant) => planted(request, implant, anthropicTurns),
}

function saidByMessage(reply: Json): Said {
  const message = fieldsOf(reply)
  const finish = finishes.get(textOf(message['stop_reason'])) ?? 'other'
  return { ...saidIn(listOf(message['content']), blocks), finish }
}

/** Tokens read from or written to the prompt cache are input too. */
function usageOf(reply: Json): { input: number; output: number } | null {
  const usage = fieldsOf(fieldsOf(reply)['usage'])
  const input = sum(
    countOf(usage['input_tokens']),
    countOf(usage['cache_creation_input_tokens']),
    countOf(usage['cache_read_input_tokens']),
  )
  return tokens(input, countOf(usage['output_tokens']))
}

/** Thinking and its signatures stay as they are: Anthropic refuses a conversation in which they were edited. */
function restateMessage(reply: Json, said: Said): Json {
  const message = fieldsOf(reply)
  const isSame = saidByMessage(reply).finish === said.finish
  return {
    ...message,
    content: restateItems(listOf(message['content']), blocks, said),
    stop_reason: isSame ? (message['stop_reason'] ?? null) : reasons[said.finish],
    stop_sequence: isSame ? (message['stop_sequence'] ?? null) : null,
  }
}

const finishes: ReadonlyMap<string, Said['finish']> = new Map([
  ['end_turn', 'stop'],
  ['stop_sequence', 'stop'],
  ['max_tokens', 'length'],
  ['model_context_window_exceeded', 'length'],
  ['tool_use', 'tool_calls'],
])

const reasons = { stop: 'end_turn', length: 'max_tokens', tool_calls: 'tool_use', other: 'refusal' } as const

const blocks: Spelling = {
  textOf: (block) => (block['type'] === 'text' ? textOf(block['text']) : null),
  withText: (block, text) => ({ type: 'text', ...without(block, 'citations'), text }),
  callOf(block, position) {
    if (block['type'] !== 'tool_use') return null
    const { id, name, input } = block
    return { id: textOf(id) || namelessId(position), name: textOf(name), args: spelled(input ?? {}) }
  },
  withCall: (block, { id, name, args }) => ({ type: 'tool_use', ...block, id, name, input: inputOf(args) }),
}
