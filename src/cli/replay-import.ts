import { relative, resolve, sep } from 'node:path'
import { redactorOf } from '../base/redact.ts'
import { UserError } from '../base/user-error.ts'
import type { Config } from '../config/config.ts'
import { hasConfig, readConfig } from '../disk/read-config.ts'
import { realClock } from '../disk/real-clock.ts'
import { unnamedContract } from '../replay/import/imported-session.ts'
import type { Imported } from '../replay/import/imported.ts'
import { plain } from '../report/escape.ts'
import { fetchSource } from '../traces/fetch-source.ts'
import { type Keeping, type Kept, keepImported } from '../traces/keep-imported.ts'
import { readTrace } from '../traces/read-trace.ts'
import { contractFor } from './contract-for.ts'
import { type ImportFlags, sourcesOf, traceFile } from './import-wish.ts'
import type { Io } from './io.ts'

/** `flakestorm replay import`: traces of LangSmith or of a file as sessions, every one of them or none. */
export async function replayImport(file: string | undefined, flags: ImportFlags, io: Io): Promise<number> {
  const config = hasConfig(flags.config ?? null, io.folder)
    ? readConfig(flags.config ?? null, io.folder, io.env).config
    : null
  const keeping: Keeping = {
    folder: resolve(io.folder, flags.output),
    contract: contractFor(flags, { config, folder: io.folder }),
    redact: redactorOf(io.env),
    force: flags.force === true,
  }
  const read = { file, flags, config, keeping, io }
  return show(file === undefined ? await fromSources(read) : await fromFile(file, read), read)
}

interface Wish {
  readonly file: string | undefined
  readonly flags: ImportFlags
  readonly config: Config | null
  readonly keeping: Keeping
  readonly io: Io
}

interface Done {
  readonly kept: readonly Kept[]
  readonly notes: readonly string[]
}

/** A file is read twice: nothing is written before its last line was read. */
async function fromFile(file: string, { flags, config, keeping, io }: Wish): Promise<Done> {
  const trace = traceFile(file, flags, { folder: io.folder, config })
  for await (const read of readTrace(trace)) refuseTwins(read.sessions)
  const kept: Kept[] = []
  const notes: string[] = []
  for await (const read of readTrace(trace)) {
    for (const session of read.sessions) {
      // What stands on the disk is told by its path and its counts alone: a large file has many sessions.
      const { path, isNew } = keepImported(session, keeping)
      kept.push({ path, isNew, session: { ...session, context: [], input: '', answer: null } })
    }
    notes.push(...read.notes)
  }
  return { kept, notes }
}

async function fromSources({ flags, config, keeping, io }: Wish): Promise<Done> {
  const stop = new AbortController()
  const stopped = io.onStop(() => stop.abort())
  try {
    const around = { env: io.env, clock: realClock, signal: stop.signal, redact: keeping.redact }
    const found: { readonly session: Imported; readonly contract: string | null }[] = []
    const notes: string[] = []
    for (const source of sourcesOf(flags, config)) {
      const fetched = await fetchSource(source, around)
      found.push(
        ...fetched.sessions.map((session) => ({ session, contract: keeping.contract ?? source.contract })),
      )
      notes.push(...fetched.notes)
    }
    return {
      kept: found.map(({ session, contract }) => keepImported(session, { ...keeping, contract })),
      notes,
    }
  } finally {
    stopped()
  }
}

function refuseTwins(sessions: readonly Imported[]): void {
  const seen = new Set<string>()
  for (const { id } of sessions) {
    if (seen.has(id))
      throw new UserError({
        message: `Two sessions of the file have the id \`${id}\`.`,
        hint: 'Nothing was imported.',
      })
    seen.add(id)
  }
}

function show({ kept, notes }: Done, { flags, keeping, io }: Wish): number {
  const near = (path: string): string => {
    const way = relative(io.folder, path)
    return (way.startsWith('..') ? path : way).replaceAll(sep, '/')
  }
  if (flags.json === true) {
    const sessions = kept.map(({ path, isNew, session }) => ({
      file: near(path),
      id: session.id,
      written: isNew,
      tool_responses: session.toolResponses.length,
      exchanges: session.calls.length,
      notes: session.notes,
    }))
    io.out(`${JSON.stringify({ sessions, notes })}\n`)
    return 0
  }
  for (const { path, isNew, session } of kept) {
    io.out(`  ${plain(near(path))}${isNew ? '' : '  was there and stays; --force writes it anew'}\n`)
    io.out(`            ${counted(session)}\n`)
    for (const note of session.notes) io.out(`            ${plain(note)}\n`)
  }
  for (const note of notes) io.out(`  note: ${plain(note)}\n`)
  if (kept.length === 0) io.out('  There is no such run: nothing was imported.\n')
  else io.out(`\n${wayOn(keeping, near(keeping.folder), kept.length)}`)
  return 0
}

function counted({ toolResponses, calls }: Imported): string {
  return `${toolResponses.length} recorded responses, ${calls.length} recorded calls`
}

function wayOn({ contract }: Keeping, folder: string, count: number): string {
  const sessions = `${count} session${count === 1 ? '' : 's'}`
  return contract === null
    ? `${sessions}. They run once a contract stands in the place of ${unnamedContract}, or of a source's own: \`--contract\` names it.\n`
    : `${sessions}. Play them: flakestorm replay run ${plain(folder)}\n`
}
