import { isUtf8 } from 'node:buffer'
import { Duplex } from 'node:stream'
import type { Readable, Writable } from 'node:stream'
import { isObject, parseJson } from '../base/json.ts'
import type { Json } from '../base/json.ts'
import { tooMuch } from './decode-body.ts'
import type { LogTail } from './log-tail.ts'
import type { Running } from './processes.ts'

/** One message of a process: an object of JSON. */
export type Message = { readonly [key: string]: Json }

/** What came back from a process that was spoken to. */
export type Heard =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'died'; readonly how: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'cancelled' }

/** Talks in JSON lines with one process for as long as it lives, one question at a time. */
export interface Session {
  isAlive(): boolean
  /** The next message that `isMine` knows; what else is printed goes to the log. */
  hear(isMine: (message: Message) => boolean, limits: { ms: number; signal: AbortSignal }): Promise<Heard>
  say(message: Message): void
  end(): Promise<void>
}

export interface SessionWay {
  readonly running: Running
  readonly hasWire: boolean
  readonly tail: LogTail
  readonly maxBytes: number
}

export function openSession({ running, hasWire, tail, maxBytes }: SessionWay): Session {
  const { input, output } = streamsOf(running, hasWire, tail)
  let hearer: Hearer | null = null

  const tell = (heard: Heard): void => {
    const told = hearer
    hearer = null
    told?.done(heard)
  }
  const reader = lineReader({
    // Escapes make JSON longer than what it says, at most sixfold.
    maxBytes: maxBytes * 6 + 65_536,
    onFlood: () => tell({ kind: 'unreadable', reason: tooMuch(maxBytes) }),
    onLine(line) {
      const message = parseJson(line.toString('utf8'))
      if (hearer === null || !isObject(message) || !hearer.isMine(message))
        return tail.write(withEnd(line), 'stdout')
      tell(
        isUtf8(line)
          ? { kind: 'message', message }
          : { kind: 'unreadable', reason: 'the reply is not valid UTF-8' },
      )
    },
  })
  output.on('data', (chunk: Buffer) => reader.take(chunk))
  // A dead process may have said its answer just before: everything in the pipe is heard first.
  const drained = new Promise<void>((resolve) => output.on('close', resolve))
  const mourn = async (): Promise<void> => {
    const how = await running.ended
    await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, drainMs).unref())])
    tell({ kind: 'died', how })
  }
  void mourn()

  return {
    isAlive: () => running.isAlive(),
    say: (message) => input.write(`${JSON.stringify(message)}\n`),
    end: () => running.kill(),
    hear: (isMine, { ms, signal }) =>
      new Promise((resolve) => {
        reader.restart()
        const cancel = (): void => tell({ kind: 'cancelled' })
        const timer = setTimeout(() => tell({ kind: 'timed-out' }), ms)
        signal.addEventListener('abort', cancel)
        const done = (heard: Heard): void => {
          clearTimeout(timer)
          signal.removeEventListener('abort', cancel)
          resolve(heard)
        }
        hearer = { isMine, done }
        if (signal.aborted) cancel()
      }),
  }
}

interface Hearer {
  readonly isMine: (message: Message) => boolean
  readonly done: (heard: Heard) => void
}

const drainMs = 500

function streamsOf(
  { child }: Running,
  hasWire: boolean,
  tail: LogTail,
): { input: Writable; output: Readable } {
  const wire = hasWire ? asDuplex(child.stdio[3]) : undefined
  const input = wire ?? child.stdin
  const output = wire ?? child.stdout
  if (!input || !output) throw new Error('a process was started without the streams that its session needs')
  // A process that is gone shows by its end, not by the pipe that broke.
  input.on('error', () => {})
  output.on('error', () => {})
  child.stderr?.on('data', (chunk: Buffer) => tail.write(chunk, 'stderr'))
  if (wire) child.stdout?.on('data', (chunk: Buffer) => tail.write(chunk, 'stdout'))
  return { input, output }
}

/** Node makes every stream after stderr a socket, which its types do not say. */
function asDuplex(stream: Readable | Writable | null | undefined): Duplex | undefined {
  return stream instanceof Duplex ? stream : undefined
}

const withEnd = (line: Buffer): Buffer => Buffer.concat([line, Buffer.from('\n')])

interface LineReader {
  take(chunk: Buffer): void
  /** Counts from zero again: the limit is for one answer. */
  restart(): void
}

function lineReader(on: {
  maxBytes: number
  onLine: (line: Buffer) => void
  onFlood: () => void
}): LineReader {
  let parts: Buffer[] = []
  let total = 0
  return {
    restart() {
      total = 0
    },
    take(chunk) {
      total += chunk.length
      if (total > on.maxBytes) {
        parts = []
        return on.onFlood()
      }
      let from = 0
      for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
        on.onLine(Buffer.concat([...parts, chunk.subarray(from, to)]))
        parts = []
        from = to + 1
      }
      if (from < chunk.length) parts.push(chunk.subarray(from))
    },
  }
}
