import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { aFolder } from '../e2e/command-line.ts'
import { obedient } from './calling.ts'

test('a command whose reader goes away ends, and not as one that passed', async () => {
  using folder = aFolder(obedient)
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, 'plan', '--json'], {
    cwd: folder.path,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  child.stdout.destroy()

  expect(await once(child, 'exit')).toEqual([141, null])
})
