import { isObject } from '../base/json.ts'
import { type Asked, nonsense } from './failure.ts'

/** What the model said; what it says in place of an answer when it declines counts as said. Throws a `UserError` for anything else. */
export function textIn(completion: unknown, asked: Asked): string {
  const choices = isObject(completion) ? completion['choices'] : undefined
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined
  const message = isObject(first) ? first['message'] : undefined
  if (!isObject(message)) throw nonsense(asked, 'with something that is no chat completion')
  const content = joined(message['content'])
  const { refusal } = message
  if (content !== '')
    return isObject(first) && cutOff.includes(first['finish_reason']) ? wholeLines(content) : content
  return typeof refusal === 'string' ? refusal : ''
}

/** Google and others give the text in parts now and then; what is no text, such as reasoning, is none of the answer. */
function joined(content: unknown): string {
  if (!Array.isArray(content)) return typeof content === 'string' ? content : ''
  return content
    .map((part: unknown) => (isObject(part) && part['type'] === 'text' ? part['text'] : ''))
    .filter((text) => typeof text === 'string')
    .join('')
}

/** Reasons for which an answer ends before its end: no room was left, or a filter stepped in. */
const cutOff: readonly unknown[] = ['length', 'content_filter']

/** Half a sentence is no sentence; of a list in JSON, whose strings have ends, nothing has to go. */
function wholeLines(text: string): string {
  const end = text.lastIndexOf('\n')
  return /^\s*[[{"]|\[\s*["{]/.test(text.slice(end + 1)) ? text : text.slice(0, Math.max(0, end))
}

/** So many vectors of finite numbers; throws a `UserError` for anything else. */
export function vectorsIn(given: unknown, count: number, asked: Asked): readonly (readonly number[])[] {
  const data: unknown = isObject(given) ? given['data'] : undefined
  const vectors = (Array.isArray(data) ? data : []).map((item: unknown) =>
    isObject(item) && Array.isArray(item['embedding']) ? item['embedding'].map(Number) : [],
  )
  const isWhole =
    vectors.length === count &&
    vectors.every((vector) => vector.length > 0 && vector.every((number) => Number.isFinite(number)))
  if (!isWhole) throw nonsense(asked, 'with something that is no list of embeddings')
  return vectors
}
