import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inertJson, packer, slim, unpack } from '../../src/report/html-pack.ts'
import type { PageHead } from '../../src/report/html.ts'
import type { ResultCell } from '../../src/report/result.ts'
import { verdictLine } from '../../src/report/words.ts'
import { aReport, aScore } from '../given.ts'
import { aPage, aStormCell, freshTemplate, manyCells } from './a-page.ts'
import { aResultCell, hostileText } from './a-result-cell.ts'

let folder = ''
let template = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakestorm-page-'))
  template = await freshTemplate(folder)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '</script>',
        '<!--',
        '-->',
        '<script',
        '<![CDATA[',
        ']]>',
        '&lt;',
        '\u2028',
        '\u2029',
        '\uD800',
        '\\ud800',
        '\0',
        hostileText,
        '{policy}',
        '<!--flakestorm:data-->',
        '$&',
      ),
    )
    .map((parts) => parts.join('')),
)

describe('the data in the page', () => {
  test('no text can end its element, open a comment or break its line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), nasty, (value, text) => {
        const json = inertJson([value, text])

        expect(json).not.toMatch(/[<>&\u2028\u2029\n\r\0]/)
        expect(JSON.parse(json)).toEqual([JSON.parse(JSON.stringify(value)), text.toWellFormed()])
      }),
    )
  })

  test('whatever agents, prompts and rules say, the page has the same elements as the template and three blocks of data', async () => {
    const calm = tagsOf(await aPage({ template, cells: [aResultCell()] }))

    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const page = await aPage({
          template,
          report: aReport({ notes: [text], configFile: text, agent: { type: 'http', address: text } }),
          cells: [
            aResultCell({
              id: text,
              prompt: text,
              output: text,
              promptId: text,
              golden: text,
              scenario: text,
            }),
          ],
        })

        expect(tagsOf(page)).toEqual(calm)
        expect(cellsOf(page)[0]?.output).toBe(text.toWellFormed())
      }),
      { numRuns: 60 },
    )
  })

  test('a cell comes out of the page as it went in', async () => {
    const cells: readonly ResultCell[] = [
      aResultCell(),
      aStormCell(),
      aResultCell({
        status: 'errored',
        attempts: 3,
        httpStatus: null,
        ending: { kind: 'timed-out', afterMs: 4000 },
        verdicts: [
          { rule: 'a', type: 'a', severity: 'low', counts: true, status: 'errored', reason: 'no judge' },
          { rule: 'b', type: 'b', severity: 'low', counts: false, status: 'skipped', because: 'no canary' },
        ],
      }),
    ]

    const shown = cellsOf(await aPage({ template, cells }))

    expect(shown).toEqual(cells.map((cell) => slim(cell, 0)))
  })

  test('the page says the same sentence as every other surface, and the reasons of the gate', async () => {
    const baseline = { label: 'main', commit: null, overall: 0.8, phases: {} }
    const report = aReport({ baseline })

    const head = headOf(await aPage({ template, report, cells: [] }))

    expect(head.verdict).toBe(verdictLine(aScore(), baseline))
    expect(head.reasons).toEqual(['The score 0.741 is below the required 0.80.'])
  })

  test('a template without a place for the data is refused', async () => {
    await expect(aPage({ template: '<html></html>', cells: [] })).rejects.toThrow('exactly once')
  })
})

describe('a page that would be too large', () => {
  const cells = [...manyCells(400)]
  const sizeOf = async (mostBytes: number): Promise<string> => aPage({ template, cells, mostBytes })

  test('keeps everything where everything fits', async () => {
    const head = headOf(await sizeOf(10_000_000))

    expect(head.leftOut).toEqual({ passing: 0, others: 0, slimmed: 0, cells: 0, clean: false })
  })

  test('gives up the transcripts of passing cells first, and says of how many', async () => {
    const page = await sizeOf(340_000)
    const { leftOut } = headOf(page)
    const shown = cellsOf(page)

    expect(leftOut).toMatchObject({ passing: 1, others: 0, slimmed: 342, cells: 0 })
    expect(
      shown.filter(({ status }) => status === 'failed').every(({ slim: slimness }) => slimness === 0),
    ).toBe(true)
    expect(shown.find(({ status }) => status === 'failed')?.traffic?.toolCalls).toHaveLength(1)
    expect(shown.find(({ status }) => status === 'passed')?.traffic?.toolCalls).toEqual([])
    expect(shown.find(({ status }) => status === 'passed')?.output).toBe('Paris is the capital of France.')
  })

  test('keeps which faults met a cell and how many tokens it used, whatever else goes', async () => {
    const shown = cellsOf(await sizeOf(200_000))

    expect(shown.every(({ tokens }) => tokens === 80)).toBe(true)
    expect(shown.every(({ traffic }) => traffic?.faults[0]?.delivered === 1)).toBe(true)
  })

  test.each([400_000, 340_000, 290_000, 270_000, 200_000, 130_000])(
    'is never larger than %i bytes',
    async (most) => {
      expect(Buffer.byteLength(await sizeOf(most))).toBeLessThanOrEqual(most)
    },
  )

  test('leaves out whole cells last, passing ones before broken ones, and counts them', async () => {
    const page = await sizeOf(130_000)
    const shown = cellsOf(page)
    const { leftOut } = headOf(page)

    expect(leftOut.cells).toBe(400 - shown.length)
    expect(leftOut.cells).toBeGreaterThan(0)
    expect(shown.filter(({ status }) => status === 'failed')).toHaveLength(58)
  })

  test('does without the clean answers where they alone would fill it', async () => {
    const [clean] = aReport().preflight
    if (clean === undefined) throw new Error('the report has a clean answer')
    const preflight = Array.from({ length: 60 }, () => ({ ...clean, output: 'x'.repeat(4000) }))
    const head = headOf(await aPage({ template, report: aReport({ preflight }), cells, mostBytes: 400_000 }))

    expect(head.leftOut.clean).toBe(true)
    expect(head.report.preflight[0]?.output).toBe('')
  })
})

test('the template may load nothing and run nothing but its own script', () => {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(template)?.[1]

  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/,
  )
})

test('the same sources make the same template, byte for byte', async () => {
  expect(await freshTemplate(folder)).toBe(template)
})

test('a rule said in many cells is written once', () => {
  const { pack, tables } = packer()
  const packed = [...manyCells(20)].map((cell) => pack(slim(cell, 0)))

  expect(tables().rules).toHaveLength(2)
  expect(tables().goldens).toEqual(['What is the capital of France?'])
  expect(packed.map((one) => unpack(one, tables()).id)).toEqual([...manyCells(20)].map(({ id }) => id))
})

/** What an HTML parser would take for markup; `raw` elements end at their end tag alone. */
function tagsOf(page: string): readonly string[] {
  const outside = page.replace(/(<(script|style)\b[^>]*>)[^]*?(<\/\2)/gi, '$1$3')
  return [...outside.matchAll(/<[!/a-z][^>\s]*/gi)].map(([tag]) => tag)
}

function textOf(page: string, id: string): string {
  const [, text = 'null'] =
    new RegExp(`<script type="application/json" id="${id}">([^]*?)</script>`).exec(page) ?? []
  return text
}

function headOf(page: string): PageHead {
  return JSON.parse(textOf(page, 'report')) as PageHead
}

function cellsOf(page: string): readonly ReturnType<typeof unpack>[] {
  const tables = JSON.parse(textOf(page, 'tables')) as Parameters<typeof unpack>[1]
  const packed = JSON.parse(textOf(page, 'cells')) as readonly Parameters<typeof unpack>[0][]
  return packed.map((cell) => unpack(cell, tables))
}
