import type { Clock } from '../base/clock.ts'
import { openLogTail } from './log-tail.ts'
import type { Command, Processes, Running } from './processes.ts'

/** What became of one process that was given a text and left to end. */
export type Shot = { readonly ms: number; readonly log: readonly string[] } & (
  | { readonly kind: 'ended'; readonly stdout: Buffer }
  | { readonly kind: 'failed'; readonly how: string }
  | { readonly kind: 'flooded' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'cancelled' }
)

export interface ShotOptions {
  /** What is written to stdin. */
  readonly text: string
  readonly ms: number
  readonly maxBytes: number
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly log: (line: string) => void
}

/** Runs a command once. Whatever happens, its whole process group ends. */
export async function oneShot(processes: Processes, command: Command, options: ShotOptions): Promise<Shot> {
  const sentAt = options.clock.now()
  const tail = openLogTail(options.log)
  const running = processes.spawn(command)
  const { stdin, stdout, stderr } = running.child

  // A command that does not read its stdin shows by its answer, not by the pipe that broke.
  stdin?.on('error', () => {})
  stdin?.end(options.text)
  stderr?.on('data', (chunk: Buffer) => tail.write(chunk, 'stderr'))
  const end = await endOf(running, options)

  const seen = { ms: options.clock.now() - sentAt, log: tail.lines() }
  if (typeof end !== 'string') {
    const isFine = end.how === 'ended with code 0'
    return isFine ? { kind: 'ended', stdout: end.stdout, ...seen } : { kind: 'failed', how: end.how, ...seen }
  }
  void running.kill()
  stdout?.destroy()
  return { kind: end, ...seen }
}

type End = 'flooded' | 'timed-out' | 'cancelled' | { readonly how: string; readonly stdout: Buffer }

function endOf(running: Running, { ms, maxBytes, signal }: ShotOptions): Promise<End> {
  const { stdout } = running.child
  const drained = new Promise<void>((resolve) => (stdout ? stdout.on('close', resolve) : resolve()))
  const chunks: Buffer[] = []
  let size = 0

  return new Promise((resolve) => {
    const finish = (end: End): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      resolve(end)
    }
    const cancel = (): void => finish('cancelled')
    const timer = setTimeout(() => finish('timed-out'), ms)
    signal.addEventListener('abort', cancel)
    if (signal.aborted) cancel()

    stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > maxBytes) finish('flooded')
      else chunks.push(chunk)
    })
    const mourn = async (): Promise<void> => {
      const how = await running.ended
      // A grandchild that left the group may hold the pipe open for ever.
      await Promise.race([drained, new Promise((after) => setTimeout(after, drainMs).unref())])
      finish({ how, stdout: Buffer.concat(chunks) })
    }
    void mourn()
  })
}

const drainMs = 500
