import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commentBody, commentBudget, marker } from '../../../src/report/comment/body.ts'
import { legSection } from '../../../src/report/comment/leg-section.ts'
import { dataBlock, readData, recordOf } from '../../../src/report/comment/record.ts'
import { readSections, type Section } from '../../../src/report/comment/section.ts'
import type { Report } from '../../../src/report/report.ts'
import { aLeg, passed } from '../../github/commenting.ts'
import { aReport, aScore } from '../../given.ts'
import { expectInert, hostile, hostileReport } from '../hostile.ts'
import { columnsOfTables } from './as-github-reads.ts'

const key = '0123456789abcdef'
const same = (text: string): string => text

function sectionOf(
  report: Report,
  leg: Parameters<typeof aLeg>[0] = {},
  degraded: readonly string[] = [],
): Section {
  return legSection({ report, leg: aLeg(leg), degraded, redact: same }, null)
}

const links = {
  report: 'https://github.com/acme/agent/actions/runs/100/artifacts/1',
  summary: 'https://github.com/acme/agent/actions/runs/100#summary-1',
  log: 'https://github.com/acme/agent/actions/runs/100/job/1',
  run: 'https://github.com/acme/agent/actions/runs/100',
}

describe('whatever an agent, a config or a branch is called', () => {
  test('nobody is mentioned, nothing is linked, referred to, closed or drawn, and no table breaks', () => {
    fc.assert(
      fc.property(hostileReport, hostile, (report, text) => {
        const { text: body } = commentBody(key, [
          sectionOf(report, { title: text, commit: text, links }, [text]),
        ])

        expectInert(body)
        expect(columnsOfTables(body).every((columns) => columns === 7)).toBe(true)
      }),
    )
  })

  test('the mark, the sections and the data are ours', () => {
    fc.assert(
      fc.property(hostileReport, hostile, (report, text) => {
        const section = sectionOf(report, { title: text, links }, [text])
        const { text: body } = commentBody(key, [section])

        expect(body.split('\n')[0]).toBe(marker(key))
        expect(body.match(/^<!-- flakestorm/gm)).toHaveLength(2)
        expect(readSections(body)).toEqual([section])
      }),
    )
  })

  test('a leg with any name stands in its row and in its fold', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 4 }), (titles) => {
        const legs = titles.map((title, at) =>
          sectionOf(aReport(), { title, section: `0000000${at}`, links }),
        )
        const { text: body } = commentBody(key, legs)

        expectInert(body)
        expect(columnsOfTables(body).filter((columns) => columns !== 7)).toEqual([])
        expect(readSections(body)).toHaveLength(legs.length)
      }),
    )
  })
})

describe('a comment that would be too long', () => {
  const long = (text: string): Report => {
    const [finding] = aReport().findings
    if (finding === undefined) throw new Error('the builder has a finding')
    const many = Array.from({ length: 50 }, (_, at) => ({
      ...finding,
      phase: at % 2 === 0 ? ('mutation' as const) : ('chaos' as const),
      rule: `rule-${at}`,
      example: { ...finding.example, expected: text, actual: text, prompt: text, output: text },
    }))
    return aReport({ findings: many, moreFindings: 3, notes: Array.from({ length: 30 }, () => text) })
  }

  test('loses whole parts, the least important first, and says which', () => {
    const section = sectionOf(long('lorem ipsum '.repeat(80)))
    const sizes = [commentBudget, 20_000, 8000, 3000].map(
      (budget) => commentBody(key, [section], budget).text,
    )

    expect(sizes[0]).toContain(
      'Left out because a comment has no room for it: what the agent was asked and answered.',
    )
    expect(sizes[1]).not.toContain('rule-9`')
    expect(sizes[1]).toContain('rule-0`')
    expect(sizes[3]).toContain('| mutation | 0.741 |')
    expect(sizes.map((text, at) => text.length <= ([commentBudget, 20_000, 8000, 3000][at] ?? 0))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  test('is never cut within a fence, a fold or a character, whatever the budget', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1500, max: 65_000 }),
        fc.integer({ min: 1, max: 20 }),
        fc.string({ unit: 'grapheme', maxLength: 900 }),
        (budget, legs, text) => {
          const sections = Array.from({ length: legs }, (_, at) =>
            sectionOf(long(text), { section: String(10_000_000 + at), title: `leg ${at}`, links }),
          )
          const body = commentBody(key, sections, budget)

          expect(body.text.length).toBeLessThanOrEqual(budget)
          expectInert(body.text)
          expect(
            readSections(body.text)
              .map(({ id }) => id)
              .sort(),
          ).toEqual(body.sections.map(({ id }) => id).sort())
        },
      ),
      { numRuns: 40 },
    )
  })

  test('has room for sixty legs with all that they remember of their scores', () => {
    const sections = Array.from({ length: 60 }, (_, at) =>
      sectionOf(long('lorem ipsum '.repeat(80)), {
        section: String(10_000_000 + at),
        title: `python 3.${at}, ubuntu`,
        links,
      }),
    )
    const { text, sections: kept } = commentBody(key, sections)

    expect(kept).toHaveLength(60)
    expect(readSections(text).every(({ record }) => record?.overall?.value === 0.741)).toBe(true)
  })

  test('of more legs than it can hold shows those that failed, and counts the others', () => {
    const sections = Array.from({ length: 256 }, (_, at) =>
      sectionOf(aReport({ score: at < 3 ? aScore() : passed() }), {
        section: String(10_000_000 + at),
        title: `leg ${at}`,
        links,
      }),
    )
    const { text, sections: kept } = commentBody(key, sections)

    expect(text.length).toBeLessThanOrEqual(commentBudget)
    expect(kept.slice(0, 3).every(({ record }) => record?.verdict === 'failed')).toBe(true)
    expect(text).toContain(`${256 - kept.length} more legs have no room here`)
  })
})

