import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { junit } from '../../src/report/junit.ts'
import type { Report } from '../../src/report/report.ts'
import type { ResultCell } from '../../src/report/result.ts'
import { aReport, aScore } from '../given.ts'
import { aBreak, aResultCell, each, hostileText, someTraffic } from './a-result-cell.ts'

const published = readFileSync(join(import.meta.dirname, 'schemas/jenkins-junit.xsd'), 'utf8')
const plainSkip = '<xs:element name="skipped" type="xs:string"/>'
const schema = published.replace(
  plainSkip,
  '<xs:element name="skipped"><xs:complexType mixed="true"><xs:attribute name="message" type="xs:string"/></xs:complexType></xs:element>',
)

const cells: readonly ResultCell[] = [
  aResultCell(),
  aResultCell({ id: 'mutation/noise/paris#1', status: 'passed', verdicts: [] }),
  aResultCell({
    id: 'mutation/noise/paris#2',
    status: 'excluded',
    verdicts: [],
    ending: { kind: 'unreachable', reason: 'connect ECONNREFUSED' },
  }),
  aResultCell({
    id: 'mutation/noise/paris#3',
    status: 'unjudged',
    verdicts: [aBreak({ status: 'skipped', because: 'it is for another prompt' })],
  }),
  aResultCell({
    id: 'chaos/outage/paris#1',
    phase: 'chaos',
    status: 'not-triggered',
    verdicts: [],
    traffic: someTraffic(),
  }),
  aResultCell({
    id: 'chaos/outage/paris#2',
    phase: 'chaos',
    status: 'errored',
    verdicts: [aBreak({ status: 'errored', reason: 'no embedder' })],
  }),
]

async function page(report: Report = aReport(), of: Iterable<ResultCell> = cells): Promise<string> {
  return (await Array.fromAsync(junit(report, each(of)))).join('')
}

async function mistakesIn(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'junit.xml', contents: xml }], schema: [schema] })
  return errors.map(({ message }) => message)
}

test('it is what the schema of Jenkins says, whatever the agent said', async () => {
  const [finding] = aReport().preflight
  if (finding === undefined) throw new Error('the builder has a preflight')
  const evil = cells.map((cell) => ({
    ...cell,
    id: hostileText,
    output: hostileText,
    verdicts: [aBreak({ rule: hostileText, type: hostileText, actual: hostileText })],
  }))
  const clean = { rule: hostileText, expected: hostileText, actual: hostileText }
  const report = aReport({ preflight: [{ ...finding, held: false, promptId: hostileText, broken: [clean] }] })

  expect(schema).not.toContain(plainSkip)
  expect(await mistakesIn(await page())).toEqual([])
  expect(await mistakesIn(await page(report, evil))).toEqual([])
  expect(await page(report, evil)).not.toMatch(/<script|\u001B|\u202E|\u{E0041}|^::|##\[/mu)
  expect(await mistakesIn((await page()).replace('<testcase ', '<testcas '))).not.toEqual([])
})

test('each phase is a suite with its seed and its scores, between the golden prompts and the gate', async () => {
  const xml = await page()

  expect([...xml.matchAll(/<testsuite name="(\w+)"/g)].map(([, name]) => name)).toEqual([
    'preflight',
    'mutation',
    'chaos',
    'gate',
  ])
  expect(xml).toContain('<property name="seed" value="42"/>')
  expect(xml).toContain('<property name="score" value="0.741"/>')
  expect(xml).toContain('<property name="score-rerun-low" value="0.7"/>')
})

test('a cell without a verdict is skipped and says which of the reasons it has', async () => {
  expect([...(await page()).matchAll(/<skipped message="([^"]*)"/g)].map(([, reason]) => reason)).toEqual([
    'excluded: not reachable: connect ECONNREFUSED',
    'no rule applied; canary_absent: it is for another prompt',
    'not triggered: tool:search:error: no call of search was seen',
  ])
})

test.each([
  ['failed', '<failure message="FAILED  0.741 (needs 0.80)'],
  ['inconclusive', '<error message="INCONCLUSIVE  0.741 (needs 0.80)'],
  ['passed', '<testcase name="verdict" classname="gate" time="12.400"/>'],
] as const)('who reads nothing but JUnit sees that the gate %s', async (verdict, words) => {
  const xml = await page(aReport({ score: aScore({ verdict }) }), [])

  expect(xml).toContain(words)
})

test('a golden prompt that fails in a clean world is a failure there, not in a phase', async () => {
  const broken = [{ rule: 'contains', expected: 'Paris', actual: 'Rome' }]
  const preflight = [{ promptId: 'paris', held: false, broken, durationMs: 1, output: 'Rome', toolCalls: [] }]

  expect(await page(aReport({ preflight }), [])).toContain(
    '<failure message="contains: expected Paris, seen Rome" type="fails-clean">',
  )
})
