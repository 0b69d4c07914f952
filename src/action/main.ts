import { error } from '@actions/core'
import { logText } from '../github/log.ts'
import { version } from '../version.ts'
import { action } from './action.ts'

const { env } = process
const cancel = new AbortController()

// The runner cancels with SIGINT, waits 7.5 seconds, then sends SIGTERM: end at once what has not ended by itself.
process.on('SIGINT', () => cancel.abort())
process.on('SIGTERM', () => (cancel.signal.aborted ? process.exit(143) : cancel.abort()))

try {
  const workspace = env['GITHUB_WORKSPACE'] || process.cwd()
  process.exitCode = await action({ env, workspace, cancelled: cancel.signal })
} catch (bug) {
  logText(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug))
  error(
    `This is a bug in flakestorm ${version}, not in your agent or config. Please report it with the lines above.`,
    {
      title: 'FlakeStorm',
    },
  )
  process.exitCode = 4
}

// A user's own function may have left a timer or a socket behind, which must not keep the step alive.
setTimeout(() => process.exit(), 500).unref()
