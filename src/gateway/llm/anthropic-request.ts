import type { Json } from '../../base/json.ts'
import { fieldsOf, isOfType, listOf, textOf } from './fields.ts'
import { contentWithMore } from './plant.ts'
import type { Turns } from './plant.ts'
import { contentSaying, meaningOfContent, resultOf } from './tool-results.ts'
import type { Asked, Spot } from './tool-results.ts'

/** The `tool_result` blocks of a request; the `tool_use` of each stands before it. */
export function toolResults(request: Json): readonly Spot[] {
  const asked = new Map<string, Asked>()
  const spots: Spot[] = []
  for (const [turn, message] of listOf(fieldsOf(request)['messages']).entries()) {
    for (const [at, entry] of listOf(fieldsOf(message)['content']).entries()) {
      const block = fieldsOf(entry)
      if (block['type'] === 'tool_use') {
        asked.set(textOf(block['id']), { name: textOf(block['name']), args: block['input'] ?? null })
      }
      if (block['type'] !== 'tool_result') continue
      const id = textOf(block['tool_use_id'])
      spots.push({
        result: resultOf(id || `${spots.length}:tool`, asked.get(id), meaningOfContent(block['content'])),
        path: ['messages', turn, 'content', at],
        put: (replacement) => ({
          ...block,
          content: contentSaying(block['content'], replacement, 'text'),
          ...(replacement.failed ? { is_error: true } : {}),
        }),
      })
    }
  }
  return spots
}

/** A turn with tool results must follow the turn that asked for them, so it is no question to plant before. */
export const anthropicTurns: Turns = {
  key: 'messages',
  isQuestion: (turn) =>
    turn['role'] === 'user' && !listOf(turn['content']).some((block) => isOfType(block, 'tool_result')),
  user: (text) => ({ role: 'user', content: text }),
  assistant: (text) => ({ role: 'assistant', content: text }),
  withMore: (turn, text) => ({
    ...turn,
    content: contentWithMore(turn['content'], (more) => ({ type: 'text', text: more }), text),
  }),
}
