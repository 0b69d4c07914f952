import { describe, expect, test } from 'vitest'

import { allMutations } from '../../src/mutations/all.ts'
import { bugs } from '../bench/catalogue/bugs.ts'
import { tryBug, tryCorrect } from '../bench/catalogue/run-catalogue.ts'

const size = { count: 20, seed: 7 }

test('every type has a planted bug that it has to find', () => {
  expect(bugs.map(({ type }) => type)).toEqual(allMutations.map(({ type }) => type))
})

describe.for(bugs)('$type', (bug) => {
  test('finds its planted bug, which a plain run does not', async () => {
    const { flagged, failsClean } = await tryBug(bug, size)

    expect(failsClean).toEqual([])
    expect(flagged).toBeGreaterThan(0)
  })

  test('has nothing to say against an agent that does everything right', async () => {
    const { cells, failsClean, example } = await tryCorrect(bug.type, { ...size, count: 8 })

    expect({ failsClean, example }).toEqual({ failsClean: [], example: null })
    expect(cells).toBeGreaterThan(0)
  })
})
