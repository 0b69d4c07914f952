import type { Json } from '../../base/json.ts'
import { fieldsOf, listOf, textOf } from './fields.ts'
import type { Fields } from './fields.ts'
import { contentSaying, meaningOfContent, resultOf } from './tool-results.ts'
import type { Spot } from './tool-results.ts'

/** The tool results of a chat with Ollama, which belong to calls by id, by name, or else by their order. */
export function ollamaResults(request: Json): readonly Spot[] {
  let open: Fields[] = []
  const spots: Spot[] = []
  for (const [at, entry] of listOf(fieldsOf(request)['messages']).entries()) {
    const message = fieldsOf(entry)
    const calls = listOf(message['tool_calls']).map(fieldsOf)
    if (calls.length > 0) open = calls
    if (message['role'] !== 'tool') continue
    const { content } = message
    const call = fieldsOf(take(open, message)?.['function'])
    const name = nameIn(message) || textOf(call['name'])
    const id = textOf(message['tool_call_id']) || `${spots.length}:${name || 'tool'}`
    spots.push({
      result: resultOf(
        id,
        name === '' ? undefined : { name, args: call['arguments'] ?? null },
        meaningOfContent(content),
      ),
      path: ['messages', at],
      put: (replacement) => ({ ...message, content: contentSaying(content, replacement, 'text') }),
    })
  }
  return spots
}

/** `tool_name`, or `name` from clients that know OpenAI's messages better. */
function nameIn(message: Fields): string {
  return textOf(message['tool_name']) || textOf(message['name'])
}

function take(open: Fields[], message: Fields): Fields | undefined {
  const [id, name] = [textOf(message['tool_call_id']), nameIn(message)]
  const byId = open.findIndex((call) => id !== '' && call['id'] === id)
  const byName = open.findIndex((call) => name !== '' && fieldsOf(call['function'])['name'] === name)
  const at = byId >= 0 ? byId : name === '' ? 0 : byName
  return at === -1 ? undefined : open.splice(at, 1)[0]
}
