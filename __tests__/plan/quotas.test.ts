import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quotasOf } from '../../src/plan/quotas.ts'

const some = (count: number, name: string): string[] =>
  Array.from({ length: count }, (_, at) => `${name}${at}`)

interface Parts {
  readonly prompts?: number
  readonly types?: number
  readonly count: number
  readonly maxTotal?: number
  readonly seed?: number
}

function aWish({ prompts = 1, types = 24, count, maxTotal = 10_000, seed = 1 }: Parts) {
  return { prompts: some(prompts, 'p'), types: some(types, 't'), count, maxTotal, seed }
}

/** How often each type is tried, over all prompts. */
function dealt(wish: ReturnType<typeof aWish>): number[] {
  const { of } = quotasOf(wish)
  return wish.types.map((type) => wish.prompts.reduce((sum, prompt) => sum + of(prompt, type), 0))
}

describe('types that outnumber the count', () => {
  test('have their turn within as many seeds as it takes, whatever the first one is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 100 }),
        (types, count, seed) => {
          const seeds = Math.ceil(types / count)
          const runs = some(seeds, '').map((_, at) => dealt(aWish({ types, count, seed: seed + at })))

          expect(runs.every((run) => run.reduce((sum, tried) => sum + tried) === count)).toBe(true)
          for (let type = 0; type < types; type += 1)
            expect(runs.some((run) => (run[type] ?? 0) > 0)).toBe(true)
        },
      ),
    )
  })

  test('and have no turn under this seed are named', () => {
    const wish = aWish({ types: 6, count: 4 })
    const idle = wish.types.filter((_, at) => dealt(wish)[at] === 0)

    expect(quotasOf(wish).notes).toEqual([
      `No turn under seed 1 for 2 of 6 types: ${idle.join(', ')}. The next seeds take them in turn; to take all at once, raise \`mutations.count\`.`,
    ])
  })

  test('are not spoken of where another prompt takes them', () => {
    expect(quotasOf(aWish({ prompts: 60, types: 6, count: 4 })).notes).toEqual([])
  })
})

describe('what max_total leaves', () => {
  test('goes round the types, none of which is tried twice before all are tried once', () => {
    fc.assert(
      fc.property(
        fc.record({
          prompts: fc.integer({ min: 1, max: 9 }),
          types: fc.integer({ min: 1, max: 9 }),
          rounds: fc.integer({ min: 1, max: 5 }),
          maxTotal: fc.integer({ min: 1, max: 80 }),
          seed: fc.integer({ min: 0, max: 99 }),
        }),
        ({ rounds, ...parts }) => {
          const { prompts, types, maxTotal } = parts
          // Otherwise a prompt would want all that it is given, and the next one could not go on from there.
          fc.pre(maxTotal <= prompts * types * rounds)
          const tried = dealt(aWish({ ...parts, count: types * rounds }))

          expect(tried.reduce((sum, each) => sum + each)).toBe(maxTotal)
          expect(Math.max(...tried) - Math.min(...tried)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test('names the types and the prompts that nothing is left for', () => {
    expect(quotasOf(aWish({ prompts: 4, types: 3, count: 3, maxTotal: 2 })).notes).toEqual([
      'advanced.max_total keeps 2 of 12 mutations; 10 were dropped evenly over prompts and types.',
      'No turn under seed 1 for 1 of 3 types: t1. The next seeds take them in turn; to take all at once, raise `advanced.max_total`.',
      'Not mutated at all, since `advanced.max_total` is too small: p2, p3.',
    ])
  })
})
