import { describe, expect, test } from 'vitest'
import type { Judgement } from '../../src/invariants/verdict.ts'
import { contractViews } from '../../src/report/contract-view.ts'
import { markdown } from '../../src/report/markdown.ts'
import { matrix } from '../../src/report/matrix.ts'
import type { MatrixCell } from '../../src/report/report.ts'
import { terminal } from '../../src/report/terminal.ts'
import { aCell, anOutcome, aReport, aRule, aTranscript } from '../given.ts'
import { textOutsideOfCode } from './comment/as-github-reads.ts'

const contract = {
  name: 'refunds',
  invariants: [
    aRule('output_not_empty', { id: 'answers' }),
    aRule('not_contains', { id: 'no-promise', severity: 'critical' }),
  ],
}

function calm(name: string) {
  return { name, profile: null, toolFaults: [], llmFaults: [], contextAttacks: [] }
}

function outcomeOf(scenario: string, repeat: number, fates: Readonly<Record<string, Judgement>>) {
  return anOutcome({
    cell: aCell({
      id: `contract/${scenario}/paris#1@${repeat}`,
      phase: 'contract',
      mutation: null,
      scenario: calm(scenario),
      rules: contract.invariants.map(({ id }) => ({ key: id, counts: true })),
    }),
    verdicts: Object.entries(fates).map(([rule, judgement]) => ({
      rule,
      type: 'contains',
      severity: 'medium' as const,
      counts: true,
      ...judgement,
    })),
  })
}

const held: Judgement = { status: 'held' }
const broken: Judgement = { status: 'broken', expected: 'a', actual: 'b' }
const errored: Judgement = { status: 'errored', reason: 'no backend' }
const skipped: Judgement = { status: 'skipped', because: 'chaos is active here' }

function filled(): readonly MatrixCell[] {
  const filling = matrix([contract])
  filling.add(outcomeOf('calm', 1, { answers: held, 'no-promise': held }))
  filling.add(outcomeOf('calm', 2, { answers: held, 'no-promise': broken }))
  filling.add(outcomeOf('calm', 3, { answers: errored, 'no-promise': broken }))
  filling.add(outcomeOf('outage', 1, { answers: broken, 'no-promise': skipped }))
  return filling.cells()
}

describe('the matrix of a contract', () => {
  test('counts what became of each rule under each scenario, the gravest rule first, with the first failure as address', () => {
    expect(filled()).toEqual([
      {
        contract: 'refunds',
        rule: 'no-promise',
        type: 'not_contains',
        severity: 'critical',
        scenario: 'calm',
        held: 1,
        broken: 2,
        errored: 0,
        skipped: 0,
        because: null,
        example: 'contract/calm/paris#1@2',
      },
      {
        contract: 'refunds',
        rule: 'no-promise',
        type: 'not_contains',
        severity: 'critical',
        scenario: 'outage',
        held: 0,
        broken: 0,
        errored: 0,
        skipped: 1,
        because: 'chaos is active here',
        example: null,
      },
      {
        contract: 'refunds',
        rule: 'answers',
        type: 'output_not_empty',
        severity: 'medium',
        scenario: 'calm',
        held: 2,
        broken: 0,
        errored: 1,
        skipped: 0,
        because: null,
        example: 'contract/calm/paris#1@3',
      },
      {
        contract: 'refunds',
        rule: 'answers',
        type: 'output_not_empty',
        severity: 'medium',
        scenario: 'outage',
        held: 0,
        broken: 1,
        errored: 0,
        skipped: 0,
        because: null,
        example: 'contract/outage/paris#1@1',
      },
    ])
  })

  test('shows a cell without verdicts as skipped, with the reason', () => {
    const filling = matrix([contract])
    const cell = outcomeOf('outage', 1, {})
    filling.add({
      ...cell,
      status: 'excluded',
      transcript: aTranscript({ ending: { kind: 'unreachable', reason: 'connection refused' } }),
    })

    expect(filling.cells()).toMatchObject([
      { skipped: 1, because: 'connection refused' },
      { skipped: 1, because: 'connection refused' },
    ])
  })

  test('has its margins worked out: a score for each scenario, a share for each rule, one number for all', () => {
    const [view] = contractViews(filled())

    // calm: (3·1 + 1·2) / (3·3 + 1·2) = 5/11; outage: 0/1; all: 5/12.
    expect(view?.scenarios).toEqual([
      { name: 'calm', score: 45.45 },
      { name: 'outage', score: 0 },
    ])
    expect(view?.rules.map(({ rule, held: times, of }) => [rule, times, of])).toEqual([
      ['no-promise', 1, 3],
      ['answers', 2, 3],
    ])
    expect(view?.score).toBe(41.67)
  })

  test('is a table in Markdown and on a terminal', async () => {
    const report = aReport({ matrix: filled(), findings: [] })

    await expect(markdown(report)).toMatchFileSnapshot('golden/contract.md')
    await expect(terminal(report, { colour: false })).toMatchFileSnapshot('golden/contract.txt')
  })

  test('cannot be broken by the names that somebody gave his rules and scenarios', () => {
    const evil = '| @org/team <script>\n::error::owned ##[x]'
    const cells = filled().map((cell) => ({
      ...cell,
      rule: evil,
      scenario: evil,
      contract: evil,
      because: evil,
    }))

    expect(textOutsideOfCode(markdown(aReport({ matrix: cells, findings: [] })))).not.toMatch(
      /<script|^::|##\[|@org/m,
    )
    expect(terminal(aReport({ matrix: cells, findings: [] }), { colour: false })).not.toMatch(/^\s*::|##\[/m)
  })
})
