import { type Json, parseJson } from '../../base/json.ts'
import { isList, isMap } from '../../chaos/shape.ts'
import { chatMessage, type ChatMessage } from './chat-message.ts'
import type { Span, SpanEvent } from './otlp-span.ts'

/** What a model or an agent was told in a span, by whichever GenAI convention it was written; empty where nothing was captured. */
export function toldIn({ attributes, events }: Span): readonly ChatMessage[] {
  return firstOf([
    () => messages(attributes['gen_ai.input.messages']),
    () => events.flatMap(({ fields }) => messages(fields['gen_ai.input.messages'])),
    () => events.flatMap(messageEvent),
    () => events.flatMap(({ fields }) => messages(fields['gen_ai.prompt'])),
    () => messages(attributes['gen_ai.prompt']),
    () => numbered(attributes, 'gen_ai.prompt.', 'user'),
  ])
}

/** What it said to that. */
export function saidIn({ attributes, events }: Span): readonly ChatMessage[] {
  return firstOf([
    () => messages(attributes['gen_ai.output.messages']),
    () => events.flatMap(({ fields }) => messages(fields['gen_ai.output.messages'])),
    () => events.flatMap(choiceEvent),
    () => events.flatMap(({ fields }) => messages(fields['gen_ai.completion'])),
    () => messages(attributes['gen_ai.completion']),
    () => numbered(attributes, 'gen_ai.completion.', 'assistant'),
  ])
}

/** From 1.37 on content stands in attributes, before it stood in events, at first as one text. */
function firstOf(ways: readonly (() => readonly ChatMessage[])[]): readonly ChatMessage[] {
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

/** On a span messages are JSON text; on an event they may be structured. */
function messages(value: Json | undefined): readonly ChatMessage[] {
  const list = typeof value === 'string' ? (parseJson(value) ?? null) : (value ?? null)
  return isList(list) ? list.flatMap((each) => packedIn(chatMessage(each))) : []
}

/** OpenLLMetry (0.27) has the whole input of the Responses API as the text of one user. */
function packedIn(message: ChatMessage | null): readonly ChatMessage[] {
  if (message === null) return []
  const list = message.role === 'user' ? parseJson(message.text) : undefined
  if (list === undefined || !isList(list) || !list.every(isMap)) return [message]
  const inner = list.flatMap((each) => chatMessage(each) ?? [])
  return inner.some(({ role }) => role === 'user') ? inner : [message]
}

/** OpenLLMetry's own way, before the conventions had one: a field an attribute, such as `gen_ai.prompt.0.tool_calls.0.name`. */
function numbered(attributes: Span['attributes'], prefix: string, usual: string): readonly ChatMessage[] {
  const fields = Object.entries(attributes).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [{ path: key.slice(prefix.length).split('.'), value }] : [],
  )
  const list = fields.length === 0 ? [] : treeOf(fields)
  if (!isList(list)) return []
  return messages(
    list.flatMap((each) => (isMap(each) ? [{ role: usual, ...each, content: unpacked(each) }] : [])),
  )
}

interface Field {
  readonly path: readonly string[]
  readonly value: Json
}

/** Fields by their paths as one value; keys that are all numbers make a list. */
function treeOf(fields: readonly Field[]): Json {
  const leaf = fields.find(({ path }) => path.length === 0)
  if (leaf !== undefined) return leaf.value
  const inner = [...Map.groupBy(fields, ({ path: [key = ''] }) => key)].map(
    ([key, below]) =>
      [key, treeOf(below.map(({ path, value }) => ({ path: path.slice(1), value })))] as const,
  )
  return inner.every(([key]) => /^\d+$/.test(key))
    ? inner.toSorted(([left], [right]) => Number(left) - Number(right)).map(([, value]) => value)
    : Object.fromEntries(inner)
}

/** Content that is no text was written as JSON; what a tool said is its own. */
function unpacked({ role, content }: { readonly [key: string]: Json }): Json {
  const value = role === 'tool' ? undefined : held(content)
  return value === null || (value !== undefined && isList(value)) ? value : (content ?? null)
}

const roleOfEvent = /^gen_ai\.(system|user|assistant|tool)\.message$/

/** Versions 1.28 to 1.36: an event a message, with the body `{content, tool_calls, id}`. */
function messageEvent({ name, fields }: SpanEvent): readonly ChatMessage[] {
  const role = roleOfEvent.exec(name)?.[1]
  if (role === undefined) return []
  const { id, content, tool_calls: calls } = fields
  const message = {
    role,
    content: content ?? null,
    tool_calls: held(calls) ?? null,
    ...(role === 'tool' ? { tool_call_id: id ?? null } : {}),
  }
  return messages([message])
}

/** Its answer is `{index, finish_reason, message}`. */
function choiceEvent({ name, fields }: SpanEvent): readonly ChatMessage[] {
  if (name !== 'gen_ai.choice') return []
  const message = held(fields['message'])
  const said = message !== undefined && isMap(message) ? message : { content: message ?? null }
  return messages([{ ...said, role: 'assistant' }])
}

function held(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? (parseJson(value) ?? value) : value
}
