import { basename, extname, resolve } from 'node:path'
import { z } from 'zod'
import { didYouMean } from '../base/suggest.ts'
import { UserError } from '../base/user-error.ts'
import type { Config } from '../config/config.ts'
import { dateRange } from '../replay/date-range.ts'
import { allFormats } from '../replay/import/all.ts'
import type { ReplaySource } from '../replay/source-schema.ts'
import { knownAs } from '../traces/known-as.ts'
import type { TraceFile } from '../traces/read-trace.ts'

export interface ImportFlags {
  readonly config?: string
  readonly format?: string
  readonly langsmithRun?: string
  readonly langsmithProject?: string
  readonly status?: string
  readonly since?: string
  readonly minLatency?: string
  readonly limit?: string
  readonly contract?: string
  readonly input?: string
  readonly output: string
  readonly force?: boolean
  readonly json?: boolean
}

/** The file that is to be read. */
export function traceFile(
  file: string,
  flags: ImportFlags,
  { folder, config }: { readonly folder: string; readonly config: Config | null },
): TraceFile {
  refuseBeside(flags, ['langsmithRun', 'langsmithProject', 'status', 'since', 'minLatency'], 'a file')
  const format = allFormats.find(({ name }) => name === flags.format)?.name ?? null
  if (flags.format !== undefined && format === null) {
    const known = allFormats.map(({ name }) => name)
    throw new UserError({
      message: `There is no format "${flags.format}".`,
      hint: didYouMean(flags.format, known),
    })
  }
  return {
    path: resolve(folder, file),
    file,
    stem: basename(file, extname(file)),
    format,
    input: flags.input ?? null,
    limit: wholeNumber('--limit', flags.limit) ?? 1000,
    ...knownAs(config?.gateway ?? { llm: [], tools: [], mcp: [] }),
  }
}

/** The sources that the flags name, else those of the config. */
export function sourcesOf(flags: ImportFlags, config: Config | null): readonly ReplaySource[] {
  refuseBeside(flags, ['format', 'input'], 'LangSmith')
  const { langsmithRun: runId, langsmithProject: project } = flags
  const shared = { contract: null, autoImport: false }
  const named: readonly ReplaySource[] = [
    ...(runId === undefined ? [] : [{ type: 'langsmith_run' as const, runId, ...shared }]),
    ...(project === undefined
      ? []
      : [{ type: 'langsmith' as const, project, ...filterOf(flags), ...shared }]),
  ]
  if (project === undefined)
    refuseBeside(flags, ['status', 'since', 'minLatency', 'limit'], 'no --langsmith-project')
  const sources = named.length > 0 ? named : (config?.replays?.sources ?? [])
  if (sources.length > 0) return sources
  throw new UserError({
    message: 'There is nothing to import: no file, no flag and no `replays.sources` names a trace.',
    hint: 'Name a file, `--langsmith-run <id>` or `--langsmith-project <name>`.',
  })
}

const statuses = z.enum(['error', 'warning', 'success', 'all'])

function filterOf({ status = 'error', since, minLatency, limit }: ImportFlags) {
  const known = statuses.safeParse(status)
  if (!known.success)
    throw new UserError({
      message: `There is no status "${status}".`,
      hint: didYouMean(status, statuses.options),
    })
  if (since !== undefined && dateRange(since) === null)
    throw new UserError({
      message: `--since: "${since}" is no range of dates.`,
      hint: 'Write 7d, 24h, or 2026-01-01..2026-01-31.',
    })
  return {
    status: known.data,
    dateRange: since ?? null,
    minLatencyMs: wholeNumber('--min-latency', minLatency),
    limit: wholeNumber('--limit', limit) ?? 100,
  }
}

function wholeNumber(flag: string, said: string | undefined): number | null {
  if (said === undefined) return null
  if (/^[1-9]\d{0,8}$/.test(said)) return Number(said)
  throw new UserError({ message: `${flag}: expected a whole number from 1, not "${said}".` })
}

/** A flag that does nothing would be believed. */
function refuseBeside(flags: ImportFlags, unused: readonly (keyof ImportFlags)[], what: string): void {
  const given = unused.find((flag) => flags[flag] !== undefined)
  if (given === undefined) return
  const flag = `--${given.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  throw new UserError({ message: `${flag} says nothing about ${what}.`, hint: 'Leave one of them out.' })
}
