import { z } from 'zod'
import { count, isMap, listOf, maybe, orElse, share, text } from '../base/field.ts'
import { contextAttacksSchema } from './context-attack-schema.ts'
import type { ContextAttack } from './context-attack-schema.ts'

const toolFaultModes = [
  'timeout',
  'error',
  'malformed',
  'slow',
  'malicious_response',
  'wrong_value',
  'stale',
  'empty_result',
  'schema_drift',
  'reset',
  'rate_limit',
] as const

const llmFaultModes = [
  'timeout',
  'truncated_response',
  'rate_limit',
  'empty',
  'garbage',
  'response_drift',
  'error',
  'overloaded',
  'cut_stream',
  'tool_call_corruption',
] as const

const trigger = {
  probability: orElse(
    share,
    1,
    'Chance that a matching call is hit, from 0 to 1. Keyed by the seed: order changes nothing.',
  ),
  after_calls: orElse(count, 0, 'So many matching calls succeed first, counted per cell.'),
  on_call: maybe(
    z.union([z.int().min(1), z.array(z.int().min(1)).min(1)]),
    'Only these matching calls are hit, counted from 1 per cell, such as 2 or [2, 5].',
  ),
  times: maybe(z.int().min(1), 'At most so many hits per cell.'),
}

interface RawTrigger {
  readonly probability: number
  readonly after_calls: number
  readonly on_call: number | number[] | null
  readonly times: number | null
}

/** When a fault strikes; all counts are per cell. */
export interface Trigger {
  readonly probability: number
  readonly afterCalls: number
  /** From 1; null = every call. */
  readonly onCalls: readonly number[] | null
  readonly times: number | null
}

const statusCode = z.int().min(100).max(599)

/** One way in which a tool fails. */
export const toolFaultSchema = z
  .strictObject({
    tool: text.describe('Name of the tool, or * for all tools.'),
    mode: z.enum(toolFaultModes).describe('What happens to the call.'),
    match_url: maybe(
      text,
      'Only calls to addresses that match this glob, such as https://api.example.com/*.',
    ),
    delay_ms: maybe(count, 'How late the answer comes, in milliseconds (slow, timeout).'),
    error_code: maybe(statusCode, 'HTTP status of the failure (error, rate_limit); 503 or 429 when absent.'),
    message: maybe(z.string(), 'Text of the failure.'),
    payload: maybe(z.string(), 'What the tool says instead (malicious_response, malformed, wrong_value).'),
    ...trigger,
  })
  .transform((fault) => ({
    tool: fault.tool,
    mode: fault.mode,
    matchUrl: fault.match_url,
    delayMs: fault.delay_ms,
    errorCode: fault.error_code,
    message: fault.message,
    payload: fault.payload,
    trigger: triggerOf(fault),
  }))

export type ToolFault = Readonly<z.output<typeof toolFaultSchema>>

/** One way in which the agent's model fails. */
export const llmFaultSchema = z
  .strictObject({
    mode: z.enum(llmFaultModes).describe('What happens to the call.'),
    max_tokens: maybe(count, 'Where the answer is cut (truncated_response); 10 when absent.'),
    delay_ms: maybe(count, 'How long the call hangs, in milliseconds (timeout).'),
    error_code: maybe(statusCode, 'HTTP status of the failure (error).'),
    message: maybe(z.string(), 'Text of the failure.'),
    cut: orElse(
      z.enum(['clean', 'reset', 'mid_event', 'content_length', 'tool_args']),
      'clean',
      'How a cut answer ends on the wire (truncated_response, cut_stream).',
    ),
    drift_type: orElse(
      z.enum(['json_field_rename', 'verbosity_shift', 'format_change', 'refusal_rephrase', 'tone_shift']),
      'json_field_rename',
      'How the answer drifts (response_drift).',
    ),
    severity: orElse(z.enum(['subtle', 'moderate', 'significant']), 'subtle', 'How far the answer drifts.'),
    direction: orElse(z.enum(['expand', 'compress']), 'expand', 'Where verbosity shifts to.'),
    factor: orElse(z.number().positive(), 2, 'How much verbosity shifts.'),
    ...trigger,
  })
  .transform((fault) => ({
    mode: fault.mode,
    maxTokens: fault.max_tokens,
    delayMs: fault.delay_ms,
    errorCode: fault.error_code,
    message: fault.message,
    cut: fault.cut,
    driftType: fault.drift_type,
    severity: fault.severity,
    direction: fault.direction,
    factor: fault.factor,
    trigger: triggerOf(fault),
  }))

