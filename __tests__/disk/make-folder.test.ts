import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder, tryFolder } from '../../src/disk/make-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flakestorm-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder is made with those above it, once', () => {
  const deep = join(folder, 'a', 'b')

  expect(makeFolder(deep)).toEqual([join(folder, 'a'), deep])
  expect(makeFolder(deep)).toEqual([])
})

test('a try leaves nothing behind', () => {
  tryFolder(join(folder, 'a', 'b'))

  expect(existsSync(join(folder, 'a'))).toBe(false)
  expect(existsSync(folder)).toBe(true)
})

test.for(['file/below', 'no\0name'])('%j is refused with the path, and nothing is left of it', (name) => {
  writeFileSync(join(folder, 'file'), '')

  expect(() => tryFolder(join(folder, name))).toThrow(/^Cannot write /)
})

// Node's own `recursive` asks for ever there; elsewhere than on Linux it is a folder that nobody may make, or may.
test('a folder that the system takes for no folder is an error, and no wait without an end', () => {
  if (process.platform === 'linux') expect(() => tryFolder('/proc/flakestorm')).toThrow(/ENOENT/)
  else expect(() => tryFolder('/dev/null/flakestorm')).toThrow(/^Cannot write /)
})
