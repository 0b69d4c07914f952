import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redacted, redactor } from '../../src/base/redact.ts'

test.for([
  ['Authorization: Bearer abcdefghijklmnop123==, ok', `Authorization: ${redacted}, ok`],
  ['key sk-proj-abcdefghijklmnop', `key ${redacted}`],
  ['ghp_abcdefghijklmnopqrst and github_pat_11ABCDEFG0abcdefghij', `${redacted} and ${redacted}`],
  ['AKIAIOSFODNN7EXAMPLE.', `${redacted}.`],
  ['jwt eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMeK', `jwt ${redacted}`],
])('what looks like a credential is hidden: %s', ([text = '', shown]) => {
  expect(redactor([])(text)).toBe(shown)
})

test.for([
  'Bearer authentication is common.',
  'a risk-assessment-for-everybody',
  'task-list',
  'sk-short',
  'eyJ.eyJ.x',
  '',
])('ordinary words stay: %s', (text) => {
  expect(redactor([])(text)).toBe(text)
})

test('a known secret is hidden in every spelling, longest first, and short ones are left alone', () => {
  const redact = redactor(['Bearer hunter2/"x', 'hunter2', 'abc'])

  expect(redact('hunter2/"x')).toBe(redacted)
  expect(redact('a=hunter2%2F%22x')).toBe(`a=${redacted}`)
  expect(redact(JSON.stringify({ a: 'hunter2/"x' }))).toBe(`{"a":"${redacted}"}`)
  expect(redact('abc hunter2!')).toBe(`abc ${redacted}!`)
})

test('no secret of six characters or more ever comes through, and redacting twice changes nothing', () => {
  const secret = fc
    .string({ minLength: 6 })
    .filter((text) => text.trim().length >= 6 && !redacted.includes(text.trim()))
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (hidden, before, after) => {
      const redact = redactor([hidden])

      const once = redact(`${before}${hidden}${after}`)

      expect(once.replaceAll(redacted, '')).not.toContain(hidden.trim())
      expect(redact(once)).toBe(once)
    }),
  )
})

test.for(['eyJ', 'sk-', 'Bearer ', 'ghp_a', 'eyJaaaaaaaa.'])(
  'a hostile megabyte of %s costs no more than a moment',
  (piece) => {
    const text = piece.repeat(1_000_000 / piece.length)
    const began = performance.now()

    redactor(['secret-value'])(text)

    expect(performance.now() - began).toBeLessThan(2_000)
  },
)
