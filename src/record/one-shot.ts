import type { ChildProcess } from 'node:child_process'
import { UserError } from '../base/user-error.ts'
import { childEnv } from '../agents/child-env.ts'
import { openProcesses } from '../agents/processes.ts'
import type { Invocation, Kept } from './book.ts'

export interface ShotOptions {
  readonly argv: readonly [string, ...string[]]
  readonly folder: string
  /** What the program inherits, and what leads its calls to the gateway. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly gatewayEnv: Readonly<Record<string, string>>
  /** What is typed or piped in; null = nothing is. */
  readonly stdin: NodeJS.ReadableStream | null
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly signal: AbortSignal
}

/** How a program ended that was recorded: its own exit code, and the session; null where it was stopped before its end. */
export interface Shot {
  readonly code: number
  readonly kept: Kept | null
}

/**
 * Runs a program that answers one question and ends: the question is what it reads, else its last argument; the answer is what
 * it prints. One run is one session.
 */
export async function recordOneShot(invocation: Invocation, options: ShotOptions): Promise<Shot> {
  const { argv, folder, env, gatewayEnv, signal } = options
  const processes = openProcesses()
  try {
    const running = processes.spawn({
      argv,
      shell: false,
      cwd: folder,
      env: childEnv(env, gatewayEnv),
      hasWire: false,
    })
    const { child } = running
    const stop = (): void => void running.kill()
    signal.addEventListener('abort', stop)
    const heard = listen(child, options)
    const how = await running.ended
    const { read, said } = await heard.end()
    signal.removeEventListener('abort', stop)
    if (child.pid === undefined || signal.aborted) await invocation.drop()
    if (child.pid === undefined)
      throw new UserError({
        message: `The command ${how}.`,
        hint: 'Write it behind the two dashes as a shell would.',
      })
    const code = child.exitCode ?? 1
    if (signal.aborted) return { code, kept: null }
    const input = read.trim() === '' ? (argv.at(-1) ?? '') : read
    const kept = await invocation.end({ input: input.trim(), context: [], answer: said.trim() })
    return { code, kept }
  } finally {
    await processes.close()
  }
}

/** Passes on what is read and printed, and keeps it. */
function listen(child: ChildProcess, { stdin, out, err }: ShotOptions) {
  const [read, said] = [listened(), listened()]
  stdin?.on('data', (chunk: Buffer | string) => read.add(chunk))
  child.stdin?.on('error', () => {})
  if (stdin === null) child.stdin?.end()
  else if (child.stdin !== null) stdin.pipe(child.stdin)
  child.stdout?.on('data', (chunk: Buffer) => out(said.add(chunk)))
  child.stderr?.on('data', (chunk: Buffer) => err(chunk.toString('utf8')))
  const over = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const end = async (): Promise<{ readonly read: string; readonly said: string }> => {
    // What never ran has nothing to close.
    if (child.pid !== undefined) await over
    stdin?.unpipe()
    stdin?.pause()
    return { read: read.text(), said: said.text() }
  }
  return { end }
}

/** Of what is read or printed no more characters are kept. */
const mostKept = 1024 * 1024

function listened() {
  const decoder = new TextDecoder('utf-8')
  let kept = ''
  return {
    add(chunk: Buffer | string): string {
      const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
      if (kept.length < mostKept) kept = (kept + text).slice(0, mostKept)
      return text
    },
    text: () => kept,
  }
}
