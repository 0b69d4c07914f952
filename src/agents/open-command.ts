import { accessSync, constants } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import type { Json } from '../base/json.ts'
import { UserError } from '../base/user-error.ts'
import type { Lane, Question } from '../run/world.ts'
import type { Answer } from '../transcript/transcript.ts'
import { readAnswer } from './answer.ts'
import { argvOf } from './argv.ts'
import { decodeBody, tooMuch } from './decode-body.ts'
import type { House } from './house.ts'
import { compilePath } from '../base/json-path.ts'
import type { Found } from '../base/json-path.ts'
import { type Shot, oneShot } from './one-shot.ts'
import { openWorkers } from './open-workers.ts'
import type { Command } from './processes.ts'
import { openReset } from './reset.ts'
import { type Seen, cancelled, transcriptOf } from './transcript-of.ts'
import { lastWords } from './worker.ts'

/** Opens an agent that is a command: a process a question with text in and out, or a long-lived one (`jsonl`). */
export async function openCommand(house: House): Promise<readonly [Lane, ...Lane[]]> {
  const { config, options } = house
  const argv = argvOf(config.command ?? '', { shell: config.shell, key: 'agent.command' })
  if (!config.shell) findProgram(argv[0], options)
  if (config.protocol === 'jsonl') return openWorkers(house)

  const path = config.responsePath === null ? null : compilePath(config.responsePath)
  // Calls can be told apart only where each lane has its own environment.
  const count = options.laneEnv === undefined || config.reset !== null ? 1 : Math.max(1, options.concurrency)
  const open = async (lane: number): Promise<Lane> => {
    const command: Command = {
      argv,
      shell: config.shell,
      cwd: options.folder,
      env: house.envOf(lane),
      hasWire: false,
    }
    const reset = await openReset(house, { lane, url: null, env: {} })
    const width = count > 1 || reset !== null ? 1 : options.concurrency
    return {
      agent: { ask: (question) => ask({ house, command, path }, question), reset, healthy: async () => true },
      width,
    }
  }
  const first = await open(0)
  const others = []
  for (let lane = 1; lane < count; lane += 1) others.push(await open(lane))
  return [first, ...others]
}

type Path = ((value: Json) => Found) | null

interface Way {
  readonly house: House
  readonly command: Command
  readonly path: Path
}

/** Each turn is a process of its own, one after another, within one deadline. */
async function ask({ house, command, path }: Way, question: Question): Promise<Answer> {
  const { config, options, processes } = house
  const deadlineAt = options.clock.now() + config.timeoutMs
  const withCell = { ...command, env: { ...command.env, FLAKESTORM_CELL: question.cell } }
  for (const [at, turn] of question.turns.entries()) {
    const shot = await oneShot(processes, withCell, {
      text: turn,
      ms: Math.max(0, deadlineAt - options.clock.now()),
      maxBytes: config.maxAnswerBytes,
      signal: question.signal,
      clock: options.clock,
      log: house.log,
    })
    const seen = seenIn(shot, house, path)
    if (at === question.turns.length - 1 || seen.ending.kind !== 'answered')
      return transcriptOf(seen, house.redact)
  }
  throw new Error(`cell ${question.cell} has no turns`)
}

function seenIn(shot: Shot, { config }: House, path: Path): Seen {
  const durationMs = shot.ms
  const maxBytes = config.maxAnswerBytes
  if (shot.kind === 'timed-out')
    return { ending: { kind: 'timed-out', afterMs: config.timeoutMs }, durationMs }
  if (shot.kind === 'cancelled') return { ending: cancelled, durationMs }
  if (shot.kind === 'flooded')
    return { ending: { kind: 'unreadable', reason: tooMuch(maxBytes) }, durationMs }
  if (shot.kind === 'failed') {
    return {
      ending: { kind: 'crashed', reason: `the command ${shot.how}${lastWords(shot.log)}` },
      durationMs,
    }
  }
  const decoded = decodeBody({ bytes: shot.stdout, encoding: undefined, contentType: undefined, maxBytes })
  if (decoded.kind === 'unreadable') return { ending: decoded, durationMs }

  // The line end that every command prints is not part of its answer.
  const read = readAnswer({ text: decoded.text.replace(/\r?\n$/, ''), type: 'text/plain' }, path)
  if (read.kind === 'unreadable') return { ending: read, durationMs }
  if (read.kind === 'refused') return { ending: { ...read, status: 0 }, output: decoded.text, durationMs }
  return { ending: { kind: 'answered' }, output: read.output, toolCalls: read.toolCalls, durationMs }
}

function findProgram(program: string, { folder, env }: House['options']): void {
  const paths = /[/\\]/.test(program)
    ? [resolve(folder, program)]
    : (env['PATH'] ?? env['Path'] ?? '').split(delimiter).map((path) => join(path, program))
  const names =
    process.platform === 'win32' ? paths.flatMap((path) => [path, `${path}.exe`, `${path}.cmd`]) : paths
  if (names.some(isExecutable)) return
  throw new UserError(
    {
      message: `agent.command starts with ${JSON.stringify(program)}, which cannot be run`,
      key: 'agent.command',
      hint: 'Is it installed and executable? A path is relative to the config file.',
    },
    { exit: 3 },
  )
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
