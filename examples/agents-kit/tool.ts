import type { ChatCompletionTool } from 'openai/resources/chat/completions'

/** What one argument of a tool means; a JSON type where it is no string. */
type Argument = string | { readonly type: 'array' | 'number' | 'string'; readonly description: string }

/** A function that the model may call; all its arguments are required. */
export function tool(
  name: string,
  description: string,
  args: Readonly<Record<string, Argument>>,
): ChatCompletionTool {
  const properties = Object.entries(args).map(([key, meaning]) => [
    key,
    typeof meaning === 'string' ? { type: 'string', description: meaning } : meaning,
  ])
  const parameters = {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: Object.keys(args),
  }
  return { type: 'function', function: { name, description, parameters } }
}
