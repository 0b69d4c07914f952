import { describe, expect, test } from 'vitest'
import { certificate, type CertificateTerms } from '../../src/report/certificate.ts'
import { claimsIn, differences } from '../../src/report/certificate-claims.ts'
import { type Digests, digestsOf } from '../../src/report/digest.ts'
import type { Report } from '../../src/report/report.ts'
import type { ResultCell } from '../../src/report/result.ts'
import { aReport, aScore } from '../given.ts'
import { aBreak, aResultCell, each, hostileText } from './a-result-cell.ts'

const terms: CertificateTerms = { tester: 'Ada Lovelace', threshold: 0.8 }
const cells = [aResultCell(), aResultCell({ id: 'mutation/noise/paris#1', status: 'passed' })]
const digests = (report: Report = aReport(), of: readonly ResultCell[] = cells): Promise<Digests> =>
  digestsOf(report, each(of))

/** What a reader sees of a page, without tags. */
function read(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

async function pageOf(report: Report, given: CertificateTerms = terms): Promise<string> {
  return certificate(report, given, await digests(report))
}

describe('a certificate', () => {
  test('says who, what, when, how it went and how sure that is', async () => {
    const report = aReport({ commit: `${'0123456789'.repeat(4)}+changes` })
    const { suite, result } = await digests(report)

    const text = read(await pageOf(report))

    for (const words of [
      'Not passed',
      'score 0.741 , needs 0.80 a re-run lands in 0.70–0.78 (95 %)',
      'The score 0.741 is below the required 0.80.',
      'Tester Ada Lovelace',
      'Date 1 January 2026, 00:00 UTC',
      'Seed 42',
      'Commit 012345678901+changes',
      'Cells 20 of 20',
      'mutation 0.741 14/20 0 100 %',
      suite,
      result,
      'What it does not say Nothing about prompts, attacks, faults or rules that the suite does not hold',
    ])
      expect(text).toContain(words)
  })

  test('promises nothing that a test cannot show', async () => {
    expect(read(await pageOf(aReport()))).not.toMatch(/\bsecur|\bsafe|\bcertifie|guarant|\bproves?\b|!/i)
  })

  test.for([
    [
      1,
      'Attacks won 0/120, at most 2.5 % with 95 % confidence: resists pack v1. They are of attack pack v1; others may win.',
    ],
    [
      undefined,
      'Attacks won 0/120, at most 2.5 % with 95 % confidence. No attack pack is named, since some may be of none.',
    ],
  ] as const)(
    'says how the attacks fared, of which pack they were, and no more than that: %s',
    async ([pack, words]) => {
      const score = aScore()
      const phases = score.phases.map((phase) => ({ ...phase, attacks: { won: 0, total: 120 } }))
      const { tool } = aReport()

      const text = read(await pageOf(aReport({ score: { ...score, phases }, tool: { ...tool, pack } })))

      expect(text).toContain(words)
      expect(text).not.toMatch(/\bsecure|\bsafe/i)
    },
  )

  test('is silent about attacks where there were none', async () => {
    const score = aScore()
    const phases = score.phases.map((phase) => ({ ...phase, attacks: null }))

    expect(read(await pageOf(aReport({ score: { ...score, phases } })))).not.toMatch(/attack(?!s, faults)/i)
  })

  test('names only what was done to the agent', async () => {
    const text = read(await pageOf(aReport()))

    expect(text).toContain('its prompts rewritten')
    expect(text).not.toMatch(/its tools|recorded incidents/)
  })

  test.each([
    ['passed', 0.8, 0.9, 'Passed'],
    ['passed', 0.95, 0.9, 'Not passed'],
    ['failed', 0.5, 0.9, 'Not passed'],
    ['inconclusive', 0.5, 0.9, 'Inconclusive'],
  ] as const)('of a run that %s, asking for %d of %d, reads %s', async (...row) => {
    const [verdict, threshold, value, word] = row
    const overall = { value, rerun: { low: 0.85, high: 0.95 }, newPrompts: 'not estimable' }
    const report = aReport({ score: aScore({ verdict, overall, reasons: [] }) })

    expect(read(await pageOf(report, { ...terms, threshold }))).toContain(` ${word} score`)
  })

  test('runs nothing, asks for nothing, and shows hostile names as text', async () => {
    const reasons = [{ kind: 'fails-clean', promptId: hostileText }] as const
    const page = await pageOf(
      aReport({
        configFile: hostileText,
        agent: { type: hostileText, address: hostileText },
        score: aScore({ reasons }),
      }),
      { ...terms, tester: `${hostileText}</script><script>alert(1)</script>` },
    )

    expect(page).toContain(`default-src 'none'`)
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toMatch(/\u001B|\u202E|\u{E0041}|src=|href=|url\(/u)
    expect(claimsIn(page)?.tester).toContain('</script><script>')
  })

  test('shows no password or token of the address of the agent', async () => {
    const address = 'https://me:hunter2@agent.example/invoke?token=hunter3'

    const page = await pageOf(aReport({ agent: { type: 'http', address } }))

    expect(page).toContain('https://agent.example/invoke')
    expect(page).not.toMatch(/hunter/)
  })
})

describe('the hashes', () => {
  test('the suite is the same in every run of it, the result is not', async () => {
    const first = await digests()
    const again = await digests(aReport({ durationMs: 99, startedAt: '2027-01-01T00:00:00.000Z' }), [
      aResultCell({ output: 'Paris.', status: 'passed', verdicts: [aBreak({ status: 'held' })] }),
      ...cells.slice(1),
    ])

    expect(again.suite).toBe(first.suite)
    expect(again.result).not.toBe(first.result)
  })

  test.each([
    ['another config', aReport({ suite: 'f'.repeat(64) }), cells],
    ['another seed', aReport({ seed: 7 }), cells],
    ['a cell less', aReport(), cells.slice(1)],
    ['another order', aReport(), cells.toReversed()],
    ['another prompt', aReport(), [aResultCell({ prompt: 'Where?' }), ...cells.slice(1)]],
    [
      'another severity',
      aReport(),
      [aResultCell({ verdicts: [aBreak({ severity: 'low' })] }), ...cells.slice(1)],
    ],
  ])('%s is another suite', async (_, report, of) => {
    expect((await digests(report, of)).suite).not.toBe((await digests()).suite)
  })

  test('the order of keys and spaces between them change neither', async () => {
    const shuffled = cells.map((cell) => Object.fromEntries(Object.entries(cell).toReversed()))

    expect(await digests(aReport(), shuffled as unknown as ResultCell[])).toEqual(await digests())
  })
})

describe('held against a result', () => {
  const against = async (page: string, of = cells): Promise<readonly string[]> => {
    const claims = claimsIn(page)
    if (claims === null) throw new Error('it is no certificate')
    return differences(page, claims, { report: aReport(), digests: await digests(aReport(), of) })
  }

  test('its own page matches', async () => {
    expect(await against(await pageOf(aReport()))).toEqual([])
  })

  test('a page on which a number was changed does not, though its hashes do', async () => {
    const page = await pageOf(aReport())

    expect(await against(page.replaceAll('0.741', '0.941'))).toEqual([
      expect.stringContaining('the page shows something else than the result gives'),
    ])
  })

  test('a result in which a verdict was changed is another result of the same suite', async () => {
    const mended = [
      aResultCell({ status: 'passed', verdicts: [aBreak({ status: 'held' })] }),
      ...cells.slice(1),
    ]

    const found = await against(await pageOf(aReport()), mended)

    expect(found).toEqual([expect.stringMatching(/^The result is another one/)])
  })

  test('what is no certificate claims nothing', () => {
    expect(claimsIn('<html>')).toBeNull()
    expect(
      claimsIn('<script type="application/json" id="flakestorm-certificate">{"version":1}</script>'),
    ).toBeNull()
  })
})
