import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
} from '@modelcontextprotocol/client'
import { toNodeHandler } from '@modelcontextprotocol/node'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { McpServer as ModernServer, createMcpHandler } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Scenario } from '../../src/chaos/schema.ts'
import type { Traffic } from '../../src/transcript/traffic.ts'
import { aSessionServer, paris, report } from './mcp-tools.ts'
import { type Standing, aCell, aGateway, aServer } from './standing.ts'

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
    const ready = known === undefined ? aSessionServer().connect(transport) : Promise.resolve()
    void ready.then(() => transport.handleRequest(request, response))
  }
}

/** A server of the stateless era (revision 2026-07-28), which serves the older one, too. */
export function modernListener(): RequestListener {
  const handler = toNodeHandler(
    createMcpHandler(() => {
      const server = new ModernServer({ name: 'modern world', version: '1.0.0' })
      server.registerTool(
        'weather',
        { inputSchema: z.object({ city: z.string() }), outputSchema: z.object(report) },
        async () => ({
          content: [{ type: 'text', text: JSON.stringify(paris) }],
          structuredContent: paris,
        }),
      )
      return server
    }),
  )
  return (request, response) => void handler(request as Parameters<typeof handler>[0], response)
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

/** The official client of the sessions era, which finds its server over this transport; `heard` = all messages that came. */
export async function aClientOver(
  transport: Transport,
): Promise<Client & AsyncDisposable & { readonly heard: JSONRPCMessage[] }> {
  const client = new Client({ name: 'agent', version: '1.0.0' })
  await client.connect(transport)
  const heard: JSONRPCMessage[] = []
  const { onmessage } = transport
  const listen: typeof onmessage = (message, extra) => {
    heard.push(message)
    onmessage?.(message, extra)
  }
  Object.assign(transport, { onmessage: listen })
  return Object.assign(client, { heard, [Symbol.asyncDispose]: () => client.close() })
}

export const aClient = (url: string) => aClientOver(new StreamableHTTPClientTransport(new URL(url)))

/** The notifications among messages, progress of calls above all. */
export const notifications = (heard: readonly JSONRPCMessage[]) =>
  heard.filter((message) => 'method' in message)

/** The official client of both eras, which finds out what the server speaks. */
export async function aModernClient(url: string): Promise<ModernClient & AsyncDisposable> {
  const client = new ModernClient(
    { name: 'agent', version: '1.0.0' },
    { versionNegotiation: { mode: 'auto' } },
  )
  await client.connect(new ModernTransport(new URL(url)))
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() })
}
