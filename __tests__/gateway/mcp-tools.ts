import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'

export const report = { city: z.string(), celsius: z.number() }
export const paris = { city: 'Paris', celsius: 21 }

/** The tools of a server of the sessions era. */
export function aSessionServer(): McpServer {
  const server = new McpServer({ name: 'world', version: '1.0.0' }, { instructions: 'Ask away.' })
  server.registerTool(
    'weather',
    { description: 'The weather.', inputSchema: { city: z.string() }, outputSchema: report },
    async () => ({
      content: [{ type: 'text', text: JSON.stringify(paris) }],
      structuredContent: paris,
    }),
  )
  server.registerTool('forecast', { outputSchema: report }, async () => ({
    content: [{ type: 'text', text: 'It is 21 degrees in Paris.' }],
    structuredContent: paris,
  }))
  server.registerTool('lookup', { inputSchema: { id: z.number() } }, async ({ id }) => ({
    content: [{ type: 'text', text: JSON.stringify({ id, owner: 'Ada', total: 40 }) }],
  }))
  server.registerTool('fail', {}, async () => ({
    content: [{ type: 'text', text: 'no such order' }],
    isError: true,
  }))
  server.registerTool('count', {}, async (extra) => {
    const { progressToken } = extra['_meta'] ?? {}
    for (let progress = 1; progress <= 3; progress += 1) {
      if (progressToken !== undefined)
        await extra.sendNotification({
          method: 'notifications/progress',
          params: { progressToken, progress, total: 3 },
        })
    }
    return { content: [{ type: 'text', text: 'counted to 3' }] }
  })
  return server
}
