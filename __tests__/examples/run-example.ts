import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compiledOnce } from '../compiled-once.ts'

/** What the tests of the examples read of a report. */
export interface Result {
  readonly done: number
  readonly score: {
    readonly verdict: string
    readonly phases: readonly { readonly phase: string; readonly estimate: { readonly value: number } }[]
  }
  readonly preflight: readonly { readonly held: boolean }[]
  readonly findings: readonly {
    readonly rule: string
    readonly under: string
    readonly example: { readonly actual: string }
  }[]
  readonly matrix: readonly {
    readonly rule: string
    readonly scenario: string
    readonly held: number
    readonly broken: number
    readonly errored: number
  }[]
}

export function scoreOf({ score }: Result, phase: string): number | undefined {
  return score.phases.find((each) => each.phase === phase)?.estimate.value
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A flakestorm command in the folder of an example, as a user would type it; its reports are gone when it is over. */
export async function runExample(
  name: string,
  command: readonly string[],
  env: Record<string, string> = {},
): Promise<{ exit: number; report: Result }> {
  const reports = await mkdtemp(join(tmpdir(), 'flakestorm-examples-'))
  const options = {
    cwd: join(root, 'examples', name),
    env: {
      ...compiledOnce,
      HOME: process.env['HOME'],
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`,
      ...env,
    },
    maxBuffer: 64 * 1024 * 1024,
  }
  const args = [join(root, 'src/cli/main.ts'), ...command, '--json', '--output', reports]
  try {
    return await new Promise((resolve, reject) => {
      execFile(process.execPath, args, options, (error, stdout, stderr) => {
        const exit = typeof error?.code === 'number' ? error.code : 0
        if (stdout === '') reject(new Error(`exit ${exit}: ${stderr}`))
        else resolve({ exit, report: JSON.parse(stdout) as Result })
      })
    })
  } finally {
    await rm(reports, { recursive: true })
  }
}
