import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { appendSummary } from '../../src/github/summary.ts'

const folder = mkdtempSync(join(tmpdir(), 'flakestorm-summary-'))
const file = join(folder, 'summary.md')
const budget = 900 * 1024

afterAll(() => rmSync(folder, { recursive: true }))

test('the richest page that fits is added to what is there already, counted in bytes', () => {
  writeFileSync(file, 'x'.repeat(budget - 10))

  const reason = appendSummary(file, ['ééééééé', 'ééééé', 'é'])

  expect(reason).toBeNull()
  expect(readFileSync(file, 'utf8').slice(budget - 10)).toBe('ééééé')
})

test('a summary without room, without a file or without a platform is a reason, never an exception', () => {
  writeFileSync(file, 'x'.repeat(budget))

  expect(appendSummary(file, ['y'])).toBe('The job summary has no room left, so nothing was added to it.')
  expect(appendSummary(join(folder, 'absent.md'), ['y'])).toMatch(
    /^The job summary could not be written: .*ENOENT/,
  )
  expect(appendSummary(undefined, ['y'])).toBe('This platform has no job summary, so none was written.')
})
