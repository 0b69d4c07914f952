import { afterAll, describe, expect, test } from 'vitest'
import { salon } from '../../examples/booking-agent/tool-service.ts'
import { warehouse } from '../../examples/pipeline-agent/tool-service.ts'
import { weatherAndCalendar } from '../../examples/planner-agent/tool-service.ts'
import { researchTools } from '../../examples/research-agent/tool-service.ts'
import { startScriptedModel } from '../../examples/scripted-model/scripted-model.ts'
import { knowledgeBase } from '../../examples/support-agent/knowledge-base.ts'
import { type Result, runExample, scoreOf } from './run-example.ts'

// A world of the test's own, so that it needs no fixed port.
const model = await startScriptedModel()
afterAll(() => model.close())

const all = 'mutation,chaos,contract'

// The other phases of the research agent have a test of their own.
const agents = [
  ['research-agent', researchTools, 'contract', ['nothing-made-up under search-down']],
  [
    'support-agent',
    knowledgeBase,
    all,
    ['house-secrets-stay-inside under clear-sky', 'only-our-promises under help-centre-down'],
  ],
  ['planner-agent', weatherAndCalendar, all, ['no-plan-without-a-forecast under no-forecast']],
  [
    'booking-agent',
    salon,
    all,
    ['pays-once under receipt-lost-once', 'no-confirmation-without-a-receipt under payments-down'],
  ],
  [
    'pipeline-agent',
    warehouse,
    all,
    [
      'nothing-stored-unchecked under validation-down',
      'says-so-when-it-cannot under new-release-of-the-till',
      'says-so-when-it-cannot under wrong-amount',
    ],
  ],
] as const

describe.for(agents)('the %s', ([name, service, phases, breaks]) => {
  test.concurrent(
    'fails in its fragile build, for the rules that its README names',
    { timeout: 60_000 },
    async () => {
      const { exit, report } = await run('fragile')

      expect(exit).toBe(1)
      expect(report.preflight.every(({ held }) => held)).toBe(true)
      expect(brokenIn(report)).toEqual(expect.arrayContaining([...breaks]))
      if (phases === all) expect(scoreOf(report, 'chaos')).toBeLessThan(0.7)
    },
  )

  test.concurrent('passes in its hardened build, under the same config', { timeout: 60_000 }, async () => {
    const { exit, report } = await run('hardened')

    expect(brokenIn(report)).toEqual([])
    expect(report.matrix.filter(({ errored }) => errored > 0)).toEqual([])
    // A scenario in which no rule had anything to say would prove nothing.
    expect(scenariosOf(report.matrix.filter(({ held }) => held > 0))).toEqual(scenariosOf(report.matrix))
    expect(exit).toBe(0)
  })

  async function run(variant: string) {
    const tools = await service.start()
    const env = {
      OPENAI_BASE_URL: model.url,
      TOOLS_PORT: new URL(tools.url).port,
      VARIANT: variant,
    }
    try {
      return await runExample(name, ['run', '--phases', phases], env)
    } finally {
      await tools.close()
    }
  }
})

function brokenIn({ matrix }: Result): readonly string[] {
  return matrix.filter(({ broken }) => broken > 0).map(({ rule, scenario }) => `${rule} under ${scenario}`)
}

function scenariosOf(matrix: Result['matrix']): readonly string[] {
  return [...new Set(matrix.map(({ scenario }) => scenario))].toSorted()
}
