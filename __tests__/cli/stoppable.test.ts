import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { autoImport } from '../../src/traces/auto-import.ts'
import { aFolder } from '../e2e/command-line.ts'
import { aLangsmith } from '../traces/langsmith-server.ts'

const config = `
version: "2.0"
agent: { type: module, endpoint: "./agent.mjs:invoke" }
golden_prompts: [{ id: paris, prompt: "Capital?", invariants: [{ type: contains, value: Paris }] }]
contract: { name: Finance, invariants: [{ id: a, type: contains, value: Oslo }] }
replays: { sources: [{ type: langsmith, project: prod, contract: Finance, auto_import: true }] }
`
const files = { 'agent.mjs': 'export const invoke = () => "Paris"', 'flakestorm.yaml': config }

test.each([
  ['run', 'the agent is asked anything'],
  ['ci', 'the agent is asked anything'],
  ['plan', 'the agent is asked anything'],
  ['verify', 'the agent is asked anything'],
  ['replay run', 'the agent is asked anything'],
  ['replay import', 'anything is written'],
])(
  'Ctrl-C ends `%s` with 130 and a sentence while LangSmith hangs',
  async (command, before) => {
    await using server = await aLangsmith({ runs: [], instead: () => ({ isSilent: true }) })
    using folder = aFolder(files)
    const main = join(import.meta.dirname, '../../src/cli/main.ts')
    const child = spawn(process.execPath, [main, ...command.split(' ')], {
      cwd: folder.path,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...server.env },
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))

    const closed = once(child, 'close')
    await Promise.race([server.asked(1), closed])
    const asked = performance.now()
    child.kill('SIGINT')
    const ended: unknown[] = await closed

    expect(ended).toEqual([130, null])
    expect(performance.now() - asked).toBeLessThan(2000)
    expect(said).toBe(`Stopping before ${before}. Once more ends at once.\n`)
    expect(existsSync(join(folder.path, 'replays'))).toBe(false)
  },
  20_000,
)

test('sources that are not fetched in time end a run with the way out', async () => {
  await using server = await aLangsmith({ runs: [], instead: () => ({ isSilent: true }) })
  using folder = aFolder({})
  const source = {
    type: 'langsmith_run',
    runId: 'a',
    contract: 'Finance',
    autoImport: true,
  } as const
  const { signal } = new AbortController()

  const fetched = autoImport([source], { env: server.env, folder: folder.path, signal, mostMs: 50 })

  await expect(fetched).rejects.toMatchObject({
    problems: [
      {
        message: 'The sources with `auto_import` were not fetched within 0.05 s.',
        hint: expect.stringContaining('Without `auto_import` a run does not fetch'),
      },
    ],
  })
})
