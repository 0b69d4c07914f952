import { UserError } from '../base/user-error.ts'
import { momentsOf, type DateRange } from '../replay/date-range.ts'
import type { Imported } from '../replay/import/imported.ts'
import type { Run } from '../replay/import/langsmith-run.ts'
import { hasInputs, langsmithSession } from '../replay/import/langsmith-session.ts'
import type { Origin } from '../replay/import/refusal.ts'
import { belowIn } from '../replay/import/run-tree.ts'
import type { Wanted } from './langsmith-api.ts'
import type { Langsmith } from './langsmith-client.ts'
import { projectId, projectIds } from './langsmith-projects.ts'
import { openQuery, type Query } from './langsmith-query.ts'

/** Which runs of a project are taken. */
export interface ProjectFilter {
  readonly project: string
  /** warning: it ended well, though something within it did not. */
  readonly status: 'error' | 'warning' | 'success' | 'all'
  readonly dateRange: DateRange | null
  readonly minLatencyMs: number | null
  readonly limit: number
}

/** One run by its id, with everything below it. */
export async function sessionOfRun(langsmith: Langsmith, id: string): Promise<Imported> {
  const query = openQuery(langsmith)
  // The second API finds a run by its id in projects that are named alone.
  for await (const projects of projectIds(langsmith)) {
    const { runs, origin } = await query({ projects, ids: [id] }, 1)
    const [run] = runs
    if (run !== undefined) return sessionOf(query, { run, projects, origin })
  }
  throw new UserError({
    message: `${langsmith.place} has no run "${id}" that this key may see.`,
    hint: 'Check the id, and that the key belongs to its workspace.',
  })
}

/** The root runs of a project that a filter wants, newest first; `now` in milliseconds since 1970. */
export async function sessionsOfProject(
  langsmith: Langsmith,
  filter: ProjectFilter,
  now: number,
): Promise<{ readonly sessions: readonly Imported[]; readonly notes: readonly string[] }> {
  const query = openQuery(langsmith)
  const projects = [await projectId(langsmith, filter.project)]
  const { runs, isCut, origin } = await query({ projects, ...wantedOf(filter, now) }, filter.limit)
  const sessions: Imported[] = []
  // One after another: LangSmith limits how often its runs may be queried.
  const asking = runs.filter(hasInputs)
  for (const run of asking) sessions.push(await sessionOf(query, { run, projects, origin }))
  const notes = [
    isCut &&
      `The project ${filter.project} has more such runs: the newest ${filter.limit} were taken, and \`--limit\` asks for more.`,
    asking.length < runs.length &&
      `${runs.length - asking.length} of the runs of the project ${filter.project} have no inputs, so that there is nothing to ask: they were left out.`,
  ]
  return { sessions, notes: notes.filter((note) => note !== false) }
}

function wantedOf({ status, dateRange, minLatencyMs }: ProjectFilter, now: number): Omit<Wanted, 'projects'> {
  const { from, before } = momentsOf(dateRange, now)
  const conditions = [
    // A run that goes on has no error yet.
    ...(status === 'success' || status === 'warning' ? ['eq(status, "success")'] : []),
    ...(minLatencyMs === null ? [] : [`gte(latency, ${minLatencyMs / 1000})`]),
    ...(before === null ? [] : [`lt(start_time, "${before}")`]),
  ]
  return {
    isRoot: true,
    ...(status === 'all' ? {} : { hasError: status === 'error' }),
    ...(status === 'warning' ? { treeFilter: 'eq(status, "error")' } : {}),
    ...(from === null ? {} : { from }),
    ...(conditions.length === 0 ? {} : { filter: joined(conditions) }),
  }
}

function joined(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : `and(${conditions.join(', ')})`
}

/** A trace of more runs than this is not read. */
const mostOfTrace = 20_000

/** Child runs are a query of their own: a run alone does not bring them. */
async function sessionOf(
  query: Query,
  {
    run,
    projects,
    origin,
  }: { readonly run: Run; readonly projects: readonly string[]; readonly origin: Origin },
): Promise<Imported> {
  const at = run.project === null ? projects : [run.project]
  const { runs, isCut } = await query({ projects: at, trace: run.trace, isRoot: false }, mostOfTrace)
  if (isCut)
    throw new UserError({
      message: `The trace ${run.trace} has more than ${mostOfTrace} runs.`,
      hint: 'Import a run below it with `--langsmith-run`.',
    })
  return langsmithSession(run, belowIn(run, runs), { origin, source: 'langsmith' })
}
