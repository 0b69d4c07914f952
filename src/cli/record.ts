import { dirname, relative, resolve } from 'node:path'
import { Stopped } from '../base/stopped.ts'
import { UserError } from '../base/user-error.ts'
import type { Config } from '../config/config.ts'
import { noOverrides, override } from '../config/override.ts'
import { hasConfig, readConfig } from '../disk/read-config.ts'
import { realClock } from '../disk/real-clock.ts'
import type { Kept } from '../record/book.ts'
import { recordProgram, recordServer, type Recorder } from '../record/open-record.ts'
import { plain } from '../report/escape.ts'
import type { Io } from './io.ts'
import { showError } from './show-error.ts'

export interface RecordFlags {
  readonly out: string
  readonly config?: string
  readonly port: string
  readonly parallel?: boolean
  readonly once?: boolean
  readonly verbose?: boolean
}

/** `flakestorm record`: an agent in live use, one session for each time it is asked. */
export async function record(command: readonly string[], flags: RecordFlags, io: Io): Promise<number> {
  const named = flags.config ?? null
  const config = hasConfig(named, io.folder) ? readConfig(named, io.folder, io.env).config : null
  const say = (line: string): void => io.err(`${plain(line)}\n`)
  const recorder: Recorder = {
    gateway: config === null || config.gateway === null ? null : { ...config.gateway, port: 'auto' },
    folder: resolve(io.folder, flags.out),
    env: io.env,
    clock: realClock,
    contract: onlyContract(config),
    log: flags.verbose === true ? say : () => {},
  }
  const stop = new AbortController()
  const stopped = io.onStop(() => stop.abort())
  try {
    if (config !== null && flags.once !== true && listens(config))
      return await serve({ config, command, flags, io }, { recorder, say, signal: stop.signal })
    return await once({ command, io }, { recorder, say, signal: stop.signal })
  } finally {
    stopped()
  }
}

function listens({ agent }: Config): boolean {
  return agent.type === 'http' || agent.type === 'openai'
}

interface Given {
  readonly command: readonly string[]
  readonly io: Io
}

interface Around {
  readonly recorder: Recorder
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

async function once({ command, io }: Given, { recorder, say, signal }: Around): Promise<number> {
  const [program, ...words] = command
  if (program === undefined) {
    throw new UserError({
      message: 'There is nothing to record: no command, and no HTTP agent of a config.',
      hint: 'Write the command behind two dashes: `flakestorm record -- node agent.mjs "a question"`.',
    })
  }
  const { code, kept } = await recordProgram(recorder, {
    argv: [program, ...words],
    folder: io.folder,
    // A terminal is not read: nobody would know that a question is waited for.
    stdin: process.stdin.isTTY ? null : process.stdin,
    out: io.out,
    err: io.err,
    signal,
  })
  say(kept === null ? 'It was stopped before its end; nothing is written.' : told(kept, io))
  if (kept !== null) hint(recorder, say)
  return signal.aborted ? 130 : code
}

async function serve(
  { config, command, flags, io }: Given & { readonly config: Config; readonly flags: RecordFlags },
  { recorder, say, signal }: Around,
): Promise<number> {
  const said = command.length === 0 ? null : command.map(quoted).join(' ')
  const { agent } = override(config, { ...noOverrides, start: said })
  if (agent.start === null) {
    throw new UserError({
      key: 'agent.start',
      message:
        'Nothing says how the agent is started, and only an agent that we start is sure to call the gateway.',
      hint: 'Write its command behind two dashes, or `agent.start` in the config.',
    })
  }
  let [written, lost] = [0, 0]
  const served = await recordServer(recorder, {
    agent,
    home: config.folder,
    retries: config.advanced.retries,
    port: portIn(flags.port),
    isParallel: flags.parallel === true,
    signal,
    wrote: (kept) => {
      written += 1
      say(told(kept, io))
    },
    trouble: say,
    failed: (error) => {
      lost += 1
      showError(error, io)
    },
  }).catch((error: unknown) => {
    throw signal.aborted ? new Stopped() : command.length > 0 ? orOnce(error) : error
  })
  {
    await using _ = served
    say(`Ask the agent at ${served.url}; Ctrl-C ends the recording.`)
    if (!signal.aborted) await new Promise((end) => signal.addEventListener('abort', end, { once: true }))
  }
  say(`${written} session${written === 1 ? '' : 's'} in ${near(recorder.folder, io)}`)
  if (written > 0) hint(recorder, say)
  if (lost === 0) return 0
  say(`${lost} invocation${lost === 1 ? '' : 's'} could not be written; the reasons stand above.`)
  return 2
}

/** A command that answers and ends is no server, and fails as one. */
function orOnce(error: unknown): unknown {
  if (!(error instanceof UserError) || error.exit !== 3) return error
  const way = 'A program that answers one question and ends is recorded with `--once`.'
  const problems = error.problems.map((problem) => ({ ...problem, hint: problem.hint ?? way }))
  return new UserError(problems, { exit: error.exit, cause: error })
}

function portIn(written: string): number {
  const port = Number(written)
  if (/^\d+$/.test(written) && port < 65_536) return port
  throw new UserError({ message: '--port: expected a number from 0 to 65535; 0 is any free one.' })
}

/** What was recorded is no test before somebody says what must hold. */
function hint({ contract }: Recorder, say: Around['say']): void {
  if (contract === null) say('Give it `invariants` or a `contract` before you replay it.')
}

function onlyContract(config: Config | null): string | null {
  const [only, ...others] = config?.contracts ?? []
  return only === undefined || others.length > 0 ? null : only.name
}

/** A word as `agent.start.command` has it. */
function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `"${word.replace(/["\\]/g, '\\$&')}"`
}

function told({ path, calls }: Kept, io: Io): string {
  const what = calls === 1 ? '1 call' : `${calls} calls`
  return `Recorded ${near(path, io)}: ${calls === 0 ? 'no call came past the gateway, so a replay asks the live world' : what}`
}

function near(path: string, { folder }: Io): string {
  const way = relative(folder, path)
  return way.startsWith('..') || dirname(way) === way ? path : way
}
