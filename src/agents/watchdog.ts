import { spawn } from 'node:child_process'

/** A second process that ends our agents' process groups when we no longer can. */
export interface Watchdog {
  watch(pid: number): void
  forget(pid: number): void
  close(): void
}

/**
 * Starts the watchdog. It holds the reading end of a pipe whose writing end only we have: however we end, by a signal,
 * a crash or SIGKILL, the pipe closes and it ends every group that it still knows.
 */
export function openWatchdog(): Watchdog {
  // Its own session, so that Ctrl-C on the terminal does not reach it.
  const child = spawn(process.execPath, ['-e', source], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
  })
  const { stdin } = child
  // Without a watchdog we still end our groups ourselves on every way out that we live to see.
  child.on('error', () => {})
  stdin?.on('error', () => {})
  child.unref()
  if (stdin && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref()

  return {
    watch: (pid) => stdin?.write(`+${pid}\n`),
    forget: (pid) => stdin?.write(`-${pid}\n`),
    close: () => stdin?.end(),
  }
}

const source = `
const { spawnSync } = require('node:child_process')
const groups = new Set()
let rest = ''
const end = (signal) => {
  for (const pid of groups) {
    try {
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'])
      else process.kill(-pid, signal)
    } catch { groups.delete(pid) }
  }
}
process.stdin.setEncoding('utf8')
process.stdin.on('data', (text) => {
  const lines = (rest + text).split('\\n')
  rest = lines.pop()
  for (const line of lines) {
    if (line[0] === '+') groups.add(Number(line.slice(1)))
    else groups.delete(Number(line.slice(1)))
  }
})
const over = () => {
  end('SIGTERM')
  const until = Date.now() + 2000
  const look = setInterval(() => {
    if (Date.now() < until) end(0)
    else end('SIGKILL')
    if (groups.size === 0 || Date.now() > until) clearInterval(look)
  }, 50)
}
process.stdin.on('end', over).on('error', over)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
`
