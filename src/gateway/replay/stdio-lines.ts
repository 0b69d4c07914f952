import type { Clock } from '../../base/clock.ts'
import { hider } from '../../replay/hide.ts'
import type { Answered } from '../../replay/player.ts'
import type { Line } from '../mcp/lines.ts'
import type { Got, Pending } from '../mcp/open-call.ts'
import type { Visit } from '../route.ts'
import { type RawCall, askedOf } from './asked-of.ts'
import { lineFor } from './play-server.ts'

/** What a recording says to a call over stdio. */
export type RecordedAnswer = Exclude<Answered, { kind: 'live' }>

/** What the cell's recording says to a call; null where the real server is to be asked. */
export function recordedAnswer(
  { call }: Pending,
  line: Line | null,
  { name, gateway }: Pick<Visit, 'name' | 'gateway'>,
): RecordedAnswer | null {
  const { playing } = call.claim
  if (playing === null || call.request.method !== 'tools/call' || line === null) return null
  const answered = playing.player.answer(askedOf(rawCall(name, line), hider(gateway.redact)))
  return answered.kind === 'live' ? null : answered
}

/** The line that answers a call, once it has taken as long as it took. */
export async function lineFrom(
  answered: RecordedAnswer,
  { call }: Pending,
  clock: Clock,
): Promise<{ readonly line: string; readonly got: Got }> {
  const { line, got, latencyMs } = lineFor(answered, call.request)
  const waitMs = latencyMs * (call.claim.playing?.latencyScale ?? 0)
  if (waitMs > 0) await clock.sleep(waitMs, call.claim.signal)
  return { line, got }
}

/** Keeps a call and the line that the agent got, where its cell is recorded. */
export function keepLine(
  { call: { claim, atMs } }: Pending,
  line: string,
  { name, first }: { readonly name: string; readonly first: Line | null },
): void {
  if (first === null) return
  claim.keep?.({
    call: rawCall(name, first),
    status: 200,
    headers: { 'content-type': 'application/json' },
    frames: [{ atMs: claim.now() - atMs, bytes: Buffer.from(line.trim()) }],
    isWhole: true,
    atMs,
  })
}

function rawCall(name: string, { bytes }: Line): RawCall {
  return { boundary: 'mcp', name, method: 'POST', path: '', type: 'application/json', body: bytes }
}
