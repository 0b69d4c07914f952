import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { redactorOf } from '../base/redact.ts'
import { UserError } from '../base/user-error.ts'
import { realClock } from '../disk/real-clock.ts'
import { type Session, sessionSchema } from '../replay/schema.ts'
import type { ReplaySource } from '../replay/source-schema.ts'
import { fetchAll } from './fetch-all.ts'
import { keepImported } from './keep-imported.ts'

/** Sessions that a run fetched, by their files. */
export interface AutoImported {
  readonly sessions: readonly Session[]
  readonly notes: readonly string[]
}

interface Around {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly folder: string
  /** Ends the fetch. */
  readonly signal: AbortSignal
  /** All sources together must be fetched within so many milliseconds. */
  readonly mostMs?: number
}

/**
 * Fetches the sources with `auto_import` into a folder, in the place of what an earlier run fetched. All of them, or it
 * throws: a run that held the agent against fewer incidents than its config names would pass for the wrong reason.
 */
export async function autoImport(
  sources: readonly ReplaySource[],
  { env, folder, signal, mostMs = 600_000 }: Around,
): Promise<AutoImported> {
  const redact = redactorOf(env)
  const late = AbortSignal.timeout(mostMs)
  const around = { env, clock: realClock, signal: AbortSignal.any([signal, late]), redact }
  const { sessions, notes } = await fetchAll(sources, around).catch((error: unknown) => {
    const told = late.aborted ? tooLate(mostMs) : error
    throw told instanceof UserError ? withWayOut(told, folder) : told
  })
  forget(folder)
  return {
    sessions: sessions.map(({ session, contract }) => {
      const { path } = keepImported(session, { folder, contract, redact, force: true })
      return sessionSchema().parse({ file: path })
    }),
    notes,
  }
}

function tooLate(ms: number): UserError {
  return new UserError({
    message: `The sources with \`auto_import\` were not fetched within ${ms / 1000} s.`,
    hint: 'Ask for fewer runs by `limit` or `date_range`.',
  })
}

function withWayOut({ problems }: UserError, folder: string): UserError {
  return new UserError(
    problems.map((problem) => ({
      key: 'replays.sources',
      ...problem,
      hint: `${problem.hint ?? ''} Without \`auto_import\` a run does not fetch; what was fetched last stands in ${folder}.`.trim(),
    })),
  )
}

/** What an earlier run fetched may have been mended, or left the time that is asked for. */
function forget(folder: string): void {
  let names: readonly string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    return
  }
  for (const name of names) if (name.endsWith('.session.json')) rmSync(join(folder, name), { force: true })
}
