import { toItsEnd } from '../disk/early-end.ts'
import { action } from './action.ts'

const { env } = process
const cancel = new AbortController()

// The runner cancels with SIGINT, waits 7.5 seconds, then sends SIGTERM: end at once what has not ended by itself.
process.on('SIGINT', () => cancel.abort())
process.on('SIGTERM', () => (cancel.signal.aborted ? process.exit(143) : cancel.abort()))

const workspace = env['GITHUB_WORKSPACE'] || process.cwd()
await toItsEnd(
  () => action({ env, workspace, cancelled: cancel.signal }),
  (text) => void process.stderr.write(text),
)

// A user's own function may have left a timer or a socket behind, which must not keep the step alive.
setTimeout(() => process.exit(), 500).unref()
