import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { reasonOf } from '../base/user-error.ts'
import { type Watchdog, openWatchdog } from './watchdog.ts'

export interface Command {
  /** The program and its arguments; for a shell, the whole line as the only word. */
  readonly argv: readonly [string, ...string[]]
  readonly shell: boolean
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** True for a fourth stream, in both directions, beside stdin, stdout and stderr. */
  readonly hasWire: boolean
}

/** A process with its whole group. */
export interface Running {
  readonly child: ChildProcess
  /** How it ended, as the second half of a sentence, such as `ended with code 1`. */
  readonly ended: Promise<string>
  isAlive(): boolean
  /** Ends the whole group: SIGTERM, after two seconds SIGKILL. */
  kill(): Promise<void>
}

/** The processes that we started, none of which outlives us. */
export interface Processes {
  spawn(command: Command): Running
  close(): Promise<void>
}

export function openProcesses(): Processes {
  const groups = new Map<number, Running>()
  let watchdog: Watchdog | null = null
  const endAll = (): void => {
    for (const pid of groups.keys()) killGroup(pid, 'SIGKILL')
  }

  const start = (command: Command): Running => {
    if (watchdog === null) {
      watchdog = openWatchdog()
      process.on('exit', endAll)
    }
    const child = spawnGroup(command)
    const { pid } = child
    if (pid !== undefined) watchdog.watch(pid)
    const ended = endOf(child).then((how) => {
      if (pid !== undefined) {
        // What the leader left behind ends with it.
        killGroup(pid, 'SIGKILL')
        watchdog?.forget(pid)
        groups.delete(pid)
      }
      return how
    })
    const running: Running = {
      child,
      ended,
      isAlive: () => pid !== undefined && child.exitCode === null && child.signalCode === null,
      kill: () => endGroup(pid, ended),
    }
    if (pid !== undefined) groups.set(pid, running)
    return running
  }

  const close = async (): Promise<void> => {
    await Promise.all([...groups.values()].map((running) => running.kill()))
    watchdog?.close()
    process.off('exit', endAll)
  }
  return { spawn: start, close }
}

function spawnGroup({ argv: [program, ...words], shell, cwd, env, hasWire }: Command): ChildProcess {
  return spawn(program, words, {
    shell,
    cwd,
    env: { ...env },
    // A group of its own, so that one signal reaches the whole family. Windows ends families by other means.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: hasWire ? ['ignore', 'pipe', 'pipe', 'pipe'] : ['pipe', 'pipe', 'pipe'],
  })
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('exit', (code, signal) =>
      resolve(signal === null ? `ended with code ${code}` : `was ended by ${signal}`),
    )
    child.on('error', (error) => {
      if (child.pid === undefined) resolve(`could not be started: ${reasonOf(error)}`)
    })
  })
}

async function endGroup(pid: number | undefined, ended: Promise<string>): Promise<void> {
  if (pid === undefined) return
  killGroup(pid, 'SIGTERM')
  const timer = setTimeout(() => killGroup(pid, 'SIGKILL'), graceMs)
  await ended
  clearTimeout(timer)
}

const graceMs = 2_000

function killGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'])
    return
  }
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // ESRCH: the group is gone, which is what we want. EPERM: macOS says so of a group of zombies.
    if (!(error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'EPERM')))
      throw error
  }
}
