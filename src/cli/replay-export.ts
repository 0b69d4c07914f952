import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { digestOf } from '../base/random.ts'
import { didYouMean } from '../base/suggest.ts'
import { UserError } from '../base/user-error.ts'
import { readResult } from '../disk/read-result.ts'
import { writeSession } from '../disk/write-session.ts'
import { sessionName } from '../disk/write-failure.ts'
import { plain } from '../report/escape.ts'
import type { Report } from '../report/report.ts'
import type { ResultCell } from '../report/result.ts'
import { type Exported, failureOf, type Wish } from './failure-of.ts'
import type { Io } from './io.ts'

export interface ExportFlags {
  readonly fromReport: string
  readonly cell?: string
  readonly id?: string
  readonly output: string
  readonly config?: string
  readonly rerun?: boolean
  readonly liveModel?: boolean
  readonly onUnmatched?: 'error' | 'empty' | 'passthrough'
  readonly force?: boolean
}

/** `flakestorm replay export`: each failing cell of a result as a session of its own, and the lines that make it a test. */
export async function replayExport(flags: ExportFlags, io: Io): Promise<number> {
  const path = resolve(io.folder, flags.fromReport)
  const { report, cells } = await readResult(path, flags.fromReport)
  const wanted = await failing(cells(), flags)
  if (wanted.length === 0) {
    io.out(`  No cell of ${plain(flags.fromReport)} failed: there is nothing to export.\n`)
    return 0
  }
  const folder = resolve(io.folder, flags.output)
  const wish = wishOf(report, { flags, io, results: dirname(path) })
  const placed = placedIn(folder, wanted, flags)
  if (flags.force !== true) refuseExisting(placed, io)
  const written: string[] = []
  for (const { cell, file } of placed) {
    const exported = await failureOf(cell, wish)
    if ('because' in exported) {
      io.out(`  left out  ${plain(cell.id)}\n            ${plain(exported.because)}\n`)
      continue
    }
    const id = flags.id ?? basename(file, '.json')
    writeSession(file, { ...exported.session, id }, exported.exchanges)
    written.push(file)
    io.out(
      `  ${plain(near(file, io.folder))}\n            ${plain(cell.id)}, ${plain(aboutTraffic(exported))}\n`,
    )
  }
  if (written.length > 0) io.out(`\n${configLines(written, wish.home)}`)
  return written.length > 0 ? 0 : 1
}

async function failing(
  cells: AsyncIterable<ResultCell>,
  { cell: named, id, fromReport }: ExportFlags,
): Promise<readonly ResultCell[]> {
  const wanted: ResultCell[] = []
  const known: string[] = []
  const phases = new Set<string>()
  for await (const cell of cells) {
    phases.add(cell.phase)
    const hasFailed = cell.status === 'failed' || cell.status === 'errored'
    if (cell.id === named && !hasFailed) throw didNotFail(cell)
    if (!hasFailed) continue
    known.push(cell.id)
    if (named === undefined || cell.id === named) wanted.push(cell)
  }
  if (named !== undefined && wanted.length === 0) {
    const hint = hintOn(named, known, phases)
    throw new UserError({ message: `${fromReport} has no cell \`${named}\`.`, hint })
  }
  if (id !== undefined && wanted.length > 1) {
    throw new UserError({
      message: `--id names one session, and ${wanted.length} cells failed.`,
      hint: 'Say which one with `--cell`.',
    })
  }
  return wanted
}

function hintOn(named: string, failed: readonly string[], phases: ReadonlySet<string>): string {
  if (phases.size === 1 && phases.has('replay')) return replaced
  return failed.length === 0 ? 'No cell of it failed.' : didYouMean(named, failed)
}

/** `replay run` writes its result where the run before wrote its own. */
const replaced =
  'It holds replays alone: a `replay run` took the place of the run before. What that run kept is in `failures/` beside it; run it again to export more. `replay run -o <folder>` leaves a result as it is.'

function didNotFail({ id, status }: ResultCell): UserError {
  return new UserError({
    message: `The cell \`${id}\` did not fail: it is ${status}.`,
    hint: 'A regression test is made of a failure.',
  })
}

interface Placed {
  readonly cell: ResultCell
  readonly file: string
}

/** A file for each cell. Where two cells have one name as a file, as `a-b/c` and `a/b-c` have, the later gets a digest. */
function placedIn(folder: string, cells: readonly ResultCell[], { id }: ExportFlags): readonly Placed[] {
  const taken = new Set<string>()
  return cells.map((cell) => {
    const name = sessionName(id ?? cell.id)
    const free = taken.has(name) ? `${name}-${digestOf(4, cell.id)}` : name
    taken.add(free)
    return { cell, file: join(folder, `${free}.json`) }
  })
}

/** Somebody may have edited them since. Nothing is written where one of them is there. */
function refuseExisting(placed: readonly Placed[], io: Io): void {
  const there = placed.filter(({ file }) => existsSync(file))
  if (there.length === 0) return
  throw new UserError(
    there.map(({ file }) => ({
      message: `${near(file, io.folder)} is there already.`,
      hint: 'Replace it with `--force`, or name another folder with `-o`.',
    })),
  )
}

interface Given {
  readonly flags: ExportFlags
  readonly io: Io
  readonly results: string
}

function wishOf(report: Report, { flags, io, results }: Given): Wish {
  const config = flags.config ?? report.configFile
  return {
    report,
    results,
    rerun: flags.rerun === true,
    hasLiveModel: flags.liveModel === true,
    onUnmatched: flags.onUnmatched,
    config,
    io,
    home: dirname(resolve(io.folder, config)),
  }
}

function aboutTraffic({ exchanges, note }: Exported): string {
  const calls = exchanges.length
  const kept = calls === 0 ? 'without traffic' : `${calls} recorded ${calls === 1 ? 'call' : 'calls'}`
  return note === null ? kept : `${kept}: ${note}`
}

function configLines(files: readonly string[], home: string): string {
  const lines = files.map((file) => `    - { file: ${JSON.stringify(near(file, home))} }\n`)
  return `Add to the config, so that the fix stays:\n\nreplays:\n  sessions:\n${lines.join('')}`
}

/** The shorter way to name a file that stands below the folder, else the whole path; with slashes, as configs have it. */
function near(path: string, folder: string): string {
  const way = relative(folder, path)
  return (way.startsWith('..') ? path : way).replaceAll(sep, '/')
}
