import { expect, test } from 'vitest'

import { contextManipulation } from '../../src/mutations/context-manipulation.ts'
import { draw } from '../../src/mutations/draw.ts'

function drawn(prompt: string) {
  return draw(
    contextManipulation,
    { prompt, keep: [], templates: [], wire: true, remembers: true, tools: [] },
    { seed: 3, promptId: 'p', count: 40 },
  ).variants
}

test('a request that lost a fact which it needs is expected to be asked back, not answered', () => {
  const lost = drawn('Cancel my order 4411.').filter(({ operator }) => operator === 'missing-fact')

  expect(lost.length).toBeGreaterThan(0)
  expect(lost.filter(({ text, expectation }) => text.includes('4411') || expectation !== 'DEG')).toEqual([])
})

test('a mere denial is never what goes missing', () => {
  expect(drawn('we eat no meat and never fish').filter(({ expectation }) => expectation !== 'INV')).toEqual(
    [],
  )
})
