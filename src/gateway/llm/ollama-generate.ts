import type { Json } from '../../base/json.ts'
import type { Implant } from '../../chaos/fault.ts'
import type { Dialect } from './dialect.ts'
import { fieldsOf, textOf } from './fields.ts'
import { ollamaFinish, ollamaRefusal, ollamaStats, ollamaUsage, withFinish } from './ollama-reply.ts'
import { generateLines, generateOfLines } from './ollama-stream.ts'
import { asDocument } from './plant.ts'

/** Ollama's completion of one prompt, one JSON object a line; it knows no tools. */
export const ollamaGenerate: Dialect = {
  name: 'ollama-generate',
  provider: 'ollama',
  framing: 'ndjson',
  matches: (method, path) => method === 'POST' && /\/api\/generate\/?(?:\?|$)/.test(path),
  streams: (request) => fieldsOf(request)['stream'] !== false,
  model: (request) => textOf(fieldsOf(request)['model']),
  assemble: generateOfLines,
  said: (reply) => ({
    text: textOf(fieldsOf(reply)['response']),
    toolCalls: [],
    finish: ollamaFinish(reply),
  }),
  usage: ollamaUsage,
  restate(reply, said) {
    const isSame = ollamaFinish(reply) === said.finish
    const whole = isSame ? fieldsOf(reply) : withFinish(fieldsOf(reply), said.finish)
    return { ...whole, response: said.text }
  },
  stream: generateLines,
  insideToolCall: () => null,
  hollow: (model) => ({ ...ollamaStats(model), response: '' }),
  refusal: ollamaRefusal,
  results: () => [],
  replace: (request) => request,
  implant: planted,
}

/** There are no turns, so the earlier note stands above the prompt; a request that only loads a model stays. */
function planted(request: Json, { place, text }: Implant): Json {
  const prompt = textOf(fieldsOf(request)['prompt'])
  if (prompt === '') return request
  const more = place === 'history' ? `${text}\n\n${prompt}` : `${prompt}\n\n${asDocument(text)}`
  return { ...fieldsOf(request), prompt: more }
}
