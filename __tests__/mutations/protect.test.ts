import { expect, test } from 'vitest'

import { isIntact, protectedSpans } from '../../src/mutations/protect.ts'

function factsOf(prompt: string, keep: readonly string[] = []): readonly string[] {
  return protectedSpans({ prompt, keep }).map(({ start, end }) => prompt.slice(start, end))
}

test.for<[string, readonly string[]]>([
  ['Is the flight to New York on 3 March 2026 full?', ['New York', '3 March 2026']],
  ['Paris is lovely, is it not?', ['Paris', 'not']],
  ['What time is it? Please say.', []],
  ["I'd say that I can't come tomorrow.", ['tomorrow']],
  [
    'Write to ana.b@shop.example or see https://shop.example/a?b=1.',
    ['ana.b@shop.example', 'https://shop.example/a?b=1'],
  ],
  ['Say “good night” and run `npm ci` for {{user}}.', ['“good night”', '`npm ci`', '{{user}}']],
  ["The kids' room isn't 'done' yet", ["'done'"]],
  ['Order #4411 costs $12.50, twelve less than before', ['#4411', '$12.50', 'twelve']],
  ['北京2024年天气', ['2024']],
  ['', []],
])('in %j the facts are %j', ([prompt, facts]) => {
  expect(factsOf(prompt)).toEqual(facts)
})

test('what an invariant looks for is a fact, whatever its case and wherever it stands', () => {
  expect(factsOf('my Refund, my refunds and İstanbul', ['refund'])).toContain('refund')
  expect(factsOf('my Refund please', ['refund', ''])).toEqual(['Refund'])
})

test('a fact that is gone, changed or there once too seldom is noticed', () => {
  const wording = { prompt: 'Move 4 seats from row 4 to Rome', keep: [] }

  expect(isIntact(wording, 'Please move 4 seats from row 4 to Rome')).toBe(true)
  expect(isIntact(wording, 'Move 4 seats from row to Rome')).toBe(false)
  expect(isIntact(wording, 'Move 4 seats from row 4 to rome')).toBe(false)
})
