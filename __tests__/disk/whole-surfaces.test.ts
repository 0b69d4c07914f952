import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSurface } from '../../src/disk/surfaces.ts'
import { aReport } from '../given.ts'
import { aResultCell } from '../report/a-result-cell.ts'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'flakestorm-surfaces-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function* cellsUntilTheDiskIsFull() {
  for (let nth = 0; nth < 3; nth += 1) yield aResultCell({ id: `chaos/c/paris#${nth}` })
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { syscall: 'write' })
}

test('a report that cannot be written to its end leaves the earlier one as it was, and nothing half', async () => {
  const path = join(folder, 'junit.xml')
  writeFileSync(path, 'the earlier one')
  const shown = { report: aReport(), resultFile: join(folder, 'result.json'), colour: false }

  await expect(writeSurface(path, 'junit', { ...shown, cells: cellsUntilTheDiskIsFull })).rejects.toThrow(
    `Cannot write ${path}: ENOSPC: no space left on device, write`,
  )

  expect(readdirSync(folder)).toEqual(['junit.xml'])
  expect(readFileSync(path, 'utf8')).toBe('the earlier one')
})
