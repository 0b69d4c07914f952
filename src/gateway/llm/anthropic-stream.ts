import type { Json } from '../../base/json.ts'
import { isObject } from '../../base/json.ts'
import type { Frame } from './dialect.ts'
import {
  inputOf,
  indexOf,
  fieldsOf,
  isList,
  isOfType,
  jsonText,
  listOf,
  payload,
  payloads,
  spelled,
  textOf,
  without,
} from './fields.ts'
import type { Fields } from './fields.ts'
import { unfinishedAfter } from './inside-tool-call.ts'
import { jsonPieces, pieces } from './pieces.ts'

/** A whole message as the events that Anthropic streams, each named by its type. */
export function messageFrames(reply: Json): readonly Frame[] {
  const whole = fieldsOf(reply)
  const { stop_reason = null, stop_sequence = null, usage } = whole
  const message = {
    ...whole,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    ...(isUsage(usage) ? { usage: { ...usage, output_tokens: 1 } } : {}),
  }
  const blocks = listOf(whole['content']).map((block, index) => blockEvents(fieldsOf(block), index))
  const events: readonly Fields[] = [
    { type: 'message_start', message },
    ...blocks.flatMap(([start, ...rest], index) =>
      index === 0 && start !== undefined ? [start, { type: 'ping' }, ...rest] : [start ?? {}, ...rest],
    ),
    { type: 'message_delta', delta: { stop_reason, stop_sequence }, ...(isUsage(usage) ? { usage } : {}) },
    { type: 'message_stop' },
  ]
  return events.map((event) => ({ event: textOf(event['type']), data: jsonText(event) }))
}

/** The message that events amount to, `stop_reason` null where the stream was cut. */
export function messageOf(frames: readonly Frame[]): Json {
  let message: Fields = { type: 'message', role: 'assistant', content: [], stop_reason: null }
  const blocks = new Map<number, Growing>()
  for (const event of payloads(frames)) {
    if (event['type'] === 'message_start') message = fieldsOf(event['message'])
    if (event['type'] === 'message_delta') message = ended(message, event)
    if (event['type'] === 'error') message = { ...message, error: event['error'] ?? null }
    const index = indexOf(event['index'])
    if (event['type'] === 'content_block_start') blocks.set(index, seed(fieldsOf(event['content_block'])))
    if (event['type'] === 'content_block_delta') grow(blocks, index, fieldsOf(event['delta']))
  }
  const content = [...blocks.entries()].toSorted(([one], [other]) => one - other)
  return { ...message, content: content.map(([, block]) => grown(block)) }
}

/** The first event after which the input of a tool is not finished. */
export function insideToolUse(frames: readonly Frame[]): number | null {
  const calls = new Set<number>()
  return unfinishedAfter(
    frames.map((frame) => {
      const event = payload(frame) ?? {}
      const index = indexOf(event['index'])
      const isNew = isOfType(event['content_block'], 'tool_use')
      if (isNew) calls.add(index)
      const delta = fieldsOf(event['delta'])
      const isMore = calls.has(index) && delta['type'] === 'input_json_delta'
      return isNew || isMore ? [{ call: `${index}`, text: textOf(delta['partial_json']) }] : []
    }),
  )
}

const isUsage = (usage: Json | undefined): usage is Fields => usage !== undefined && isObject(usage)

function blockEvents(block: Fields, index: number): readonly Fields[] {
  const { start, deltas } = partsOf(block)
  return [
    { type: 'content_block_start', index, content_block: start },
    ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
    { type: 'content_block_stop', index },
  ]
}

interface Parts {
  readonly start: Fields
  readonly deltas: readonly Fields[]
}

/** A block as it is announced, and what comes bit by bit; kinds that nobody knows are announced whole. */
function partsOf(block: Fields): Parts {
  const { type, text, thinking, signature, citations, input } = block
  if (type === 'text') {
    const cited = isList(citations) ? citations : []
    return {
      start: { ...block, text: '', ...(isList(citations) ? { citations: [] } : {}) },
      deltas: [
        ...cited.map((citation) => ({ type: 'citations_delta', citation })),
        ...pieces(textOf(text)).map((piece) => ({ type: 'text_delta', text: piece })),
      ],
    }
  }
  if (type === 'thinking') {
    return {
      start: { ...block, thinking: '', ...(signature === undefined ? {} : { signature: '' }) },
      deltas: [
        ...pieces(textOf(thinking)).map((piece) => ({ type: 'thinking_delta', thinking: piece })),
        ...(textOf(signature) === '' ? [] : [{ type: 'signature_delta', signature: textOf(signature) }]),
      ],
    }
  }
  if (input === undefined) return { start: block, deltas: [] }
  const json = isEmpty(input) ? [''] : jsonPieces(spelled(input))
  return {
    start: { ...block, input: {} },
    deltas: json.map((piece) => ({ type: 'input_json_delta', partial_json: piece })),
  }
}

const isEmpty = (value: Json): boolean => isObject(value) && Object.keys(value).length === 0

interface Growing {
  readonly start: Fields
  readonly texts: Map<'text' | 'thinking' | 'signature' | 'partial_json', string[]>
  readonly citations: Json[]
}

function seed(start: Fields): Growing {
  return { start, texts: new Map(), citations: [] }
}

const keys = {
  text_delta: 'text',
  thinking_delta: 'thinking',
  signature_delta: 'signature',
  input_json_delta: 'partial_json',
} as const

function grow(blocks: Map<number, Growing>, index: number, delta: Fields): void {
  const block = blocks.get(index)
  if (block === undefined) return
  const { type } = delta
  if (type === 'citations_delta') block.citations.push(delta['citation'] ?? null)
  if (
    type !== 'text_delta' &&
    type !== 'thinking_delta' &&
    type !== 'signature_delta' &&
    type !== 'input_json_delta'
  )
    return
  const key = keys[type]
  const texts = block.texts.get(key) ?? []
  texts.push(textOf(delta[key]))
  block.texts.set(key, texts)
}

function grown({ start, texts, citations }: Growing): Json {
  const json = texts.get('partial_json')?.join('') ?? ''
  const said = [...texts]
    .filter(([key]) => key !== 'partial_json')
    .map(([key, text]) => [key, textOf(start[key]) + text.join('')])
  return {
    ...start,
    ...Object.fromEntries(said),
    ...(citations.length === 0 ? {} : { citations: [...listOf(start['citations']), ...citations] }),
    ...(json === '' ? {} : { input: inputOf(json) }),
  }
}

function ended(message: Fields, event: Fields): Fields {
  const usage = { ...fieldsOf(message['usage']), ...fieldsOf(event['usage']) }
  return {
    ...message,
    ...without(event, 'type', 'delta', 'usage'),
    ...fieldsOf(event['delta']),
    ...(Object.keys(usage).length === 0 ? {} : { usage }),
  }
}
