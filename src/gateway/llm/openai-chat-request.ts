import type { Json } from '../../base/json.ts'
import { fieldsOf, listOf, meaningOf, textOf } from './fields.ts'
import type { Fields } from './fields.ts'
import { contentWithMore } from './plant.ts'
import type { Turns } from './plant.ts'
import { contentSaying, meaningOfContent, resultOf } from './tool-results.ts'
import type { Asked, Spot } from './tool-results.ts'

/** The tool results of a chat request; their names stand only in the assistant's message before them. */
export function chatResults(request: Json): readonly Spot[] {
  const asked = new Map<string, Asked>()
  const spots: Spot[] = []
  for (const [at, entry] of listOf(fieldsOf(request)['messages']).entries()) {
    const message = fieldsOf(entry)
    for (const [id, call] of askedIn(message)) asked.set(id, call)
    const found = idOf(message, spots.length)
    if (found === null) continue
    const { content } = message
    spots.push({
      result: resultOf(found.id, asked.get(found.key) ?? found.asked, meaningOfContent(content)),
      path: ['messages', at],
      put: (replacement) => ({ ...message, content: contentSaying(content, replacement, 'text') }),
    })
  }
  return spots
}

/** Turns of a chat, OpenAI's and Ollama's alike. */
export const chatTurns: Turns = {
  key: 'messages',
  isQuestion: (turn) => turn['role'] === 'user',
  user: (text) => ({ role: 'user', content: text }),
  assistant: (text) => ({ role: 'assistant', content: text }),
  withMore: (turn, text) => ({
    ...turn,
    content: contentWithMore(turn['content'], (more) => ({ type: 'text', text: more }), text),
  }),
}

/** The calls of an assistant's message by their id; an older `function_call` by its name. */
function askedIn(message: Fields): readonly (readonly [string, Asked])[] {
  const calls = listOf(message['tool_calls']).map((entry): readonly [string, Asked] => {
    const call = fieldsOf(entry)
    const { name, arguments: args, input } = fieldsOf(call['function'] ?? call['custom'])
    return [textOf(call['id']), { name: textOf(name), args: argsOf(args ?? input) }]
  })
  const legacy = fieldsOf(message['function_call'])
  const name = textOf(legacy['name'])
  return name === '' ? calls : [...calls, [functionKey(name), { name, args: argsOf(legacy['arguments']) }]]
}

function argsOf(value: Json | undefined): Json {
  return typeof value === 'string' ? meaningOf(value) : (value ?? null)
}

interface Found {
  readonly id: string
  readonly key: string
  readonly asked: Asked | undefined
}

/** The id of a result and where to look up what was asked; null for a message that is none. */
function idOf(message: Fields, position: number): Found | null {
  if (message['role'] === 'tool') {
    const key = textOf(message['tool_call_id'])
    return { id: key === '' ? `${position}:tool` : key, key, asked: undefined }
  }
  if (message['role'] !== 'function') return null
  const name = textOf(message['name'])
  return { id: `${position}:${name}`, key: functionKey(name), asked: { name, args: null } }
}

const functionKey = (name: string): string => `function ${name}`
