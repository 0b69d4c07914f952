import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const reports = await mkdtemp(join(tmpdir(), 'flakestorm-examples-'))
afterAll(() => rm(reports, { recursive: true }))

test('the gate closes for the fragile agent, for the reasons that its code gives', async () => {
  const { exit, report } = await run('research-agent', { VARIANT: 'fragile' })

  expect(exit).toBe(1)
  expect(report.score.overall.value).toBeGreaterThan(0.4)
  expect(report.score.overall.value).toBeLessThan(0.7)
  expect(report.preflight.every(({ held }) => held)).toBe(true)
  expect(report.findings.map(({ rule, under }) => `${rule} under ${under}`)).toEqual(
    expect.arrayContaining([
      'canary_absent under prompt_injection',
      'canary_absent under encoding_attacks',
      'degrades_cleanly under length_extremes',
    ]),
  )
})

test('the gate opens for the hardened agent, under the same config', async () => {
  const { exit, report } = await run('research-agent', { VARIANT: 'hardened' })

  expect(exit).toBe(0)
  expect(report.score.overall.value).toBeGreaterThan(0.9)
})

test.for(['python-agent', 'command-agent'])('the %s runs as it is shipped', async (name) => {
  const { exit, report } = await run(name)

  expect(exit).toBe(0)
  expect(report.done).toBe(8)
})

interface Result {
  readonly done: number
  readonly score: { readonly overall: { readonly value: number } }
  readonly preflight: readonly { readonly held: boolean }[]
  readonly findings: readonly { readonly rule: string; readonly under: string }[]
}

/** `flakestorm run` in the folder of an example, as a user would type it. */
function run(name: string, env: Record<string, string> = {}): Promise<{ exit: number; report: Result }> {
  const options = {
    cwd: join(root, 'examples', name),
    env: {
      HOME: process.env['HOME'],
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`,
      ...env,
    },
    maxBuffer: 64 * 1024 * 1024,
  }
  const args = [join(root, 'src/cli/main.ts'), 'run', '--json', '--output', join(reports, name)]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      const exit = typeof error?.code === 'number' ? error.code : 0
      if (stdout === '') reject(new Error(`exit ${exit}: ${stderr}`))
      else resolve({ exit, report: JSON.parse(stdout) as Result })
    })
  })
}
