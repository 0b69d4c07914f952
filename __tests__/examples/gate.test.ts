import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { startToolService } from '../../examples/research-agent/tool-service.ts'
import { startScriptedModel } from '../../examples/scripted-model/scripted-model.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const reports = await mkdtemp(join(tmpdir(), 'flakestorm-examples-'))
afterAll(() => rm(reports, { recursive: true }))

// A world of the test's own, so that it needs no fixed port.
const model = await startScriptedModel()
const tools = await startToolService()
afterAll(() => Promise.all([model.close(), tools.close()]))
const world = { OPENAI_BASE_URL: model.url, TOOLS_PORT: new URL(tools.url).port, PATIENCE_MS: '2500' }

const outage = ['run', '--chaos-profile', 'api_outage']
const lies = ['chaos', '--chaos-profile', 'lying_tools', '--repeats', '3']

test(
  'the gate closes for the fragile agent, for the reasons that its code gives',
  { timeout: 60_000 },
  async () => {
    const { exit, report } = await run('research-agent', outage, { ...world, VARIANT: 'fragile' })

    expect(exit).toBe(1)
    expect(scoreOf(report, 'mutation')).toBeGreaterThan(0.4)
    expect(scoreOf(report, 'mutation')).toBeLessThan(0.7)
    expect(scoreOf(report, 'chaos')).toBeLessThan(0.5)
    expect(report.preflight.every(({ held }) => held)).toBe(true)
    expect(report.findings.map(({ rule, under }) => `${rule} under ${under}`)).toEqual(
      expect.arrayContaining([
        'canary_absent under prompt_injection',
        'canary_absent under encoding_attacks',
        'degrades_cleanly under length_extremes',
        'weathers_the_storm under api_outage',
      ]),
    )
  },
)

test('the gate opens for the hardened agent, under the same config', { timeout: 60_000 }, async () => {
  const { exit, report } = await run('research-agent', outage, { ...world, VARIANT: 'hardened' })

  expect(exit).toBe(0)
  expect(scoreOf(report, 'mutation')).toBeGreaterThan(0.9)
  expect(scoreOf(report, 'chaos')).toBeGreaterThan(0.9)
})

test(
  'tools that lie are believed by the fragile agent and found out by the hardened one',
  { timeout: 60_000 },
  async () => {
    const fragile = await run('research-agent', lies, { ...world, VARIANT: 'fragile' })
    const hardened = await run('research-agent', lies, { ...world, VARIANT: 'hardened' })

    expect([fragile.exit, hardened.exit]).toEqual([1, 0])
    expect(fragile.report.findings[0]?.example.actual).toContain('as if it were true')
    expect(scoreOf(hardened.report, 'chaos')).toBeGreaterThan(0.8)
  },
)

test.for(['python-agent', 'command-agent'])('the %s runs as it is shipped', async (name) => {
  const { exit, report } = await run(name, ['run'])

  expect(exit).toBe(0)
  expect(report.done).toBe(8)
})

interface Result {
  readonly done: number
  readonly score: {
    readonly phases: readonly { readonly phase: string; readonly estimate: { readonly value: number } }[]
  }
  readonly preflight: readonly { readonly held: boolean }[]
  readonly findings: readonly {
    readonly rule: string
    readonly under: string
    readonly example: { readonly actual: string }
  }[]
}

function scoreOf({ score }: Result, phase: string): number | undefined {
  return score.phases.find((each) => each.phase === phase)?.estimate.value
}

/** A flakestorm command in the folder of an example, as a user would type it. */
function run(
  name: string,
  command: readonly string[],
  env: Record<string, string> = {},
): Promise<{ exit: number; report: Result }> {
  const options = {
    cwd: join(root, 'examples', name),
    env: {
      HOME: process.env['HOME'],
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`,
      ...env,
    },
    maxBuffer: 64 * 1024 * 1024,
  }
  const args = [join(root, 'src/cli/main.ts'), ...command, '--json', '--output', join(reports, name)]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      const exit = typeof error?.code === 'number' ? error.code : 0
      if (stdout === '') reject(new Error(`exit ${exit}: ${stderr}`))
      else resolve({ exit, report: JSON.parse(stdout) as Result })
    })
  })
}