describe('what the comment remembers', () => {
  test('is at most 4 KB, and comes back as it was', () => {
    let record = recordOf(aReport(), aLeg(), null)
    for (let run = 1; run <= 30; run += 1) {
      record = recordOf(
        aReport({ score: aScore({ minScore: run / 31 }) }),
        aLeg({ runId: 100 + run, commit: String(run).padStart(40, 'a') }),
        record,
      )
    }

    expect(record.history).toHaveLength(10)
    expect(dataBlock(record).length).toBeLessThan(4096)
    expect(readData(`x\n${dataBlock(record)}\ny`)).toEqual(record)
  })

  test('is nothing when it is of another version or no data at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `<!-- flakestorm:data:gz;base64,${text} -->`),
        ),
        (text) => {
          expect(readData(text)).toBeNull()
        },
      ),
    )
  })
})

describe('a comment, as a person reads it', () => {
  test('of one leg', async () => {
    const [mutation] = aScore().phases
    if (mutation === undefined) throw new Error('the builder has a phase')
    const untold = { ...mutation, attacks: null, utility: null, strata: [] }
    const counts = { ...mutation.counts, total: 15, passed: 5, failed: 5, notTriggered: 3, errored: 2 }
    const score = aScore({
      phases: [
        { ...mutation, weight: 0.36 },
        { ...untold, phase: 'chaos', weight: 0.64, counts, floor: 0.8 },
        {
          ...untold,
          phase: 'contract',
          weight: 0,
          counts: { ...counts, passed: 0, failed: 0 },
          estimate: null,
        },
      ],
    })
    const report = aReport({
      score,
      baseline: { label: 'main', commit: 'c'.repeat(40), overall: 0.803, phases: { mutation: 0.803 } },
      coverage: [
        {
          scenario: 'outage',
          id: 'tool:search:error',
          mode: 'error',
          scope: null,
          planned: 3,
          cells: 0,
          matched: 0,
          delivered: 0,
          because: 'no call of search was seen',
        },
      ],
    })
    const earlier = recordOf(aReport({ score: passed() }), aLeg({ runId: 99, commit: 'd'.repeat(40) }), null)
    const section = legSection(
      {
        report,
        leg: aLeg({ links }),
        degraded: ['The report was not uploaded: this runner offers no artifact storage.'],
        redact: same,
      },
      earlier,
    )

    await expect(commentBody(key, [section]).text.replace(/base64,\S+/, 'base64,…')).toMatchFileSnapshot(
      'golden/failed.md',
    )
  })

  test('of three legs', async () => {
    const legs = [
      sectionOf(aReport(), { section: '00000001', title: 'haiku, ubuntu', links }),
      sectionOf(aReport({ score: passed(), findings: [] }), {
        section: '00000002',
        title: 'opus, ubuntu',
        links,
      }),
      sectionOf(
        aReport({ score: { ...passed(), verdict: 'inconclusive', overall: null, phases: [] }, findings: [] }),
        { section: '00000003', title: 'opus, macos', links },
      ),
    ]

    await expect(commentBody(key, legs).text.replaceAll(/base64,\S+/g, 'base64,…')).toMatchFileSnapshot(
      'golden/legs.md',
    )
  })
})
