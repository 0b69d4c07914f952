import { describe, expect, test } from 'vitest'
import { randomOf } from '../../src/base/random.ts'
import type { Judged } from '../../src/scoring/score.ts'
import { aCell, scoreOf } from './cells.ts'

describe('repeats', () => {
  test('passing in all repeats is rarer than passing', () => {
    const [phase] = scoreOf(
      [...a('always', 'ppp'), ...a('never', 'fff'), ...a('mostly', 'ppf'), ...a('rarely', 'fpf')],
      {},
      3,
    ).phases

    expect(phase).toMatchObject({ passAllRepeats: 0.25, flaky: 2 })
    expect(phase?.estimate?.value).toBe(0.5)
  })

  test('it does not matter in which order repeats of many cases come', () => {
    const cells = Array.from({ length: 40 }, (_, at) => a(`case ${at}`, at % 4 === 0 ? 'pfp' : 'ppp')).flat()

    const [phase] = scoreOf(randomOf('order').shuffle(cells), {}, 3).phases

    expect(phase).toMatchObject({ passAllRepeats: 0.75, flaky: 10 })
  })

  test('a case that could not be judged in all of its repeats neither passes nor fails all of them', () => {
    const cells = [...a('whole', 'ppp'), ...a('torn', 'ppx'), ...a('torn and flaky', 'pfx')]

    expect(scoreOf(cells, {}, 3).phases[0]).toMatchObject({ passAllRepeats: 1, flaky: 1 })
  })

  test('a run that ended between repeats tells what it saw', () => {
    expect(scoreOf(a('early', 'pf'), {}, 3).phases[0]).toMatchObject({ passAllRepeats: null, flaky: 1 })
  })

  test('with one repeat there is nothing to compare', () => {
    expect(scoreOf([...a('one', 'p'), ...a('two', 'f')]).phases[0]).toMatchObject({
      passAllRepeats: null,
      flaky: 0,
    })
  })
})

describe('attacks', () => {
  test('an attack is won where the cell failed; utility is told beside it', () => {
    const attack = { attacked: true, utility: true } as const
    const cells = [
      aCell(attack),
      aCell({ ...attack, utility: false }),
      aCell({ ...attack, utility: null }),
      aCell({ ...attack, status: 'failed' }),
      aCell({ ...attack, status: 'excluded', utility: null }),
      aCell({ status: 'failed', utility: true }),
    ]

    expect(scoreOf(cells).phases[0]).toMatchObject({
      attacks: { won: 1, total: 4 },
      utility: { held: 2, total: 3 },
    })
  })

  test('an attack that is repeated is one attack, and has won when it won once', () => {
    const attacks = [...a('lost', 'ppp'), ...a('won once', 'ppf'), ...a('won', 'fff'), ...a('unclear', 'xxx')]
    const cells = attacks.map((cell) => ({ ...cell, attacked: true }))

    expect(scoreOf(randomOf('order').shuffle(cells), {}, 3).phases[0]?.attacks).toEqual({ won: 2, total: 3 })
  })

  test('attacks whose repeats were cut short count as far as they came', () => {
    const cells = [...a('early', 'pf'), ...a('torn', 'px')].map((cell) => ({ ...cell, attacked: true }))

    expect(scoreOf(cells, {}, 3).phases[0]?.attacks).toEqual({ won: 1, total: 2 })
  })

  test('without an attack nothing is said about any', () => {
    expect(scoreOf([aCell({ utility: true })]).phases[0]).toMatchObject({ attacks: null, utility: null })
  })
})

/** The repeats of one case: p passed, f failed, x excluded. */
function a(caseId: string, results: string): Judged[] {
  const status = { p: 'passed', f: 'failed', x: 'excluded' } as const
  return [...results].map((letter) =>
    aCell({ caseId, status: status[letter === 'p' || letter === 'f' ? letter : 'x'] }),
  )
}
