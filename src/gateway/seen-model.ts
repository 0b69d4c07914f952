import type { Json } from '../base/json.ts'
import type { ModelCall } from '../chaos/fault.ts'
import { noteAsked, whilePassing } from './asked-for.ts'
import type { Dialect } from './llm/dialect.ts'
import { readReply } from './model-reply.ts'
import { costOf } from './price.ts'
import { retryAfterOf } from './retry-after.ts'
import type { Visit } from './route.ts'
import { type Tap, openTap } from './tap.ts'
import type { Passed } from './upstream.ts'

/** The record of one call of the model: made when it ends, or when its cell ends before it. Texts are not kept. */
export interface ModelRecord {
  /** Where the bytes of a passing reply are looked at. */
  readonly tap: Tap
  /** It passed untouched. */
  passed(passed: Passed): void
  /** It was answered under faults. */
  put(put: PutModel): void
  /** The connection broke before there was an answer. */
  broke(): void
}

/** What the agent got. */
export interface PutModel {
  /** 0 for a connection that broke or was never answered. */
  readonly status: number
  /** What it could read; null where nothing. */
  readonly reads: Json | null
  /** The provider's own reply, which tells what was paid for. */
  readonly paid: Json | null
  readonly retryAfterS: number | null
}

export interface RecordedCall {
  readonly dialect: Dialect
  readonly call: ModelCall
  /** When the request came in, since the cell began. */
  readonly atMs: number
}

/** Of a passing reply no more than this is held until it has been read, in bytes. */
const mostHeld = 4 * 1024 * 1024

export function recordModel({ claim, gateway }: Visit, { dialect, call, atMs }: RecordedCall): ModelRecord {
  const tap = openTap(mostHeld)
  let isTold = false

  const tell = ({ status, reads, paid, retryAfterS }: PutModel): void => {
    if (isTold) return
    isTold = true
    noMore()
    claim.signal.removeEventListener('abort', broke)
    const usage = paid === null ? null : dialect.usage(paid)
    const calls = reads === null ? [] : dialect.said(reads).toolCalls
    noteAsked(claim.memory, calls, atMs)
    claim.saw({
      model: {
        provider: call.provider,
        model: call.model,
        inputTokens: usage?.input ?? null,
        outputTokens: usage?.output ?? null,
        cost: costOf(call.model, usage, gateway.prices),
        status,
        failed: status === 0 || status >= 400,
        retryAfterS,
        streaming: call.streaming,
        asked: calls.map(({ name }) => name),
        atMs,
        durationMs: claim.now() - atMs,
      },
    })
  }
  const broke = (): void => tell({ status: 0, reads: null, paid: null, retryAfterS: null })
  claim.signal.addEventListener('abort', broke, { once: true })

  const type = call.streaming ? 'text/event-stream' : undefined
  const noMore = whilePassing(claim.memory, () => {
    if (tap.length === 0) return
    const soFar = readReply(dialect, { bytes: tap.bytes(), type, encoding: undefined, isCut: true })
    if (soFar !== null) noteAsked(claim.memory, dialect.said(soFar.json).toolCalls, atMs)
  })

  return {
    tap,
    passed: ({ status, headers }) => {
      const isCut = tap.isCut || status === 0
      const reply =
        headers === null || status >= 400
          ? null
          : readReply(dialect, {
              bytes: tap.bytes(),
              type: headers['content-type'],
              encoding: headers['content-encoding'],
              isCut,
            })
      const json = reply?.json ?? null
      tell({ status, reads: json, paid: json, retryAfterS: retryAfterOf(headers?.['retry-after'], gateway.clock.date()) })
    },
    put: tell,
    broke,
  }
}
