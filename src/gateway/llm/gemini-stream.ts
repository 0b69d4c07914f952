import type { Json } from '../../base/json.ts'
import type { Frame } from './dialect.ts'
import { indexOf, fieldsOf, jsonText, listOf, payloads, textOf, without } from './fields.ts'
import type { Fields } from './fields.ts'
import { pieces } from './pieces.ts'

/** A whole response as the responses that Gemini streams: text in pieces, function calls whole, nothing after the last. */
export function geminiFrames(reply: Json): readonly Frame[] {
  const whole = fieldsOf(reply)
  const base = without(whole, 'candidates', 'usageMetadata')
  const chunks = listOf(whole['candidates']).flatMap((candidate) => candidateChunks(fieldsOf(candidate)))
  const responses: readonly Fields[] =
    chunks.length === 0 ? [whole] : chunks.map((candidate) => ({ ...base, candidates: [candidate] }))
  const usage = 'usageMetadata' in whole ? { usageMetadata: whole['usageMetadata'] ?? null } : {}
  return responses.map((response, index) => ({
    event: null,
    data: jsonText(index === responses.length - 1 ? { ...response, ...usage } : response),
  }))
}

/** The response that the streamed ones amount to. */
export function geminiOf(frames: readonly Frame[]): Json {
  return joinedResponses(payloads(frames))
}

/** One response of many: parts follow each other, pieces of one text are one part, of all else the last counts. */
export function joinedResponses(responses: readonly Fields[]): Json {
  const candidates = new Map<number, Growing>()
  let top: Fields = {}
  let isListed = false
  for (const response of responses) {
    top = { ...top, ...without(response, 'candidates') }
    if ('candidates' in response) isListed = true
    for (const entry of listOf(response['candidates'])) {
      const candidate = fieldsOf(entry)
      const index = indexOf(candidate['index'])
      const growing = candidates.get(index) ?? { fields: {}, content: null, parts: null }
      candidates.set(index, growing)
      grow(growing, candidate)
    }
  }
  const list = [...candidates.entries()].toSorted(([one], [other]) => one - other)
  return { ...top, ...(isListed ? { candidates: list.map(([, growing]) => grown(growing)) } : {}) }
}

function candidateChunks(candidate: Fields): readonly Fields[] {
  const content = fieldsOf(candidate['content'])
  const parts = listOf(content['parts']).flatMap((part) => partPieces(fieldsOf(part)))
  const index = 'index' in candidate ? { index: candidate['index'] ?? 0 } : {}
  const last = parts.at(-1)
  if (last === undefined) return [candidate]
  return [
    ...parts.slice(0, -1).map((part) => ({ content: { ...content, parts: [part] }, ...index })),
    { ...candidate, content: { ...content, parts: [last] } },
  ]
}

/** A signature stands on the last piece of its text. */
function partPieces(part: Fields): readonly Fields[] {
  const said = pieces(textOf(part['text']))
  if (said.length < 2) return [part]
  const thought = 'thought' in part ? { thought: part['thought'] ?? null } : {}
  return said.map((text, index) => (index === said.length - 1 ? { ...part, text } : { ...thought, text }))
}

interface Growing {
  fields: Fields
  content: Fields | null
  parts: Fields[] | null
}

function grow(growing: Growing, candidate: Fields): void {
  growing.fields = { ...growing.fields, ...without(candidate, 'content') }
  if (!('content' in candidate)) return
  const content = fieldsOf(candidate['content'])
  growing.content = { ...growing.content, ...without(content, 'parts') }
  if (!('parts' in content)) return
  growing.parts ??= []
  for (const entry of listOf(content['parts'])) {
    const part = fieldsOf(entry)
    const before = growing.parts.at(-1)
    if (before !== undefined && continues(before, part)) {
      growing.parts[growing.parts.length - 1] = {
        ...before,
        ...part,
        text: textOf(before['text']) + textOf(part['text']),
      }
    } else growing.parts.push(part)
  }
}

/** Text goes on where it stopped, unless a signature closed it. */
function continues(before: Fields, part: Fields): boolean {
  const isOpen = Object.keys(before).every((key) => key === 'text' || key === 'thought')
  const areTexts = typeof before['text'] === 'string' && typeof part['text'] === 'string'
  return isOpen && areTexts && before['thought'] === part['thought']
}

function grown({ fields, content, parts }: Growing): Json {
  if (content === null) return fields
  return { ...fields, content: { ...content, ...(parts === null ? {} : { parts }) } }
}
