import type { Json } from '../../base/json.ts'
import { isObject } from '../../base/json.ts'
import type { Replacement } from './dialect.ts'
import { fieldsOf, listOf, meaningOf, spelled, textOf, without } from './fields.ts'
import type { Fields } from './fields.ts'
import { resultOf } from './tool-results.ts'
import type { Spot } from './tool-results.ts'
import type { Turns } from './plant.ts'

/** The `functionResponse` parts of a request; one without an id answers the oldest open call of its name. */
export function functionResponses(request: Json): readonly Spot[] {
  const open: Fields[] = []
  const spots: Spot[] = []
  for (const [turn, content] of listOf(fieldsOf(request)['contents']).entries()) {
    for (const [at, entry] of listOf(fieldsOf(content)['parts']).entries()) {
      const part = fieldsOf(entry)
      if (part['functionCall'] !== undefined) open.push(fieldsOf(part['functionCall']))
      if (part['functionResponse'] === undefined) continue
      const answer = fieldsOf(part['functionResponse'])
      const name = textOf(answer['name'])
      const id = textOf(answer['id'])
      const args = take(open, name, id)?.['args'] ?? null
      spots.push({
        result: resultOf(id || `${spots.length}:${name}`, { name, args }, valueOf(answer['response'])),
        path: ['contents', turn, 'parts', at],
        put: (replacement) => ({ ...part, functionResponse: saying(answer, replacement) }),
      })
    }
  }
  return spots
}

/** A turn with function responses must follow the turn that called, so it is no question to plant before. */
export const geminiTurns: Turns = {
  key: 'contents',
  isQuestion(turn) {
    const parts = listOf(turn['parts']).map(fieldsOf)
    const isUser = turn['role'] === 'user' || turn['role'] === undefined
    return isUser && parts.length > 0 && parts.every((part) => part['functionResponse'] === undefined)
  },
  user: (text) => ({ role: 'user', parts: [{ text }] }),
  assistant: (text) => ({ role: 'model', parts: [{ text }] }),
  withMore: (turn, text) => ({ ...turn, parts: [...listOf(turn['parts']), { text }] }),
}

function take(open: Fields[], name: string, id: string): Fields | undefined {
  const at = open.findIndex((call) => (id === '' ? call['name'] === name : call['id'] === id))
  return at === -1 ? undefined : open.splice(at, 1)[0]
}

/** Keys under which clients wrap what a function returned. */
const wrappers = ['output', 'result']

function wrapperOf(response: Fields): string | undefined {
  const keys = Object.keys(response)
  return keys.length === 1 ? wrappers.find((name) => name === keys[0]) : undefined
}

function valueOf(response: Json | undefined): Json {
  const fields = fieldsOf(response)
  const wrapper = wrapperOf(fields)
  const value = wrapper === undefined ? fields : (fields[wrapper] ?? null)
  return typeof value === 'string' ? meaningOf(value) : value
}

/** The response must be an object; Gemini reads a failure under `error`. Images of the old result go with it. */
function saying(answer: Fields, { value, failed }: Replacement): Json {
  const old = fieldsOf(answer['response'])
  if (failed) {
    const isError = isObject(value) && 'error' in value
    return { ...without(answer, 'parts'), response: isError ? value : { error: spelled(value) } }
  }
  const wrapper = wrapperOf(old)
  if (wrapper === undefined) return { ...answer, response: isObject(value) ? value : { output: value } }
  return { ...answer, response: { [wrapper]: typeof old[wrapper] === 'string' ? spelled(value) : value } }
}
