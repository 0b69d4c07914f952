import type { Json } from '../../base/json.ts'
import { fieldsOf, listOf, textOf } from './fields.ts'
import type { Fields } from './fields.ts'
import { jsonPieces, pieces } from './pieces.ts'

/** The events of one output item, from `output_item.added` to `output_item.done`; kinds that nobody knows come whole. */
export function itemEvents(item: Fields, index: number): readonly Fields[] {
  const where = { item_id: item['id'] ?? '', output_index: index }
  const { announced, events } = growth(item, where)
  return [
    { type: 'response.output_item.added', output_index: index, item: announced },
    ...events,
    { type: 'response.output_item.done', output_index: index, item },
  ]
}

interface Growth {
  readonly announced: Fields
  readonly events: readonly Fields[]
}

function growth(item: Fields, where: Fields): Growth {
  if (item['type'] === 'message') {
    return {
      announced: { ...begun(item), content: [] },
      events: listOf(item['content']).flatMap((part, index) =>
        partEvents(fieldsOf(part), { ...where, content_index: index }),
      ),
    }
  }
  if (item['type'] === 'reasoning') {
    return {
      announced: { ...begun(item), summary: [] },
      events: listOf(item['summary']).flatMap((part, index) =>
        summaryEvents(fieldsOf(part), { ...where, summary_index: index }),
      ),
    }
  }
  if (item['type'] === 'function_call') return callGrowth(item, where, 'arguments')
  if (item['type'] === 'custom_tool_call') return callGrowth(item, where, 'input')
  return { announced: begun(item), events: [] }
}

function begun(item: Fields): Fields {
  return 'status' in item ? { ...item, status: 'in_progress' } : item
}

function callGrowth(item: Fields, where: Fields, key: 'arguments' | 'input'): Growth {
  const text = textOf(item[key])
  const type = key === 'input' ? 'response.custom_tool_call_input' : 'response.function_call_arguments'
  const name = key === 'input' ? {} : { name: item['name'] ?? '' }
  return {
    announced: { ...begun(item), [key]: '' },
    events: [
      ...jsonPieces(text).map((delta) => ({ type: `${type}.delta`, ...where, delta })),
      { type: `${type}.done`, ...where, ...name, [key]: text },
    ],
  }
}

function partEvents(part: Fields, where: Fields): readonly Fields[] {
  const isRefusal = part['type'] === 'refusal'
  const key = isRefusal ? 'refusal' : 'text'
  const type = isRefusal ? 'response.refusal' : 'response.output_text'
  const logprobs: Fields = isRefusal ? {} : { logprobs: [] }
  const text = textOf(part[key])
  const bits: readonly Fields[] =
    isRefusal || part['type'] === 'output_text'
      ? [
          ...pieces(text).map((delta) => ({ type: `${type}.delta`, ...where, delta, ...logprobs })),
          { type: `${type}.done`, ...where, [key]: text, ...logprobs },
        ]
      : []
  const announced: Json = bits.length === 0 ? part : { ...part, [key]: '' }
  return [
    { type: 'response.content_part.added', ...where, part: announced },
    ...bits,
    { type: 'response.content_part.done', ...where, part },
  ]
}

function summaryEvents(part: Fields, where: Fields): readonly Fields[] {
  const text = textOf(part['text'])
  return [
    { type: 'response.reasoning_summary_part.added', ...where, part: { ...part, text: '' } },
    ...pieces(text).map((delta) => ({ type: 'response.reasoning_summary_text.delta', ...where, delta })),
    { type: 'response.reasoning_summary_text.done', ...where, text },
    { type: 'response.reasoning_summary_part.done', ...where, part },
  ]
}
