import { randomBytes } from 'node:crypto'
import type { Clock } from '../base/clock.ts'
import { UserError } from '../base/user-error.ts'
import { openWeather } from '../chaos/open-weather.ts'
import type { GatewayConfig } from '../config/config.ts'
import type { LaneGateway } from '../run/world.ts'
import { openAgents } from './agents.ts'
import { listen } from './listen.ts'
import { type Lane, openLane } from './open-lane.ts'
import { openServer } from './open-server.ts'
import { originOf } from './origin.ts'
import type { Recordings } from './replay/recordings.ts'
import { type ForwardProxy, type Gateway, type Seen, count } from './route.ts'
import { nothingSeen } from './routes.ts'

export interface GatewayOptions {
  /** How many instances of the agent there are. */
  readonly lanes: number
  /** True where we start the agent: each lane gets a random token, and a free port serves. Else one lane, configured before we exist. */
  readonly owned: boolean
  readonly seed: number
  readonly clock: Clock
  /** Serves everything that is not addressed to the gateway itself; null = refused with a sentence. */
  readonly proxy: ForwardProxy | null
  /** What cells play, and whether theirs is kept. */
  readonly recordings: Recordings
  /** Hides the secrets of the run in all that is stored. */
  readonly redact: (text: string) => string
  /** Told once of each new kind of trouble. */
  readonly log: (line: string) => void
}

/** The gateway while it listens. */
export interface OpenGateway {
  readonly lanes: readonly LaneGateway[]
  /** What the instance of a lane must be told. */
  addresses(lane: number): Addresses
  /** What reached the gateway over the whole run. */
  readonly seen: Seen
  close(): Promise<void>
}

export interface Addresses {
  /** `http://host:port/i/<token>`; tools stand below it at `/t/<tool>`, providers at `/openai`, … , servers at `/mcp/<server>`. */
  readonly base: string
  /** `http://<token>:x@host:port`, for HTTP_PROXY and its kin. */
  readonly proxy: string
  readonly host: string
  readonly port: number
  readonly token: string
}

/**
 * Opens the gateway: one listener for all lanes. Rejects with a `UserError` where it cannot listen or where an upstream
 * is the gateway itself.
 */
export async function openGateway(config: GatewayConfig, options: GatewayOptions): Promise<OpenGateway> {
  const seen = nothingSeen()
  const lanes = lanesOf(config, options, seen)
  const agents = openAgents()
  const gateway = gatewayOf(config, options, { seen, lanes, agents })
  const server = openServer(gateway, options.proxy)
  const port = await listen(server, config, options.owned)
  const host = reachable(config.host)
  const close = async (): Promise<void> => {
    agents.close()
    await server.close()
  }
  if (leadsHome(gateway, port)) {
    await close()
    throw new UserError({
      key: 'gateway',
      message: 'An upstream of the gateway is the gateway itself.',
      hint: homeHint,
    })
  }

  const addresses = (index: number): Addresses => {
    const token = lanes[index]?.token ?? ''
    const path = encodeURIComponent(token)
    return {
      base: `http://${host}:${port}/i/${path}`,
      proxy: `http://${path}:x@${host}:${port}`,
      host,
      port,
      token,
    }
  }
  return { lanes, addresses, seen, close }
}

const homeHint = 'Give each upstream the address of the real service.'

function lanesOf(config: GatewayConfig, options: GatewayOptions, seen: Seen): readonly Lane[] {
  const { owned, clock, seed } = options
  const token = (): string => (owned ? randomBytes(16).toString('hex') : (config.token ?? 'local'))
  return Array.from({ length: owned ? options.lanes : 1 }, () =>
    openLane({
      token: token(),
      owned,
      clock,
      weather: (cell, scenario) => openWeather(scenario, { seed, cell }, clock),
      play: options.recordings.play,
      keep: options.recordings.keep,
      stray: () => {
        seen.unattributed += 1
      },
    }),
  )
}

function gatewayOf(
  config: GatewayConfig,
  { clock, seed, redact, log }: GatewayOptions,
  made: Pick<Gateway, 'seen' | 'lanes' | 'agents'>,
): Gateway {
  const named = (list: readonly { readonly name: string; readonly address: string | null }[]) =>
    new Map(
      list.flatMap(({ name, address }) => (address === null ? [] : [[name, originOf(address)] as const])),
    )
  return {
    ...made,
    clock,
    seed,
    redact,
    prices: config.prices,
    tools: named(config.tools.map(({ name, upstream }) => ({ name, address: upstream }))),
    providers: named(
      config.llm.map(({ provider, upstream }) => ({ name: spelt(provider), address: upstream })),
    ),
    servers: named(config.mcp.map(({ name, url }) => ({ name, address: url }))),
    trouble: (reason) => {
      const sentence = redact(reason)
      if (!made.seen.troubles.has(sentence)) log(sentence)
      count(made.seen.troubles, sentence)
    },
  }
}

/** Configs say `google`, paths say `gemini`. */
const spelt = (provider: string): string => (provider === 'google' ? 'gemini' : provider)

/** True where a declared upstream is this listener: a call would go round for ever. */
function leadsHome({ tools, providers, servers }: Gateway, port: number): boolean {
  const origins = [...tools.values(), ...providers.values(), ...servers.values()]
  return origins.some(
    (origin) => origin.port === port && /^(localhost|127\.|::1$|0\.0\.0\.0$)/.test(origin.hostname),
  )
}

/** What a client on this machine connects to when we listen everywhere. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}
