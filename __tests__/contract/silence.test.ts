import { describe, expect, test } from 'vitest'
import { hold, type ScriptedAgent } from './holding.ts'

const forbidding = (more = ''): string => `contract:
  name: c
  invariants:
    - { id: no-lyon, type: not_contains, value: Lyon, severity: critical }
    - { id: no-leak, type: excludes_pattern, patterns: [secret] }${more}
`

const silent: ScriptedAgent = () => ({ output: '', ending: { kind: 'refused', status: 403, reason: 'no' } })

describe('an agent that comes to no answer in a clean world', () => {
  test('does not pass because silence broke no rule', async () => {
    const { report, fates } = await hold(forbidding(), silent)

    expect(fates).toEqual({ 'no-lyon clean': '2 held', 'no-leak clean': '2 held' })
    expect(report.score.verdict).toBe('failed')
    expect(report.score.reasons).toEqual([
      { kind: 'fails-clean', promptId: 'paris' },
      { kind: 'fails-clean', promptId: 'rome' },
    ])
    expect(report.preflight[0]?.broken).toEqual([
      { rule: 'completes', expected: 'an answer', actual: 'no answer: refused with status 403: "no"' },
    ])
  })

  test('passes where a rule says that it may decline so', async () => {
    const { report } = await hold(
      forbidding('\n    - { id: declines, type: completes, accept_status: [403] }'),
      silent,
    )

    expect(report.score).toMatchObject({ verdict: 'passed', reasons: [] })
  })

  test('fails for the one prompt that it leaves without an answer', async () => {
    const { report } = await hold(forbidding(), (prompt, tools) =>
      prompt.includes('France') ? 'Paris.' : silent(prompt, tools),
    )

    expect(report.score.reasons).toEqual([{ kind: 'fails-clean', promptId: 'rome' }])
  })
})

describe('rules about calls, where nobody saw a call from the first question to the last', () => {
  const calls = `contract:
  name: c
  invariants:
    - { id: never-pays, type: tool_not_called, tool: pay, severity: critical }
`
  const silence = expect.stringContaining('so never-pays held by silence')

  test('are named as held by silence', async () => {
    const { report } = await hold(calls, () => 'Paris.')

    expect(report.notes).toContainEqual(silence)
  })

  test('are not, where one call was seen', async () => {
    const { report } = await hold(calls, (_, { works }) => {
      works('search')
      return 'Paris.'
    })

    expect(report.notes).not.toContainEqual(silence)
  })
})
