import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonMistake } from '../../src/base/json-mistake.ts'

test.each([
  ['{\n"a": [1,\n2', 3, 2, 'it ends too early'],
  ['{\n"a": "x', 2, 8, 'it ends too early'],
  ['', 1, 1, 'it ends too early'],
  ['{\n"a": tru}\n\n', 2, 9, "unexpected token '}'"],
  ['[1,\n]\n\n\n', 2, 1, "unexpected token ']'"],
  ['{"a": 1,\n"b": 2,\n}\n', 3, 1, 'expected double-quoted property name'],
  ['{"a": 1}\n}', 2, 1, 'unexpected non-whitespace character after JSON'],
  ['nope', 1, 2, "unexpected token 'o'"],
])('%j is no JSON at line %i, column %i', (text, ...[line, column, reason]) => {
  expect(jsonMistake(text)).toEqual({ line, column, reason })
})

test('JSON has no mistake, and JSON with a character that belongs nowhere has it there', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      expect(jsonMistake(json)).toBeNull()
      const place = at % (json.length + 1)
      const broken = `${json.slice(0, place)}\n\u0001${json.slice(place)}`
      expect(jsonMistake(broken)?.line).toBeLessThanOrEqual(2)
    }),
  )
})
