import type { Json } from '../../base/json.ts'
import type { Said } from '../../chaos/fault.ts'
import type { Dialect } from './dialect.ts'
import { countOf, fieldsOf, isOfType, listOf, textOf, tokens } from './fields.ts'
import type { Fields } from './fields.ts'
import { openaiRefusal } from './openai-refusal.ts'
import { callOutputs, implantInput } from './openai-responses-request.ts'
import { insideFunctionCall, responseFrames, responseOf } from './openai-responses-stream.ts'
import { namelessId, restateItems, saidIn } from './restate-items.ts'
import type { Spelling } from './restate-items.ts'
import { replaced, resultsOf } from './tool-results.ts'

/** OpenAI Responses; its other endpoints (`/responses/{id}` and so on) are no calls of a model. */
export const openaiResponses: Dialect = {
  name: 'openai-responses',
  provider: 'openai',
  framing: 'sse',
  matches: (method, path) => method === 'POST' && /\/responses\/?(?:\?|$)/.test(path),
  streams: (request) => fieldsOf(request)['stream'] === true,
  model: (request) => textOf(fieldsOf(request)['model']),
  assemble: responseOf,
  said: saidByResponse,
  usage: usageOf,
  restate: restateResponse,
  stream: responseFrames,
  insideToolCall: insideFunctionCall,
  hollow: (model) => ({
    id: 'resp_0',
    object: 'response',
    created_at: 0,
    status: 'completed',
    error: null,
    incomplete_details: null,
    model,
    output: [],
    parallel_tool_calls: true,
    tool_choice: 'auto',
    tools: [],
    usage: {
      input_tokens: 0,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: 0,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 0,
    },
  }),
  refusal: openaiRefusal,
  results: (request) => resultsOf(callOutputs(request)),
  replace: (request, replacements) => replaced(request, callOutputs(request), replacements),
  implant: implantInput,
}

function saidByResponse(reply: Json): Said {
  const response = fieldsOf(reply)
  const said = saidIn(listOf(response['output']), items)
  return { ...said, finish: finishOf(response, said.toolCalls.length) }
}

function finishOf({ status, incomplete_details: details }: Fields, calls: number): Said['finish'] {
  if (status === 'completed') return calls > 0 ? 'tool_calls' : 'stop'
  return fieldsOf(details)['reason'] === 'max_output_tokens' ? 'length' : 'other'
}

function usageOf(reply: Json): { input: number; output: number } | null {
  const usage = fieldsOf(fieldsOf(reply)['usage'])
  return tokens(countOf(usage['input_tokens']), countOf(usage['output_tokens']))
}

function restateResponse(reply: Json, said: Said): Json {
  const response = fieldsOf(reply)
  const isSame = saidByResponse(reply).finish === said.finish
  return {
    ...response,
    output: restateItems(listOf(response['output']), items, said),
    ...(isSame ? {} : endings[said.finish]),
  }
}

const completed = { status: 'completed', incomplete_details: null } as const
const endings = {
  stop: completed,
  tool_calls: completed,
  length: { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } },
  other: { status: 'incomplete', incomplete_details: { reason: 'content_filter' } },
} as const

/** Messages and calls; reasoning and what server-side tools left stay as they are. */
const items: Spelling = {
  textOf: (item) => (item['type'] === 'message' ? listOf(item['content']).map(partText).join('') : null),
  withText(item, text) {
    const content = listOf(item['content'])
    const others = content.filter((part) => !isOfType(part, 'output_text', 'refusal'))
    const said = { type: 'output_text', text, annotations: [], logprobs: [] }
    return {
      id: 'msg_0',
      type: 'message',
      role: 'assistant',
      status: 'completed',
      ...item,
      content: [said, ...others],
    }
  },
  callOf(item, position) {
    const key = argumentsKey(item)
    if (key === null) return null
    return {
      id: textOf(item['call_id']) || namelessId(position),
      name: textOf(item['name']),
      args: textOf(item[key]),
    }
  },
  withCall(item, { id, name, args }) {
    const fresh = { id: `fc_${id}`, type: 'function_call', status: 'completed' }
    return { ...fresh, ...item, call_id: id, name, [argumentsKey(item) ?? 'arguments']: args }
  },
}

function partText(part: Json): string {
  const { text, refusal } = fieldsOf(part)
  return isOfType(part, 'output_text', 'refusal') ? textOf(text ?? refusal) : ''
}

function argumentsKey(item: Fields): 'arguments' | 'input' | null {
  if (item['type'] === 'function_call') return 'arguments'
  return item['type'] === 'custom_tool_call' ? 'input' : null
}
