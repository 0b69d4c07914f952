import { describe, expect, test } from 'vitest'
import { contradictionsIn } from '../../src/contract/contradictions.ts'
import { askedFor } from '../../src/plan/contract-cells.ts'
import { loaded } from './holding.ts'

const tools = 'tool_faults: [{ tool: search, mode: error }]'
const model = 'llm_faults: [{ mode: empty }]'
const everything = `{ name: calm }, { name: both, ${tools}, ${model} }`

/** Contradictions of two rules under a matrix, for the prompts about France and Italy. */
function clashes(rules: readonly string[], matrix = everything): readonly string[] {
  const list = rules.map((rule, at) => `{ id: r${at}, ${rule} }`).join(', ')
  const { config } = loaded(`contract: { name: c, invariants: [${list}], chaos_matrix: [${matrix}] }`)
  return config.contracts.flatMap((contract) => {
    const met = askedFor(contract.invariants, config.prompts).map((asked) => asked.rules)
    const found = contradictionsIn({ contract, scenarios: contract.chaosMatrix }, met)
    return found.map(({ one, other, about }) => `${one} ${other}: ${about}`)
  })
}

describe('two rules that no answer can keep together', () => {
  test.for([
    ['type: contains, value: Paris', 'type: not_contains, value: paris', 'the text "Paris"'],
    ['type: not_contains, values: [x, Paris]', 'type: contains, value: Paris', 'the text "Paris"'],
    ['type: contains, value: $5', "type: excludes_pattern, patterns: ['\\$\\d']", 'the text "$5"'],
    ['type: contains, value: a', 'type: contains, value: a, negate: true', 'the text "a"'],
    ['type: equals, value: a', 'type: equals, value: b', 'the answer "a"'],
    ['type: equals, value: a', 'type: contains, value: b', 'the answer "a"'],
    ['type: valid_json', 'type: valid_json, negate: true', 'the same thing'],
    ['type: tool_called, tool: pay', 'type: tool_not_called, tool: pay', 'a call of pay'],
    ['type: tool_called, tool: pay', 'type: max_tool_calls, tool: pay, max: 0', 'a call of pay'],
    ['type: contains_any, values: [a, b]', 'type: not_contains, values: [b, a]', 'one of "a", "b"'],
    [
      'type: contains, value: a, prompt_filter: France',
      'type: not_contains, value: a, prompt_filter: capital',
      'the text "a"',
    ],
    [
      'type: contains, value: a, when: tool_faults_active',
      'type: not_contains, value: a, when: llm_faults_active',
      'the text "a"',
    ],
    [
      'type: contains, value: a, when: tool_faults_active',
      'type: not_contains, value: a, when: any_chaos_active',
      'the text "a"',
    ],
  ])('%s — %s', ([one = '', other = '', about]) => {
    expect(clashes([one, other])).toEqual([`r0 r1: ${about}`])
  })
})

describe('two rules that an answer can keep', () => {
  test.for([
    ['type: contains, value: Paris', 'type: contains, value: Rome'],
    ['type: contains, value: Paris', 'type: not_contains, value: Lyon'],
    ['type: contains, value: Paris', "type: excludes_pattern, patterns: ['^Paris$']"],
    ['type: contains, value: a, when: no_chaos', 'type: not_contains, value: a, when: any_chaos_active'],
    ['type: contains_any, values: [a, b]', 'type: not_contains, value: a'],
    ['type: max_tool_calls, tool: pay, max: 1', 'type: tool_called, tool: pay'],
    ['type: contains, value: a, prompt_filter: x', 'type: not_contains, value: a, prompt_filter: y'],
    ['type: contains, value: a', 'type: not_contains, value: a, probes: [Hi]'],
    ['type: equals, value: Paris', 'type: contains, value: par'],
    ['type: tool_called, tool: pay, args: { to: me }', 'type: tool_not_called, tool: refund'],
    ['type: latency, max_ms: 10', 'type: latency, max_ms: 20'],
  ])('%s — %s', ([one = '', other = '']) => {
    expect(clashes([one, other])).toEqual([])
  })
})

test('two conditions that no scenario brings about together are no contradiction', () => {
  const rules = [
    'type: contains, value: Sorry, when: tool_faults_active',
    'type: not_contains, value: Sorry, when: llm_faults_active',
  ]

  expect(clashes(rules, `{ name: tools, ${tools} }, { name: model, ${model} }`)).toEqual([])
  expect(clashes(rules, `{ name: both, ${tools}, ${model} }`)).toEqual(['r0 r1: the text "Sorry"'])
})
