import type { StartConfig } from '../config/config.ts'
import type { Agent, Question } from '../run/world.ts'
import type { Answer } from '../transcript/transcript.ts'
import { argvOf } from './argv.ts'
import type { House } from './house.ts'
import { openLogTail } from './log-tail.ts'
import type { LogTail } from './log-tail.ts'
import type { Command, Running } from './processes.ts'
import { type Probe, waitFor } from './reach.ts'
import { agentError, lastWords } from './worker.ts'

/** A process that we started for the agent, watched for as long as the run lasts. */
export interface Started {
  /** Makes sure that it runs and is ready, starting it again if it died; rejects when it does not stay up. */
  ensure(signal: AbortSignal): Promise<void>
  isAlive(): boolean
  /** How it ended, with its last words, if it ends within `patienceMs`; null while it lives. */
  death(patienceMs: number): Promise<string | null>
}

export interface StartPlace {
  readonly lane: number
  readonly port: number | null
  /** Null = ready as soon as it runs. */
  readonly probe: Probe | null
}

/** Starts the agent's process and waits until it is ready. */
export async function openStarted(house: House, start: StartConfig, place: StartPlace): Promise<Started> {
  const command = commandOf(house, start, place)
  let life = await begin(house, { start, command, place }, house.options.signal)
  let restarting: Promise<void> | null = null

  const restart = async (signal: AbortSignal): Promise<void> => {
    const how = await life.running.ended
    const said = life.tail.lines()
    house.restarts.count += 1
    if (house.restarts.count > mostRestarts) {
      const message = `The agent died again after ${mostRestarts} restarts: its process ${how}.`
      throw agentError(house, message, said)
    }
    life = await begin(house, { start, command, place }, signal)
  }
  return {
    isAlive: () => life.running.isAlive(),
    async ensure(signal) {
      if (life.running.isAlive() || signal.aborted) return
      restarting ??= restart(signal).finally(() => {
        restarting = null
      })
      await restarting
    },
    async death(patienceMs) {
      const { running, tail } = life
      // The broken connection is often seen a moment before the end of the process behind it.
      const how = await Promise.race([running.ended, house.options.clock.sleep(patienceMs).then(() => null)])
      return how === null ? null : `the agent's process ${how}${lastWords(tail.lines())}`
    },
  }
}

/** An agent whose process is ours: started again before a question, and named when a question was its end. */
export function supervised(agent: Agent, started: Started, redact: (text: string) => string): Agent {
  const ask = async (question: Question): Promise<Answer> => {
    await started.ensure(question.signal)
    const transcript = await agent.ask(question)
    const { kind } = transcript.ending
    if ((kind !== 'crashed' && kind !== 'unreachable') || question.signal.aborted) return transcript
    const death = await started.death(kind === 'crashed' ? dyingMs : goneMs)
    return death === null ? transcript : { ...transcript, ending: { kind: 'crashed', reason: redact(death) } }
  }
  const { reset } = agent
  return {
    ask,
    reset:
      reset === null
        ? null
        : async (signal) => {
            await started.ensure(signal)
            await reset(signal)
          },
    healthy: async (signal) => started.isAlive() && (await agent.healthy(signal)),
  }
}

/** In one run, over all instances. */
const mostRestarts = 3

/** A living agent may hang up, so a broken connection is not waited for long; where nobody listens any more, hardly anybody lives. */
const dyingMs = 250
const goneMs = 5_000

interface Life {
  readonly running: Running
  readonly tail: LogTail
}

interface Beginning {
  readonly start: StartConfig
  readonly command: Command
  readonly place: StartPlace
}

async function begin(house: House, { start, command, place }: Beginning, signal: AbortSignal): Promise<Life> {
  const { clock } = house.options
  const tail = openLogTail(house.log)
  const running = house.processes.spawn(command)
  running.child.stdin?.on('error', () => {}).end()
  running.child.stdout?.on('data', (chunk: Buffer) => tail.write(chunk, 'stdout'))
  running.child.stderr?.on('data', (chunk: Buffer) => tail.write(chunk, 'stderr'))

  const over = new AbortController()
  const ended = running.ended.then((how) => {
    over.abort()
    return how
  })
  const isReady =
    place.probe === null
      ? running.child.pid !== undefined
      : await waitFor(place.probe, clock, {
          deadlineAt: clock.now() + start.readyTimeoutMs,
          signal: AbortSignal.any([over.signal, signal]),
        })
  if (isReady && !over.signal.aborted) return { running, tail }
  if (signal.aborted) {
    await running.kill()
    throw agentError(house, 'The run was cancelled while the agent was starting.', tail.lines())
  }
  if (over.signal.aborted || running.child.pid === undefined) {
    throw agentError(house, `The agent did not start: its process ${await ended}.`, tail.lines())
  }
  const why = place.probe?.last() ?? 'it does not run'
  await running.kill()
  throw agentError(house, `The agent was not ready within ${start.readyTimeoutMs} ms: ${why}.`, tail.lines())
}

function commandOf(house: House, start: StartConfig, { lane, port }: StartPlace): Command {
  const own: Record<string, string> = port === null ? {} : { PORT: String(port) }
  const line = port === null ? start.command : start.command.replaceAll('{port}', String(port))
  const [program, ...words] = argvOf(line, { shell: start.shell, key: 'agent.start.command' })
  // A shell fills in $PORT by itself.
  const fill = (word: string): string => (port === null ? word : word.replaceAll(/\$PORT\b/g, String(port)))
  return {
    argv: [program, ...words.map(fill)],
    shell: start.shell,
    cwd: start.cwd,
    env: { ...house.envOf(lane), ...start.env, ...own },
    hasWire: false,
  }
}
