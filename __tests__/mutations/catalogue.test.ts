import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allMutations } from '../../src/mutations/all.ts'
import { bugs } from '../bench/catalogue/bugs.ts'
import { rowOf } from '../bench/catalogue/row-of.ts'
import { tryBug, tryCorrect } from '../bench/catalogue/run-catalogue.ts'

/** The table of the README, by type. */
const rows = new Map(
  readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length === 4)
    .map((cells) => [cells[0], cells] as const),
)

/** How many callers leave before the seats run out is a matter of who comes first. */
const varies = ['timeout_manipulation']

test('every type has a planted bug that it has to find', () => {
  expect(bugs.map(({ type }) => type)).toEqual(allMutations.map(({ type }) => type))
})

describe.for(bugs)('$type', (bug) => {
  test('finds its planted bug, which a plain run does not, as the README says', async () => {
    const { cells, isFound, wrongly, examples } = await rowOf(bug)

    expect({ isFound, wrongly, example: examples[1] }).toEqual({ isFound: true, wrongly: 0, example: null })
    expect(rows.get(bug.type)).toEqual(
      varies.includes(bug.type) ? [...cells].with(2, expect.any(String)) : cells,
    )
  })

  test('finds it under another seed, too', async () => {
    const other = { count: 20, seed: 7 }

    const { flagged, ...planted } = await tryBug(bug, other)

    expect(flagged).toBeGreaterThan(0)
    expect(planted).toMatchObject({ failsClean: [], unclear: 0 })
    expect(await tryCorrect(bug.type, { ...other, count: 8 })).toMatchObject({ flagged: 0, unclear: 0 })
  })
})
