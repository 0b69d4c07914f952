import type { IncomingMessage } from 'node:http'
import { reasonOf } from '../base/user-error.ts'
import type { ModelReply } from '../chaos/fault.ts'
import { type HeldReply, askUpstream } from './ask-upstream.ts'
import type { Dialect } from './llm/dialect.ts'
import { type ReadReply, readReply } from './model-reply.ts'
import type { Passage } from './upstream.ts'

/** The model behind a call that faults are due for. */
export interface LiveModel {
  /** Asks it; a second time gives the first reply again. Never rejects. */
  readonly ask: () => Promise<ModelReply>
  /** What it answered; null as long as it has not, or where the connection broke before it did. */
  reply(): LiveReply | null
}

/** The real reply: in bytes, as JSON where it is a reply, and in no provider's spelling. */
export interface LiveReply {
  readonly held: HeldReply
  readonly read: ReadReply | null
  readonly value: ModelReply
}

export interface LiveModelOptions {
  readonly dialect: Dialect
  readonly passage: Passage
  readonly body: Buffer
  readonly signal: AbortSignal
}

/** Larger replies are never changed: they would have to be held in memory. */
const largestHeld = 32 * 1024 * 1024

/** Only a whole reply with a status of 200 and of this protocol can be changed; every other passes as it came. */
export function liveModel(request: IncomingMessage, options: LiveModelOptions): LiveModel {
  const { dialect, passage, body, signal } = options
  let asked: Promise<ModelReply> | null = null
  let reply: LiveReply | null = null

  const ask = async (): Promise<ModelReply> => {
    try {
      const held = await askUpstream(request, passage, { body, signal, limit: largestHeld })
      const read =
        held.end === 'whole' && held.head.statusCode === 200 ? readReply(dialect, bytesOf(held)) : null
      const value: ModelReply =
        read === null ? { kind: 'failed' } : { kind: 'said', said: dialect.said(read.json), kept: true }
      reply = { held, read, value }
      return value
    } catch (error) {
      if (!signal.aborted) passage.trouble(`${passage.origin.host}: ${reasonOf(error)}`)
      return { kind: 'failed' }
    }
  }
  return { ask: () => (asked ??= ask()), reply: () => reply }
}

function bytesOf({ head: { headers }, body }: HeldReply) {
  return { bytes: body, type: headers['content-type'], encoding: headers['content-encoding'], isCut: false }
}
