import { describe, expect, test } from 'vitest'
import { load, mistakesOf } from './loading.ts'

const withRules = (rules: string): string =>
  `agent: { endpoint: "http://localhost" }\ngolden_prompts: [Hi]\ninvariants: ${rules}\n`
const rulesOf = (rules: string) => load(withRules(rules)).config.invariants
const warningsOf = (rules: string) => load(withRules(rules)).warnings

describe('another name for a rule', () => {
  test.for([
    ['{ type: icontains, value: a }', { type: 'contains', negate: false, options: { value: 'a' } }],
    ['{ type: not-contains, value: a }', { type: 'not_contains', negate: false, options: { value: 'a' } }],
    ['{ type: contains-any, value: [a, b] }', { type: 'contains_any', options: { values: ['a', 'b'] } }],
    ['{ type: contains-any, values: [a, b] }', { type: 'contains_any', options: { values: ['a', 'b'] } }],
    ['{ type: is-json }', { type: 'valid_json', negate: false }],
    ['{ type: not-is-json }', { type: 'valid_json', negate: true }],
    ['{ type: not-is-json, negate: true }', { type: 'valid_json', negate: false }],
    ['{ type: contains-json }', { type: 'valid_json', options: { within_fence: true } }],
    ['{ type: not-equals, value: a }', { type: 'equals', negate: true }],
    ['{ type: not-regex, pattern: a }', { type: 'regex', negate: true }],
    ['{ type: output-not-empty }', { type: 'output_not_empty', negate: false }],
    ['{ type: refusal }', { type: 'refusal_check', options: { must_refuse: false } }],
    ['{ type: is-refusal }', { type: 'refusal_check', options: { must_refuse: true } }],
    [
      '{ type: similar, value: a, threshold: 0.9 }',
      { type: 'similarity', options: { expected: 'a', threshold: 0.9 } },
    ],
    ['{ type: llm-rubric, value: is kind }', { type: 'llm_judge', options: { rubric: 'is kind' } }],
    ['{ type: cost, threshold: 0.1 }', { type: 'max_cost', options: { max_usd: 0.1 } }],
  ] as const)('%s', ([rule, expected]) => {
    expect(rulesOf(`[${rule}]`)).toMatchObject([expected])
  })

  test('a double negation is no name', () => {
    expect(mistakesOf(withRules('[{ type: not-not-contains, value: a }]'))[0]).toMatch(
      /Expected one of the known names/,
    )
  })
})

test('rules about calls, and rules of kinds that come later, load with their options', () => {
  const rules = rulesOf(`
  - { type: tool_called, tool: lookup }
  - { type: tool_not_called, tool: pay }
  - { type: tool_sequence, tools: [a, b] }
  - { type: max_tool_calls, max: 3 }
  - { type: tool_args_match, tool: a, args: { id: 1 } }
  - { type: no_duplicate_writes }
  - { type: retries_at_most, max: 2 }
  - { type: respects_retry_after }
  - { type: max_tokens, max: 100 }
  - { type: max_cost, max_usd: 0.1 }
  - { type: secret_not_leaked }
  - { type: llm_judge, rubric: kind }
  - { type: system_prompt_leak_probe }
  - { type: behavior_unchanged, baseline: auto }`)

  expect(rules.map(({ id, type }) => id === type)).toEqual(Array.from({ length: 14 }, () => true))
})

test('ids are made from the type, around those that are given', () => {
  const { config } = load(`agent: { endpoint: "http://localhost" }
golden_prompts:
  - { prompt: Hi, invariants: [{ type: completes }, { type: latency, max_ms: 1 }] }
invariants: [{ type: completes }, { type: completes }, { type: latency, max_ms: 5, id: completes-2 }]
contract: { name: c, invariants: [{ id: latency, type: latency, max_ms: 9 }] }
`)

  expect(config.invariants.map(({ id }) => id)).toEqual(['completes', 'completes-3', 'completes-2'])
  expect(config.prompts[0]?.invariants.map(({ id }) => id)).toEqual(['completes-4', 'latency-2'])
  expect(config.contracts[0]?.invariants.map(({ id }) => id)).toEqual(['latency'])
})

test('where a rule applies is a type, a category or a class, alone or in a list, in any case', () => {
  expect(
    rulesOf(
      '[{ type: completes, applies_to: noise }, { type: completes, applies_to: [Core, sec, prompt-injection] }, { type: completes }]',
    ).map(({ appliesTo }) => appliesTo),
  ).toEqual([['noise'], ['core', 'SEC', 'prompt_injection'], null])
})

test('a rule keeps its filter, its severity, its weather and its words', () => {
  expect(
    rulesOf(
      '[{ type: completes, id: a, severity: low, when: no_chaos, prompt_filter: "^refund", description: Ends, negate: true }]',
    ),
  ).toEqual([
    {
      id: 'a',
      type: 'completes',
      description: 'Ends',
      severity: 'low',
      negate: true,
      when: 'no_chaos',
      appliesTo: null,
      promptFilter: '^refund',
      options: { accept_status: [] },
    },
  ])
})

describe('a critical rule', () => {
  test.for([
    ['{ type: similarity, expected: a, severity: critical }', 'similarity'],
    ['{ type: behavior_unchanged, severity: critical }', 'behavior_unchanged'],
    ['{ type: refusal_check, severity: critical }', 'refusal_check'],
    ['{ type: llm_judge, rubric: a, severity: critical }', 'llm_judge'],
    ['{ type: contains, value: a, severity: critical }', 'contains'],
    ['{ type: contains_any, values: [a], severity: critical }', 'contains_any'],
  ] as const)('that guesses is named: %s', ([rule, type]) => {
    expect(warningsOf(`[${rule}]`)).toEqual([
      `\`invariants.0\` is critical, and \`${type}\` is a guess about meaning: it will close merges by chance. Use \`severity: high\`.`,
    ])
  })

  test('that is exact is not', () => {
    expect(
      warningsOf(
        '[{ type: regex, pattern: a, severity: critical }, { type: contains, value: a, negate: true, severity: critical }, { type: canary_absent, severity: critical }]',
      ),
    ).toEqual([])
  })
})

test('an option of another rule loads, as in the original, and is named unless it is the original’s default', () => {
  expect(
    warningsOf(
      '[{ type: completes, max_ms: 5, threshold: 0.8, dangerous_prompts: true, similarity_threshold: 0.75, value: }]',
    ),
  ).toEqual(['`invariants.0.max_ms` has no effect on a rule of type `completes`.'])
})

test('invariants are optional beside a contract with a rule, or replays', () => {
  const bare = 'agent: { endpoint: "http://localhost" }\ngolden_prompts: [Hi]\n'

  expect(mistakesOf(`${bare}contract: { name: c, invariants: [{ id: a, type: completes }] }\n`)).toEqual([])
  expect(mistakesOf(`${bare}replays: { sessions: [] }\n`)).toEqual([])
  expect(mistakesOf(`${bare}contract: { name: c }\n`)).toHaveLength(1)
})
