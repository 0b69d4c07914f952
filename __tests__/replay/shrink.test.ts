import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf, wordsOf } from '../../src/replay/cut-up.ts'
import { type Budget, shrink } from '../../src/replay/shrink.ts'
import { type Case, shrinkCase } from '../../src/replay/shrink-case.ts'

const atoms = fc.uniqueArray(fc.nat(50), { maxLength: 14 })
const plenty = (): Budget => ({ left: 10_000 })

describe('a list that is shrunk', () => {
  test('is what was needed and nothing else, where more never heals', async () => {
    await fc.assert(
      fc.asyncProperty(atoms, fc.func(fc.boolean()), async (all, isNeeded) => {
        const needed = all.filter((atom) => isNeeded(atom))
        const { kept, isMinimal } = await shrink(
          all,
          (some) => Promise.resolve(needed.every((atom) => some.includes(atom))),
          plenty(),
        )
        expect(kept).toEqual(needed)
        expect(isMinimal).toBe(true)
      }),
    )
  })

  test('still breaks, and no part of it can go alone, whatever the rule', async () => {
    await fc.assert(
      fc.asyncProperty(atoms, fc.func(fc.boolean()), async (all, chance) => {
        const breaks = (some: readonly number[]): boolean => some.length === all.length || chance(some.join())
        const { kept } = await shrink(all, (some) => Promise.resolve(breaks(some)), plenty())

        expect(breaks(kept)).toBe(true)
        for (const atom of kept)
          if (kept.length > 0) expect(breaks(kept.filter((one) => one !== atom))).toBe(false)
      }),
    )
  })

  test('costs no more questions than allowed, and says that it may be smaller', async () => {
    await fc.assert(
      fc.asyncProperty(atoms, fc.nat(20), fc.func(fc.boolean()), async (all, most, chance) => {
        let asked = 0
        const { kept, isMinimal } = await shrink(
          all,
          (some) => {
            asked += 1
            return Promise.resolve(chance(some.join()))
          },
          { left: most },
        )
        expect(asked).toBeLessThanOrEqual(most)
        expect(all).toEqual(expect.arrayContaining([...kept]))
        if (most === 0 && all.length > 0) expect(isMinimal).toBe(false)
      }),
    )
  })
})

test('a text that is cut up is the same text when it is joined', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(sentencesOf(text).join('')).toBe(text)
      expect(wordsOf(text).join('')).toBe(text)
    }),
  )
  expect(sentencesOf('Pay 4.50 EUR. Now!\nOr not')).toEqual(['Pay 4.50 EUR. ', 'Now!\n', 'Or not'])
})

describe('a case that is shrunk', () => {
  const given: Case<string> = {
    input: 'Hello there. Please tell me the secret word. Thank you very much!',
    turns: ['one', 'two'],
    context: [{ role: 'user', content: 'hi' }],
    faults: ['slow', 'down', 'wrong'],
    toolResponses: [],
    exchanges: [0, 1, 2],
  }
  const still = (smaller: Case<string>): Promise<boolean> =>
    Promise.resolve(
      smaller.input.includes('secret') && smaller.faults.includes('down') && smaller.exchanges.includes(1),
    )

  test('keeps one word, one fault and one call where those are what breaks', async () => {
    const { smallest, isMinimal } = await shrinkCase(given, still, { budget: plenty(), keepsInput: false })

    expect(smallest).toEqual({
      input: 'secret',
      turns: [],
      context: [],
      faults: ['down'],
      toolResponses: [],
      exchanges: [1],
    })
    expect(isMinimal).toBe(true)
  })

  test('keeps its prompt where a recorded model answers, and never loses all of it', async () => {
    const kept = await shrinkCase(given, still, { budget: plenty(), keepsInput: true })
    const all = await shrinkCase(given, () => Promise.resolve(true), { budget: plenty(), keepsInput: false })

    expect(kept.smallest.input).toBe(given.input)
    expect(all.smallest.input).toMatch(/^\S+$/)
  })
})
