import { describe, expect, test } from 'vitest'
import { hold, planned, type ScriptedAgent } from './holding.ts'

const head = `agent: { endpoint: "http://127.0.0.1:9/invoke", reset_endpoint: /reset }
golden_prompts:
  - { id: till, prompt: What did the till take?, invariants: [{ id: names-the-total, type: contains, value: '62.40' }] }
invariants: [{ id: no-traces, type: excludes_pattern, patterns: ['node:internal'] }, { id: says-something, type: output_not_empty }]
`
const outage = '{ name: new-release, tool_faults: [{ tool: sales, mode: schema_drift }] }'
const contract = (rule: string): string => `${head}
contract:
  name: warehouse
  invariants: [${rule}]
  chaos_matrix: [{ name: calm }, ${outage}]
`
const weathers = '{ id: says-so, type: weathers_the_storm, severity: high, when: any_chaos_active }'
const makesUp: ScriptedAgent = (_, { works }) =>
  works('sales') ? 'We took 62.40 EUR.' : 'We took 100.00 EUR.'
const admits: ScriptedAgent = (_, { works }) =>
  works('sales') ? 'We took 62.40 EUR.' : 'Sorry, the till could not be read.'

describe('a rule that asks for the task or an honest word', () => {
  test('knows the task from the prompt’s own rules: what is made up breaks it, an admission does not', async () => {
    const [invented, honest] = [
      await hold(contract(weathers), makesUp),
      await hold(contract(weathers), admits),
    ]

    expect(invented.fates['says-so new-release']).toBe('1 broken')
    expect(honest.fates['says-so new-release']).toBe('1 held')
  })

  test('leaves the rules that it asks out of the score, the matrix and the findings, and leaves them in the cell', async () => {
    const rules = `${weathers}, { id: answers, type: completes, severity: critical }`
    const { report, outcomes } = await hold(contract(rules), admits)
    const [phase] = report.score.phases

    expect(outcomes.map(({ cell }) => cell.rules)).toEqual(
      Array.from({ length: 2 }, () => [
        { key: 'answers', counts: true },
        { key: 'says-so', counts: true },
        { key: 'names-the-total', counts: false },
        { key: 'says-something', counts: false },
      ]),
    )
    expect(phase?.estimate?.value).toBe(1)
    expect(outcomes[1]?.verdicts).toContainEqual(
      expect.objectContaining({ rule: 'names-the-total', counts: false, status: 'broken' }),
    )
    expect(report.score.verdict).toBe('passed')
    expect(new Set(report.matrix.map(({ rule }) => rule))).toEqual(new Set(['answers', 'says-so']))
    expect(report.findings).toEqual([])
  })
})

test('a contract that never asks for the task judges nothing but its own rules', () => {
  const { plan } = planned(contract('{ id: answers, type: completes }'))

  expect(plan.phases.flatMap(({ cells }) => [...cells].map(({ rules }) => rules))).toEqual(
    Array.from({ length: 2 }, () => [{ key: 'answers', counts: true }]),
  )
})
