import type { ServerResponse } from 'node:http'
import type { Clock } from '../../base/clock.ts'
import type { TimedBytes } from '../../replay/exchange.ts'
import { resetSocket } from '../reset-socket.ts'
import { breakOff } from '../upstream.ts'

/** A recorded answer as it goes on the wire. */
export interface Recorded {
  /** 0 = the connection is reset. */
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly frames: readonly TimedBytes[]
  readonly isWhole: boolean
  /** When the answer is over, in milliseconds since the call came in. */
  readonly endMs: number
}

export interface Pace {
  readonly clock: Clock
  readonly scale: number
  /** Aborts when the cell is over. */
  readonly signal: AbortSignal
}

/** Sends a recorded answer byte by byte, piece by piece, at its pace. True once all of it is out, or its end has been met. */
export async function putRecorded(
  response: ServerResponse,
  recorded: Recorded,
  pace: Pace,
): Promise<boolean> {
  const { status, headers, frames, isWhole, endMs } = recorded
  const { clock, scale, signal } = pace
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const until = AbortSignal.any([signal, gone.signal])
  const began = clock.now()
  const wait = async (atMs: number): Promise<void> => {
    const left = atMs * scale - (clock.now() - began)
    if (left > 0) await clock.sleep(left, until)
  }

  const [first] = frames
  await wait(first?.atMs ?? endMs)
  if (response.destroyed) return false
  if (status === 0) {
    if (response.socket !== null) resetSocket(response.socket)
    return true
  }
  response.sendDate = false
  response.writeHead(status, { ...headers, ...sizeOf(recorded) })
  for (const { atMs, bytes } of frames) {
    await wait(atMs)
    if (response.destroyed) return false
    if (bytes.length > 0 && !response.write(bytes)) await drained(response)
  }
  if (isWhole) return ended(response)
  await wait(endMs)
  response.flushHeaders()
  breakOff(response, false)
  return true
}

/** A body in one piece tells its length, as nearly every server does. */
function sizeOf({ status, frames, isWhole }: Recorded): Readonly<Record<string, string>> {
  if (!isWhole || frames.length > 1 || bodyless.has(status)) return {}
  return { 'content-length': String(frames[0]?.bytes.length ?? 0) }
}

const bodyless: ReadonlySet<number> = new Set([204, 304])

function ended(response: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    response.once('close', () => resolve(response.writableFinished))
    response.end(() => resolve(true))
  })
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.once('drain', done).once('close', done)
  })
}
