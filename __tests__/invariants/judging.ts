import { allInvariants } from '../../src/invariants/all.ts'
import type { Evidence } from '../../src/invariants/invariant.ts'
import { prepare } from '../../src/invariants/judge.ts'
import type { Verdict } from '../../src/invariants/verdict.ts'
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
    taskDone: null,
    sleep: (_, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
    load: () => Promise.reject(new Error('this test loads nothing')),
    ...more,
  }
}

/** One rule of a type, held against one transcript. */
export function judge(
  type: string,
  options: Options,
  evidence: Evidence,
  more: Parameters<typeof aRule>[1] = {},
): Verdict | Promise<Verdict> {
  const decide = prepare(new Map([[type, aRule(type, { options, ...more })]]), allInvariants)
  return decide({ key: type, counts: true }, evidence)
}

export async function statusOf(type: string, options: Options, evidence: Evidence | string): Promise<string> {
  return (await judge(type, options, typeof evidence === 'string' ? evidenceOf(evidence) : evidence)).status
}

/** Options with which each kind can be made; a new kind has to join. */
export const sampleOptions: Readonly<Record<string, Options>> = {
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
  degrades_cleanly: {},
  weathers_the_storm: {},
  javascript: { value: 'output.includes("Paris")' },
}
