import { z } from 'zod'
import type { Planted } from '../base/fault-met.ts'
import { isMap, listOf, maybe, orElse, text } from '../base/field.ts'
import type { Json } from '../base/json.ts'
import type { WireAct } from '../base/wire-act.ts'
import type { Invariant } from '../invariants/invariant.ts'
import { invariantSchema } from '../invariants/schema.ts'
import { type Exchange, exchangeSchema } from './exchange.ts'
import { type Normaliser, usualNormalisers } from './normalise.ts'
import { type RecordedResponse, toolResponse } from './recorded-response.ts'
import { type ReplaySource, source } from './source-schema.ts'
import { wireActSchema } from './wire-act-schema.ts'

const anyMap = z.record(z.string(), z.json())

const normaliser = z.union([
  z.enum(['timestamps', 'uuids', 'paths']),
  z.strictObject({
    pattern: z.string().refine(isPattern, 'expected a regular expression'),
    as: z.string().default(''),
  }),
])

const planted = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('canary'), text }),
  z.strictObject({ kind: z.literal('false-value'), was: z.string(), is: z.string() }),
])

/** The shape of session files; a file without a version is of the first shape, which all versions read. */
export const sessionVersion = 1

/** One recorded incident, as it stands in the config or alone in a session file; built on first use. */
export function sessionSchema() {
  return (built ??= buildSession())
}

let built: ReturnType<typeof buildSession> | undefined

function buildSession() {
  return sessionFields()
    .refine((raw) => raw.file || (raw.id && raw.input), {
      when: isMap,
      error: 'expected `file`, or both `id` and `input`',
      params: { hint: 'name a session file, or write the session here with its id and its input' },
    })
    .transform(sessionFrom)
}

function sessionFields() {
  return z.strictObject({
    version: orElse(
      z.literal(sessionVersion, `expected ${sessionVersion}, the only version of session files`),
      sessionVersion,
      'Version of the shape of a session.',
    ),
    id: orElse(z.string(), '', 'Id of the session.'),
    name: maybe(z.string(), 'Name for people.'),
    source: orElse(z.string(), 'manual', 'Where the session came from.'),
    captured_at: maybe(z.string(), 'When it was recorded, ISO 8601.'),
    input: orElse(z.string(), '', 'What the agent was asked.'),
    golden: maybe(z.string(), 'The question before it was changed into the input.'),
    turns: listOf(z.string(), 'Turns that are asked before the input, one after another.'),
    act: maybe(
      wireActSchema,
      'What is done to the request beyond its text: its bytes, or others at the same moment.',
    ),
    must_survive: orElse(z.boolean(), false, 'Whether the agent must still be there for the next caller.'),
    context: listOf(anyMap, 'What was said before, in order.'),
    tool_responses: listOf(toolResponse, 'What the tools answered, in order.'),
    exchanges: z
      .union([z.array(exchangeSchema), text])
      .nullish()
      .transform((exchanges) => exchanges ?? [])
      .meta({ description: 'Recorded traffic, or the path of a .exchanges.jsonl file that holds it.' }),
    answer: maybe(z.string(), 'What the agent answered then, for people.'),
    expected_failure: maybe(z.string(), 'What went wrong then, for people.'),
    contract: orElse(text, 'default', 'Name or path of the contract that the session is held against.'),
    invariants: listOf(invariantSchema(), 'Rules of this session alone.'),
    utility: listOf(invariantSchema(), 'Rules about the task itself: shown, and not counted.'),
    scenario: maybe(text, 'The scenario under which it failed.'),
    seed: maybe(z.int(), 'The seed with which it failed.'),
    on_unmatched: orElse(
      z.enum(['error', 'passthrough', 'empty']),
      'error',
      'What happens to a call that was not recorded.',
    ),
    match_model: orElse(
      z.enum(['exact', 'order', 'live']),
      'exact',
      'Whether a model call must be the recorded one, or only the next one; live asks the model itself.',
    ),
    reuse: orElse(z.boolean(), false, 'Whether a call that was answered may be made again.'),
    normalise: z
      .array(normaliser)
      .nullish()
      .transform((given): readonly Normaliser[] => given ?? usualNormalisers)
      .meta({ description: 'Differences that do not make a call another one.' }),
    planted: listOf(planted, 'What an attacker had planted, for rules that look for it.'),
    match_args: orElse(z.boolean(), false, 'Match recorded calls by their arguments too.'),
    latency_scale: orElse(
      z.number().min(0),
      1,
      'Recorded latencies are multiplied by this; 0 answers at once.',
    ),
    file: maybe(text, 'Path of a session file, instead of the session itself.'),
  })
}

function sessionFrom(raw: z.output<ReturnType<typeof sessionFields>>) {
  return {
    id: raw.id,
    name: raw.name,
    source: raw.source,
    capturedAt: raw.captured_at,
    input: raw.input,
    golden: raw.golden,
    turns: raw.turns,
    act: raw.act,
    mustSurvive: raw.must_survive,
    context: raw.context,
    toolResponses: raw.tool_responses,
    exchanges: typeof raw.exchanges === 'string' ? [] : raw.exchanges,
    exchangesFile: typeof raw.exchanges === 'string' ? raw.exchanges : null,
    planted: raw.planted,
    answer: raw.answer,
    expectedFailure: raw.expected_failure,
    contract: raw.contract,
    invariants: raw.invariants,
    utility: raw.utility,
    scenario: raw.scenario,
    seed: raw.seed,
    onUnmatched: raw.on_unmatched,
    matchArgs: raw.match_args,
    matchModel: raw.match_model,
    reuse: raw.reuse,
    normalisers: raw.normalise,
    latencyScale: raw.latency_scale,
    file: raw.file,
  }
}

/** A recorded incident: input, context, traffic, contract. With `file`, the rest stands there. */
export interface Session {
  readonly id: string
  readonly name: string | null
  readonly source: string
  readonly capturedAt: string | null
  readonly input: string
  /** What it was made from; null where that is the input itself. */
  readonly golden: string | null
  /** Asked before the input, one after another. */
  readonly turns: readonly string[]
  /** What is done to the request beyond its text; null where it is sent as usual. */
  readonly act: WireAct | null
  /** True where the agent is looked after when it has answered: the next caller must find it. */
  readonly mustSurvive: boolean
  readonly context: readonly Readonly<Record<string, Json>>[]
  readonly toolResponses: readonly RecordedResponse[]
  readonly exchanges: readonly Exchange[]
  /** Where the traffic stands, if not here. */
  readonly exchangesFile: string | null
  /** Canaries and false values of the storm that it was recorded in. */
  readonly planted: readonly Planted[]
  /** What the agent answered when it was recorded; nothing is judged by it. */
  readonly answer: string | null
  readonly expectedFailure: string | null
  readonly contract: string
  readonly invariants: readonly Invariant[]
  /** Rules about the task itself: shown beside the verdict, and what `weathers_the_storm` goes by. */
  readonly utility: readonly Invariant[]
  readonly scenario: string | null
  readonly seed: number | null
  readonly onUnmatched: 'error' | 'passthrough' | 'empty'
  readonly matchArgs: boolean
  readonly matchModel: 'exact' | 'order' | 'live'
  readonly reuse: boolean
  readonly normalisers: readonly Normaliser[]
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

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'g').source !== ''
  } catch {
    return false
  }
}
