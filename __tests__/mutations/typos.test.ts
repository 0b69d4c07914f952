import fc from 'fast-check'
import { expect, test } from 'vitest'

import { randomOf } from '../../src/base/random.ts'
import { doubleLetter, dropLetter, neighbourKey, swapLetters } from '../../src/mutations/typos.ts'

const typos = { swapLetters, dropLetter, doubleLetter, neighbourKey }

test.for(Object.entries(typos))('%s keeps the first and the last letter, with their accents', ([, typo]) => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const typed = typo('e\u0301toile\u0301e\u0302', randomOf(seed))

      expect(typed).toMatch(/^e\u0301[^]*e\u0302$/u)
      expect(typed).not.toMatch(/[^e]\u0301|[^e]\u0302/u)
    }),
  )
})

test.for(Object.entries(typos))('%s changes an ordinary word', ([, typo]) => {
  expect(typo('capital', randomOf(1))).not.toBe('capital')
})
