import type { Json } from '../../base/json.ts'
import { isMap } from '../../chaos/shape.ts'
import type { RecordedResponse } from '../recorded-response.ts'
import type { ChatMessage } from './chat-message.ts'

/** A conversation as a session has it: what is asked, what was said before, what the tools answered after it. */
export interface Conversation {
  readonly input: string
  readonly context: readonly Readonly<Record<string, Json>>[]
  readonly toolResponses: readonly RecordedResponse[]
  /** The last thing that the assistant said. */
  readonly answer: string | null
  readonly notes: readonly string[]
}

/** The conversation up to its last question, and what became of it; null where nobody asks anything. */
export function conversationOf(messages: readonly ChatMessage[]): Conversation | null {
  const at = messages.findLastIndex(({ role, text }) => role === 'user' && text !== '')
  const asked = messages[at]
  if (asked === undefined) return null
  const after = messages.slice(at + 1)
  const unanswered = new Map(after.flatMap(({ calls }) => calls.map((call) => [call.id, call.name])))
  for (const { results } of after) for (const { id } of results) unanswered.delete(id)
  return {
    input: asked.text,
    context: messages.slice(0, at).flatMap(asMessages),
    toolResponses: responsesIn(after),
    answer: after.findLast(({ role, text }) => role === 'assistant' && text !== '')?.text ?? null,
    notes: [
      ...lostIn(messages),
      ...[...unanswered.values()].map((name) => `The call of ${name} has no recorded result.`),
    ],
  }
}

/** What the user showed and cannot be asked again. */
function lostIn(messages: readonly ChatMessage[]): readonly string[] {
  const kinds = new Set(messages.flatMap(({ role, lost }) => (role === 'user' ? lost : [])))
  return kinds.size === 0 ? [] : [`What the user sent beside text is left out: ${[...kinds].join(', ')}.`]
}

/** What the tools answered, in order; a result without a name is known by the call that it answers, without an id by its turn. */
export function responsesIn(messages: readonly ChatMessage[]): readonly RecordedResponse[] {
  const calls = messages.flatMap((message) => message.calls)
  const used = new Set<number>()
  return messages.flatMap(({ results }) =>
    results.flatMap(({ id, name, value, isError }) => {
      const at = calls.findIndex(
        (call, index) =>
          !used.has(index) && (id === null ? (name ?? call.name) === call.name : call.id === id),
      )
      used.add(at)
      const tool = calls[at]?.name ?? name
      if (tool === null || tool === '') return []
      return [
        { tool, args: argsOf(calls[at]?.args), response: value, status: isError ? 500 : 200, latencyMs: 0 },
      ]
    }),
  )
}

/** Arguments that are a map; others cannot be matched by. */
export function argsOf(args: Json | undefined): RecordedResponse['args'] {
  return args !== undefined && isMap(args) ? { ...args } : null
}

/** A message in the spelling of chat endpoints, which is what `context` holds; each result is one of its own. */
function asMessages({ role, text, calls, results }: ChatMessage): Conversation['context'] {
  const answers = results.map(({ id, name, value }) => ({
    role: 'tool',
    ...(id === null ? {} : { tool_call_id: id }),
    ...(name === null ? {} : { name }),
    content: typeof value === 'string' ? value : JSON.stringify(value),
  }))
  if (role === 'tool') return answers
  const called = calls.map(({ id, name, args }, index) => ({
    id: id ?? `call_${index + 1}`,
    type: 'function',
    function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) },
  }))
  return [...answers, { role, content: text, ...(called.length === 0 ? {} : { tool_calls: called }) }]
}
