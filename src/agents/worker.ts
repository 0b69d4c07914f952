import type { Clock } from '../base/clock.ts'
import type { Json } from '../base/json.ts'
import { UserError } from '../base/user-error.ts'
import { type LogTail, openLogTail } from './log-tail.ts'
import type { Command, Processes } from './processes.ts'
import { type Heard, type Message, type Session, openSession } from './session.ts'

/** A long-lived process that is asked over JSON lines, and started again when it died. */
export interface Worker {
  /** Rejects with a `UserError` when the process cannot be started. */
  start(signal: AbortSignal): Promise<void>
  ask(question: Message, signal: AbortSignal): Promise<Reply>
  /** False once it died of itself; one that we ended, or that was not needed yet, is well. */
  isWell(): boolean
}

/** What became of a question; `ms` is counted from the moment when it was written. */
export type Reply = ({ readonly ms: number } & Exclude<Heard, { kind: 'died' }>) | Crash

export interface Crash {
  readonly kind: 'crashed'
  readonly reason: string
  readonly ms: number
}

export interface WorkerWay {
  /** For messages: `module agent ./agent.mjs:invoke`. */
  readonly name: string
  readonly command: Command
  /** True for our own runners, which say when they are ready. */
  readonly greets: boolean
  readonly timeoutMs: number
  readonly maxAnswerBytes: number
  readonly clock: Clock
  readonly log: (line: string) => void
  readonly redact: (text: string) => string
  /** Deaths in a row without an answer, counted over all workers of one agent. */
  readonly deaths: { inARow: number }
}

export function openWorker(processes: Processes, way: WorkerWay): Worker {
  let life: Life | null = null
  let asked = 0
  let hasDied = false

  const start = async (signal: AbortSignal): Promise<void> => {
    life = await begin(processes, way, signal)
    hasDied = false
  }
  const ask = async (question: Message, signal: AbortSignal): Promise<Reply> => {
    if (life === null || !life.session.isAlive()) await start(signal)
    if (life === null || signal.aborted) return { kind: 'cancelled', ms: 0 }

    const { session, tail } = life
    const id = String((asked += 1))
    const sentAt = way.clock.now()
    const hearing = session.hear((message) => message['id'] === id, { ms: way.timeoutMs, signal })
    session.say({ id, ...question })
    const heard = await hearing
    const ms = way.clock.now() - sentAt

    if (heard.kind === 'message') way.deaths.inARow = 0
    // What did not answer in time, or said too much, is still at it: the next question needs a process with a free mind.
    else void session.end()
    if (heard.kind !== 'message') life = null
    hasDied = heard.kind === 'died'
    return heard.kind === 'died'
      ? { kind: 'crashed', reason: died(way, tail, heard.how), ms }
      : { ...heard, ms }
  }
  return { start, ask, isWell: () => life?.session.isAlive() ?? !hasDied }
}

interface Life {
  readonly session: Session
  readonly tail: LogTail
}

async function begin(processes: Processes, way: WorkerWay, signal: AbortSignal): Promise<Life | null> {
  const tail = openLogTail(way.log)
  const running = processes.spawn(way.command)
  const session = openSession({ running, hasWire: way.command.hasWire, tail, maxBytes: way.maxAnswerBytes })
  if (!way.greets) {
    if (running.child.pid === undefined) throw notStarted(way, await running.ended, tail)
    return { session, tail }
  }
  const heard = await session.hear((message) => 'ready' in message, { ms: startMs, signal })
  if (heard.kind === 'message' && heard.message['ready'] === true) return { session, tail }
  await session.end()
  if (heard.kind === 'cancelled') return null
  throw notStarted(way, whyNot(heard), tail)
}

/** Importing a large Python framework on a cold machine takes its time. */
const startMs = 60_000

function whyNot(heard: Heard): string {
  if (heard.kind === 'message') return `could not be loaded: ${textOf(heard.message['reason'])}`
  if (heard.kind === 'died') return heard.how
  return `was not ready within ${startMs / 1000} s`
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : 'it did not say why')

function notStarted(way: WorkerWay, why: string, tail: LogTail): UserError {
  return agentError(way, `The ${way.name} ${why}.`, tail.lines())
}

const mostDeaths = 3

/** Throws once the agent has died so often in a row that it will not come back. */
function died(way: WorkerWay, tail: LogTail, how: string): string {
  way.deaths.inARow += 1
  if (way.deaths.inARow >= mostDeaths) {
    throw agentError(
      way,
      `The ${way.name} died ${mostDeaths} times in a row; the last time it ${how}.`,
      tail.lines(),
    )
  }
  return `the process ${how}${lastWords(tail.lines())}`
}

/** `: <last line>` where there is one. */
export function lastWords(lines: readonly string[]): string {
  const line = lines.findLast((text) => text.trim() !== '')
  return line === undefined ? '' : `: ${line.trim()}`
}

/** The agent's own fault before or between questions: exit 3, with its last words. */
export function agentError(
  { redact }: Pick<WorkerWay, 'redact'>,
  message: string,
  lines: readonly string[],
): UserError {
  const log =
    lines.length === 0
      ? 'It printed nothing.'
      : `Its last lines:\n${lines.map((line) => `  ${line}`).join('\n')}`
  return new UserError({ message: redact(`${message}\n${log}`) }, { exit: 3 })
}
