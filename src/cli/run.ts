import { appendFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { launch, type Launched } from '../launch.ts'
import { type Prepared, prepareLaunch } from '../prepare.ts'
import { markdown } from '../report/markdown.ts'
import { problems } from '../report/problems.ts'
import { terminal } from '../report/terminal.ts'
import type { Io } from './io.ts'
import { orderOf } from '../order.ts'
import type { Watch } from '../run/watch.ts'
import { progress } from './progress.ts'

export interface RunFlags {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly ci?: boolean
  readonly verbose?: boolean
  readonly chaosOnly?: boolean
  readonly summary?: string
}

/** `flakestorm run` and `ci`: the storm with its progress, the verdict, and where the files are. */
export async function run(flags: RunFlags, io: Io): Promise<number> {
  return runPrepared(
    prepareLaunch(orderOf(flags, { folder: io.folder, env: io.env, jobContext: null })),
    flags,
    io,
  )
}

/** Runs what was prepared, shows it, and returns the exit code. */
export async function runPrepared(prepared: Prepared, flags: RunFlags, io: Io): Promise<number> {
  const launched = await watched(prepared, flags, io)
  show(launched, flags, io)
  return launched.exit
}

/** Runs what was prepared with its progress on standard error, and leaves the rest to be shown. */
export async function watched(
  prepared: Prepared,
  flags: RunFlags,
  io: Io,
  also: Watch = () => {},
): Promise<Launched> {
  const shown = progress({ ...io, live: io.live && flags.ci !== true }, flags.quiet === true)
  const stop = new AbortController()
  const stopped = io.onStop(() => {
    shown.say('Stopping: no new cell is started, what is known is written. Once more ends at once.')
    stop.abort()
  })
  try {
    return await launch(prepared, {
      watch: (happening) => {
        shown.watch(happening)
        also(happening)
      },
      signal: stop.signal,
      log: flags.verbose === true ? (line) => shown.say(`  agent │ ${line}`) : () => {},
    })
  } finally {
    shown.end()
    stopped()
  }
}

/** Prints the report and where its files are. */
export function show({ report, files, failure }: Launched, flags: RunFlags, io: Io): void {
  if (flags.summary !== undefined) appendFileSync(resolve(io.folder, flags.summary), markdown(report))
  if (flags.json === true) io.out(`${JSON.stringify(report)}\n`)
  else io.out(terminal(report, { colour: io.colour.out }))
  if (failure !== null) io.err(`${problems(failure, { colour: io.colour.err })}\n`)
  if (files === null || flags.json === true) return
  const paths = [files.html, files.result, files.markdown, files.junit, files.sarif].filter(
    (path) => path !== null,
  )
  io.out(`  ${paths.map((path) => near(path, io.folder)).join('  ')}\n`)
}

/** The shorter way to name a file that stands below the folder, else the whole path. */
function near(path: string, folder: string): string {
  const way = relative(folder, path)
  return way.startsWith('..') ? path : way
}
