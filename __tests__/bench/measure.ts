import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

/** One whole process: wall-clock time from spawn to exit, and the peak resident memory of its main process. */
export interface Measured {
  readonly ms: number
  readonly megabytes: number
  readonly code: number | null
}

const tellMemory = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(process.env.PEAK_FILE,String(process.resourceUsage().maxRSS)))`

/** Runs a Node program to its end; its output is thrown away. */
export async function measure(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Measured> {
  const peak = join(folder, `peak-${performance.now()}`)
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', tellMemory, ...args], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, ...env, PEAK_FILE: peak, CI: '1' },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return { ms: performance.now() - began, megabytes: Number(readFileSync(peak, 'utf8')) / 1024, code }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The agent of `zero-agent.ts` in a process of its own. */
export async function startZeroAgent(): Promise<{ readonly port: string } & Disposable> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'zero-agent.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [port] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
  return { port: port.trim(), [Symbol.dispose]: () => void child.stdin.end() }
}
