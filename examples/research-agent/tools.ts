import type { ChatCompletionTool } from 'openai/resources/chat/completions'

/** What the model may call. */
export const tools: readonly ChatCompletionTool[] = [
  tool('web_search', 'Searches the web and the help pages of the shop.', {
    query: 'What to look for, in a few words.',
  }),
  tool('lookup_order', 'Looks up where a parcel is.', { order_id: 'The order number, such as ORD-1042.' }),
]

/** Where the tools live. */
export interface ToolUrls {
  readonly search: string
  readonly orders: string
}

function tool(name: string, description: string, args: Readonly<Record<string, string>>): ChatCompletionTool {
  const properties = Object.entries(args).map(([key, meaning]) => [
    key,
    { type: 'string', description: meaning },
  ])
  const parameters = {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: Object.keys(args),
  }
  return { type: 'function', function: { name, description, parameters } }
}
