import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { Client as ModernClient, StreamableHTTPClientTransport as ModernTransport } from '@modelcontextprotocol/client'
import { toNodeHandler } from '@modelcontextprotocol/node'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { McpServer as ModernServer, createMcpHandler } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Scenario } from '../../src/chaos/schema.ts'
import type { Traffic } from '../../src/transcript/traffic.ts'
import { type Standing, aCell, aGateway, aServer } from './standing.ts'

const report = { city: z.string(), celsius: z.number() }
const paris = { city: 'Paris', celsius: 21 }

/** The tools of a server of the sessions era. */
export function aSessionServer(): McpServer {
  const server = new McpServer({ name: 'world', version: '1.0.0' }, { instructions: 'Ask away.' })
  server.registerTool('weather', { description: 'The weather.', inputSchema: { city: z.string() }, outputSchema: report }, async () => ({
    content: [{ type: 'text', text: JSON.stringify(paris) }],
    structuredContent: paris,
  }))
  server.registerTool('forecast', { outputSchema: report }, async () => ({
    content: [{ type: 'text', text: 'It is 21 degrees in Paris.' }],
    structuredContent: paris,
  }))
  server.registerTool('lookup', { inputSchema: { id: z.number() } }, async ({ id }) => ({
    content: [{ type: 'text', text: JSON.stringify({ id, owner: 'Ada', total: 40 }) }],
  }))
  server.registerTool('fail', {}, async () => ({ content: [{ type: 'text', text: 'no such order' }], isError: true }))
  server.registerTool('count', {}, async (extra) => {
    const progressToken = extra._meta?.progressToken
    for (let progress = 1; progress <= 3; progress += 1) {
      if (progressToken !== undefined) await extra.sendNotification({ method: 'notifications/progress', params: { progressToken, progress, total: 3 } })
    }
    return { content: [{ type: 'text', text: 'counted to 3' }] }
  })
  return server
}

/** A server of the sessions era over HTTP; replies in JSON bodies, or as streams of events. */
export function sessionListener(replies: 'json' | 'events'): RequestListener {
  const transports = new Map<string, StreamableHTTPServerTransport>()
  return (request, response) => {
    const known = transports.get(String(request.headers['mcp-session-id']))
    const transport =
      known ??
      new StreamableHTTPServerTransport({
        sessionIdGenerator: randomUUID,
        enableJsonResponse: replies === 'json',
        onsessioninitialized: (id) => void transports.set(id, transport),
      })
    const ready = known === undefined ? aSessionServer().connect(transport as never) : Promise.resolve()
    void ready.then(() => transport.handleRequest(request, response))
  }
}

/** A server of the stateless era (revision 2026-07-28), which serves the older one, too. */
export function modernListener(): RequestListener {
  const handler = toNodeHandler(
    createMcpHandler(() => {
      const server = new ModernServer({ name: 'modern world', version: '1.0.0' })
      server.registerTool('weather', { inputSchema: z.object({ city: z.string() }), outputSchema: z.object(report) }, async () => ({
        content: [{ type: 'text', text: JSON.stringify(paris) }],
        structuredContent: paris,
      }))
      return server
    }),
  )
  return (request, response) => void handler(request as never, response as never)
}

export interface McpWorld extends AsyncDisposable {
  readonly gateway: Standing
  /** Address of the server itself, and through the gateway. */
  readonly direct: string
  readonly url: string
  settle(): Promise<Traffic>
}

/** A gateway before an MCP server called `world`, and a cell under this scenario. */
export async function aWorld(listener: RequestListener, scenario: Scenario | null = null): Promise<McpWorld> {
  const server = await aServer(listener)
  const direct = `${server.url}/mcp`
  const gateway = await aGateway({}, { config: { mcp: [{ name: 'world', command: null, url: direct }] } })
  const cell = aCell(gateway, 'chaos/paris#1', { scenario })
  return {
    gateway,
    direct,
    url: `${gateway.base}/mcp/world`,
    settle: () => cell.settle(),
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

/** The official client of the sessions era. */
export async function aClient(url: string): Promise<Client & AsyncDisposable> {
  const client = new Client({ name: 'agent', version: '1.0.0' })
  await client.connect(new StreamableHTTPClientTransport(new URL(url)) as never)
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() })
}

/** The official client of both eras, which finds out what the server speaks. */
export async function aModernClient(url: string): Promise<ModernClient & AsyncDisposable> {
  const client = new ModernClient({ name: 'agent', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } })
  await client.connect(new ModernTransport(new URL(url)))
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() })
}
