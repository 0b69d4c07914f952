import { join, resolve } from 'node:path'
import { UserError } from './base/user-error.ts'
import type { Config, LoadedConfig } from './config/config.ts'
import { goneProblems } from './disk/gone-problems.ts'
import { readSessions, readSessionsAt } from './disk/read-session.ts'
import type { Recording } from './replay/recording.ts'
import type { AutoImported } from './traces/auto-import.ts'

/** What of an order says which sessions are replayed. */
interface Wanted {
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** A session's file, a folder of them, or an id; '' and null = all of the config. */
  readonly replay: string | null
  /** One cell's id; sources are fetched for cells of replays alone. */
  readonly cell: string | null
}

/**
 * The sessions that an order names, or all that the config has and those that its sources have now; throws a `UserError`
 * where they cannot be read or fetched. The signal ends a fetch.
 */
export async function replaysFor(
  { replay, cell, folder, env }: Wanted,
  loaded: LoadedConfig,
  signal: AbortSignal,
): Promise<{ readonly recordings: readonly Recording[]; readonly notes: readonly string[] }> {
  const { config } = loaded
  const refuseGone = (recordings: readonly Recording[]): void => {
    const problems = goneProblems(recordings, loaded)
    if (problems.length > 0) throw new UserError(problems)
  }
  const configured = config.replays?.sessions ?? []
  if (replay !== null && replay !== '') {
    const named = configured.filter(({ id }) => id === replay)
    const recordings =
      named.length > 0 ? readSessions(named, config.folder) : readSessionsAt(resolve(folder, replay))
    refuseGone(recordings)
    return { recordings, notes: [] }
  }
  const isWanted = cell === null || cell.startsWith('replay/')
  const { sessions, notes } = isWanted ? await fetchedFor(config, env, signal) : { sessions: [], notes: [] }
  const own = readSessions(configured, config.folder)
  refuseGone(own)
  const found = readSessions(sessions, config.folder)
  // Somebody may have edited the one that the config names.
  const isNamed = ({ session }: Recording): boolean => own.some((one) => one.session.id === session.id)
  const fetched = found.filter((recording) => !isNamed(recording))
  // What a source holds is nobody's to edit.
  const gone = goneProblems(fetched, loaded).map(({ message }) => message)
  const recordings = [...own, ...fetched]
  // A source that has no incident now is good news, and no mistake of anybody.
  if (recordings.length > 0 || replay === null)
    return { recordings, notes: [...notes, ...found.filter(isNamed).map(alreadyNamed), ...gone] }
  throw new UserError({
    message: `There is no session to replay: ${notes.length > 0 ? 'the sources have none now, and the config names no other' : 'the config names none'}.`,
    hint: 'Name a file or a folder, or list sessions under `replays.sessions`.',
  })
}

function alreadyNamed({ session: { id } }: Recording): string {
  return `The session \`${id}\` was fetched, and \`replays.sessions\` names one of the same id: that one is replayed.`
}

/** The sessions of sources with `auto_import`. */
async function fetchedFor(
  { replays, output }: Config,
  env: Wanted['env'],
  signal: AbortSignal,
): Promise<AutoImported> {
  const sources = (replays?.sources ?? []).filter(({ autoImport }) => autoImport)
  if (sources.length === 0) return { sessions: [], notes: [] }
  const { autoImport } = await import('./traces/auto-import.ts')
  return autoImport(sources, { env, folder: join(output.folder, 'imported'), signal })
}
