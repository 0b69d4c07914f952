// Usage: node scripts/with-node24.mjs <file> [arguments]
// Installs what is missing, then runs the file on Node 24, whichever Node (20 or newer) started this.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname } from 'node:path'
import { ensure } from './ensure.mjs'

const node = ensure()
const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
})

// A terminal's Ctrl-C reaches the child by itself, so it is only survived here; the others are passed on.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))

child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? code : 128 + constants.signals[signal]
})
