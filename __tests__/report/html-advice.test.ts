import { describe, expect, test } from 'vitest'
import { allContextAttacks } from '../../src/chaos/context-attacks/all.ts'
import { allModelFaults } from '../../src/chaos/model-faults/all.ts'
import { allToolFaults } from '../../src/chaos/tool-faults/all.ts'
import { allInvariants } from '../../src/invariants/all.ts'
import { advice } from '../../src/report/advice.ts'
import { aStormCell } from './a-page.ts'
import { aBreak, aResultCell, someTraffic } from './a-result-cell.ts'

describe('what to do next', () => {
  test('is nothing for a cell that passed', () => {
    expect(advice(aResultCell({ status: 'passed', verdicts: [] }))).toEqual([])
  })

  test.each([...allToolFaults, ...allModelFaults].map(({ mode }) => mode))(
    'speaks about the fault %s',
    (mode) => {
      expect(advice(struckBy(mode, 'wire'))).toHaveLength(1)
    },
  )

  test.each(allContextAttacks.map(({ type }) => type))('speaks about the attack %s', (mode) => {
    expect(advice(struckBy(mode, 'model'))).toHaveLength(1)
  })

  test('says that retries cannot help against what only the model reads', () => {
    expect(advice(struckBy('error', 'model'))[0]).toContain('retries could not see it')
    expect(advice(struckBy('error', 'wire'))[0]).not.toContain('retries could not see it')
  })

  test('follows the kind of fault and not the words of a name', () => {
    const named = aResultCell({
      scenario: 'timeout',
      verdicts: [aBreak({ rule: 'latency', type: 'valid_json' })],
    })

    expect(advice(named)[0]).toContain('structured output')
  })

  test('speaks about how the cell ended before it speaks about what caused it', () => {
    const [first, second] = advice({
      ...struckBy('error', 'wire'),
      ending: { kind: 'crashed', reason: 'exit 1' },
    })

    expect(first).toContain('one bad call must not end the process')
    expect(second).toContain('Retry a failed call')
  })

  test.each(allInvariants.map(({ type }) => type))('speaks about a broken %s', (type) => {
    expect(advice(aResultCell({ mutation: null, verdicts: [aBreak({ type })] }))).toHaveLength(1)
  })

  test('names the ways out where a replay had no answer for a call', () => {
    const missed = { ...aBreak({ type: 'replay_matched' }), status: 'errored', reason: 'a miss' } as const

    expect(advice(aResultCell({ status: 'errored', verdicts: [missed] }))[0]).toContain('`on_unmatched`')
  })

  test.each(['INV', 'SEC', 'DEG', 'DIR'] as const)(
    'falls back on the expectation %s of the mutation',
    (expectation) => {
      const mutation = { type: 'x', operator: 'x', expectation, canary: null }

      expect(advice(aResultCell({ mutation, verdicts: [aBreak({ type: 'contains' })] }))).toHaveLength(1)
    },
  )

  test('blames nobody for a fault that never came, and says why it did not', () => {
    const [only] = advice(aResultCell({ status: 'not-triggered', traffic: someTraffic(), verdicts: [] }))

    expect(only).toContain('no call of search was seen')
  })

  test('sends a reader to the rule where the rule is what failed', () => {
    const verdict = {
      rule: 'j',
      type: 'llm_judge',
      severity: 'high',
      counts: true,
      status: 'errored',
      reason: 'x',
    } as const

    expect(advice(aResultCell({ status: 'errored', verdicts: [verdict] }))[0]).toContain('The rule itself')
  })

  test('is never more than two sentences of advice', () => {
    const many = ['latency', 'valid_json', 'max_cost', 'excludes_pii'].map((type) => aBreak({ type }))

    expect(advice(aResultCell({ verdicts: many }))).toHaveLength(2)
  })
})

function struckBy(mode: string, scope: 'wire' | 'model') {
  const fault = { id: `f:${mode}`, mode, matched: 1, delivered: 1, scope, planted: [], because: null }
  return aStormCell({ traffic: someTraffic({ faults: [fault] }) })
}
