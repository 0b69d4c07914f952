import type { Clock } from '../base/clock.ts'
import type { ToolFault } from '../chaos/schema.ts'
import type { GatewayConfig } from '../config/config.ts'
import type { Recording } from '../replay/recording.ts'
import type { LaneGateway, Takes } from '../run/world.ts'
import { caVariables, environmentOf } from './environment.ts'
import { openGateway } from './open-gateway.ts'
import { protocolOf } from './proxy/destination.ts'
import { ourselves } from './ourselves.ts'
import { interestOf } from './proxy/interest.ts'
import { openProxy } from './proxy/open-proxy.ts'
import { recordingsOf } from './replay/recordings.ts'
import type { Seen } from './route.ts'

/** Everything that stands between one agent and its world, ready to be told about cells. */
export interface Stand extends AsyncDisposable {
  readonly lanes: readonly LaneGateway[]
  /** The variables that lead the calls of a lane here. */
  environment(lane: number): Readonly<Record<string, string>>
  readonly takes: Takes | null
  /** What went wrong or was never seen, as sentences. */
  remarks(): readonly string[]
}

export interface StandOptions {
  /** How many instances of the agent there are. */
  readonly lanes: number
  /** True where we start the agent and may set its environment. */
  readonly owned: boolean
  readonly seed: number
  readonly clock: Clock
  /** What the agent inherits. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The tool faults of all scenarios: TLS is opened only where one of them could strike. */
  readonly faults: readonly Pick<ToolFault, 'tool' | 'matchUrl'>[]
  /** What is played, whether every cell is recorded, and whether no call needs a real model. */
  readonly sessions: readonly Recording[]
  readonly isRecording: boolean
  readonly keyless: boolean
  readonly redact: (text: string) => string
  readonly log: (line: string) => void
}

/** Opens the gateway, and the forward proxy where one is wanted; disposing of it closes both. */
export async function standBetween(config: GatewayConfig, options: StandOptions): Promise<Stand> {
  const { env, faults, clock } = options
  const proxy = config.forwardProxy
    ? await openProxy({
        declared: config,
        allowed: [],
        opens: interestOf(config, faults),
        trusted: caVariables.flatMap((name) => env[name] ?? []),
        now: new Date(clock.date()),
      })
    : null
  const recordings = recordingsOf(options)
  const gateway = await openGateway(config, { ...options, proxy, recordings })
  return {
    lanes: gateway.lanes,
    takes: recordings.takes,
    remarks: () => remarksOn(gateway.seen, config),
    environment(lane) {
      const { base, proxy: url } = gateway.addresses(lane)
      return environmentOf({
        base,
        proxy: proxy && { url, bundle: proxy.bundle },
        gateway: config,
        program: ourselves(),
        inherited: env,
        keyless: options.keyless,
      })
    },
    async [Symbol.asyncDispose]() {
      await proxy?.[Symbol.asyncDispose]()
      await gateway.close()
    },
  }
}

function remarksOn(seen: Seen, { tools, llm, mcp }: GatewayConfig): readonly string[] {
  const silent = [
    ...tools
      .filter(({ name }) => !seen.tools.has(name))
      .map(({ name, env }) => `tool ${name}${env === null ? '' : ` (${env})`}`),
    ...llm
      .filter(({ provider }) => !seen.providers.has(protocolOf(provider)))
      .map(({ provider }) => `model provider ${provider}`),
    ...mcp.filter(({ name }) => !seen.servers.has(name)).map(({ name }) => `MCP server ${name}`),
  ]
  return [
    ...[...seen.troubles].map(([sentence, times]) =>
      times === 1 ? sentence : `${sentence} (${times} times)`,
    ),
    ...silent.map((what) => `The ${what} is declared, and no call to it came past the gateway.`),
  ]
}

/**
 * The gateway of a config that asks for chaos without describing one: every well-known model where its clients would
 * look for it, and everything else through the proxy.
 */
export function usualGateway(env: StandOptions['env'], owned: boolean): GatewayConfig {
  return {
    host: '127.0.0.1',
    port: owned ? 'auto' : 4010,
    token: null,
    llm: [
      { provider: 'openai', upstream: env['OPENAI_BASE_URL'] ?? 'https://api.openai.com/v1' },
      { provider: 'anthropic', upstream: env['ANTHROPIC_BASE_URL'] ?? 'https://api.anthropic.com' },
      {
        provider: 'google',
        upstream: env['GOOGLE_GEMINI_BASE_URL'] ?? 'https://generativelanguage.googleapis.com',
      },
      { provider: 'ollama', upstream: ollamaIn(env) },
    ],
    tools: [],
    mcp: [],
    forwardProxy: true,
    prices: {},
  }
}

/** OLLAMA_HOST may lack the scheme that an address needs. */
function ollamaIn(env: StandOptions['env']): string {
  const host = env['OLLAMA_HOST'] ?? '127.0.0.1:11434'
  return /^https?:\/\//.test(host) ? host : `http://${host}`
}
