import { reportRun } from './report-run.ts'

const { env } = process
const stop = new AbortController()
process.on('SIGINT', () => stop.abort())
process.on('SIGTERM', () => process.exit(143))

process.exitCode = await reportRun(env, stop.signal)

// A request that nobody waits for any more must not keep the step alive.
setTimeout(() => process.exit(), 500).unref()
