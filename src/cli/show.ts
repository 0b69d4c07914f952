import { appendFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Launched } from '../launch.ts'
import { markdown } from '../report/markdown.ts'
import { problems } from '../report/problems.ts'
import { terminal } from '../report/terminal.ts'
import type { Io } from './io.ts'
import type { RunFlags } from './run.ts'

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
