import { execFile } from 'node:child_process'
import { createServer as createPlain } from 'node:http'
import type { IncomingMessage, RequestListener, Server } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { Server as NetServer } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { toolFaultSchema } from '../../../src/chaos/schema.ts'
import type { Scenario } from '../../../src/chaos/schema.ts'
import type { GatewayConfig } from '../../../src/config/config.ts'
import { realClock } from '../../../src/disk/real-clock.ts'
import { environmentOf } from '../../../src/gateway/environment.ts'
import { openGateway } from '../../../src/gateway/open-gateway.ts'
import { interestOf } from '../../../src/gateway/proxy/interest.ts'
import { openProxy } from '../../../src/gateway/proxy/open-proxy.ts'
import { createAuthority } from '../../../src/gateway/tls/certificate.ts'

/** The authority of the far end, which only the gateway trusts: a client that reaches it directly fails. */
const far = createAuthority(new Date())
setDefaultCACertificates([...getCACertificates('default'), far.cert])

export const farCertificate = far.cert

export interface Far extends AsyncDisposable {
  readonly port: number
  readonly server: Server
  /** Method, URL and body of every request that arrived. */
  readonly asked: { readonly request: IncomingMessage; readonly body: string }[]
}

/** A service that answers `{"weather":"sunny"}`, or as the listener says, with or without TLS. */
export async function aFarService(scheme: 'http' | 'https', listener?: RequestListener): Promise<Far> {
  const asked: Far['asked'] = []
  const answer: RequestListener = (request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      asked.push({ request, body })
      response.setHeader('content-type', 'application/json')
      response.end('{"weather":"sunny"}')
    })
  }
  const server =
    scheme === 'http'
      ? createPlain(listener ?? answer)
      : createSecure(far.leafFor('localhost'), listener ?? answer)
  return { port: await listening(server), server, asked, [Symbol.asyncDispose]: () => closed(server) }
}

export async function listening(server: NetServer): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return (server.address() as { port: number }).port
}

function closed(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeAllConnections()
  return promise
}

type Fault = Parameters<typeof toolFaultSchema.parse>[0]

interface Storm {
  readonly tools?: readonly { readonly name: string; readonly upstream: string }[]
  readonly llm?: GatewayConfig['llm']
  /** Of the scenarios of the run: they decide what is opened. */
  readonly faults?: readonly Fault[]
  readonly opens?: (target: { readonly host: string; readonly port: number }) => boolean
}

/** A gateway with a forward proxy, and the environment of the agent behind it. */
export async function aProxy({ tools = [], llm = [], faults = [], opens }: Storm) {
  const declared = { llm, mcp: [], tools: tools.map((tool) => ({ ...tool, env: null })) }
  const config: GatewayConfig = {
    ...declared,
    host: '127.0.0.1',
    port: 'auto',
    token: null,
    prices: {},
    forwardProxy: true,
  }
  const toolFaults = faults.map((fault) => toolFaultSchema.parse(fault))
  const proxy = await openProxy({
    declared,
    opens: opens ?? interestOf(declared, toolFaults),
    allowed: [],
    trusted: [],
    now: new Date(),
  })
  const gateway = await openGateway(config, {
    lanes: 1,
    owned: true,
    seed: 42,
    clock: realClock,
    proxy,
    recordings: { play: () => null, keep: null, takes: null },
    redact: (text) => text,
    log: () => {},
  })
  const { base, proxy: url, port } = gateway.addresses(0)
  const env = environmentOf({
    base,
    proxy: { url, bundle: proxy.bundle },
    gateway: declared,
    program: ['flakestorm'],
    inherited: {},
    keyless: false,
  })
  const scenario: Scenario = { name: 'storm', profile: null, toolFaults, llmFaults: [], contextAttacks: [] }

  return {
    proxy,
    seen: gateway.seen,
    url,
    base,
    port,
    env,
    /** Begins a cell: in a clean world, or under the faults. */
    raise: (weather: 'clean' | 'storm') => {
      const [lane] = gateway.lanes
      if (lane === undefined) throw new Error('a gateway without a lane')
      return lane.raise({
        id: weather,
        scenario: weather === 'clean' ? null : scenario,
        session: null,
        deadlineMs: 15_000,
      })
    },
    async [Symbol.asyncDispose]() {
      await gateway.close()
      await proxy[Symbol.asyncDispose]()
    },
  }
}

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end, with the variables over those of this process. */
export function run(
  [file, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>()
  const options = { env: { ...process.env, ...env }, timeout: 15_000 }
  execFile(file, args, options, (error, stdout, stderr) => {
    const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
    resolve({ code, stdout, stderr })
  })
  return promise
}
