import fc from 'fast-check'
import { expect, test } from 'vitest'
import { configJsonSchema } from '../../src/config/json-schema.ts'
import { stringify } from 'yaml'
import { problemsOf } from './loading.ts'

type Path = readonly (string | number)[]

/** A config that writes at least one key of every map there is. */
const whole = {
  version: '2.0',
  agent: {
    type: 'http',
    endpoint: 'http://localhost:{port}/invoke',
    method: 'POST',
    request_template: '{prompt}',
    response_path: '$.a',
    query_params: {},
    parse_structured_input: true,
    timeout: 1000,
    max_answer_bytes: 1000,
    headers: {},
    reset_endpoint: '/reset',
    start: {
      command: 'a',
      shell: false,
      port: 'auto',
      ready: '/',
      ready_timeout: 1000,
      cwd: '.',
      instances: 1,
    },
  },
  model: { provider: 'ollama', name: 'a', base_url: 'http://a', api_key: '${KEY}', temperature: 0 },
  gateway: {
    host: '127.0.0.1',
    port: 1,
    token: 'a',
    llm: [{ provider: 'openai', upstream: 'http://a' }],
    tools: [{ name: 'a', upstream: 'http://a', env: 'A' }],
    mcp: [{ name: 'a', url: 'http://a' }],
    forward_proxy: false,
  },
  mutations: {
    count: 1,
    types: ['noise'],
    weights: { noise: 1, paraphrase: 1, temporal_attack: 1 },
    generator: 'offline',
    expect: { noise: 'INV' },
  },
  golden_prompts: [{ id: 'a', prompt: 'a', invariants: [{ type: 'latency', max_ms: 5 }] }],
  invariants: [
    {
      type: 'contains',
      value: 'a',
      case_sensitive: false,
      id: 'b',
      description: 'c',
      severity: 'low',
      negate: false,
      when: 'always',
      applies_to: 'noise',
      prompt_filter: 'a',
    },
    { type: 'excludes_pattern', patterns: ['a'], literal: true },
    { type: 'similarity', expected: 'a', threshold: 0.5 },
  ],
  chaos: {
    profile: 'a',
    tool_faults: [
      {
        tool: 'a',
        mode: 'error',
        match_url: 'a',
        delay_ms: 1,
        error_code: 500,
        message: 'a',
        probability: 1,
        after_calls: 1,
        payload: 'a',
      },
    ],
    llm_faults: [
      {
        mode: 'response_drift',
        max_tokens: 1,
        drift_type: 'tone_shift',
        severity: 'subtle',
        direction: 'expand',
        factor: 1,
      },
    ],
    context_attacks: {
      memory_poisoning: {
        enabled: true,
        payload: 'a',
        strategy: 'append',
        inject_at: 'a',
        trigger_probability: 1,
      },
    },
  },
  contract: {
    name: 'a',
    description: 'b',
    invariants: [{ id: 'z', type: 'regex', pattern: 'a', probes: ['a'] }],
    chaos_matrix: [{ name: 'a', tool_faults: [] }],
  },
  chaos_matrix: [{ name: 'a' }],
  replays: {
    sessions: [
      {
        id: 'a',
        input: 'b',
        tool_responses: [{ tool: 'a', response: {}, status: 200, latency_ms: 1 }],
        captured_at: 'a',
        expected_failure: 'a',
      },
    ],
    sources: [
      {
        type: 'langsmith',
        project: 'a',
        filter: { status: 'all', date_range: '7d', min_latency_ms: 1, limit: 1 },
        contract: 'a',
        auto_import: false,
      },
    ],
  },
  scoring: {
    mutation: 1,
    chaos: 1,
    contract: 1,
    replay: 1,
    min_score: 1,
    min_scores: { mutation: 1 },
    gate: 'point',
    repeats: 1,
  },
  output: { path: 'a', formats: ['json'] },
  advanced: { concurrency: 1, retries: 0, seed: 1, max_total: 1 },
}

/** Maps whose keys are the user's own, or whose key decides what else may stand there. */
const free = new Set(['query_params', 'headers', 'env', 'response'])
const deciding = new Set(['type'])

function keysOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => keysOf(item, [...path, at]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(deciding.has(key) ? [] : [[...path, key]]),
    ...(free.has(key) ? [] : keysOf(inner, [...path, key])),
  ])
}

function renamed(value: unknown, [key, ...rest]: Path, to: string): unknown {
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? renamed(item, rest, to) : item))
  const entries = Object.entries(value as object)
  return Object.fromEntries(
    entries.map(([name, inner]) =>
      name !== key ? [name, inner] : rest.length === 0 ? [to, inner] : [name, renamed(inner, rest, to)],
    ),
  )
}

const keys = keysOf(whole)
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz_'.split(''))

const edit = (key: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(key.length - 1), letter, fc.constantFrom('insert', 'delete', 'replace', 'swap'))
    .map(([at, other, how]) => {
      const [before, here, after] = [key.slice(0, at), key.charAt(at), key.slice(at + 1)]
      if (how === 'insert') return before + other + here + after
      if (how === 'delete') return before + after
      if (how === 'replace') return before + other + after
      return before + after.slice(0, 1) + here + after.slice(1)
    })

const misspelling = fc
  .constantFrom(...keys)
  .chain((path) => edit(String(path.at(-1))).map((written) => ({ path, written })))

/** Every key that the schema knows somewhere. */
const words = new Set(JSON.stringify(configJsonSchema()).match(/(?<=")\w+(?=":)/g))

test('the config that is misspelt below is right as it is', () => {
  expect(problemsOf(stringify(whole))).toEqual([])
})

test('any key that is misspelt by one edit is named at its place, and the right one is suggested', () => {
  fc.assert(
    fc.property(misspelling, ({ path, written }) => {
      // One edit may lead to another word of the schema: `format` and `formats` are both right.
      fc.pre(written.length > 2 && !words.has(written))
      const text = stringify(renamed(whole, path, written))

      const unknown = problemsOf(text).find(({ message }) => message.startsWith('Unknown key'))

      expect(unknown).toBeDefined()
      const line = text.split('\n')[(unknown?.place?.line ?? 0) - 1]
      expect(line?.slice((unknown?.place?.column ?? 0) - 1)).toMatch(new RegExp(`^"?${written}"?:`))
      expect(unknown?.hint).toMatch(/^Did you mean /)
      expect(unknown?.hint).toContain(`\`${path.at(-1)}\``)
    }),
    { numRuns: 100 },
  )
})
