import type { Json } from '../../base/json.ts'
import type { Frame } from './dialect.ts'
import { fieldsOf, jsonText, listOf, payloads, textOf, without } from './fields.ts'
import type { Fields } from './fields.ts'
import { pieces } from './pieces.ts'

/** A whole chat reply as the lines that Ollama streams: thinking, content, one line a call, and the figures last. */
export function chatLines(reply: Json): readonly Frame[] {
  const whole = fieldsOf(reply)
  const message = fieldsOf(whole['message'])
  const { role = 'assistant', content, thinking } = message
  const calls = listOf(message['tool_calls'])
  const bits: readonly Fields[] = [
    ...pieces(textOf(thinking)).map((piece) => ({ content: '', thinking: piece })),
    ...pieces(textOf(content)).map((piece) => ({ content: piece })),
    ...calls.map((call) => ({ content: '', tool_calls: [call] })),
  ]
  const last: Fields = {
    ...without(
      message,
      ...(textOf(thinking) === '' ? [] : ['thinking']),
      ...(calls.length === 0 ? [] : ['tool_calls']),
    ),
    ...('content' in message ? { content: '' } : {}),
  }
  const closing = 'message' in whole ? { ...whole, message: last } : whole
  return [...bits.map((bit) => ({ ...headOf(whole), message: { role, ...bit }, done: false })), closing].map(
    lineOf,
  )
}

/** The chat reply that lines amount to, `done` false where the stream was cut. */
export function chatOfLines(frames: readonly Frame[]): Json {
  let top: Fields = {}
  let message: Fields = {}
  const calls: Json[] = []
  for (const line of payloads(frames)) {
    const said = fieldsOf(line['message'])
    top = { ...top, ...line }
    message = { ...message, ...said, ...grown(message, said, 'content'), ...grown(message, said, 'thinking') }
    calls.push(...listOf(said['tool_calls']))
  }
  return 'message' in top
    ? { ...top, message: calls.length === 0 ? message : { ...message, tool_calls: calls } }
    : top
}

/** A whole completion as the lines that Ollama streams. */
export function generateLines(reply: Json): readonly Frame[] {
  const whole = fieldsOf(reply)
  const { response, thinking } = whole
  const bits: readonly Fields[] = [
    ...pieces(textOf(thinking)).map((piece) => ({ response: '', thinking: piece })),
    ...pieces(textOf(response)).map((piece) => ({ response: piece })),
  ]
  const closing: Fields = {
    ...(textOf(thinking) === '' ? whole : without(whole, 'thinking')),
    ...('response' in whole ? { response: '' } : {}),
  }
  return [...bits.map((bit) => ({ ...headOf(whole), ...bit, done: false })), closing].map(lineOf)
}

/** The completion that lines amount to, `done` false where the stream was cut. */
export function generateOfLines(frames: readonly Frame[]): Json {
  return payloads(frames).reduce<Fields>(
    (top, line) => ({ ...top, ...line, ...grown(top, line, 'response'), ...grown(top, line, 'thinking') }),
    {},
  )
}

/** What stands on every line. */
function headOf(whole: Fields): Fields {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key === 'model' || key === 'created_at'))
}

function lineOf(line: Fields): Frame {
  return { event: null, data: jsonText(line) }
}

function grown(before: Fields, line: Fields, key: string): Fields {
  if (!(key in before) && !(key in line)) return {}
  return { [key]: textOf(before[key]) + textOf(line[key]) }
}
