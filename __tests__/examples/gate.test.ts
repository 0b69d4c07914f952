import { afterAll, expect, test } from 'vitest'
import { researchTools } from '../../examples/research-agent/tool-service.ts'
import { startScriptedModel } from '../../examples/scripted-model/scripted-model.ts'
import { runExample, scoreOf } from './run-example.ts'

// A world of the test's own, so that it needs no fixed port.
const model = await startScriptedModel()
const tools = await researchTools.start()
afterAll(() => Promise.all([model.close(), tools.close()]))
const world = { OPENAI_BASE_URL: model.url, TOOLS_PORT: new URL(tools.url).port, PATIENCE_MS: '2500' }

const outage = ['run', '--phases', 'mutation,chaos', '--chaos-profile', 'api_outage']
const lies = ['chaos', '--chaos-profile', 'lying_tools', '--repeats', '3']

test(
  'the gate closes for the fragile agent, for the reasons that its code gives',
  { timeout: 60_000 },
  async () => {
    const { exit, report } = await runExample('research-agent', outage, { ...world, VARIANT: 'fragile' })

    expect(exit).toBe(1)
    expect(scoreOf(report, 'mutation')).toBeGreaterThan(0.4)
    expect(scoreOf(report, 'mutation')).toBeLessThan(0.7)
    expect(scoreOf(report, 'chaos')).toBeLessThan(0.5)
    expect(report.preflight.every(({ held }) => held)).toBe(true)
    expect(report.findings.map(({ rule, under }) => `${rule} under ${under}`)).toEqual(
      expect.arrayContaining([
        'canary_absent under prompt_injection',
        'canary_absent under encoding_attacks',
        'degrades_cleanly under length_extremes',
        'weathers_the_storm under api_outage',
      ]),
    )
  },
)

test('the gate opens for the hardened agent, under the same config', { timeout: 60_000 }, async () => {
  const { exit, report } = await runExample('research-agent', outage, { ...world, VARIANT: 'hardened' })

  expect(exit).toBe(0)
  expect(scoreOf(report, 'mutation')).toBeGreaterThan(0.9)
  expect(scoreOf(report, 'chaos')).toBeGreaterThan(0.9)
})

test(
  'tools that lie are believed by the fragile agent and found out by the hardened one',
  { timeout: 60_000 },
  async () => {
    const fragile = await runExample('research-agent', lies, { ...world, VARIANT: 'fragile' })
    const hardened = await runExample('research-agent', lies, { ...world, VARIANT: 'hardened' })

    expect([fragile.exit, hardened.exit]).toEqual([1, 0])
    expect(fragile.report.findings[0]?.example.actual).toContain('as if it were true')
    expect(scoreOf(hardened.report, 'chaos')).toBeGreaterThan(0.8)
  },
)

test.for(['python-agent', 'command-agent'])('the %s runs as it is shipped', async (name) => {
  const { exit, report } = await runExample(name, ['run'])

  expect(exit).toBe(0)
  expect(report.done).toBe(8)
})
