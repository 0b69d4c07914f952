import { isObject, parseJson } from '../base/json.ts'
import type { Json } from '../base/json.ts'
import type { ToolCall } from '../transcript/transcript.ts'
import { isList } from '../base/json-path.ts'

/**
 * The tool calls of a list in one of the shapes in use: `{name, args | arguments | input}`, or OpenAI's
 * `{function: {name, arguments}}`. Arguments that are JSON in a string are parsed; the rest stay as they are.
 */
export function readToolCalls(list: Json | undefined): readonly ToolCall[] {
  if (!isList(list)) return []
  return list.flatMap((item) => {
    if (!isObject(item)) return []
    const call = isObject(item['function']) ? item['function'] : item
    const name = call['name'] ?? call['tool']
    if (typeof name !== 'string') return []
    const args = call['args'] ?? call['arguments'] ?? call['input'] ?? {}
    return [{ name, args: typeof args === 'string' ? (parseJson(args) ?? args) : args }]
  })
}
