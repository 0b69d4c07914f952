import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../../base/json.ts'
import type { Said } from '../../chaos/fault.ts'
import type { Dialect } from './dialect.ts'
import { inputOf, countOf, fieldsOf, isList, listOf, spelled, sum, textOf, tokens } from './fields.ts'
import type { Fields } from './fields.ts'
import { geminiRefusal } from './gemini-refusal.ts'
import { functionResponses, geminiTurns } from './gemini-request.ts'
import { geminiFrames, geminiOf, joinedResponses } from './gemini-stream.ts'
import { planted } from './plant.ts'
import { isNameless, namelessId, restateItems, saidIn } from './restate-items.ts'
import type { Spelling } from './restate-items.ts'
import { replaced, resultsOf } from './tool-results.ts'

/** Gemini's `generateContent`, and `streamGenerateContent` where it is asked for server-sent events. */
export const gemini: Dialect = {
  name: 'gemini',
  provider: 'gemini',
  framing: 'sse',
  matches: (method, path) => method === 'POST' && (actionOf(path) === 'generateContent' || isSse(path)),
  streams: (_request, path) => isSse(path),
  model: (_request, path) => modelIn(path),
  assemble: geminiOf,
  said: saidByResponse,
  usage: usageOf,
  restate: (reply, said) => (isSaid(reply, said) ? reply : restateResponse(reply, said)),
  stream: geminiFrames,
  // Function calls come whole.
  insideToolCall: () => null,
  hollow: (model) => ({
    candidates: [],
    usageMetadata: { promptTokenCount: 0, candidatesTokenCount: 0, totalTokenCount: 0 },
    modelVersion: model,
    responseId: '0',
  }),
  refusal: geminiRefusal,
  results: (request) => resultsOf(functionResponses(request)),
  replace: (request, replacements) => replaced(request, functionResponses(request), replacements),
  implant: (request, implant) => planted(request, implant, geminiTurns),
}

/**
 * Gemini's `streamGenerateContent` without `alt=sse`: one JSON array of responses. It is treated as a whole reply that is
 * a list, since no official client reads it bit by bit; what is restated is a list of one.
 */
export const geminiArray: Dialect = {
  ...gemini,
  name: 'gemini-array',
  matches: (method, path) => method === 'POST' && actionOf(path) === 'streamGenerateContent' && !isSse(path),
  streams: () => false,
  restate: (reply, said) => (isSaid(reply, said) ? reply : [restateResponse(reply, said)]),
  stream: (reply) => geminiFrames(responseOf(reply)),
  hollow: (model) => [gemini.hollow(model)],
  refusal(refused, now) {
    const refusal = geminiRefusal(refused, now)
    return { ...refusal, body: [refusal.body] }
  },
}

const actionOf = (path: string): string => /:(\w+)\/?(?:\?|$)/.exec(path)?.[1] ?? ''

const isSse = (path: string): boolean =>
  actionOf(path) === 'streamGenerateContent' && /[?&]alt=sse(?:&|$)/.test(path)

function modelIn(path: string): string {
  return /\/([^/:?]+):\w+\/?(?:\?|$)/.exec(path)?.[1] ?? ''
}

/** The whole response, also of the list that `geminiArray` reads. */
function responseOf(reply: Json): Fields {
  return fieldsOf(isList(reply) ? joinedResponses(reply.map(fieldsOf)) : reply)
}

function candidateOf(reply: Json): Fields {
  return fieldsOf(listOf(responseOf(reply)['candidates'])[0])
}

function saidByResponse(reply: Json): Said {
  const candidate = candidateOf(reply)
  const said = saidIn(listOf(fieldsOf(candidate['content'])['parts']), parts)
  const finish = finishes.get(textOf(candidate['finishReason'])) ?? 'other'
  return { ...said, finish: finish === 'stop' && said.toolCalls.length > 0 ? 'tool_calls' : finish }
}

/** Thoughts are output, and what server-side tools put into the prompt is input. */
function usageOf(reply: Json): { input: number; output: number } | null {
  const usage = fieldsOf(responseOf(reply)['usageMetadata'])
  return tokens(
    sum(countOf(usage['promptTokenCount']), countOf(usage['toolUsePromptTokenCount'])),
    sum(countOf(usage['candidatesTokenCount']), countOf(usage['thoughtsTokenCount'])),
  )
}

function isSaid(reply: Json, said: Said): boolean {
  return isDeepStrictEqual(saidByResponse(reply), said)
}

function restateResponse(reply: Json, said: Said): Json {
  const whole = responseOf(reply)
  const candidate = candidateOf(reply)
  const content = fieldsOf(candidate['content'])
  const isSame = saidByResponse(reply).finish === said.finish
  const restated = {
    index: 0,
    ...candidate,
    content: { role: 'model', ...content, parts: restateItems(listOf(content['parts']), parts, said) },
    ...(isSame ? {} : { finishReason: reasons[said.finish] }),
  }
  return { ...whole, candidates: [restated, ...listOf(whole['candidates']).slice(1)] }
}

const finishes: ReadonlyMap<string, Said['finish']> = new Map([
  ['STOP', 'stop'],
  ['MAX_TOKENS', 'length'],
])

const reasons = { stop: 'STOP', length: 'MAX_TOKENS', tool_calls: 'STOP', other: 'OTHER' } as const

/** A signature beside a text or a call stays; thoughts are not what is said. */
const parts: Spelling = {
  textOf: (part) => (typeof part['text'] === 'string' && part['thought'] !== true ? part['text'] : null),
  withText: (part, text) => ({ ...part, text }),
  callOf(part, position) {
    if (part['functionCall'] === undefined) return null
    const { id, name, args } = fieldsOf(part['functionCall'])
    return { id: textOf(id) || namelessId(position), name: textOf(name), args: spelled(args ?? {}) }
  },
  withCall: (part, { id, name, args }) => ({
    ...part,
    functionCall: {
      ...fieldsOf(part['functionCall']),
      ...(isNameless(id) ? {} : { id }),
      name,
      args: inputOf(args),
    },
  }),
}
