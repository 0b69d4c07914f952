import type { Json } from '../base/json.ts'
import type { ModelCall, SaidCall } from '../chaos/fault.ts'
import type { SeenModelCall } from '../transcript/traffic.ts'
import { noteAsked, whilePassing } from './asked-for.ts'
import type { Dialect } from './llm/dialect.ts'
import { readReply } from './model-reply.ts'
import { type Prices, costOf } from './price.ts'
import { retryAfterOf } from './retry-after.ts'
import type { Visit } from './route.ts'
import { type Tap, openTap } from './tap.ts'
import type { Passed } from './upstream.ts'

/** The record of one call of the model: made when it ends, or when its cell ends before it. */
export interface ModelRecord {
  /** Where the bytes of a passing reply are looked at. */
  readonly tap: Tap
  /** The faults of these ids were delivered, be it after the cell has ended the call. */
  struckBy(ids: readonly string[]): void
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

/** What the model said is kept so far, in characters. */
const longestSaid = 2000

export function recordModel({ claim, gateway }: Visit, recorded: RecordedCall): ModelRecord {
  const { dialect, call, atMs } = recorded
  const tap = openTap(mostHeld)
  const struck: string[] = []
  let isTold = false

  const tell = (put: PutModel): void => {
    if (isTold) return
    isTold = true
    noMore()
    claim.signal.removeEventListener('abort', broke)
    const reply = put.reads === null ? null : dialect.said(put.reads)
    const calls = reply?.toolCalls ?? []
    noteAsked(claim.memory, calls, atMs)
    const seen = seenOf(recorded, put, gateway.prices)
    const asked = calls.map(({ name }) => name)
    const said = reply === null ? null : gateway.redact(reply.text).slice(0, longestSaid)
    claim.saw({ model: { ...seen, asked, said, struck, durationMs: claim.now() - atMs } })
  }
  const broke = (): void => tell({ status: 0, reads: null, paid: null, retryAfterS: null })
  claim.signal.addEventListener('abort', broke, { once: true })
  const noMore = whilePassing(claim.memory, () => {
    const type = call.streaming ? 'text/event-stream' : undefined
    const soFar = readReply(dialect, { bytes: tap.bytes(), type, encoding: undefined, isCut: true })
    noteAsked(claim.memory, callsIn(dialect, soFar?.json ?? null), atMs)
  })

  const passed = ({ status, headers }: Passed): void => {
    const json = headers === null || status >= 400 ? null : jsonOf(dialect, tap, { status, headers })
    const retryAfterS = retryAfterOf(headers?.['retry-after'], gateway.clock.date())
    tell({ status, reads: json, paid: json, retryAfterS })
  }
  return { tap, struckBy: (ids) => void struck.push(...ids), passed, put: tell, broke }
}

function seenOf(
  { dialect, call, atMs }: RecordedCall,
  { status, paid, retryAfterS }: PutModel,
  prices: Prices,
): Omit<SeenModelCall, 'asked' | 'said' | 'struck' | 'durationMs'> {
  const usage = paid === null ? null : dialect.usage(paid)
  return {
    provider: call.provider,
    model: call.model,
    inputTokens: usage?.input ?? null,
    outputTokens: usage?.output ?? null,
    cost: costOf(call.model, usage, prices),
    status,
    failed: status === 0 || status >= 400,
    retryAfterS,
    streaming: call.streaming,
    atMs,
  }
}

function callsIn(dialect: Dialect, reply: Json | null): readonly SaidCall[] {
  return reply === null ? [] : dialect.said(reply).toolCalls
}

/** What passed, as far as it was held. */
function jsonOf(
  dialect: Dialect,
  tap: Tap,
  { status, headers }: { readonly status: number; readonly headers: NonNullable<Passed['headers']> },
): Json | null {
  const { 'content-type': type, 'content-encoding': encoding } = headers
  const reply = readReply(dialect, { bytes: tap.bytes(), type, encoding, isCut: tap.isCut || status === 0 })
  return reply?.json ?? null
}
