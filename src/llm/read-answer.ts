import { isObject } from '../base/json.ts'
import { type Asked, nonsense } from './failure.ts'

/** What the model said; what it says in place of an answer when it declines counts as said. Throws a `UserError` for anything else. */
export function textIn(completion: unknown, asked: Asked): string {
  const choices = isObject(completion) ? completion['choices'] : undefined
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined
  const message = isObject(first) ? first['message'] : undefined
  if (!isObject(message)) throw nonsense(asked, 'with something that is no chat completion')
  const { content, refusal } = message
  if (typeof content === 'string' && content !== '') return content
  return typeof refusal === 'string' ? refusal : ''
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
