import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSummary } from '../../src/github/summary.ts'

const folder = mkdtempSync(join(tmpdir(), 'flakestorm-summary-'))
const file = join(folder, 'summary.md')
const budget = 900 * 1024

afterAll(() => rmSync(folder, { recursive: true }))

test('the richest page that fits is added to what is there already, counted in bytes', () => {
  writeFileSync(file, 'x'.repeat(budget - 10))

  const reason = openSummary(file).write(['ééééééé', 'ééééé', 'é'])

  expect(reason).toBeNull()
  expect(readFileSync(file, 'utf8').slice(budget - 10)).toBe('ééééé')
})

test('a summary without room, without a file or without a platform is a reason, never an exception', () => {
  writeFileSync(file, 'x'.repeat(budget))

  expect(openSummary(file).write(['y'])).toBe('The job summary has no room left, so nothing was added to it.')
  expect(openSummary(join(folder, 'absent.md')).write(['y'])).toMatch(
    /^The job summary could not be written: .*ENOENT/,
  )
  expect(openSummary(undefined).write(['y'])).toBe('This platform has no job summary, so none was written.')
})

test('written again, our part takes its own place and nobody else loses a word', () => {
  writeFileSync(file, 'before\n')
  const summary = openSummary(file)

  summary.write(['ours, first\n'])
  writeFileSync(file, `${readFileSync(file, 'utf8')}after\n`)
  summary.write(['x'.repeat(budget), 'ours, with links\n'])

  expect(readFileSync(file, 'utf8')).toBe('before\nours, with links\nafter\n')
})

test('a part that somebody removed is added anew', () => {
  writeFileSync(file, '')
  const summary = openSummary(file)

  summary.write(['ours\n'])
  writeFileSync(file, 'theirs\n')
  summary.write(['ours again\n'])

  expect(readFileSync(file, 'utf8')).toBe('theirs\nours again\n')
})
