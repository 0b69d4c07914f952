import { expect, test } from 'vitest'
import { didYouMean, suggest } from '../../src/base/suggest.ts'

const keys = ['max_total', 'concurrency', 'retries', 'seed', 'value', 'values']

test.for([
  ['concurency', ['concurrency']],
  ['maxTotal', ['max_total']],
  ['max-total', ['max_total']],
  ['MAX_TOTAL', ['max_total']],
  ['sede', ['seed']],
  ['valuez', ['value', 'values']],
  ['something_else', []],
  ['', []],
] as const)('%j may mean %j', ([written, expected]) => {
  expect(suggest(written, keys)).toEqual(expected)
})

test('where nothing is near, all that is known is listed', () => {
  expect(didYouMean('zzz', ['a', 'b'])).toBe('Known here: a, b.')
  expect(didYouMean('valuez', keys)).toBe('Did you mean `value` or `values`?')
})

test('a list of names leaves out their variants in dashes', () => {
  expect(didYouMean('zzzzzz', ['valid_json', 'valid-json', 'is-json', 'regex'])).toBe(
    'Known here: valid_json, regex.',
  )
})
