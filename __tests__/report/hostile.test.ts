import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certificate } from '../../src/report/certificate.ts'
import { junit } from '../../src/report/junit.ts'
import { markdown } from '../../src/report/markdown.ts'
import type { Report } from '../../src/report/report.ts'
import type { ResultCell } from '../../src/report/result.ts'
import { sarif } from '../../src/report/sarif.ts'
import { terminal } from '../../src/report/terminal.ts'
import { aBreak, aResultCell, each, someTraffic } from './a-result-cell.ts'
import { columnsOfTables } from './comment/as-github-reads.ts'
import { expectInert, hostile, hostileReport } from './hostile.ts'

/** What no reader may meet, whatever the surface: escapes, control characters, and what turns text around or cannot be seen. */
const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\p{Cf}\uFE00-\uFE0E\u3164\u{E0000}-\u{E0FFF}]/u

const published: object = JSON.parse(
  readFileSync(join(import.meta.dirname, 'schemas/sarif-2.1.0.json'), 'utf8'),
)
const isSarif = new Ajv2020({ strict: false, validateFormats: false }).compile(published)

const hostileCells = fc
  .tuple(hostile, hostile, fc.constantFrom('failed', 'errored', 'not-triggered', 'excluded', 'unjudged'))
  .map(([text, other, status]): readonly ResultCell[] => {
    const spoken = { prompt: text, output: other, golden: text, promptId: other }
    const [fault] = someTraffic().faults
    const traffic = someTraffic({
      rejected: [text],
      faults: fault === undefined ? [] : [{ ...fault, id: text, because: other }],
    })
    const broken = aBreak({ rule: text, type: other, expected: text, actual: other })
    return [
      aResultCell({ ...spoken, id: text, verdicts: [broken] }),
      aResultCell({ ...spoken, id: other, status, traffic, scenario: text, mutation: null }),
    ]
  })

function holds(surface: (report: Report, cells: readonly ResultCell[]) => unknown): Promise<void> {
  const property = fc.asyncProperty(hostileReport, hostileCells, async (report, cells) => {
    await surface(report, cells)
  })
  return fc.assert(property, { numRuns: 150 })
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(pieces)).join('')
}

describe('whatever an agent, a config or a branch is called', () => {
  test('a job summary mentions nobody, links nowhere, refers to nothing, and no table breaks', () =>
    holds((report) => {
      const page = markdown(report)

      expectInert(page)
      const [phases, ...others] = [...new Set(columnsOfTables(page))]
      expect(phases).toBe(7)
      expect(others.every((columns) => [4, 5].includes(columns))).toBe(true)
    }))

  test('a terminal shows one line for each thing, without escapes, and a log obeys none of them', () =>
    holds((report) => {
      const shown = terminal(report, { colour: false })

      expect(shown).not.toMatch(unseen)
      expect(shown).not.toMatch(/^\s*::|##\[|\r/m)
      const quiet = terminal({ ...report, ...allCalled(report, 'x') }, { colour: false })
      expect(shown.split('\n').length).toBe(quiet.split('\n').length)
    }))

  test('JUnit has the same elements, and nothing in it is hidden', () =>
    holds(async (report, cells) => {
      const shown = await textOf(junit(report, each(cells)))

      expect(shown).not.toMatch(unseen)
      expect(shown.isWellFormed()).toBe(true)
      const tags = new Set([...shown.matchAll(/<[/?]?([^\s/>?]*)/g)].map(([, name]) => name))
      const known = 'xml testsuites testsuite testcase failure error skipped properties property'.split(' ')
      expect([...tags].filter((tag) => !known.includes(tag ?? ''))).toEqual([])
      // One golden prompt, two cells and the gate.
      expect(shown.match(/<testcase/g)).toHaveLength(4)
    }))

  test('SARIF stays SARIF, links nowhere, and nothing in it is hidden', () =>
    holds(async (report, cells) => {
      const log: unknown = JSON.parse(await textOf(sarif(report, each(cells))))

      isSarif(log)
      expect(isSarif.errors ?? []).toEqual([])
      for (const text of stringsIn(log)) {
        expect(text).not.toMatch(unseen)
        expect(text.isWellFormed()).toBe(true)
      }
      for (const { text } of messagesIn(log)) {
        expect(text.replace(/\\[\\[\]]/g, '')).not.toMatch(/[[\]]/)
        expect(text.replaceAll(/\{\{\d+\}\}/g, '')).not.toMatch(/\{\d+\}/)
      }
    }))

  test('a certificate has the elements of any other, runs nothing and asks for nothing', () =>
    holds((report) => {
      const digests = { suite: '0'.repeat(64), result: '1'.repeat(64) }
      const page = (of: Report, tester: string): string =>
        certificate(of, { tester, threshold: 0.8 }, digests)
      const shown = page(report, report.configFile)
      const quiet = page({ ...report, ...allCalled(report, 'x') }, 'x')

      expect(shown).not.toMatch(unseen)
      expect(elementsIn(shown)).toEqual(elementsIn(quiet))
    }))
})

/** The same report with harmless names. */
function allCalled(report: Report, name: string): Partial<Report> {
  const { notes, baseline, score } = report
  return {
    configFile: name,
    said: [name],
    tool: { name: 'flakestorm', version: name },
    agent: { type: name, address: name },
    commit: name,
    notes: notes.map(() => name),
    baseline: baseline && { ...baseline, label: name, commit: name },
    score: {
      ...score,
      reasons: [
        { kind: 'critical', rule: name, status: 'broken', cells: 2 },
        { kind: 'fails-clean', promptId: name },
        { kind: 'not-triggered', fault: name, because: name },
      ],
    },
  }
}

function elementsIn(page: string): readonly string[] {
  const bare = page.replace(/<style>[\s\S]*?<\/style>/, '')
  return [...bare.matchAll(/<[a-z!/][^\s>]*/gi)].map(([tag]) => tag)
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)])
}

/** What SARIF reads as a message: text in which links and places to fill mean something. */
function messagesIn(value: unknown): readonly { readonly text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'message' ? [inner] : messagesIn(inner)))
}
