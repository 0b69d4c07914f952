import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Severity } from '../../src/base/phase.ts'
import type { Judgement, Verdict } from '../../src/invariants/verdict.ts'
import { creditOf, type Kept, resilienceOf } from '../../src/scoring/credit.ts'
import { aCell, scoreOf } from './cells.ts'

function kept(severity: Severity, held: number, broken: number): Kept {
  return { severity, held, broken }
}

const judgements: Readonly<Record<Judgement['status'], Judgement>> = {
  held: { status: 'held' },
  broken: { status: 'broken', expected: 'a', actual: 'b' },
  skipped: { status: 'skipped', because: 'c' },
  errored: { status: 'errored', reason: 'd' },
}

function verdict(severity: Severity, status: Judgement['status']): Verdict {
  return { rule: 'r', type: 't', severity, counts: true, ...judgements[status] }
}

describe('the resilience score, worked out by hand', () => {
  test.for([
    ['all held', [kept('critical', 4, 0), kept('low', 2, 0)], 100],
    ['all broken', [kept('critical', 0, 4), kept('low', 0, 2)], 0],
    // (3 + 3 + 2 + 1 + 1 + 1) / 12 = 11/12
    [
      'one low of many',
      [kept('critical', 2, 0), kept('high', 1, 0), kept('medium', 3, 0), kept('low', 0, 1)],
      91.67,
    ],
    // 2·3 / (2·3 + 1·3) = 2/3
    ['a critical one weighs three', [kept('critical', 2, 1)], 66.67],
    // 3 / (3 + 2)
    ['critical against high', [kept('critical', 1, 0), kept('high', 0, 1)], 60],
    // 1 / (1 + 3)
    ['low against critical', [kept('low', 1, 0), kept('critical', 0, 1)], 25],
    // medium and low weigh alike
    ['medium against low', [kept('medium', 1, 0), kept('low', 0, 1)], 50],
    // 1/32 = 3.125 %
    ['a half is rounded up', [kept('low', 1, 31)], 3.13],
    // 1/7 = 14.2857… %
    ['a third decimal is rounded', [kept('medium', 1, 6)], 14.29],
    // 2/3 of one rule, 1/3 of the other: (2·2 + 1·1) / (2·3 + 1·3) = 5/9
    ['two rules in three cells', [kept('high', 2, 1), kept('medium', 1, 2)], 55.56],
  ] as const)('%s', ([, rules, score]) => {
    expect(resilienceOf(rules)).toBe(score)
  })

  test('nothing judged is no score, and no break is needed to miss 100', () => {
    expect(resilienceOf([])).toBeNull()
    expect(resilienceOf([kept('critical', 0, 0)])).toBeNull()
    expect(resilienceOf([kept('low', 99_999_999, 1)])).toBe(99.99)
  })

  test('is the score of the phase, cell by cell, whatever could not be judged', () => {
    const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low']
    const rule = fc.constantFrom(...severities)
    const status = fc.constantFrom<Judgement['status'][]>('held', 'broken', 'skipped', 'errored')
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 5 }),
        fc.array(fc.array(status), { maxLength: 8 }),
        (rules, cells) => {
          const judged = cells.map((fates) =>
            rules.map((severity, at) => verdict(severity, fates[at] ?? 'skipped')),
          )
          const score = scoreOf(judged.map(asCell))
          const counts = rules.map((severity, at) =>
            kept(
              severity,
              judged.filter((verdicts) => verdicts[at]?.status === 'held').length,
              judged.filter((verdicts) => verdicts[at]?.status === 'broken').length,
            ),
          )
          const expected = resilienceOf(counts)
          const value = score.phases[0]?.estimate?.value ?? null

          if (expected === null || value === null) expect(value).toBe(expected)
          else expect(Math.abs(value * 100 - expected)).toBeLessThan(0.0051)
        },
      ),
    )
  })
})

test('a cell with a rule that could not be judged still counts by the rules that could', () => {
  const verdicts = [verdict('critical', 'held'), verdict('high', 'broken'), verdict('low', 'errored')]
  expect(creditOf(verdicts)).toEqual({ held: 3, of: 5 })

  const errored = aCell({ phase: 'contract', status: 'errored', credit: { held: 3, of: 3 } })
  const [phase] = scoreOf([errored]).phases

  expect(phase?.estimate?.value).toBe(1)
  expect(phase?.counts).toMatchObject({ errored: 1, passed: 0 })
})

test('a contract of which nothing was judged is no pass, whatever other phases came to', () => {
  const nothing = aCell({ phase: 'contract', status: 'unjudged', credit: { held: 0, of: 0 } })
  const score = scoreOf([aCell(), nothing])

  expect(score.verdict).toBe('inconclusive')
  expect(score.reasons).toEqual([{ kind: 'nothing-judged', phase: 'contract' }])
})

test('a scenario that is called like a mutation does not get the mutation’s weight', () => {
  const cells = [
    aCell({ phase: 'contract', stratum: 'noise', credit: { held: 1, of: 1 } }),
    aCell({ phase: 'contract', stratum: 'calm', status: 'failed', credit: { held: 0, of: 1 } }),
  ]

  expect(scoreOf(cells, { strata: { noise: 9 } }).overall?.value).toBe(0.5)
})

function asCell(verdicts: readonly Verdict[]) {
  const has = (status: Verdict['status']): boolean => verdicts.some((one) => one.status === status)
  const status = has('broken') ? 'failed' : has('errored') ? 'errored' : has('held') ? 'passed' : 'unjudged'
  return aCell({ phase: 'contract', status, credit: creditOf(verdicts) })
}
