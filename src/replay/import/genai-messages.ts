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
  return isList(list) ? list.flatMap((each) => chatMessage(each) ?? []) : []
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
