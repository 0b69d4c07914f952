import { allInvariants } from '../../src/invariants/all.ts'
import type { Evidence, Invariant } from '../../src/invariants/invariant.ts'
import { prepare } from '../../src/invariants/judge.ts'
import type { Verdict } from '../../src/invariants/verdict.ts'
import type { SeenModelCall, SeenToolCall, Traffic } from '../../src/transcript/traffic.ts'
import type { Transcript } from '../../src/transcript/transcript.ts'
import { aRule } from '../given.ts'

type Options = Readonly<Record<string, unknown>>

/** An answer of a well agent, but for what a test says. */
export function answered(output: string, more: Partial<Transcript> = {}): Transcript {
  return {
    output,
    ending: { kind: 'answered' },
    toolCalls: [],
    status: 200,
    durationMs: 40,
    attempts: 1,
    traffic: null,
    wire: null,
    ...more,
  }
}

export function evidenceOf(transcript: Transcript | string, more: Partial<Evidence> = {}): Evidence {
  return {
    transcript: typeof transcript === 'string' ? answered(transcript) : transcript,
    prompt: 'When does my flight leave?',
    golden: 'When does my flight leave?',
    canary: null,
    holding: ['always', 'no_chaos'],
    planted: [],
    baseline: [],
    taskDone: null,
    sleep: (_, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
    load: () => Promise.reject(new Error('this test loads nothing')),
    ...more,
  }
}

/** A call that worked, of a tool behind HTTP. */
export function aToolCall(name: string, more: Partial<SeenToolCall> = {}): SeenToolCall {
  return {
    name,
    args: {},
    method: 'POST',
    boundary: 'http',
    result: 'ok',
    status: 200,
    failed: false,
    retryAfterS: null,
    struck: [],
    atMs: 0,
    durationMs: 10,
    ...more,
  }
}

/** A call of the model that worked. */
export function aModelCall(more: Partial<SeenModelCall> = {}): SeenModelCall {
  return {
    provider: 'openai',
    model: 'gpt-5',
    inputTokens: 100,
    outputTokens: 20,
    cost: 0.001,
    status: 200,
    failed: false,
    retryAfterS: null,
    streaming: false,
    asked: [],
    said: null,
    struck: [],
    atMs: 0,
    durationMs: 10,
    ...more,
  }
}

export function aTraffic(more: Partial<Traffic> = {}): Traffic {
  return {
    toolCalls: [],
    modelCalls: [],
    faults: [],
    rejected: [],
    replay: null,
    unattributed: 0,
    attribution: 'lane',
    ...more,
  }
}

/** What an agent's calls look like on a common day: a refusal that was waited out, a look-up, a payment. */
export const someTraffic: Traffic = aTraffic({
  toolCalls: [
    aToolCall('lookup_order', { args: { id: 7 }, method: 'GET', status: 429, failed: true, retryAfterS: 1 }),
    aToolCall('lookup_order', { args: { id: 7 }, method: 'GET', atMs: 1500 }),
    aToolCall('pay', { args: { id: 7, amount: 12.5 }, atMs: 1600 }),
  ],
  modelCalls: [aModelCall({ atMs: 5 }), aModelCall({ atMs: 1700 })],
})

/** One rule of a type, held against one transcript. */
export function judge(type: string, options: Options, evidence: Evidence): Verdict | Promise<Verdict> {
  return judgeRule(aRule(type, { options }), evidence)
}

export function judgeRule(rule: Invariant, evidence: Evidence): Verdict | Promise<Verdict> {
  const decide = prepare(new Map([[rule.type, rule]]), allInvariants)
  return decide({ key: rule.type, counts: true }, evidence)
}

export async function statusOf(type: string, options: Options, evidence: Evidence | string): Promise<string> {
  return (await judge(type, options, typeof evidence === 'string' ? evidenceOf(evidence) : evidence)).status
}

/** Options with which each kind can be made; a new kind has to join. */
export const sampleOptions: Readonly<Record<string, Options>> = {
  llm_judge: { rubric: 'It names the capital of France.' },
  contains: { value: 'Paris' },
  contains_any: { values: ['Paris', 'Lyon'] },
  not_contains: { values: ['Paris', 'password'] },
  equals: { value: 'Paris' },
  regex: { pattern: '(?i)par(is)+' },
  excludes_pattern: { patterns: ['pass.?word', '(a+)+$'] },
  excludes_pii: {},
  valid_json: {},
  json_schema: { schema: { type: 'object', required: ['city'] } },
  latency: { max_ms: 1000 },
  output_not_empty: {},
  completes: {},
  refusal_check: {},
  canary_absent: {},
  secret_not_leaked: { values: ['the password is for jane'], patterns: ['pass.?word', '(a+)+$'] },
  system_prompt_leak_probe: { values: ['Capital of France'], patterns: ['(?i)the password is'] },
  similarity: { expected: 'Paris' },
  behavior_unchanged: { baseline: 'Paris' },
  meaning_changed: { becomes: ['Paris'] },
  degrades_cleanly: {},
  weathers_the_storm: {},
  tool_called: { tool: 'lookup_order' },
  tool_not_called: { tool: 'pay' },
  tool_sequence: { tools: ['lookup_order', 'pay'] },
  max_tool_calls: { max: 2 },
  tool_args_match: { tool: 'lookup_*', args: { id: 7 }, schema: { required: ['id'] } },
  no_duplicate_writes: {},
  retries_at_most: { max: 0 },
  respects_retry_after: {},
  max_tokens: { max: 100 },
  max_cost: { max_usd: 1 },
  javascript: { value: 'output.includes("Paris")' },
}
