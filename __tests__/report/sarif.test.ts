import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../src/report/report.ts'
import type { ResultCell } from '../../src/report/result.ts'
import { sarif } from '../../src/report/sarif.ts'
import { aReport } from '../given.ts'
import { aBreak, aResultCell, each, hostileText } from './a-result-cell.ts'

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly ruleId: string
        readonly level: string
        readonly message: { readonly text: string }
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string }
              readonly region: { readonly startLine: number }
            }
          },
        ]
        readonly partialFingerprints: Readonly<Record<string, string>>
        readonly properties: Readonly<Record<string, string>>
      }[]
      readonly invocations: readonly [
        { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] },
      ]
    },
  ]
}

const published: object = JSON.parse(
  readFileSync(join(import.meta.dirname, 'schemas/sarif-2.1.0.json'), 'utf8'),
)
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published)

async function log(report: Report, cells: Iterable<ResultCell>): Promise<Log> {
  const made: Log = JSON.parse((await Array.fromAsync(sarif(report, each(cells)))).join(''))
  validate(made)
  expect(validate.errors ?? []).toEqual([])
  return made
}

const places: Report['places'] = [
  { kind: 'phase', name: 'mutation', line: 3, column: 1 },
  { kind: 'prompt', name: 'paris', line: 7, column: 5 },
  { kind: 'rule', name: 'contains', line: 12, column: 5 },
]

test('a broken rule is a result on the line of the rule, else of its prompt, else of its phase', async () => {
  const at = async (rule: string, promptId: string): Promise<number | undefined> => {
    const cell = aResultCell({ promptId, verdicts: [aBreak({ rule })] })
    const made = await log(aReport({ places }), [cell])
    return made.runs[0].results[0]?.locations[0].physicalLocation.region.startLine
  }

  expect(await at('contains', 'paris')).toBe(12)
  expect(await at('canary_absent', 'paris')).toBe(7)
  expect(await at('canary_absent', 'london')).toBe(3)
})

test('a result says which cell, what was expected and seen, and what to paste', async () => {
  const made = await log(aReport({ configFile: './ci/it is.yaml' }), [aResultCell()])

  expect(made.runs[0].results).toMatchObject([
    {
      ruleId: 'canary_absent',
      level: 'error',
      message: {
        text: 'canary_absent broke under prompt_injection: expected an answer without FS-K3QZ7WMA, seen FS-K3QZ7WMA.',
      },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'ci/it%20is.yaml' } } }],
      properties: {
        cell: 'mutation/prompt_injection/paris#2',
        reproduce:
          "npx flakestorm run --cell mutation/prompt_injection/paris#2 --seed 42 --config './ci/it is.yaml'",
      },
    },
  ])
})

test('the same cell is the same alert in every run, whatever the agent said, and two cells are two', async () => {
  const fingerprints = async (cell: ResultCell): Promise<object | undefined> =>
    (await log(aReport(), [cell])).runs[0].results[0]?.partialFingerprints
  const once = await fingerprints(aResultCell())

  expect(await fingerprints(aResultCell({ verdicts: [aBreak({ actual: 'something else' })] }))).toEqual(once)
  expect(await fingerprints(aResultCell({ id: 'mutation/prompt_injection/paris#3' }))).not.toEqual(once)
})

test('of too many the most severe are kept, and the rest is counted', async () => {
  const low = Array.from({ length: 6000 }, (_, index) =>
    aResultCell({ id: `mutation/noise/paris#${index}`, verdicts: [aBreak({ severity: 'low' })] }),
  )
  const critical = aResultCell({ verdicts: [aBreak({ severity: 'critical' })] })

  const [run] = (await log(aReport(), [...low, critical])).runs

  expect(run.results).toHaveLength(5000)
  expect(run.results.map(({ level }) => level).slice(0, 2)).toEqual(['error', 'note'])
  expect(run.invocations[0].toolExecutionNotifications.at(-1)?.message.text).toBe(
    '1001 more broken rules are in result.json; the most severe stand here.',
  )
})

test('a rule that held, does not count, or could not be judged is no result', async () => {
  const verdicts = [
    aBreak({ status: 'held' }),
    aBreak({ counts: false }),
    aBreak({ status: 'errored', reason: 'no embedder' }),
  ]

  const [run] = (
    await log(aReport({ score: { ...aReport().score, reasons: [] } }), [aResultCell({ verdicts })])
  ).runs

  expect(run.results).toEqual([])
  expect(run.invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toContain(
    'The rule canary_absent could not be judged: no embedder (cells: 1).',
  )
})

test('a golden prompt that fails in a clean world is a result on its own line', async () => {
  const broken = [{ rule: 'contains', expected: 'Paris', actual: 'Rome' }]
  const preflight = [{ promptId: 'paris', held: false, broken, durationMs: 1, output: 'Rome', toolCalls: [] }]

  const made = await log(aReport({ places: places.slice(0, 2), preflight }), [])

  expect(made.runs[0].results).toMatchObject([
    {
      level: 'error',
      properties: { phase: 'preflight', cell: 'preflight/paris' },
      locations: [{ physicalLocation: { region: { startLine: 7 } } }],
    },
  ])
})

test('what an agent says links to nothing and fills no place in a message', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(hostileText, '[x](y)', '\\[a](b)', '{0}'),
      fc.string(),
      async (evil, more) => {
        const text = evil + more
        const cell = aResultCell({ id: text, verdicts: [aBreak({ rule: text, type: text, actual: text })] })
        const [result] = (await log(aReport(), [cell])).runs[0].results
        const said = result?.message.text ?? ''

        expect(said.replace(/\\[\\[\]]/g, '')).not.toMatch(/[[\]]/)
        expect(said.replaceAll(/\{\{\d+\}\}/g, '')).not.toMatch(/\{\d+\}/)
        expect(said).not.toMatch(/\u001B|\u202E|\u{E0041}/u)
      },
    ),
    { numRuns: 50 },
  )
})
