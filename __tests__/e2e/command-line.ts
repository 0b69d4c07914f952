import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** A folder of the test's own, gone when the test is. */
export interface Folder extends Disposable {
  readonly path: string
  read(name: string): string
  result(): {
    status: string
    cells: readonly { id: string; status: string; ending: { kind: string; reason?: string } }[]
    [key: string]: unknown
  }
}

export function aFolder(files: Readonly<Record<string, string>>): Folder {
  const path = mkdtempSync(join(tmpdir(), 'flakestorm-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  const read = (name: string): string => readFileSync(join(path, name), 'utf8')
  return {
    path,
    read,
    result: () => JSON.parse(read('reports/result.json')),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Running {
  readonly pid: number
  readonly ended: Promise<Ended>
  kill(signal: NodeJS.Signals): void
  /** Resolves once standard error holds `text`. */
  says(text: string): Promise<void>
}

/** Starts the built command in a folder, as a user would. */
export function start(folder: Folder, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code: code ?? null, out, err }))
  return {
    pid: child.pid ?? 0,
    ended,
    kill: (signal) => void child.kill(signal),
    async says(text) {
      while (!err.includes(text)) {
        const more = await Promise.race([once(child.stderr, 'data'), ended])
        if (!Array.isArray(more) && !err.includes(text))
          throw new Error(`it ended without saying "${text}":\n${out}\n${err}`)
      }
    },
  }
}

export async function flakestorm(
  folder: Folder,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return start(folder, args, env).ended
}

/** True while a process exists; zombies count as gone. */
export function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('Z') === false
  } catch {
    return false
  }
}
