import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { salon } from '../../examples/booking-agent/tool-service.ts'
import { warehouse } from '../../examples/pipeline-agent/tool-service.ts'
import { weatherAndCalendar } from '../../examples/planner-agent/tool-service.ts'
import { researchTools } from '../../examples/research-agent/tool-service.ts'
import { knowledgeBase } from '../../examples/support-agent/knowledge-base.ts'
import { runExample } from './run-example.ts'

const incidents = [
  ['booking-agent', salon, 'pays-twice:pays-once'],
  ['pipeline-agent', warehouse, 'stores-unchecked:nothing-stored-unchecked'],
  ['planner-agent', weatherAndCalendar, 'entry-that-got-lost:no-confirmation-without-an-entry'],
  ['research-agent', researchTools, 'half-an-answer:says-so-when-it-cannot'],
  ['support-agent', knowledgeBase, 'house-code-given-away:house-secrets-stay-inside'],
] as const

describe.for(incidents)('the incident of the %s', ([name, service, rule]) => {
  test.concurrent('is repeated by the fragile build, and by the hardened one no more, without a model', async () => {
    const tools = await service.start()
    const env = { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', TOOLS_PORT: new URL(tools.url).port }
    try {
      const fragile = await runExample(name, ['replay', 'run'], { ...env, VARIANT: 'fragile' })
      const hardened = await runExample(name, ['replay', 'run'], { ...env, VARIANT: 'hardened' })

      expect([fragile.exit, hardened.exit]).toEqual([1, 0])
      expect(fragile.report.findings.map(({ rule: broken }) => broken)).toContain(rule)
      expect(hardened.report.findings).toEqual([])
    } finally {
      await tools.close()
    }
  })
})

test('no incident holds a path of the machine that recorded it, or an address', () => {
  const examples = join(import.meta.dirname, '../../examples')
  const files = globSync('*/replays/*.json', { cwd: examples })

  expect(files).toHaveLength(incidents.length)
  for (const file of files)
    expect(readFileSync(join(examples, file), 'utf8')).not.toMatch(
      /(?:127\.0\.0\.1|localhost|\/home\/|\/Users\/|\/tmp\/)/,
    )
})
