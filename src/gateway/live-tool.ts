import type { IncomingMessage } from 'node:http'
import { type Json, parseJson } from '../base/json.ts'
import { reasonOf } from '../base/user-error.ts'
import type { ToolReply } from '../chaos/fault.ts'
import { decoded } from './decode.ts'
import { retryAfterOf } from './retry-after.ts'
import type { WholeReply } from './tool-wire.ts'
import { openTap } from './tap.ts'
import { requestUpstream, upstreamHeaders } from './upstream-request.ts'
import { type Passage, pump } from './upstream.ts'

/** The tool behind a call that faults are due for. */
export interface LiveTool {
  /** Asks it; a second time gives the first reply again. Never rejects: a connection that breaks is a reset. */
  readonly ask: () => Promise<ToolReply>
  /** What it answered in bytes, null as long as it has not. */
  reply(): LiveReply | null
  /** True while the upstream has been asked and has not answered. */
  isAsking(): boolean
}

/** The real reply: in bytes, and in no protocol's spelling. */
export interface LiveReply {
  readonly whole: WholeReply
  readonly value: ToolReply
  /** Where the reply is too large to hold: the remainder waits here, and no fault can change it. */
  readonly rest: IncomingMessage | null
}

export interface LiveOptions {
  readonly passage: Passage
  readonly signal: AbortSignal
  /** ISO 8601, to read a `retry-after` that is a date. */
  readonly now: () => string
  /** Replies of more bytes are not held. */
  readonly limit: number
}

export function liveTool(request: IncomingMessage, { passage, signal, now, limit }: LiveOptions): LiveTool {
  let asked: Promise<ToolReply> | null = null
  let reply: LiveReply | null = null

  const ask = async (): Promise<ToolReply> => {
    try {
      const incoming = await begin(request, passage, signal)
      const { bytes, isWhole } = await collect(incoming, limit)
      const whole = wholeOf(incoming, bytes)
      const value: ToolReply = isWhole
        ? valueOf(incoming, whole, { now, limit })
        : { kind: 'result', value: '', kept: true }
      reply = { whole, value, rest: isWhole ? null : incoming }
      return value
    } catch (error) {
      if (!signal.aborted) passage.trouble(`${passage.origin.host}: ${reasonOf(error)}`)
      return { kind: 'reset' }
    }
  }
  return {
    ask: () => (asked ??= ask()),
    reply: () => reply,
    isAsking: () => asked !== null && reply === null,
  }
}

function begin(request: IncomingMessage, passage: Passage, signal: AbortSignal): Promise<IncomingMessage> {
  signal.throwIfAborted()
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const headers = upstreamHeaders(request, passage.origin, { bodyLength: null, identity: true })
  const out = requestUpstream(request, passage, { agents: passage.agents, headers })
  const leave = (): void => void out.destroy(new Error('the client is gone'))
  signal.addEventListener('abort', leave, { once: true })
  out.once('close', () => signal.removeEventListener('abort', leave))
  out.on('error', reject).once('response', resolve)
  pump(request, out, { sent: openTap(0), begun: passage.begun })
  return promise
}

function collect(incoming: IncomingMessage, limit: number): Promise<{ bytes: Buffer; isWhole: boolean }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const done = (isWhole: boolean): void => {
      incoming.off('data', read)
      resolve({ bytes: Buffer.concat(chunks), isWhole })
    }
    const read = (chunk: Buffer): void => {
      chunks.push(chunk)
      length += chunk.length
      if (length <= limit) return
      incoming.pause()
      done(false)
    }
    incoming
      .on('data', read)
      .once('end', () => done(true))
      .once('error', reject)
  })
}

function wholeOf({ statusCode, statusMessage, rawHeaders }: IncomingMessage, body: Buffer): WholeReply {
  return { status: statusCode ?? 0, statusMessage: statusMessage ?? '', rawHeaders, body }
}

function valueOf(
  { headers }: IncomingMessage,
  { status, body }: WholeReply,
  { now, limit }: Pick<LiveOptions, 'now' | 'limit'>,
): ToolReply {
  const plain = decoded(body, headers['content-encoding'], { limit, isCut: false })
  // What we cannot read we cannot change either: it passes as it came.
  const text = plain?.toString('utf8') ?? ''
  if (status >= 400) {
    return {
      kind: 'failure',
      status,
      message: text,
      retryAfterS: retryAfterOf(headers['retry-after'], now()),
    }
  }
  return { kind: 'result', value: jsonOr(text, headers['content-type']), kept: true }
}

/** JSON where the reply says so, or where it plainly is; a text that happens to be a number stays a text. */
function jsonOr(text: string, type: string | undefined): Json {
  const isJson = /json/i.test(type ?? 'json') || /^\s*[[{]/.test(text)
  return (isJson ? parseJson(text) : undefined) ?? text
}
