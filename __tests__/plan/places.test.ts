import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { placesIn } from '../../src/plan/places.ts'

const text = `version: "2.0"
agent: { endpoint: "http://127.0.0.1:9/invoke" }
golden_prompts:
  - { id: paris, prompt: "What is the capital of France?" }
  - id: refund
    prompt: I want my money back
    invariants:
      - { id: looks-up, type: tool_called, tool: lookup_order }
invariants:
  - { type: output_not_empty }
chaos: { profile: api_outage }
contract:
  name: promises
  invariants:
    - { id: always-cite, type: contains, value: source }
`

test('phases, rules and golden prompts are found on their lines; what was never written has none', () => {
  const loaded = loadConfig(text, { file: '/tmp/flakestorm.yaml', env: {} })

  const lines = placesIn(loaded).map(({ kind, name, line }) => `${line} ${kind} ${name}`)

  expect(lines).toEqual([
    '3 phase mutation',
    '11 phase chaos',
    '12 phase contract',
    `10 rule ${loaded.config.invariants[0]?.id}`,
    '8 rule looks-up',
    '15 rule always-cite',
    '4 prompt paris',
    '5 prompt refund',
  ])
})

test('the rules of one of several contracts are found in it', () => {
  const several = text
    .replace('contract:\n  name', 'contracts:\n- name')
    .replace(/\n {2}invariants:\n {4}- \{ id: always/, '\n  invariants:\n    - { id: always')
  const loaded = loadConfig(several, { file: '/tmp/flakestorm.yaml', env: {} })

  expect(placesIn(loaded)).toContainEqual({ kind: 'rule', name: 'always-cite', line: 15, column: 7 })
})
