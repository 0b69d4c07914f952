import { expect, test } from 'vitest'
import { dateRange, momentsOf } from '../../src/replay/date-range.ts'

const now = Date.parse('2026-02-10T12:00:00Z')

test.each([
  ['7d', '2026-02-03T12:00:00.000Z', null],
  ['last_7_days', '2026-02-03T12:00:00.000Z', null],
  ['last_24_hours', '2026-02-09T12:00:00.000Z', null],
  ['17 days', '2026-01-24T12:00:00.000Z', null],
  ['30m', '2026-02-10T11:30:00.000Z', null],
  ['2w', '2026-01-27T12:00:00.000Z', null],
  ['2026-01-01', '2026-01-01T00:00:00.000Z', null],
  ['2026-01-01..2026-01-31', '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'],
  ['..2026-01-31T10:00:00+02:00', null, '2026-01-31T08:00:00.000Z'],
])('%s is from %s to %s', (text, from, before) => {
  expect(momentsOf(dateRange(text), now)).toMatchObject({ from, before })
})

test.each([
  '',
  'last week',
  'd',
  '2026-13-01',
  '2026-01-01..soon',
  '..',
  '1..2..3',
  '2026-01-01..2026-01-02..',
  '0d',
  'last_0_days',
  '2026-02-30',
  '2026-01-01..2026-02-30T10:00:00Z',
  '2026-02-01..2026-01-01',
  '2026-02-01T00:00:00Z..2026-02-01T00:00:00Z',
])('%j is no range, and is not taken for one', (text) => {
  expect(dateRange(text)).toBeNull()
})
