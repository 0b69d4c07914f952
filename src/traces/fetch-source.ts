import type { Imported } from '../replay/import/imported.ts'
import { dateRange } from '../replay/date-range.ts'
import type { ReplaySource } from '../replay/source-schema.ts'
import { type LangsmithAround, openLangsmith } from './langsmith-client.ts'
import { sessionOfRun, sessionsOfProject } from './langsmith-runs.ts'

/** What a source has. */
export interface Fetched {
  readonly sessions: readonly Imported[]
  readonly notes: readonly string[]
}

/** Fetches the sessions of one source, all of them or none; throws a `UserError` with the way out where that fails. */
export async function fetchSource(source: ReplaySource, around: LangsmithAround): Promise<Fetched> {
  const langsmith = openLangsmith(around)
  if (source.type === 'langsmith_run') {
    return { sessions: [await sessionOfRun(langsmith, source.runId)], notes: [] }
  }
  const range = source.dateRange === null ? null : dateRange(source.dateRange)
  return sessionsOfProject(langsmith, { ...source, dateRange: range }, Date.parse(around.clock.date()))
}
