import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { prepare } from '../../src/invariants/judge.ts'
import { run } from '../../src/run/run.ts'
import { aCell, aRule, aTranscript, aWorld } from '../given.ts'

const signal = new AbortController().signal
const judge = prepare(
  new Map(['output_not_empty', 'completes', 'degrades_cleanly'].map((type) => [type, aRule(type)])),
)
const cells = Array.from({ length: 6 }, (_, index) => aCell({ id: `mutation/noise/paris#${index + 1}` }))

describe('what becomes of a cell', () => {
  test('it passes when its rules hold and fails when one breaks, with both sides named', async () => {
    const world = aWorld(async ({ cell }) => aTranscript({ output: cell.endsWith('#2') ? '' : 'Paris.' }))

    const outcomes = await Array.fromAsync(
      run(cells.slice(0, 2), { world, judge, signal, apart: false, cleanOf: () => [] }),
    )

    expect(outcomes.map((outcome) => outcome.status)).toEqual(['passed', 'failed'])
    expect(outcomes[1]?.verdicts).toMatchObject([{ rule: 'output_not_empty', status: 'broken' }])
  })

  test('it is excluded, not failed, when nobody was there to be asked', async () => {
    const world = aWorld(async ({ cell }) =>
      cell.endsWith('#2')
        ? aTranscript({ output: '', ending: { kind: 'unreachable', reason: 'connection refused' } })
        : aTranscript(),
    )

    const outcomes = await Array.fromAsync(
      run(cells.slice(0, 3), { world, judge, signal, apart: false, cleanOf: () => [] }),
    )

    expect(outcomes.map((outcome) => outcome.status)).toEqual(['passed', 'excluded', 'passed'])
  })

  test('an agent that answers unusable input and then falls over has crashed', async () => {
    const cell = aCell({
      mutation: { type: 'length_extremes', operator: 'empty', expectation: 'DEG', canary: null, act: null },
      rules: [{ key: 'degrades_cleanly', counts: true }],
    })
    const world = aWorld(async () => aTranscript(), { healthy: async () => false })

    const [outcome] = await Array.fromAsync(
      run([cell], { world, judge, signal, apart: false, cleanOf: () => [] }),
    )

    expect(outcome?.transcript.ending).toMatchObject({ kind: 'crashed' })
    expect(outcome?.status).toBe('failed')
  })
})

test('after three cells in a row without an agent the run ends with the reason and exit code 3', async () => {
  let asked = 0
  const world = aWorld(async () => {
    asked += 1
    return asked < 3
      ? aTranscript()
      : aTranscript({ ending: { kind: 'unreachable', reason: 'connect ECONNREFUSED' } })
  })
  const statuses: string[] = []

  const storm = (async () => {
    for await (const outcome of run(cells, { world, judge, signal, apart: false, cleanOf: () => [] }))
      statuses.push(outcome.status)
  })()

  await expect(storm).rejects.toSatisfy((error) => error instanceof UserError && error.exit === 3)
  await expect(storm).rejects.toThrow('connect ECONNREFUSED')
  expect(statuses).toEqual(['passed', 'passed', 'excluded', 'excluded'])
})

test('the agent is reset before every cell, and a reset that fails ends the run', async () => {
  const log: string[] = []
  const world = aWorld(
    async ({ cell }) => {
      log.push(cell)
      return aTranscript()
    },
    {
      reset: async () => {
        if (log.length === 4) throw new UserError({ message: 'The reset answered 500.' }, { exit: 3 })
        log.push('reset')
      },
    },
  )

  await expect(
    Array.fromAsync(run(cells, { world, judge, signal, apart: false, cleanOf: () => [] })),
  ).rejects.toThrow('The reset answered 500.')
  expect(log).toEqual(['reset', 'mutation/noise/paris#1', 'reset', 'mutation/noise/paris#2'])
})
