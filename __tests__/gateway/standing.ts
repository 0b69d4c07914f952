import { once } from 'node:events'
import { type IncomingMessage, type RequestListener, type Server, createServer, request } from 'node:http'
import { type AddressInfo, type Socket, connect } from 'node:net'
import type { Scenario } from '../../src/chaos/schema.ts'
import type { GatewayConfig } from '../../src/config/config.ts'
import { realClock } from '../../src/disk/real-clock.ts'
import { type GatewayOptions, type OpenGateway, openGateway } from '../../src/gateway/open-gateway.ts'

/** A real server on this machine that ends with its test. */
export async function aServer(
  listener: RequestListener,
): Promise<{ readonly url: string; readonly server: Server } & AsyncDisposable> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    [Symbol.asyncDispose]: async () => close(),
  }
}

/** A server that answers with bytes of its own, whatever it is asked. */
export async function aRawServer(
  answer: (socket: Socket) => void,
): Promise<{ readonly url: string } & AsyncDisposable> {
  const { createServer: createRaw } = await import('node:net')
  const sockets = new Set<Socket>()
  const server = createRaw((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** JSON for every call. */
export const answering =
  (value: unknown): RequestListener =>
  (incoming, outgoing) => {
    incoming
      .resume()
      .on('end', () => outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(value)))
  }

const plainConfig: GatewayConfig = {
  host: '127.0.0.1',
  port: 'auto',
  token: null,
  llm: [],
  tools: [],
  mcp: [],
  forwardProxy: false,
  prices: {},
}

export interface Standing extends OpenGateway, AsyncDisposable {
  /** What the gateway said aloud. */
  readonly said: string[]
  /** The base address of the first lane. */
  readonly base: string
}

/** A gateway that ends with its test; tools by name and address. */
export async function aGateway(
  tools: Readonly<Record<string, string>>,
  { config, ...options }: Partial<GatewayOptions> & { config?: Partial<GatewayConfig> } = {},
): Promise<Standing> {
  const said: string[] = []
  const declared = Object.entries(tools).map(([name, upstream]) => ({ name, upstream, env: null }))
  const open = await openGateway(
    { ...plainConfig, tools: declared, ...config },
    {
      lanes: 1,
      owned: true,
      seed: 42,
      clock: realClock,
      proxy: null,
      recordings: { play: () => null, keep: null, takes: null },
      redact: (text) => text,
      log: (line) => said.push(line),
      ...options,
    },
  )
  return { ...open, said, base: open.addresses(0).base, [Symbol.asyncDispose]: () => open.close() }
}

/** Raises a cell on a lane. */
export function aCell(
  gateway: OpenGateway,
  id = 'chaos/paris#1',
  { lane = 0, scenario = null as Scenario | null } = {},
) {
  const raised = gateway.lanes[lane]?.raise({ id, scenario, session: null, deadlineMs: 15_000 })
  if (raised === undefined) throw new Error(`no lane ${lane}`)
  return raised
}

type ToolFault = Scenario['toolFaults'][number]

export function aScenario(...faults: readonly (Partial<ToolFault> & Pick<ToolFault, 'mode'>)[]): Scenario {
  const toolFaults = faults.map((fault) => ({ ...plainFault, ...fault }))
  return { name: 'storm', profile: null, toolFaults, llmFaults: [], contextAttacks: [] }
}

const plainFault = {
  tool: '*',
  matchUrl: null,
  delayMs: null,
  errorCode: null,
  message: null,
  payload: null,
  trigger: { probability: 1, afterCalls: 0, onCalls: null, times: null },
} as const

/** What a client got, as it stood on the wire. */
export interface Got {
  readonly status: number
  readonly message: string
  readonly headers: readonly string[]
  readonly body: Buffer
  readonly trailers: readonly string[]
  /** Code of the error that ended it, null for a whole reply. */
  readonly error: string | null
}

export interface Sent {
  readonly method?: string
  readonly headers?: readonly string[]
  readonly chunks?: readonly (string | Buffer)[]
}

/** Sends a request on a connection of its own and tells everything that came back. */
export function send(url: string, { method = 'GET', headers = [], chunks = [] }: Sent = {}): Promise<Got> {
  return new Promise((resolve) => {
    const { hostname, port, host } = new URL(url)
    // Not `pathname`: the path must arrive as it is written.
    const path = url.slice(url.indexOf(host) + host.length) || '/'
    const out = request({ hostname, port, path, method, agent: false, headers: ['host', host, ...headers] })
    let reply: IncomingMessage | null = null
    const body: Buffer[] = []
    const end = (error: string | null): void =>
      resolve({
        status: reply?.statusCode ?? 0,
        message: reply?.statusMessage ?? '',
        headers: reply?.rawHeaders ?? [],
        body: Buffer.concat(body),
        trailers: reply?.rawTrailers ?? [],
        error,
      })
    out.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message))
    out.on('close', () => end('closed'))
    out.on('response', (incoming) => {
      reply = incoming
      incoming.on('data', (chunk: Buffer) => body.push(chunk))
      incoming.on('end', () => end(null))
      incoming.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message))
    })
    for (const chunk of chunks) out.write(chunk)
    out.end()
  })
}

/** Sends bytes and gives all bytes that came back until the connection ended. */
export async function sendBytes(url: string, bytes: string | Buffer): Promise<Buffer> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const got: Buffer[] = []
  socket.on('data', (chunk: Buffer) => got.push(chunk))
  socket.on('error', () => {})
  socket.write(bytes)
  await once(socket, 'close')
  return Buffer.concat(got)
}
