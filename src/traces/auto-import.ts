import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { redactorOf } from '../base/redact.ts'
import { UserError } from '../base/user-error.ts'
import { realClock } from '../disk/real-clock.ts'
import { type Session, sessionSchema } from '../replay/schema.ts'
import type { ReplaySource } from '../replay/source-schema.ts'
import { type Fetched, fetchSource } from './fetch-source.ts'
import { keepImported } from './keep-imported.ts'

/** Sessions that a run fetched, by their files. */
export interface AutoImported {
  readonly sessions: readonly Session[]
  readonly notes: readonly string[]
}

/**
 * Fetches the sources with `auto_import` into a folder, in the place of what an earlier run fetched. All of them, or it
 * throws: a run that held the agent against fewer incidents than its config names would pass for the wrong reason.
 */
export async function autoImport(
  sources: readonly ReplaySource[],
  { env, folder }: { readonly env: Readonly<Record<string, string | undefined>>; readonly folder: string },
): Promise<AutoImported> {
  const redact = redactorOf(env)
  const around = { env, clock: realClock, signal: new AbortController().signal, redact }
  const fetched: { readonly source: ReplaySource; readonly found: Fetched }[] = []
  for (const source of sources) {
    try {
      fetched.push({ source, found: await fetchSource(source, around) })
    } catch (error) {
      throw error instanceof UserError ? withWayOut(error, folder) : error
    }
  }
  forget(folder)
  const files = new Map<string, string>()
  for (const { source, found } of fetched)
    for (const session of found.sessions) {
      // Two sources may find the same run.
      const kept = keepImported(session, { folder, contract: source.contract, redact, force: true })
      files.set(session.id, kept.path)
    }
  return {
    sessions: [...files.values()].map((file) => sessionSchema().parse({ file })),
    notes: fetched.flatMap(({ source, found }) => [
      ...found.notes,
      `${found.sessions.length} session${found.sessions.length === 1 ? '' : 's'} came from ${nameOf(source)}.`,
    ]),
  }
}

function nameOf(source: ReplaySource): string {
  return source.type === 'langsmith' ? `the LangSmith project ${source.project}` : 'a LangSmith run'
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
