import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { reasonOf, type Place, type Problem, UserError } from '../base/user-error.ts'
import { locator } from '../chaos/parse-file.ts'
import { type Cassette, cassetteOf } from '../replay/cassette.ts'
import type { Recording } from '../replay/recording.ts'
import type { Session } from '../replay/schema.ts'
import { parseSession } from '../replay/session-file.ts'
import { openCassette } from './open-cassette.ts'

/** The sessions of a config: those that stand in it, and those that it names a file for. Ids are unique, or it throws. */
export function readSessions(sessions: readonly Session[], folder: string): readonly Recording[] {
  return unique(
    sessions.map((session) =>
      session.file === null ? recordingOf(session, folder) : readSession(session.file, session),
    ),
  )
}

/** The session of one file, or all of a folder; throws a `UserError` that names the path where there is none. */
export function readSessionsAt(path: string): readonly Recording[] {
  if (!statAt(path).isDirectory()) return [readSession(path)]
  const files = readdirSync(path)
    .filter((name) => /\.(?:ya?ml|json)$/i.test(name))
    .toSorted()
  if (files.length === 0)
    throw new UserError({
      message: `There is no session in ${path}.`,
      hint: 'Sessions are .yaml, .yml or .json files.',
    })
  return unique(files.map((name) => readSession(join(path, name))))
}

/** `over` = what the config says beside the file's name. */
function readSession(file: string, over: Session | null = null): Recording {
  const read = parseSession(textOf(file), file)
  const session: Session = {
    ...read,
    id: over?.id || read.id,
    contract: over === null || over.contract === 'default' ? read.contract : over.contract,
    invariants: [...read.invariants, ...(over?.invariants ?? [])],
    file,
  }
  return recordingOf(session, dirname(file))
}

function recordingOf(session: Session, folder: string): Recording {
  const { exchanges, exchangesFile } = session
  if (exchangesFile === null) {
    let opened: Cassette | undefined
    return { session, open: () => (opened ??= cassetteOf(exchanges)) }
  }
  const path = resolve(folder, exchangesFile)
  // A cassette that is broken is the user's to mend before anything is asked.
  const cassette = openCassette(path)
  return { session, open: () => cassette }
}

function unique(recordings: readonly Recording[]): readonly Recording[] {
  const problems: Problem[] = []
  const seen = new Map<string, Session>()
  for (const { session } of recordings) {
    const first = seen.get(session.id)
    if (first === undefined) {
      seen.set(session.id, session)
      continue
    }
    const place = idPlace(session)
    problems.push({
      message: `Two sessions have the id \`${session.id}\`: one in ${told(idPlace(first))}, one in ${told(place)}.`,
      hint: 'Give each session an id of its own.',
      ...(place !== null && { place }),
    })
  }
  if (problems.length > 0) throw new UserError(problems)
  return recordings
}

/** Where the id of a session stands in its file; null where the session stands in the config. */
function idPlace({ file }: Session): Place | null {
  return file === null ? null : locator(textOf(file), file)(['id'])
}

function told(place: Place | null): string {
  return place === null ? '`replays.sessions`' : `${place.file}:${place.line}`
}

function statAt(path: string) {
  try {
    return statSync(path)
  } catch (error) {
    throw noSession(path, error)
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw noSession(file, error)
  }
}

function noSession(path: string, error: unknown): UserError {
  return new UserError(
    {
      key: 'replays.sessions',
      message: `Cannot read the session ${path}: ${reasonOf(error)}.`,
      hint: 'Name a session file, a folder of them, or the id of a session of the config.',
    },
    { cause: error },
  )
}
