import type { Json } from '../../base/json.ts'
import type { Frame } from './dialect.ts'
import { indexOf, fieldsOf, isOfType, jsonText, listOf, payload, payloads, textOf } from './fields.ts'
import type { Fields } from './fields.ts'
import { unfinishedAfter } from './inside-tool-call.ts'
import { itemEvents } from './openai-responses-events.ts'

/** A whole response as the events that OpenAI streams, each named by its type and numbered. */
export function responseFrames(reply: Json): readonly Frame[] {
  const whole = fieldsOf(reply)
  const begun = {
    ...whole,
    ...Object.fromEntries(unknownYet.filter((key) => key in whole).map((key) => [key, null])),
    status: 'in_progress',
    output: [],
  }
  const events: readonly Fields[] = [
    { type: 'response.created', response: begun },
    { type: 'response.in_progress', response: begun },
    ...listOf(whole['output']).flatMap((item, index) => itemEvents(fieldsOf(item), index)),
    { type: lastEvent(whole['status']), response: whole },
  ]
  return events.map(({ type, ...event }, index) => ({
    event: textOf(type),
    data: jsonText({ type: type ?? null, sequence_number: index, ...event }),
  }))
}

/** The response that events amount to, `in_progress` where the stream was cut. */
export function responseOf(frames: readonly Frame[]): Json {
  let response: Fields = { object: 'response', status: 'in_progress' }
  let isOver = false
  const items = new Map<number, Growing>()
  for (const event of payloads(frames)) {
    const type = textOf(event['type'])
    if (event['response'] !== undefined) response = { ...response, ...fieldsOf(event['response']) }
    if (/^response\.(?:completed|incomplete|failed)$/.test(type)) isOver = true
    if (type === 'error')
      response = { ...response, error: { code: event['code'] ?? null, message: event['message'] ?? null } }
    grow(items, type, event)
  }
  // Some servers end with an empty list, though items were streamed.
  const isTold = isOver && (listOf(response['output']).length > 0 || items.size === 0)
  if (isTold) return response
  const output = [...items.entries()].toSorted(([one], [other]) => one - other).map(([, item]) => grown(item))
  return { ...response, output }
}

/** The first event after which the arguments of a call are not finished. */
export function insideFunctionCall(frames: readonly Frame[]): number | null {
  return unfinishedAfter(
    frames.map((frame) => {
      const event = payload(frame) ?? {}
      const call = `${indexOf(event['output_index'])}`
      const type = textOf(event['type'])
      if (
        type === 'response.function_call_arguments.delta' ||
        type === 'response.custom_tool_call_input.delta'
      ) {
        return [{ call, text: textOf(event['delta']) }]
      }
      const isNew =
        type === 'response.output_item.added' && isOfType(event['item'], 'function_call', 'custom_tool_call')
      return isNew ? [{ call, text: '' }] : []
    }),
  )
}

/** What a response that has only begun does not know. */
const unknownYet = ['usage', 'completed_at', 'incomplete_details', 'error']

function lastEvent(status: Json | undefined): string {
  return status === 'incomplete' || status === 'failed' ? `response.${status}` : 'response.completed'
}

interface Growing {
  item: Fields
  /** Parts by list and index: `content/0`. */
  readonly parts: Map<string, Fields>
  /** Text that came in bits: `content/0/text`, or `arguments` of the item itself. */
  readonly texts: Map<string, string[]>
}

function grow(items: Map<number, Growing>, type: string, event: Fields): void {
  const index = indexOf(event['output_index'])
  if (type === 'response.output_item.added' || type === 'response.output_item.done') {
    items.set(index, { item: fieldsOf(event['item']), parts: new Map(), texts: new Map() })
    return
  }
  const item = items.get(index)
  const place = places.get(type)
  if (item === undefined || place === undefined) return
  const path = place.list === null ? [] : [place.list, `${indexOf(event[`${place.list}_index`])}`]
  if (place.key === null) {
    item.parts.set(path.join('/'), fieldsOf(event['part']))
    return
  }
  const key = [...path, place.key].join('/')
  const texts = item.texts.get(key) ?? []
  texts.push(textOf(event['delta']))
  item.texts.set(key, texts)
}

/** Where in its item an event adds something; a null key is a new part. */
const places: ReadonlyMap<
  string,
  { readonly list: 'content' | 'summary' | null; readonly key: string | null }
> = new Map([
  ['response.content_part.added', { list: 'content', key: null }],
  ['response.output_text.delta', { list: 'content', key: 'text' }],
  ['response.refusal.delta', { list: 'content', key: 'refusal' }],
  ['response.reasoning_text.delta', { list: 'content', key: 'text' }],
  ['response.reasoning_summary_part.added', { list: 'summary', key: null }],
  ['response.reasoning_summary_text.delta', { list: 'summary', key: 'text' }],
  ['response.function_call_arguments.delta', { list: null, key: 'arguments' }],
  ['response.mcp_call_arguments.delta', { list: null, key: 'arguments' }],
  ['response.custom_tool_call_input.delta', { list: null, key: 'input' }],
])

function grown({ item, parts, texts }: Growing): Json {
  const own = Object.fromEntries(
    [...texts].filter(([key]) => !key.includes('/')).map(([key, text]) => [key, text.join('')]),
  )
  const lists = ['content', 'summary'].flatMap((list) => {
    const added = [...parts].filter(([path]) => path.startsWith(`${list}/`))
    return added.length === 0
      ? []
      : [[list, added.map(([path, part]) => grownPart(path, part, texts))] as const]
  })
  return { ...item, ...own, ...Object.fromEntries(lists) }
}

function grownPart(path: string, part: Fields, texts: ReadonlyMap<string, readonly string[]>): Json {
  const grew = ['text', 'refusal'].flatMap((key) => {
    const text = texts.get(`${path}/${key}`)
    return text === undefined ? [] : [[key, textOf(part[key]) + text.join('')] as const]
  })
  return { ...part, ...Object.fromEntries(grew) }
}
