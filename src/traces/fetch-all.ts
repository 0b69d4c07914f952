import type { Imported } from '../replay/import/imported.ts'
import type { ReplaySource } from '../replay/source-schema.ts'
import { fetchSource } from './fetch-source.ts'
import type { LangsmithAround } from './langsmith-client.ts'

/** A session of a source, and the contract that it is held against; null = nobody has named one. */
export interface Sourced {
  readonly session: Imported
  readonly contract: string | null
}

/**
 * Fetches sources one after another, all of them or none. What two of them find is one session, unless they hold it
 * against different contracts: then it is one for each.
 */
export async function fetchAll(
  sources: readonly ReplaySource[],
  around: LangsmithAround,
): Promise<{ readonly sessions: readonly Sourced[]; readonly notes: readonly string[] }> {
  const sessions = new Map<string, Sourced>()
  const notes: string[] = []
  for (const source of sources) {
    const { contract } = source
    const found = await fetchSource(source, around)
    for (const session of found.sessions) {
      const first = sessions.get(session.id) ?? { contract }
      const id = first.contract === contract ? session.id : `${session.id}-${contract ?? 'unnamed'}`
      sessions.set(id, { session: { ...session, id }, contract })
    }
    const count = found.sessions.length
    notes.push(...found.notes, `${count} session${count === 1 ? '' : 's'} came from ${nameOf(source)}.`)
  }
  return { sessions: [...sessions.values()], notes }
}

function nameOf(source: ReplaySource): string {
  return source.type === 'langsmith' ? `the LangSmith project ${source.project}` : 'a LangSmith run'
}
