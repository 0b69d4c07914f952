import { z } from 'zod'
import { count, isMap, listOf, maybe, orElse, text } from '../base/field.ts'
import type { Invariant } from '../invariants/invariant.ts'
import { invariantSchema } from '../invariants/schema.ts'

const anyMap = z.record(z.string(), z.unknown())

const toolResponse = z
  .strictObject({
    tool: text.describe('Name of the tool that answered.'),
    args: maybe(anyMap, 'The arguments it was called with, to match by.'),
    response: z
      .json()
      .optional()
      .transform((value) => value ?? null)
      .meta({ description: 'What the tool answered: text, a map, a list, or nothing.' }),
    status: orElse(z.int().min(0).max(599), 200, 'HTTP status of the answer; 0 is a reset connection.'),
    latency_ms: orElse(z.number().min(0), 0, 'How long the tool took, in milliseconds.'),
  })
  .transform((raw) => ({
    tool: raw.tool,
    args: raw.args,
    response: raw.response,
    status: raw.status,
    latencyMs: raw.latency_ms,
  }))

/** What a tool said then, and says again. */
export type RecordedResponse = Readonly<z.output<typeof toolResponse>>

const langsmithFilter = z.strictObject({
  status: orElse(z.enum(['error', 'warning', 'all']), 'error', 'Which runs are taken.'),
  date_range: maybe(z.string(), 'How far back, such as "last_7_days".'),
  min_latency_ms: maybe(count, 'Only runs that took at least so long, in milliseconds.'),
})

const source = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('langsmith'),
      project: text.describe('Name of the LangSmith project.'),
      filter: langsmithFilter.nullish().transform((filter) => filter ?? langsmithFilter.parse({})),
      auto_import: orElse(z.boolean(), false, 'Fetch the sessions at each run.'),
    })
    .transform(({ type, project, filter, auto_import }) => ({
      type,
      project,
      status: filter.status,
      dateRange: filter.date_range,
      minLatencyMs: filter.min_latency_ms,
      autoImport: auto_import,
    })),
  z
    .strictObject({ type: z.literal('langsmith_run'), run_id: text.describe('Id of one LangSmith run.') })
    .transform(({ type, run_id }) => ({ type, runId: run_id })),
])

/** Where sessions can be fetched from. */
export type ReplaySource = Readonly<z.output<typeof source>>

/** One recorded incident, as it stands in the config or alone in a session file; built on first use. */
function sessionSchema() {
  return z
    .strictObject({
      id: orElse(z.string(), '', 'Id of the session.'),
      name: maybe(z.string(), 'Name for people.'),
      source: orElse(z.string(), 'manual', 'Where the session came from.'),
      captured_at: maybe(z.string(), 'When it was recorded, ISO 8601.'),
      input: orElse(z.string(), '', 'What the agent was asked.'),
      context: listOf(anyMap, 'What was said before, in order.'),
      tool_responses: listOf(toolResponse, 'What the tools answered, in order.'),
      exchanges: listOf(anyMap, 'Recorded traffic, as `record` writes it.'),
      expected_failure: maybe(z.string(), 'What went wrong then, for people.'),
      contract: orElse(text, 'default', 'Name or path of the contract that the session is held against.'),
      invariants: z
        .array(invariantSchema())
        .nullish()
        .transform((rules) => rules ?? [])
        .meta({ description: 'Rules of this session alone.' }),
      scenario: maybe(text, 'The scenario under which it failed.'),
      seed: maybe(z.int(), 'The seed with which it failed.'),
      on_unmatched: orElse(
        z.enum(['error', 'passthrough', 'empty']),
        'error',
        'What happens to a call that was not recorded.',
      ),
      match_args: orElse(z.boolean(), false, 'Match recorded calls by their arguments too.'),
      latency_scale: orElse(
        z.number().min(0),
        1,
        'Recorded latencies are multiplied by this; 0 answers at once.',
      ),
      file: maybe(text, 'Path of a session file, instead of the session itself.'),
    })
    .refine((raw) => raw.file || (raw.id && raw.input), {
      when: isMap,
      error: 'expected `file`, or both `id` and `input`',
      params: { hint: 'name a session file, or write the session here with its id and its input' },
    })
    .transform((raw) => ({
      id: raw.id,
      name: raw.name,
      source: raw.source,
      capturedAt: raw.captured_at,
      input: raw.input,
      context: raw.context,
      toolResponses: raw.tool_responses,
      exchanges: raw.exchanges,
      expectedFailure: raw.expected_failure,
      contract: raw.contract,
      invariants: raw.invariants,
      scenario: raw.scenario,
      seed: raw.seed,
      onUnmatched: raw.on_unmatched,
      matchArgs: raw.match_args,
      latencyScale: raw.latency_scale,
      file: raw.file,
    }))
}

/** A recorded incident: input, context, traffic, contract. With `file`, the rest stands there. */
export interface Session {
  readonly id: string
  readonly name: string | null
  readonly source: string
  readonly capturedAt: string | null
  readonly input: string
  readonly context: readonly Readonly<Record<string, unknown>>[]
  readonly toolResponses: readonly RecordedResponse[]
  readonly exchanges: readonly Readonly<Record<string, unknown>>[]
  readonly expectedFailure: string | null
  readonly contract: string
  readonly invariants: readonly Invariant[]
  readonly scenario: string | null
  readonly seed: number | null
  readonly onUnmatched: 'error' | 'passthrough' | 'empty'
  readonly matchArgs: boolean
  readonly latencyScale: number
  /** Absolute once the config is loaded. */
  readonly file: string | null
}

/** The `replays` block; built on first use. */
export function replaysSchema() {
  return z.strictObject({
    sessions: z
      .array(sessionSchema())
      .nullish()
      .transform((sessions) => sessions ?? [])
      .meta({ description: 'Recorded incidents to play again.' }),
    sources: listOf(source, 'Where more sessions are fetched from.'),
  })
}

/** Recorded incidents, and where more come from. */
export interface Replays {
  readonly sessions: readonly Session[]
  readonly sources: readonly ReplaySource[]
}
