import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { TimedBytes } from '../../replay/exchange.ts'
import type { Claim } from '../lane.ts'
import type { RawCall } from './asked-of.ts'
import type { Take } from './take.ts'

/** Of an exchange no more than this is recorded, in bytes; a larger one is not. */
const mostHeld = 8 * 1024 * 1024

type Keep = NonNullable<Claim['keep']>

/**
 * Listens to one exchange at the client's side, whatever serves it; resolves when it is over and kept. It only listens:
 * bytes pass as they would, and are copied.
 */
export function overhear(
  [request, response]: readonly [IncomingMessage, ServerResponse],
  call: Pick<RawCall, 'boundary' | 'name' | 'path'>,
  { keep, now }: { readonly keep: Keep; readonly now: () => number },
): Promise<void> {
  const began = now()
  const asked = hearRequest(request)
  const answer = hearResponse(response, () => now() - began)
  const finish = (): void => {
    const isWhole = response.writableFinished
    const overMs = now() - began
    const body = asked()
    const heard = answer()
    if (body === null || heard === null) return
    const type = request.headers['content-type'] ?? ''
    const method = (request.method ?? 'GET').toUpperCase()
    // An answer that broke off says nothing at its end: how long it had kept its caller waiting is news.
    const frames = isWhole ? heard.frames : [...heard.frames, { atMs: overMs, bytes: new Uint8Array() }]
    keep({ call: { ...call, method, type, body }, ...heard, frames, isWhole, atMs: began })
  }
  return new Promise((resolve) => {
    response.once('close', () => {
      finish()
      resolve()
    })
  })
}

/** Its body, once it has been read by whoever serves it; null where it is too large. */
function hearRequest(request: IncomingMessage): () => Buffer | null {
  const pile = newPile()
  const begin = (event: string | symbol): void => {
    if (event !== 'data') return
    request.off('newListener', begin)
    // Beside the one who reads: a listener alone would make the request flow.
    request.on('data', (chunk: Buffer) => pile.add(chunk, 0))
  }
  request.on('newListener', begin)
  return () => {
    const frames = pile.frames()
    return frames === null ? null : Buffer.concat(frames.map(({ bytes }) => bytes))
  }
}

type Callback = (error?: Error | null) => void

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[]

/** Of each method's forms the one that says everything. */
interface Spoken {
  writeHead(status: number, headers?: Headers): ServerResponse
  write(chunk: unknown, encoding: BufferEncoding, callback?: Callback): boolean
  end(chunk: unknown, encoding: BufferEncoding, callback?: () => void): ServerResponse
}

function hearResponse(
  response: ServerResponse,
  atMs: () => number,
): () => Pick<Take, 'status' | 'headers' | 'frames'> | null {
  const pile = newPile()
  let head: Pick<Take, 'status' | 'headers'> = { status: 0, headers: {} }
  const hear = (chunk: unknown): void => {
    if (typeof chunk === 'string') pile.add(Buffer.from(chunk), atMs())
    else if (chunk instanceof Uint8Array) pile.add(chunk, atMs())
  }
  const { writeHead, write, end }: Spoken = response
  response.writeHead = (status: number, second?: string | Headers, third?: Headers) => {
    const headers = typeof second === 'string' ? third : second
    head = { status, headers: byName(headers) }
    if (typeof second === 'string') response.statusMessage = second
    return writeHead.call(response, status, headers)
  }
  response.write = (chunk: unknown, second?: BufferEncoding | Callback, third?: Callback): boolean => {
    hear(chunk)
    const callback = typeof second === 'function' ? second : third
    return write.call(response, chunk, typeof second === 'string' ? second : 'utf8', callback)
  }
  response.end = (first?: unknown, second?: BufferEncoding | (() => void), third?: () => void) => {
    if (isCallback(first)) return end.call(response, undefined, 'utf8', first)
    hear(first)
    const callback = typeof second === 'function' ? second : third
    return end.call(response, first, typeof second === 'string' ? second : 'utf8', callback)
  }
  return () => {
    const frames = pile.frames()
    return frames === null ? null : { ...head, frames }
  }
}

function isCallback(value: unknown): value is () => void {
  return typeof value === 'function'
}

/** Bytes in order, copied, since the memory of what passes is used again. */
function newPile() {
  const frames: TimedBytes[] = []
  let length = 0
  return {
    add: (chunk: Uint8Array, atMs: number): void => {
      length += chunk.length
      if (length <= mostHeld && chunk.length > 0) frames.push({ atMs, bytes: Buffer.from(chunk) })
      else if (length > mostHeld) frames.length = 0
    },
    frames: (): readonly TimedBytes[] | null => (length > mostHeld ? null : frames),
  }
}

function byName(headers: Headers | undefined): Record<string, string> {
  const flat = Array.isArray(headers) ? headers.flat() : Object.entries(headers ?? {}).flat(2)
  const named: Record<string, string> = {}
  for (let at = 0; at + 1 < flat.length; at += 2) named[String(flat[at]).toLowerCase()] = String(flat[at + 1])
  return named
}
