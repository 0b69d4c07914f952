import { z } from 'zod'
import type { Json } from '../base/json.ts'
import { phases, severities } from '../base/phase.ts'
import type { Ending, ToolCall } from '../transcript/transcript.ts'
import type { Traffic } from '../transcript/traffic.ts'
import type { ResultCell } from './result.ts'

/** Any JSON: a file that was parsed holds nothing else. */
const json = z.custom<Json>((value) => value !== undefined, 'is missing')
const count = z.int().min(0)
const ms = z.number().min(0)

export const endingSchema: z.ZodType<Ending> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answered') }),
  z.object({ kind: z.literal('timed-out'), afterMs: ms }),
  z.object({ kind: z.literal('refused'), status: z.int(), reason: z.string() }),
  z.object({ kind: z.literal('unreadable'), reason: z.string() }),
  z.object({ kind: z.literal('crashed'), reason: z.string() }),
  z.object({ kind: z.literal('unreachable'), reason: z.string() }),
])

export const toolCallSchema: z.ZodType<ToolCall> = z.object({ name: z.string(), args: json })

const seenToolCall = z.object({
  name: z.string(),
  args: json,
  method: z.string().nullable(),
  boundary: z.enum(['http', 'proxy', 'mcp', 'model']),
  result: z.string().nullable(),
  status: z.int().nullable(),
  failed: z.boolean(),
  retryAfterS: z.number().nullable(),
  struck: z.array(z.string()),
  atMs: z.number(),
  durationMs: ms,
})

const seenModelCall = z.object({
  provider: z.string(),
  model: z.string(),
  inputTokens: z.number().nullable(),
  outputTokens: z.number().nullable(),
  cost: z.number().nullable(),
  status: z.int(),
  failed: z.boolean(),
  retryAfterS: z.number().nullable(),
  streaming: z.boolean(),
  asked: z.array(z.string()),
  said: z.string().nullable(),
  struck: z.array(z.string()),
  atMs: z.number(),
  durationMs: ms,
})

const planted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('canary'), text: z.string() }),
  z.object({ kind: z.literal('false-value'), was: z.string(), is: z.string() }),
])

const faultMet = z.object({
  id: z.string(),
  mode: z.string(),
  matched: count,
  delivered: count,
  scope: z.enum(['wire', 'model']).nullable(),
  planted: z.array(planted),
  because: z.string().nullable(),
})

const traffic: z.ZodType<Traffic> = z.object({
  toolCalls: z.array(seenToolCall),
  modelCalls: z.array(seenModelCall),
  faults: z.array(faultMet),
  rejected: z.array(z.string()),
  unattributed: count,
  attribution: z.enum(['lane', 'header', 'serial']),
  replay: z
    .object({
      played: count,
      recorded: count,
      missed: z.array(z.string()),
      drift: z.array(z.string()),
    })
    .nullable(),
})

const ruled = {
  rule: z.string(),
  type: z.string(),
  severity: z.enum(severities),
  counts: z.boolean(),
}

const verdict = z.discriminatedUnion('status', [
  z.object({ ...ruled, status: z.literal('held') }),
  z.object({
    ...ruled,
    status: z.literal('broken'),
    expected: z.string(),
    actual: z.string(),
    span: z.tuple([count, count]).exactOptional().meta({
      description: 'Where in the output the offence stands: first character, and the one behind it.',
    }),
  }),
  z.object({ ...ruled, status: z.literal('skipped'), because: z.string() }),
  z.object({ ...ruled, status: z.literal('errored'), reason: z.string() }),
])

/** One line of `cells` in `result.json`, as anybody may have left it. */
export const cellSchema: z.ZodType<ResultCell> = z
  .object({
    id: z.string().min(1).meta({ description: 'Unique and pasteable: `flakestorm run --cell <id>`.' }),
    phase: z.enum(phases),
    promptId: z.string(),
    golden: z.string().meta({ description: 'The golden prompt as written, cut to 4,000 characters.' }),
    prompt: z.string().meta({ description: 'The last turn as sent, cut to 4,000 characters.' }),
    before: z.array(z.string()).meta({ description: 'What was said before the last turn.' }),
    mutation: z
      .object({
        type: z.string(),
        operator: z.string(),
        expectation: z.enum(['INV', 'SEC', 'DEG', 'DIR']),
        canary: z.string().nullable(),
      })
      .nullable(),
    scenario: z.string().nullable().meta({ description: 'Name of the weather; null = a clean world.' }),
    status: z.enum(['passed', 'failed', 'errored', 'unjudged', 'excluded', 'not-triggered']),
    ending: endingSchema,
    output: z.string(),
    httpStatus: z.int().nullable(),
    toolCalls: z.array(toolCallSchema),
    traffic: traffic
      .nullable()
      .meta({ description: 'What crossed the gateway; null where nothing stood there.' }),
    wire: z
      .object({
        sent: z.string(),
        sentBytes: count,
        received: z.string(),
        hungUp: z.boolean(),
        body: z.string().optional(),
      })
      .nullable()
      .meta({ description: 'The bytes of an unusual request; null for a usual one.' }),
    durationMs: ms,
    attempts: count,
    verdicts: z.array(verdict),
  })
  .meta({ id: 'cell' })
