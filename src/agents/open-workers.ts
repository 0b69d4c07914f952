import type { Json } from '../base/json.ts'
import type { AgentConfig } from '../config/config.ts'
import type { Agent, Lane, Question } from '../run/world.ts'
import type { Ending, Answer } from '../transcript/transcript.ts'
import { readJson } from './answer.ts'
import { argvOf } from './argv.ts'
import { type Held, moduleCommand, pythonCommand } from './bridge.ts'
import { tooMuch } from './decode-body.ts'
import type { House } from './house.ts'
import { compilePath } from '../base/json-path.ts'
import type { Found } from '../base/json-path.ts'
import type { Command } from './processes.ts'
import { openReset, resetByWorker } from './reset.ts'
import { type Seen, cancelled, transcriptOf } from './transcript-of.ts'
import { type Reply, type Worker, openWorker } from './worker.ts'

/**
 * Opens an agent that lives in processes of ours: JSON lines, a module, Python. One question a process at a time.
 * A JSON-lines agent reads `{id, cell, turns, prompt, timeoutMs, history?}` and writes `{id, output, tool_calls?, error?}`.
 */
export async function openWorkers(house: House): Promise<readonly [Lane, ...Lane[]]> {
  const { config, options } = house
  const { reset } = config
  // A reset that is not inside the process is for all of them at once, so it allows only one.
  const count = reset === null || isInside(config) ? Math.max(1, options.concurrency) : 1
  const path = config.responsePath === null ? null : compilePath(config.responsePath)
  const deaths = { inARow: 0 }

  const open = async (lane: number): Promise<Lane> => {
    const worker = openWorker(house.processes, {
      name: `${config.type} agent ${config.endpoint || (config.command ?? '')}`,
      command: commandOf(house, lane),
      greets: config.type !== 'command',
      timeoutMs: config.timeoutMs,
      maxAnswerBytes: config.maxAnswerBytes,
      clock: options.clock,
      log: house.log,
      redact: house.redact,
      deaths,
    })
    // The first shows whether the agent can be started at all; the others start with their first question.
    if (lane === 0) await worker.start(options.signal)
    const inside = isInside(config)
      ? resetByWorker(house, worker)
      : await openReset(house, { lane, url: null, env: {} })
    return { agent: agentOf(house, worker, { path, reset: inside }), width: 1 }
  }
  const first = await open(0)
  const others = []
  for (let lane = 1; lane < count; lane += 1) others.push(await open(lane))
  return [first, ...others]
}

const isInside = ({ type, reset }: AgentConfig): boolean => type !== 'command' && reset?.kind === 'function'

function commandOf({ config, options, envOf }: House, lane: number): Command {
  const env = envOf(lane)
  const held: Held = {
    target: config.endpoint,
    reset: isInside(config) && config.reset?.kind === 'function' ? config.reset.target : null,
  }
  if (config.type === 'module') return moduleCommand(held, { folder: options.folder, env })
  if (config.type === 'python' || config.type === 'langchain') {
    return pythonCommand(held, config.type, { folder: options.folder, env })
  }
  const argv = argvOf(config.command ?? '', { shell: config.shell, key: 'agent.command' })
  return { argv, shell: config.shell, cwd: options.folder, env, hasWire: false }
}

interface Reading {
  readonly path: ((value: Json) => Found) | null
  readonly reset: Agent['reset']
}

function agentOf(house: House, worker: Worker, { path, reset }: Reading): Agent {
  const { config } = house
  const ask = async ({ cell, turns, history, signal }: Question): Promise<Answer> => {
    const reply = await worker.ask(
      {
        cell,
        turns,
        prompt: turns.at(-1) ?? '',
        timeoutMs: config.timeoutMs,
        ...(history.length === 0 ? {} : { history }),
      },
      signal,
    )
    return transcriptOf(seenIn(reply, config, path), house.redact)
  }
  return { ask, reset, healthy: async () => worker.isWell() }
}

function seenIn(reply: Reply, config: AgentConfig, path: Reading['path']): Seen {
  const durationMs = reply.ms
  if (reply.kind !== 'message') return { ending: endingOf(reply, config), durationMs }

  const { id: _, thrown, ...said } = reply.message
  if (typeof thrown === 'string') return { ending: { kind: 'crashed', reason: thrown }, durationMs }

  const value = config.type === 'command' ? said : (reply.message['value'] ?? null)
  const read = readJson(value, path)
  if (read.kind === 'unreadable') return { ending: read, durationMs }
  // There is no status where there is no HTTP; 0 stands for none.
  if (read.kind === 'refused') return { ending: { ...read, status: 0 }, output: read.reason, durationMs }
  if (Buffer.byteLength(read.output) > config.maxAnswerBytes) {
    return { ending: { kind: 'unreadable', reason: tooMuch(config.maxAnswerBytes) }, durationMs }
  }
  return { ending: { kind: 'answered' }, output: read.output, toolCalls: read.toolCalls, durationMs }
}

function endingOf(reply: Exclude<Reply, { kind: 'message' }>, config: AgentConfig): Ending {
  if (reply.kind === 'timed-out') return { kind: 'timed-out', afterMs: config.timeoutMs }
  if (reply.kind === 'cancelled') return cancelled
  return { kind: reply.kind, reason: reply.reason }
}
