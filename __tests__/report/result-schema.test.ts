import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { resultJsonSchema } from '../../src/report/result-schema.ts'
import { type ResultCell, resultHead, resultLine, resultTail, runningTail } from '../../src/report/result.ts'
import { aCell, anOutcome, aReport, aTranscript } from '../given.ts'
import { aBreak, someTraffic } from './a-result-cell.ts'

const shipped = join(import.meta.dirname, '../../schema/result.schema.json')
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(resultJsonSchema())

const outcomes = [
  anOutcome({ cell: aCell({ scenario: null }), transcript: aTranscript({ traffic: someTraffic() }) }),
  anOutcome({
    status: 'failed',
    verdicts: [aBreak({ span: [0, 4] }), aBreak({ status: 'skipped', because: 'it is for another prompt' })],
    transcript: aTranscript({
      ending: { kind: 'timed-out', afterMs: 5000 },
      toolCalls: [{ name: 'search', args: { deep: [null, { a: 1 }] } }],
    }),
  }),
]

function file(tail: string): { cells: Partial<ResultCell>[]; [key: string]: unknown } {
  return JSON.parse(
    resultHead(aReport()) + outcomes.map((one, index) => resultLine(one, index === 0)).join('') + tail,
  )
}

test('the schema that is shipped is the one that the code makes (npx flakestorm schema --result > schema/result.schema.json)', () => {
  expect(JSON.parse(readFileSync(shipped, 'utf8'))).toEqual(resultJsonSchema())
})

describe('a result file', () => {
  test.each([
    ['of a run that ended', resultTail(aReport())],
    ['of a run that goes on or was killed', runningTail],
  ])('%s is as the schema says', (_, tail) => {
    validate(file(tail))

    expect(validate.errors ?? []).toEqual([])
  })

  test.each([
    ['another version', { schema: 2 }],
    ['a score above 1', { score: { ...aReport().score, overall: { value: 1.2 } } }],
    ['no verdict', { score: { ...aReport().score, verdict: undefined } }],
    ['no cells', { cells: undefined }],
    ['a cell of no phase', { cells: [{ ...file(runningTail).cells[0], phase: 'lunch' }] }],
    ['a status that nobody writes', { status: 'done' }],
  ])('with %s is not', (_, more) => {
    const changed: unknown = JSON.parse(JSON.stringify({ ...file(resultTail(aReport())), ...more }))

    expect(validate(changed)).toBe(false)
  })

  test('may hold keys of a later version', () => {
    expect(validate({ ...file(resultTail(aReport())), later: true })).toBe(true)
  })
})
