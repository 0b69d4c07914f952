import { isObject } from '../base/json.ts'
import type { Json } from '../base/json.ts'
import type { WireSeen } from '../base/wire-act.ts'
import type { Ending, ToolCall, Answer } from '../transcript/transcript.ts'
import { isList } from '../base/json-path.ts'

/** What an adapter saw; the rest of a transcript has defaults. */
export interface Seen {
  readonly ending: Ending
  readonly output?: string
  readonly toolCalls?: readonly ToolCall[]
  readonly status?: number | null
  readonly durationMs: number
  readonly attempts?: number
  readonly wire?: WireSeen | null
}

/** Makes a transcript, and is the one place where secrets leave it. */
export function transcriptOf(seen: Seen, redact: (text: string) => string): Answer {
  return {
    output: redact(seen.output ?? ''),
    ending: 'reason' in seen.ending ? { ...seen.ending, reason: redact(seen.ending.reason) } : seen.ending,
    toolCalls: (seen.toolCalls ?? []).map(({ name, args }) => ({
      name: redact(name),
      args: mapText(args, redact),
    })),
    status: seen.status ?? null,
    durationMs: seen.durationMs,
    attempts: seen.attempts ?? 1,
    wire: seen.wire
      ? {
          ...seen.wire,
          sent: redact(seen.wire.sent),
          received: redact(seen.wire.received),
          ...(seen.wire.body !== undefined && { body: redact(seen.wire.body) }),
        }
      : null,
  }
}

/** The ending of a question that the user's own cancelling cut short: nobody's verdict. */
export const cancelled: Ending = { kind: 'unreachable', reason: 'the run was cancelled' }

function mapText(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value)
  if (isList(value)) return value.map((item) => mapText(item, change))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [change(key), mapText(item, change)]))
}
