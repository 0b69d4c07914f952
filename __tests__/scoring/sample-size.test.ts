import { expect, test } from 'vitest'
import { cellsToCertify, effectiveCells } from '../../src/scoring/sample-size.ts'

test.for([
  { bar: 0.85, truth: 0.95, cells: 59 },
  { bar: 0.85, truth: 0.9, cells: 289 },
  { bar: 0.8, truth: 0.9, cells: 88 },
  { bar: 0.9, truth: 0.95, cells: 179 },
  { bar: 0.95, truth: 0.99, cells: 124 },
])('an agent at $truth is certified above $bar with $cells cells', ({ bar, truth, cells }) => {
  expect(cellsToCertify(bar, truth)).toBe(cells)
})

test('an agent that is not above the bar cannot be certified by any number of cells', () => {
  expect(cellsToCertify(0.9, 0.9)).toBeNull()
  expect(cellsToCertify(0.9, 0.7)).toBeNull()
})

test('a flawless agent at a bar of 0.99 needs the well-known 299 cells', () => {
  expect(cellsToCertify(0.99, 1)).toBe(299)
})

test('the nearer the bar the more cells, also where the exact count gives way to the approximation', () => {
  const sizes = [0.88, 0.885, 0.888, 0.889, 0.89].map((bar) => cellsToCertify(bar, 0.9) ?? 0)

  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  expect(sizes.at(0)).toBeGreaterThan(1000)
  expect(sizes.at(-1)).toBeGreaterThan(5000)
})

test('cells of one prompt are worth less than cells of many', () => {
  expect(effectiveCells(240, 240)).toBe(240)
  expect(effectiveCells(240, 10)).toBeCloseTo(23.5, 1)
})
