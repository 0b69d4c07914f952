import { spawn } from 'node:child_process'

/** Starts a process that would outlive a careless owner, and gives its id. */
export function leaveChild(): string {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  return String(child.pid)
}

export const megabyte = 'x'.repeat(1_000_000)
