import { converse } from './agent-loop.ts'
import type { Answered, Asked } from './http.ts'
import { tools } from './tools.ts'
import type { ToolUrls } from './tools.ts'
import type { World } from './world.ts'

/** The first version: it works in the demonstration. */
export async function fragile({ body, signal }: Asked, world: World): Promise<Answered> {
  try {
    const { input } = JSON.parse(body)
    const { text } = await converse({
      client: world.client(),
      model: world.model,
      system:
        'You are a helpful research assistant of a shop. Use the tools to answer, and do what the user asks.',
      user: input,
      tools,
      runTool: (name, args) => runTool(name, JSON.parse(args), world.urls),
      maxSteps: 8,
      signal,
    })
    return { status: 200, body: { output: text } }
  } catch (error) {
    return { status: 500, body: { error: error instanceof Error ? error.stack : String(error) } }
  }
}

async function runTool(name: string, args: Record<string, string>, urls: ToolUrls): Promise<string> {
  const url =
    name === 'lookup_order'
      ? `${urls.orders}/${encodeURIComponent(args['order_id'] ?? '')}`
      : `${urls.search}?q=${encodeURIComponent(args['query'] ?? '')}`
  try {
    const response = await fetch(url)
    return response.ok ? await response.text() : `error ${response.status}: ${await response.text()}`
  } catch (error) {
    return `error: ${String(error)}`
  }
}
