import { relative, resolve, sep } from 'node:path'
import { redactorOf } from '../base/redact.ts'
import { UserError } from '../base/user-error.ts'
import type { Config } from '../config/config.ts'
import { hasConfig, readConfig } from '../disk/read-config.ts'
import { realClock } from '../disk/real-clock.ts'
import { unnamedContract } from '../replay/import/imported-session.ts'
import { plain } from '../report/escape.ts'
import { fetchAll } from '../traces/fetch-all.ts'
import { fileName, type Keeping, type Kept, keepImported } from '../traces/keep-imported.ts'
import { readTrace } from '../traces/read-trace.ts'
import { contractFor } from './contract-for.ts'
import { type ImportFlags, sourcesOf, traceFile } from './import-wish.ts'
import type { Io } from './io.ts'
import { stoppable } from './stoppable.ts'

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
  const seen = new Set<string>()
  for await (const { sessions } of readTrace(trace)) {
    for (const id of sessions.map((session) => fileName(session.id))) {
      if (seen.has(id))
        throw new UserError({
          message: `Two sessions of ${file} have the id \`${id}\`.`,
          hint: 'Nothing was imported. Give each a file of its own.',
        })
      seen.add(id)
    }
  }
  const kept: Kept[] = []
  const notes: string[] = []
  for await (const read of readTrace(trace)) {
    kept.push(...read.sessions.map((session) => keepImported(session, keeping)))
    notes.push(...read.notes)
  }
  return { kept, notes }
}

async function fromSources({ flags, config, keeping, io }: Wish): Promise<Done> {
  const around = { env: io.env, clock: realClock, redact: keeping.redact }
  const named = sourcesOf(flags, config)
  const sources = named.map((source) => ({ ...source, contract: keeping.contract ?? source.contract }))
  const { sessions, notes } = await stoppable(
    (signal) => fetchAll(sources, { ...around, signal }),
    'anything is written',
    io,
  )
  return {
    kept: sessions.map(({ session, contract }) => keepImported(session, { ...keeping, contract })),
    notes,
  }
}

function show({ kept, notes }: Done, { flags, keeping, io }: Wish): number {
  const near = (path: string): string => {
    const way = relative(io.folder, path)
    return (way.startsWith('..') ? path : way).replaceAll(sep, '/')
  }
  if (flags.json === true) {
    const sessions = kept.map(({ path, id, isNew, responses, calls, notes: own }) => ({
      file: near(path),
      id,
      written: isNew,
      tool_responses: responses,
      exchanges: calls,
      notes: own,
    }))
    io.out(`${JSON.stringify({ sessions, notes })}\n`)
    return 0
  }
  for (const { path, isNew, responses, calls, notes: own } of kept) {
    io.out(`  ${plain(near(path))}${isNew ? '' : '  was there and stays; --force writes it anew'}\n`)
    io.out(`            ${responses} recorded responses, ${calls} recorded calls\n`)
    for (const note of own) io.out(`            ${plain(note)}\n`)
  }
  for (const note of notes) io.out(`  note: ${plain(note)}\n`)
  if (kept.length === 0) io.out('  There is no such run: nothing was imported.\n')
  else io.out(`\n${wayOn(keeping, near(keeping.folder), kept.length)}`)
  return 0
}

function wayOn({ contract }: Keeping, folder: string, count: number): string {
  const sessions = `${count} session${count === 1 ? '' : 's'}`
  return contract === null
    ? `${sessions}. They run once a contract stands in the place of ${unnamedContract}, or of a source's own: \`--contract\` names it.\n`
    : `${sessions}. Play them: flakestorm replay run ${plain(folder)}\n`
}
