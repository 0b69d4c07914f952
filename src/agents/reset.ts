import { UserError } from '../base/user-error.ts'
import type { Agent } from '../run/world.ts'
import { refusalReason } from './answer.ts'
import { argvOf } from './argv.ts'
import { isJavaScript, moduleCommand, pythonCommand } from './bridge.ts'
import { type Exchange, openConnection } from './connection.ts'
import type { House } from './house.ts'
import { oneShot } from './one-shot.ts'
import { type Worker, lastWords, openWorker } from './worker.ts'

/** Where a reset happens. */
export interface ResetPlace {
  readonly lane: number
  /** The agent's own address, which a path starts from. */
  readonly url: URL | null
  /** What the lane's process was told beside the environment, such as its port. */
  readonly env: Readonly<Record<string, string>>
}

/** Opens the configured reset, or null. It rejects with a `UserError` that names what was answered. */
export async function openReset(house: House, place: ResetPlace): Promise<Agent['reset']> {
  const { reset } = house.config
  if (reset === null) return null
  if (reset.kind === 'endpoint') return resetByEndpoint(house, addressOf(reset.url, place))
  if (reset.kind === 'command') return resetByCommand(house, reset.command, place)
  return resetByFunction(house, reset.target, place)
}

function addressOf(address: string, { url, env }: ResetPlace): URL {
  const full = address.replaceAll('{port}', env['PORT'] ?? '')
  if (URL.canParse(full, url?.href)) return new URL(full, url?.href)
  throw new UserError({
    message: `agent.reset_endpoint ${JSON.stringify(address)} is no address`,
    key: 'agent.reset_endpoint',
    hint: 'Write a full address, or a path on the agent such as /reset.',
  })
}

function resetByEndpoint(house: House, url: URL): Agent['reset'] {
  const { config, options } = house
  const connection = openConnection(url, options.clock)
  house.onClose(() => connection.close())
  const own = Object.fromEntries(
    Object.entries(config.headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const headers = { accept: '*/*', 'user-agent': 'flakestorm', ...own, 'content-length': '0' }

  return async (signal) => {
    const deadlineAt = options.clock.now() + config.timeoutMs
    const request = { method: 'POST', path: `${url.pathname}${url.search}`, headers, body: null }
    const exchange = await connection.send(request, { deadlineAt, maxBytes: config.maxAnswerBytes, signal })
    const failure = failureOf(exchange, config.timeoutMs)
    if (failure !== null) throw failed(house, `at ${url.host}${url.pathname} ${failure}`)
  }
}

function failureOf(exchange: Exchange, timeoutMs: number): string | null {
  if (exchange.kind === 'cancelled') return null
  if (exchange.kind === 'timed-out') return `did not answer within ${timeoutMs} ms`
  if (exchange.kind !== 'answered') return `failed: ${exchange.reason}`
  if (exchange.status >= 200 && exchange.status < 300) return null
  return `answered ${exchange.status}: ${refusalReason(exchange.bytes.toString('utf8'))}`
}

function resetByCommand(house: House, line: string, { lane, env }: ResetPlace): Agent['reset'] {
  const { config, options, processes } = house
  const argv = argvOf(line, { shell: config.shell, key: 'agent.reset_command' })
  const command = {
    argv,
    shell: config.shell,
    cwd: options.folder,
    env: { ...house.envOf(lane), ...env },
    hasWire: false,
  }
  return async (signal) => {
    const shot = await oneShot(processes, command, {
      text: '',
      ms: config.timeoutMs,
      maxBytes: config.maxAnswerBytes,
      signal,
      clock: options.clock,
      log: house.log,
    })
    if (shot.kind === 'ended' || shot.kind === 'cancelled') return
    if (shot.kind === 'failed') throw failed(house, `command ${shot.how}${lastWords(shot.log)}`)
    const what = shot.kind === 'flooded' ? 'printed without end' : `did not end within ${config.timeoutMs} ms`
    throw failed(house, `command ${what}`)
  }
}

async function resetByFunction(
  house: House,
  target: string,
  { lane, env }: ResetPlace,
): Promise<Agent['reset']> {
  const { config, options } = house
  const held = { target: null, reset: target }
  const around = { folder: options.folder, env: { ...house.envOf(lane), ...env } }
  const worker = openWorker(house.processes, {
    name: `reset function ${target}`,
    command: isJavaScript(target) ? moduleCommand(held, around) : pythonCommand(held, 'python', around),
    greets: true,
    timeoutMs: config.timeoutMs,
    maxAnswerBytes: config.maxAnswerBytes,
    clock: options.clock,
    log: house.log,
    redact: house.redact,
    deaths: { inARow: 0 },
  })
  await worker.start(options.signal)
  return resetByWorker(house, worker)
}

/** A reset that is a function inside a worker, which may hold the agent as well. */
export function resetByWorker(house: House, worker: Worker): Agent['reset'] {
  return async (signal) => {
    const reply = await worker.ask({ reset: true }, signal)
    if (reply.kind === 'cancelled') return
    if (reply.kind === 'timed-out')
      throw failed(house, `function did not end within ${house.config.timeoutMs} ms`)
    if (reply.kind !== 'message') throw failed(house, `function failed: ${reply.reason}`)
    const { thrown } = reply.message
    if (typeof thrown === 'string') throw failed(house, `function threw ${thrown}`)
  }
}

/** The error of a reset that failed; `what` completes "The reset …". */
function failed({ redact }: Pick<House, 'redact'>, what: string): UserError {
  return new UserError(
    {
      message: redact(`The reset ${what}.`),
      key: 'agent.reset',
      hint: 'Cells are only comparable when the agent starts each one afresh, so nothing runs without it.',
    },
    { exit: 3 },
  )
}
