import type { Json } from '../../base/json.ts'
import type { Replacement, ToolResult } from './dialect.ts'
import { fieldsOf, isList, isOfType, listOf, meaningOf, spelled } from './fields.ts'
import type { Fields } from './fields.ts'

/** One tool result and the place where it stands in the request. */
export interface Spot {
  readonly result: ToolResult
  readonly path: readonly (string | number)[]
  /** The item with another result, of the same type on the wire. */
  readonly put: (replacement: Replacement) => Json
}

/** The results, with ids made unique: the second with an id that was there before is `id~2`. */
export function resultsOf(spots: readonly Spot[]): readonly ToolResult[] {
  return distinct(spots).map(({ result }) => result)
}

/** The request with the results that have a replacement; itself where none has. */
export function replaced(
  request: Json,
  spots: readonly Spot[],
  replacements: ReadonlyMap<string, Replacement>,
): Json {
  return distinct(spots).reduce((changed, { result, path, put }) => {
    const replacement = replacements.get(result.callId)
    return replacement === undefined ? changed : setAt(changed, path, put(replacement))
  }, request)
}

/** What was asked for under an id, as the request tells. */
export interface Asked {
  readonly name: string
  readonly args: Json
}

/** A result by what was asked; `name` and `args` are null where the request does not tell. */
export function resultOf(callId: string, asked: Asked | undefined, value: Json): ToolResult {
  return { callId, name: asked?.name ?? null, args: asked?.args ?? null, value }
}

/** What the content of a result means: text, or a list of parts whose texts are one. */
export function meaningOfContent(content: Json | undefined): Json {
  if (content === undefined || content === null) return ''
  if (typeof content === 'string') return meaningOf(content)
  const texts = listOf(content)
    .map(partText)
    .filter((text) => text !== null)
  return isList(content) && (texts.length > 0 || content.length === 0) ? meaningOf(texts.join('')) : content
}

/** The content of a result saying something else: text stays text, a list of parts stays one. */
export function contentSaying(content: Json | undefined, { value, failed }: Replacement, type: string): Json {
  const text = spelled(value)
  if (!isList(content)) return text
  const first = content.find((part) => partText(part) !== null)
  const said: Json = first === undefined ? { type, text } : { ...fieldsOf(first), text }
  return [said, ...content.filter((part) => partText(part) === null && !failed)]
}

/** The value at a path replaced, everything else kept. */
export function setAt(value: Json, path: readonly (string | number)[], item: Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return item
  if (typeof step === 'number')
    return listOf(value).map((old, at) => (at === step ? setAt(old, rest, item) : old))
  const fields: Fields = fieldsOf(value)
  return { ...fields, [step]: setAt(fields[step] ?? null, rest, item) }
}

function partText(part: Json): string | null {
  const text = fieldsOf(part)['text']
  return isOfType(part, 'text', 'input_text', 'output_text') && typeof text === 'string' ? text : null
}

function distinct(spots: readonly Spot[]): readonly Spot[] {
  const met = new Map<string, number>()
  return spots.map((spot) => {
    const { callId } = spot.result
    const count = (met.get(callId) ?? 0) + 1
    met.set(callId, count)
    return count === 1 ? spot : { ...spot, result: { ...spot.result, callId: `${callId}~${count}` } }
  })
}
