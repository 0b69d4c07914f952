import { describe, expect, test } from 'vitest'
import { hold, planned, type ScriptedAgent } from './holding.ts'

const compared = (more = '', rule = ''): string => `contract:
  name: c
  invariants: [{ id: unmoved, type: behavior_unchanged, severity: high${rule} }]
  chaos_matrix: [{ name: calm }, { name: outage, tool_faults: [{ tool: search, mode: error }] }]
${more}`

const steady: ScriptedAgent = (prompt, { works }) => {
  works('search')
  return prompt.includes('France') ? 'The capital is Paris.' : 'The capital is Rome.'
}

describe('a rule that compares with the clean world', () => {
  test('compares each prompt with its own clean answer: a steady agent with two prompts holds it everywhere', async () => {
    const { fates, asked } = await hold(compared(), steady)

    expect(fates).toEqual({ 'unmoved calm': '2 held', 'unmoved outage': '2 held' })
    // The preflight is the baseline: no call more.
    expect(asked).toHaveLength(2 + 2 * 2)
  })

  test('is broken by an agent that says something else in the storm', async () => {
    const { fates } = await hold(compared(), (prompt, { works }) =>
      works('search')
        ? `The capital is ${prompt.includes('France') ? 'Paris' : 'Rome'}.`
        : 'The capital is Lyon.',
    )

    expect(fates).toEqual({ 'unmoved calm': '2 held', 'unmoved outage': '2 broken' })
  })

  test('is errored where the clean run fails, with its reason, and shuts the gate when it is critical', async () => {
    let calls = 0
    const brittle: ScriptedAgent = (prompt, tools) =>
      (calls += 1) === 1
        ? { output: '', ending: { kind: 'crashed', reason: 'out of memory' } }
        : steady(prompt, tools)
    const { fates, report } = await hold(
      compared('', ', severity: critical').replace(', severity: high', ''),
      brittle,
    )

    expect(fates).toEqual({ 'unmoved calm': '1 held, 1 errored', 'unmoved outage': '1 held, 1 errored' })
    expect(report.findings[0]?.example.actual).toContain('out of memory')
    expect(report.score.reasons).toContainEqual({
      kind: 'critical',
      rule: 'unmoved',
      status: 'errored',
      cells: 2,
    })
    expect(report.score.verdict).toBe('failed')
  })

  test('does not ask for a clean answer where one is given', async () => {
    const { asked, fates } = await hold(
      compared('', ', baseline: The capital is Paris., prompt_filter: France').replace(
        'invariants: [',
        'baseline_samples: 5\n  invariants: [',
      ),
      steady,
    )

    expect(asked).toHaveLength(2 + 2)
    expect(fates['unmoved outage']).toBe('1 held')
  })
})

describe('baselines', () => {
  test('are as many as asked for, and what varies among them is noise', async () => {
    let found = 0
    const varying: ScriptedAgent = (prompt, { works }) => {
      works('search')
      return `I found ${(found = (found % 3) + 1)} sources. ${prompt}`
    }
    const yaml = compared().replace('invariants: [', 'baseline_samples: 3\n  invariants: [')
    const { asked, fates } = await hold(yaml, varying)

    expect(asked).toHaveLength(2 + 2 * 2 + 2 * 2)
    expect(fates).toEqual({ 'unmoved calm': '2 held', 'unmoved outage': '2 held' })
  })

  test('are taken of probes, too', async () => {
    const yaml = compared('', ', probes: [Who are you?]')
    const { asked, fates } = await hold(yaml, steady)

    expect(asked.filter((prompt) => prompt === 'Who are you?')).toHaveLength(1 + 2)
    expect(fates).toEqual({ 'unmoved calm': '1 held', 'unmoved outage': '1 held' })
  })

  test('have addresses, and are no cells of the score', () => {
    const { plan } = planned(
      compared('', ', probes: [Who are you?]').replace(
        'invariants: [',
        'baseline_samples: 2\n  invariants: [{ id: both, type: behavior_unchanged }, ',
      ),
    )

    expect(plan.baselines.map(({ id }) => id)).toEqual([
      'preflight/paris@2',
      'preflight/rome@2',
      'preflight/probe:unmoved:1',
      'preflight/probe:unmoved:1@2',
    ])
    expect(plan.total).toBe(2 * 3)
  })

  test('are the only other calls when one cell is seen again', async () => {
    const { asked, outcomes } = await hold(compared(), steady, { cell: 'contract/outage/rome#1' })

    expect(asked).toEqual(['And that of Italy?', 'And that of Italy?'])
    expect(outcomes).toMatchObject([{ status: 'passed' }])
  })
})
