import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diff, likeness } from '../../page/diff.ts'
import { cellAddress, listAddress, matches, placeOf } from '../../page/filters.ts'
import { slim } from '../../src/report/html-pack.ts'
import { aStormCell } from './a-page.ts'
import { aResultCell } from './a-result-cell.ts'

describe('a diff', () => {
  test('reads as the old text without what is new, and as the new one without what is gone', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 12 }))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diff(before, after)
        const without = (kind: string): string =>
          pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')

        expect(without('new')).toBe(before)
        expect(without('gone')).toBe(after)
      }),
    )
  })

  test('shows the one word that changed', () => {
    expect(diff('Paris is the capital.', 'Lisbon is the capital.')).toEqual([
      { kind: 'gone', text: 'Paris' },
      { kind: 'new', text: 'Lisbon' },
      { kind: 'same', text: ' is the capital.' },
    ])
  })

  test('of two texts that share nothing says so', () => {
    expect(likeness(diff('alpha beta', 'gamma'))).toBeLessThan(0.3)
    expect(likeness(diff('the same', 'the same'))).toBe(1)
  })
})

describe('an address on the page', () => {
  test('leads back to the cell whose address it is, whatever its id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
        expect(placeOf(cellAddress(id))).toEqual({ at: 'cell', id })
      }),
    )
  })

  test('may be typed as the id stands in the report', () => {
    expect(placeOf('#cell=chaos/api_outage/paris#2@3')).toEqual({
      at: 'cell',
      id: 'chaos/api_outage/paris#2@3',
    })
  })

  test('keeps every filter', () => {
    const filters = { status: 'failed', rule: 'a&b=c#d', q: 'ein Wort + mehr' }

    expect(placeOf(listAddress(filters))).toEqual({ at: 'list', filters })
  })

  test('narrows to the cells in which the rule went wrong, not to those that merely have it', () => {
    const cell = slim(aStormCell(), 0)

    expect(matches(cell, { rule: 'names-paris' })).toBe(true)
    expect(matches(cell, { rule: 'no-pii' })).toBe(false)
  })

  test('finds words of prompts, answers and verdicts, in any case', () => {
    const cell = slim(aResultCell({ output: 'Zürich' }), 0)

    expect(matches(cell, { q: 'ZÜRICH' })).toBe(true)
    expect(matches(cell, { q: 'an answer without' })).toBe(true)
    expect(matches(cell, { q: 'nowhere' })).toBe(false)
  })
})
