import { appendFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { launch, type Launched } from '../launch.ts'
import { prepareLaunch } from '../prepare.ts'
import { markdown } from '../report/markdown.ts'
import { problems } from '../report/problems.ts'
import { terminal } from '../report/terminal.ts'
import type { Io } from './io.ts'
import { orderOf } from '../order.ts'
import { progress } from './progress.ts'

interface RunFlags {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly ci?: boolean
  readonly verbose?: boolean
  readonly chaosOnly?: boolean
  readonly summary?: string
}

/** `flakestorm run` and `ci`: the storm with its progress, the verdict, and where the files are. */
export async function run(flags: RunFlags, io: Io): Promise<number> {
  const prepared = prepareLaunch(orderOf(flags, { folder: io.folder, env: io.env, jobContext: null }))
  const shown = progress({ ...io, live: io.live && flags.ci !== true }, flags.quiet === true)
  const stop = new AbortController()
  const stopped = io.onStop(() => {
    shown.say('Stopping: no new cell is started, what is known is written. Once more ends at once.')
    stop.abort()
  })
  try {
    const launched = await launch(prepared, {
      watch: shown.watch,
      signal: stop.signal,
      log: flags.verbose === true ? (line) => shown.say(`  agent │ ${line}`) : () => {},
    })
    shown.end()
    show(launched, flags, io)
    return launched.exit
  } finally {
    shown.end()
    stopped()
  }
}

function show({ report, files, failure }: Launched, flags: RunFlags, io: Io): void {
  if (flags.summary !== undefined) appendFileSync(resolve(io.folder, flags.summary), markdown(report))
  if (flags.json === true) io.out(`${JSON.stringify(report)}\n`)
  else io.out(terminal(report, { colour: io.colour.out }))
  if (failure !== null) io.err(`${problems(failure, { colour: io.colour.err })}\n`)
  if (files === null || flags.json === true) return
  const paths = [files.result, files.markdown, files.junit].filter((path) => path !== null)
  io.out(`  ${paths.map((path) => near(path, io.folder)).join('  ')}\n`)
}

/** The shorter way to name a file that stands below the folder, else the whole path. */
function near(path: string, folder: string): string {
  const way = relative(folder, path)
  return way.startsWith('..') ? path : way
}