export type LlmFault = Readonly<z.output<typeof llmFaultSchema>>

const profileFaults = {
  tool_faults: listOf(toolFaultSchema, 'Ways in which tools fail.'),
  llm_faults: listOf(llmFaultSchema, "Ways in which the agent's model fails."),
  context_attacks: contextAttacksSchema,
}

const faults = {
  profile: maybe(text, 'Name of a built-in profile, or path of a profile file; its faults come on top.'),
  ...profileFaults,
}

/** The `chaos` block: the weather of the chaos phase, and of no other. */
export const chaosSchema = z.strictObject(faults).transform(weatherOf)

/** Faults that come together. */
export type Chaos = Readonly<z.output<typeof chaosSchema>>

/** One row of a chaos matrix. */
export const scenarioSchema = z
  .strictObject({
    name: text.describe('Name of the scenario, as reports show it.'),
    extends: maybe(text, 'The same as profile: a profile to begin with.'),
    ...faults,
  })
  .refine((raw) => (raw.extends ?? null) === null || (raw.profile ?? null) === null, {
    when: isMap,
    path: ['extends'],
    error: '`profile` says it already',
    params: { hint: 'Keep one of `extends` and `profile`' },
  })
  .transform((scenario) => ({
    name: scenario.name,
    ...weatherOf({ ...scenario, profile: scenario.extends ?? scenario.profile }),
  }))
  .meta({ id: 'scenario' })

/** A named set of faults: the weather of a cell. */
export type Scenario = Readonly<z.output<typeof scenarioSchema>>

/** A file of faults to be named by `profile`; the original wraps them in `chaos`, ours does not need to. */
export const profileSchema = z
  .strictObject({
    name: maybe(text, 'Name of the profile; its file is called so.'),
    description: text.describe('What it imitates, in one line.'),
    chaos: maybe(z.strictObject(profileFaults), 'The faults, as older files have them.'),
    ...profileFaults,
  })
  .transform(({ description, chaos, ...own }) => ({
    description: description.trim(),
    toolFaults: [...own.tool_faults, ...(chaos?.tool_faults ?? [])],
    llmFaults: [...own.llm_faults, ...(chaos?.llm_faults ?? [])],
    contextAttacks: [...own.context_attacks, ...(chaos?.context_attacks ?? [])],
  }))

/** Faults that come on top of others, with a line that says what they imitate. */
export type Profile = Readonly<z.output<typeof profileSchema>>

/** A chaos matrix. */
export const matrixSchema = listOf(scenarioSchema, 'The scenarios under which the rules are checked.')

interface RawWeather {
  readonly profile: string | null
  readonly tool_faults: ToolFault[]
  readonly llm_faults: LlmFault[]
  readonly context_attacks: ContextAttack[]
}

function weatherOf(raw: RawWeather) {
  return {
    profile: raw.profile,
    toolFaults: raw.tool_faults,
    llmFaults: raw.llm_faults,
    contextAttacks: raw.context_attacks,
  }
}

function triggerOf(raw: RawTrigger): Trigger {
  return {
    probability: raw.probability,
    afterCalls: raw.after_calls,
    onCalls: typeof raw.on_call === 'number' ? [raw.on_call] : raw.on_call,
    times: raw.times,
  }
}
