import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { reasonOf } from '../../base/user-error.ts'
import { type Line, linesOf } from './lines.ts'
import { wrapCalls } from './wrap-calls.ts'
import { openWrapLine } from './wrap-line.ts'

export interface WrapOptions {
  /** `http://host:port/i/<token>`. */
  readonly gateway: string
  /** The server's name, as the config and the record know it. */
  readonly server: string
  readonly command: readonly [string, ...string[]]
  /** What the server inherits, the variables of `--env` included. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The client's side of the wrapper. */
export interface WrapStreams {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly err: (text: string) => void
}

/** How the server ended. */
export interface WrapEnd {
  readonly code: number
  readonly signal: NodeJS.Signals | null
}

type Server = ChildProcessByStdio<Writable, Readable, null>

/** What the server wrote before it ended may take so long to pass, in milliseconds. */
const lastWordsMs = 1000

/** A server that does not obey SIGTERM gets so long, in milliseconds; official clients end us after 2,000. */
const graceMs = 1500

/**
 * Runs an MCP server over stdio between its client and the gateway. Lines pass byte by byte in both directions, but for
 * calls of tools and their replies, for which the gateway is asked; without a gateway those pass, too.
 */
export async function wrapServer(
  options: WrapOptions,
  { stdin, stdout, err }: WrapStreams,
): Promise<WrapEnd> {
  const { gateway, server, command } = options
  const line = openWrapLine(
    gateway,
    server,
    firstOnly((reason) =>
      err(`flakestorm mcp-wrap: no gateway at hand (${reason}); calls of ${server} pass without faults\n`),
    ),
  )
  const child = start(options)
  const ended = endOf(child, (reason) =>
    err(`flakestorm mcp-wrap: ${command[0]} could not be started: ${reason}\n`),
  )
  const leave = forwardSignals(child)
  const calls = wrapCalls({ client: stdout, server: child.stdin, line })

  const down = pass(child.stdout, calls.fromServer)
  void pass(stdin, calls.fromClient)
    .then(() => calls.whenForwarded())
    .then(() => child.stdin.end())
  // A client that does not listen any more is gone: its end of the pipe tells the server so.
  stdout.on('error', () => child.stdin.end())
  child.stdin.on('error', () => {})

  const end = await ended
  const patience = new AbortController()
  await Promise.race([
    down.then(() => calls.whenAnswered()),
    sleep(lastWordsMs, null, { signal: patience.signal }).catch(() => {}),
  ])
  patience.abort()
  calls.end()
  stdin.destroy()
  child.stdout.destroy()
  line.close()
  leave()
  await new Promise<void>((resolve) => void stdout.write('', () => resolve()))
  return end
}

function start({ command: [program, ...words], env }: WrapOptions): Server {
  const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit']
  const options = { stdio, env: { ...env }, windowsHide: true }
  if (process.platform !== 'win32') return spawn(program, words, options)
  // On Windows `npx` and its kin are scripts, which only a shell runs.
  return spawn([program, ...words].map((word) => `"${word.replaceAll('"', '""')}"`).join(' '), {
    ...options,
    shell: true,
  })
}

function endOf(child: Server, failed: (reason: string) => void): Promise<WrapEnd> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code: code ?? 0, signal }))
    child.once('error', (error) => {
      if (child.pid !== undefined) return
      failed(reasonOf(error))
      // What a shell says of a command that it does not find.
      resolve({ code: 127, signal: null })
    })
  })
}

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Passes signals on, and takes the server along when we go; returns what ends that. */
function forwardSignals(child: Server): () => void {
  let timer: NodeJS.Timeout | null = null
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(signal)
    if (signal === 'SIGTERM') timer ??= setTimeout(() => child.kill('SIGKILL'), graceMs)
  }
  const takeAlong = (): void => void child.kill('SIGKILL')
  for (const signal of forwarded) process.on(signal, forward)
  process.on('exit', takeAlong)
  return () => {
    if (timer !== null) clearTimeout(timer)
    for (const signal of forwarded) process.off(signal, forward)
    process.off('exit', takeAlong)
  }
}

/** Each line, one after the other; a stream that breaks off has ended. */
async function pass(stream: Readable, take: (line: Line) => Promise<void>): Promise<void> {
  try {
    for await (const line of linesOf(stream)) await take(line)
  } catch (error) {
    if (!stream.destroyed) throw error
  }
}

function firstOnly(tell: (reason: string) => void): (reason: string) => void {
  let isTold = false
  return (reason) => {
    if (isTold) return
    isTold = true
    tell(reason)
  }
}
