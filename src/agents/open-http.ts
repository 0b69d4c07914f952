import { UserError } from '../base/user-error.ts'
import type { AgentConfig, StartConfig } from '../config/config.ts'
import type { Agent, Lane } from '../run/world.ts'
import { type Connection, openConnection } from './connection.ts'
import { freePort } from './free-port.ts'
import type { House } from './house.ts'
import { httpAsk } from './http-agent.ts'
import { templateOf, urlOf, wayOf } from './http-way.ts'
import { instancesOf } from './lane-count.ts'
import { oneShot } from './one-shot.ts'
import { type Probe, httpProbe, takesConnections, tcpProbe, waitFor } from './reach.ts'
import { openReset } from './reset.ts'
import { resolveService, serviceContainer } from './service-url.ts'
import { openStarted, type Started, supervised } from './started.ts'
import type { Template } from './template.ts'

/** Opens an agent that speaks HTTP, `http` or `openai`; one lane for each instance that we start, and no more cells at once than asked for. */
export async function openHttp(house: House): Promise<readonly [Lane, ...Lane[]]> {
  const { config, options } = house
  const template = templateOf(config)
  const count = instancesOf(config, options.concurrency)
  if ((config.start?.instances ?? 1) > 1) refuseShared(config)

  const shareOf = (lane: number): number => Math.ceil((options.concurrency - lane) / count)
  const open = async (lane: number): Promise<Lane> => ({
    agent: await openInstance(house, lane, template),
    width: config.reset === null ? Math.max(1, shareOf(lane)) : 1,
  })
  const [first, ...others] = await all(Array.from({ length: count }, (_, lane) => open(lane)))
  if (first === undefined) throw new Error('an agent has no instance')
  return [first, ...others]
}

/** All of them, or the first failure once none is still under way, so that nothing starts behind a closed door. */
async function all<T>(tasks: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(tasks)
  return Promise.all(tasks)
}

/** An instance that runs, or one that somebody else has started. */
export interface Standing {
  readonly url: URL
  readonly port: number | null
  readonly connection: Connection
  readonly probe: Probe
  /** Null where it is not ours. */
  readonly started: Started | null
}

/** Starts an instance where there is something to start, and waits until it can be reached. */
export async function standUp(house: House, lane: number): Promise<Standing> {
  const { config, options } = house
  const { start } = config
  const address = resolveService(config.endpoint, options.jobContext)
  const port = start === null ? null : await portOf(start, address, lane)
  const url = urlOf(config, port === null ? address : address.replaceAll('{port}', String(port)))

  const connection = openConnection(url, options.clock)
  house.onClose(() => connection.close())
  const probe = start?.ready ? httpProbe(connection, start.ready, options.clock) : tcpProbe(url)
  const started =
    start === null ? null : await openStarted(house, start, { lane, port: await unused(url, port), probe })
  if (started === null) await reach(house, probe)
  return { url, port, connection, probe, started }
}

async function openInstance(house: House, lane: number, template: Template): Promise<Agent> {
  const { url, port, connection, probe, started } = await standUp(house, lane)
  const env: Record<string, string> = port === null ? {} : { PORT: String(port) }
  const agent: Agent = {
    ask: httpAsk(wayOf(house, url, template), connection),
    reset: await openReset(house, { lane, url, env }),
    healthy: (signal) => (started === null ? takesConnections(url, signal) : probe.ready(signal)),
  }
  return started === null ? agent : supervised(agent, started, house.redact)
}

/** The port that an instance listens on: its own, or the one that the endpoint names. */
async function portOf(start: StartConfig, address: string, lane: number): Promise<number | null> {
  if (typeof start.port === 'number') return start.port + lane
  if (start.port === null) return null
  const named = /^https?:\/\/[^/]*?:(\d+)/i.exec(address)?.[1]
  return named === undefined ? freePort() : Number(named)
}

/** Whatever already listens there would be taken for the agent. */
async function unused(url: URL, port: number | null): Promise<number | null> {
  if (!(await takesConnections(url, AbortSignal.timeout(1_000)))) return port
  throw new UserError(
    {
      message: `Something already listens on ${url.host}, so the agent cannot be started there.`,
      key: 'agent.start',
      hint: 'End it, or let flakestorm choose: `port: auto` and {port} in the endpoint.',
    },
    { exit: 3 },
  )
}

function refuseShared(config: AgentConfig): void {
  const shared = (key: string): UserError =>
    new UserError({
      message: `agent.start.instances is ${config.start?.instances}, and ${key} is the same for all of them`,
      key,
      hint: 'Write {port} where each instance has its own port.',
    })
  if (!config.endpoint.includes('{port}')) throw shared('agent.endpoint')
  const { reset } = config
  const isFixed = reset?.kind === 'endpoint' && /^https?:/i.test(reset.url) && !reset.url.includes('{port}')
  if (isFixed) throw shared('agent.reset_endpoint')
}

/** An agent that somebody else started may still be on its way, so one refused connection is not the last word. */
async function reach(house: House, probe: Probe): Promise<void> {
  const { clock, signal } = house.options
  const waitMs = house.config.endpoint.startsWith('service:') ? serviceMs : elsewhereMs
  if (await waitFor(probe, clock, { deadlineAt: clock.now() + waitMs, signal })) return
  throw new UserError(
    {
      message: house.redact(`The agent could not be reached: ${probe.last()}.${await containerLog(house)}`),
      key: 'agent.endpoint',
      hint: 'Start it first, let flakestorm start it with `agent.start`, or correct `agent.endpoint`.',
    },
    { exit: 3 },
  )
}

/** The runner shows a service container's log only at the end of the job; here it says why nobody answers. */
async function containerLog({ config, options, processes, envOf }: House): Promise<string> {
  const container = serviceContainer(config.endpoint, options.jobContext)
  if (container === null) return ''
  const command = {
    argv: ['docker', 'logs', '--tail', '50', container],
    shell: false,
    cwd: options.folder,
    env: envOf(0),
    hasWire: false,
  } as const
  const shot = await oneShot(processes, command, {
    text: '',
    ms: 10_000,
    maxBytes: 1_048_576,
    signal: options.signal,
    clock: options.clock,
    log: () => {},
  })
  const printed = shot.kind === 'ended' ? [...shot.stdout.toString('utf8').split('\n'), ...shot.log] : []
  const lines = printed.filter((line) => line.trim() !== '').slice(-50)
  return lines.length === 0
    ? ''
    : `\nIts container's last lines:\n${lines.map((line) => `  ${line}`).join('\n')}`
}

const serviceMs = 30_000
const elsewhereMs = 2_000
