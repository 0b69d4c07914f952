import {
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer,
  Agent,
  request as httpRequest,
} from 'node:http'
import type { Clock } from '../../src/base/clock.ts'
import type { Json } from '../../src/base/json.ts'
import { contextAttacksSchema } from '../../src/chaos/context-attack-schema.ts'
import { type Scenario, llmFaultSchema, toolFaultSchema } from '../../src/chaos/schema.ts'
import type { GatewayConfig } from '../../src/config/config.ts'
import { realClock } from '../../src/disk/real-clock.ts'
import { openGateway } from '../../src/gateway/open-gateway.ts'
import type { Traffic } from '../../src/transcript/traffic.ts'

/** A request as it arrived at a scripted upstream. */
export interface Arrived {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

export interface Upstream extends AsyncDisposable {
  readonly url: string
  readonly asked: readonly Arrived[]
  readonly server: Server
}

export type Script = (arrived: Arrived, response: ServerResponse, nth: number) => unknown

/** A provider that answers as scripted: no model stands behind it. */
export async function aScripted(script: Script): Promise<Upstream> {
  const asked: Arrived[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url = '', headers } = request
    const arrived = { method, url, headers, body: Buffer.concat(chunks) }
    asked.push(arrived)
    await script(arrived, response, asked.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    server,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Fault<Schema extends { parse: (raw: never) => unknown }> = Parameters<Schema['parse']>[0]

export interface Weathered {
  readonly tool?: readonly Fault<typeof toolFaultSchema>[]
  readonly llm?: readonly Fault<typeof llmFaultSchema>[]
  readonly context?: Fault<typeof contextAttacksSchema>
}

function aScenario({ tool = [], llm = [], context = [] }: Weathered): Scenario {
  return {
    name: 'storm',
    profile: null,
    toolFaults: tool.map((fault) => toolFaultSchema.parse(fault)),
    llmFaults: llm.map((fault) => llmFaultSchema.parse(fault)),
    contextAttacks: contextAttacksSchema.parse(context),
  }
}

export interface Model extends AsyncDisposable {
  /** `http://127.0.0.1:port/i/<token>`. */
  readonly base: string
  readonly troubles: ReadonlyMap<string, number>
  readonly upgrades: ReadonlyMap<string, number>
  /** Ends the cell and tells what crossed. */
  settle(): Promise<Traffic>
}

export interface ModelOptions extends Weathered {
  readonly clock?: Clock
  readonly prices?: GatewayConfig['prices']
  readonly tools?: Readonly<Record<string, string>>
  readonly deadlineMs?: number
}

/** A gateway in front of a scripted upstream that plays every provider, with one cell raised. */
export async function aModel(upstream: { readonly url: string }, options: ModelOptions = {}): Promise<Model> {
  const clock = options.clock ?? realClock
  const config: GatewayConfig = {
    host: '127.0.0.1',
    port: 'auto',
    token: null,
    llm: ['openai', 'anthropic', 'google', 'ollama'].map((provider) => ({
      provider,
      upstream: upstream.url,
    })),
    tools: Object.entries(options.tools ?? {}).map(([name, url]) => ({ name, upstream: url, env: null })),
    mcp: [],
    forwardProxy: false,
    prices: options.prices ?? {},
  }
  const gateway = await openGateway(config, {
    lanes: 1,
    owned: true,
    seed: 42,
    clock,
    proxy: null,
    recordings: { play: () => null, keep: null, takes: null },
    redact: (text) => text.replaceAll('hunter2', '[redacted]'),
    log: () => {},
  })
  const isCalm = options.tool === undefined && options.llm === undefined && options.context === undefined
  const scenario = isCalm ? null : aScenario(options)
  const [lane] = gateway.lanes
  if (lane === undefined) throw new Error('no lane')
  const cell = lane.raise({
    id: 'chaos/storm/paris#1',
    scenario,
    session: null,
    deadlineMs: options.deadlineMs ?? 10_000,
  })
  return {
    base: gateway.addresses(0).base,
    troubles: gateway.seen.troubles,
    upgrades: gateway.seen.upgrades,
    settle: () => cell.settle(),
    [Symbol.asyncDispose]: () => gateway.close(),
  }
}

export interface Got {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  /** `end` = a whole message; `cut` = the connection closed before its end; `reset` = it was reset before that. */
  readonly ended: 'end' | 'cut' | 'reset'
}

export interface Posting {
  readonly headers?: Readonly<Record<string, string>>
  readonly onData?: (chunk: Buffer) => void
}

/** Posts bytes and takes what comes, however it ends; rejects where no status line came. */
export function post(
  url: string,
  body: string | Buffer | Json,
  { headers = {}, onData }: Posting = {},
): Promise<Got> {
  // As official clients do, so that who closes a connection can be told.
  const agent = new Agent({ keepAlive: true })
  return new Promise<Got>((resolve, reject) => {
    const out = httpRequest(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } },
      (reply) => {
        const chunks: Buffer[] = []
        const done = (ended: Got['ended']): void =>
          resolve({
            status: reply.statusCode ?? 0,
            headers: reply.headers,
            body: Buffer.concat(chunks),
            ended,
          })
        out.off('error', reject).on('error', () => done('reset'))
        reply.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          onData?.(chunk)
        })
        reply.once('end', () => done(reply.complete ? 'end' : 'cut'))
        reply.once('error', () => done('cut'))
      },
    )
    out.once('error', reject)
    out.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body))
  }).finally(() => agent.destroy())
}
