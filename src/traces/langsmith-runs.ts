import { z } from 'zod'
import type { Json } from '../base/json.ts'
import { UserError } from '../base/user-error.ts'
import { momentsOf, type DateRange } from '../replay/date-range.ts'
import type { Imported } from '../replay/import/imported.ts'
import { publishedRun, type Run, runsIn } from '../replay/import/langsmith-run.ts'
import { hasInputs, langsmithSession } from '../replay/import/langsmith-session.ts'
import { asPublished, type Origin, unlike } from '../replay/import/refusal.ts'
import { belowIn } from '../replay/import/run-tree.ts'
import type { Langsmith } from './langsmith-client.ts'

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
  const origin = originOf(langsmith, `/runs/${id}`)
  const value = await langsmith.get(`/runs/${encodeURIComponent(id)}`)
  const [run] = runsIn(value, { origin })
  if (run === undefined) throw new Error('a run was read and is not there')
  return sessionOf(langsmith, run, origin)
}

/** The root runs of a project that a filter wants, newest first; `now` in milliseconds since 1970. */
export async function sessionsOfProject(
  langsmith: Langsmith,
  filter: ProjectFilter,
  now: number,
): Promise<{ readonly sessions: readonly Imported[]; readonly notes: readonly string[] }> {
  const project = await projectId(langsmith, filter.project)
  const { from, before } = momentsOf(filter.dateRange, now)
  const conditions = [
    // A run that goes on has no error yet.
    ...(filter.status === 'success' || filter.status === 'warning' ? ['eq(status, "success")'] : []),
    ...(filter.minLatencyMs === null ? [] : [`gte(latency, ${filter.minLatencyMs / 1000})`]),
    ...(before === null ? [] : [`lt(start_time, "${before}")`]),
  ]
  const isFailed = {
    error: { error: true },
    success: { error: false },
    warning: { error: false },
    all: {},
  } as const
  const body = {
    session: [project],
    is_root: true,
    ...isFailed[filter.status],
    ...(filter.status === 'warning' ? { tree_filter: 'eq(status, "error")' } : {}),
    ...(from === null ? {} : { start_time: from }),
    ...(conditions.length === 0 ? {} : { filter: joined(conditions) }),
  }
  const { runs, isCut } = await queried(langsmith, body, filter.limit)
  const sessions: Imported[] = []
  // One after another: LangSmith limits how often its runs may be queried.
  const asking = runs.filter(hasInputs)
  for (const run of asking) sessions.push(await sessionOf(langsmith, run, originOf(langsmith, '/runs/query')))
  const notes = [
    isCut &&
      `The project ${filter.project} has more such runs: the newest ${filter.limit} were taken, and \`--limit\` asks for more.`,
    asking.length < runs.length &&
      `${runs.length - asking.length} of the runs of the project ${filter.project} have no inputs, so that there is nothing to ask: they were left out.`,
  ]
  return { sessions, notes: notes.filter((note) => note !== false) }
}

function joined(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : `and(${conditions.join(', ')})`
}

function originOf({ place }: Langsmith, path: string): Origin {
  return { from: `${place}${path}`, line: null, schema: publishedRun }
}

const projects = z.array(z.looseObject({ id: z.string().min(1), name: z.string() }))

async function projectId(langsmith: Langsmith, name: string): Promise<string> {
  const origin = {
    ...originOf(langsmith, '/sessions'),
    schema: 'the list of projects that LangSmith publishes',
  }
  const found = asPublished(await langsmith.get('/sessions', { name, limit: '1' }), projects, { origin })
  const project = found.find((each) => each.name === name)
  if (project !== undefined) return project.id
  throw new UserError({
    message: `${langsmith.place} has no project "${name}" that this key may see.`,
    hint: 'Check its name, and LANGSMITH_WORKSPACE_ID where the key is of an organisation.',
  })
}

const page = z.looseObject({
  runs: z.array(z.json().transform((value): Json => value)),
  cursors: z
    .looseObject({ next: z.string().nullish() })
    .nullish()
    .transform((cursors) => cursors?.next ?? null),
})

/** A trace of more runs than this is not read. */
const mostOfTrace = 20_000

const largestPage = 100

/** Page after page, up to a number of runs. */
async function queried(
  langsmith: Langsmith,
  body: { readonly [key: string]: Json },
  limit: number,
): Promise<{ readonly runs: readonly Run[]; readonly isCut: boolean }> {
  const origin = originOf(langsmith, '/runs/query')
  const runs: Run[] = []
  const seen = new Set<string>()
  let next: string | null = null
  do {
    const asked: Json = {
      ...body,
      limit: Math.min(largestPage, limit),
      ...(next === null ? {} : { cursor: next }),
    }
    const answer: z.output<typeof page> = asPublished(await langsmith.post('/runs/query', asked), page, {
      origin,
    })
    runs.push(...answer.runs.flatMap((run, at) => runsIn(run, { origin, path: `$.runs[${at}]` })))
    next = answer.cursors
    if (next !== null && seen.has(next))
      throw unlike(origin, [{ path: '$.cursors.next', message: 'it leads back to a page that was read' }])
    seen.add(next ?? '')
  } while (next !== null && runs.length < limit)
  return { runs: runs.slice(0, limit), isCut: runs.length > limit || next !== null }
}

/** Child runs are a query of their own: a run alone does not bring them. */
async function sessionOf(langsmith: Langsmith, run: Run, origin: Origin): Promise<Imported> {
  const body = {
    ...(run.project === null ? {} : { session: [run.project] }),
    trace: run.trace,
    is_root: false,
  }
  const { runs, isCut } = await queried(langsmith, body, mostOfTrace)
  if (isCut)
    throw new UserError({
      message: `The trace ${run.trace} has more than ${mostOfTrace} runs.`,
      hint: 'Import a run below it with `--langsmith-run`.',
    })
  return langsmithSession(run, belowIn(run, runs), { origin, source: 'langsmith' })
}
