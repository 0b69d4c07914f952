import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptFailures } from '../../src/disk/write-failure.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flakestorm-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function given(files: Readonly<Record<string, number>>): void {
  mkdirSync(join(folder, 'failures'))
  for (const [name, bytes] of Object.entries(files))
    writeFileSync(join(folder, 'failures', name), 'x'.repeat(bytes))
}

test('a cell is kept with its traffic or not at all, and those without room are counted', () => {
  given({
    'a.session.json': 10,
    'a.session.exchanges.jsonl': 50,
    'b.session.json': 10,
    'b.session.exchanges.jsonl': 90,
    'c.session.json': 40,
    'notes.txt': 1,
  })

  const { files, left } = keptFailures(folder, 100)

  expect(files.map((path) => basename(path))).toEqual([
    'a.session.exchanges.jsonl',
    'a.session.json',
    'c.session.json',
  ])
  expect(left).toBe(1)
})

test('a run that kept nothing has nothing', () => {
  expect(keptFailures(folder, 100)).toEqual({ files: [], left: 0 })
})
