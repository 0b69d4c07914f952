import { z } from 'zod'
import { maybe, orElse, text } from '../base/field.ts'
import type { Json } from '../base/json.ts'

/** One line of `tool_responses`. */
export const toolResponse = z
  .strictObject({
    tool: text.describe('Name of the tool that answered.'),
    args: maybe(z.record(z.string(), z.json()), 'The arguments it was called with, to match by.'),
    response: z
      .json()
      .optional()
      .transform((value) => value ?? null)
      .meta({ description: 'What the tool answered: text, a map, a list, or nothing.' }),
    status: orElse(z.int().min(0).max(599), 200, 'HTTP status of the answer; 0 is a reset connection.'),
    latency_ms: orElse(z.number().min(0), 0, 'How long the tool took, in milliseconds.'),
  })
  .transform((raw): RecordedResponse => ({
    tool: raw.tool,
    args: raw.args,
    response: raw.response,
    status: raw.status,
    latencyMs: raw.latency_ms,
  }))

/** What a tool said then, and says again. */
export interface RecordedResponse {
  readonly tool: string
  /** Null where it answers whatever it is asked. */
  readonly args: Readonly<Record<string, Json>> | null
  readonly response: Json
  /** 0 = the connection was reset. */
  readonly status: number
  readonly latencyMs: number
}
