import type { Json } from '../../src/base/json.ts'
import type { Got, Instead } from './langsmith-server.ts'

type Fields = { readonly [key: string]: Json }

/** What a LangSmith has. */
export interface Content {
  /** As the first API writes them. */
  readonly runs: readonly Fields[]
  /** Runs a page; the API's own limit comes on top. */
  readonly pageSize: number
  /** Which ways to query runs it has; what it does not have is 404. */
  readonly knows: readonly ('v1' | 'v2')[]
  /** Where all but the second API stands, as in `/api/v1`. */
  readonly mount: string
  /** How many projects it has beside `prod`, which is the last of the list. */
  readonly otherProjects: number
}

/** What LangSmith answers, by the types and comments of its OpenAPI client (langsmith 0.10.5, dist/_openapi_client). */
export function usualAnswer({ method, path, query, body: sent }: Got, content: Content): Instead {
  const { mount, knows } = content
  // The SDK sends null for what it does not ask for.
  const body = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null))
  const asked = `${method} ${path}`
  if (asked === `GET ${mount}/sessions`) return { body: projectsOf(query, content) }
  if (asked === 'POST /api/v2/runs/query' && knows.includes('v2')) return secondPage(body, content)
  if (asked === `POST ${mount}/runs/query` && knows.includes('v1')) return firstPage(body, content)
  return { status: 404, body: { detail: 'Not Found' } }
}

function projectsOf(query: Got['query'], { otherProjects }: Content): Json {
  const others = Array.from({ length: otherProjects }, (_, at) => ({ id: `o${at}`, name: `other-${at}` }))
  const all = [...others, { id: 'p1', name: 'prod' }].map((each) => ({ ...each, tenant_id: 't1' }))
  const from = Number(query['offset'] ?? 0)
  const named = all.filter(({ name }) => query['name'] === undefined || query['name'] === name)
  return named.slice(from, from + Number(query['limit'] ?? 100))
}

function firstPage(body: Fields, { runs, pageSize }: Content): Instead {
  const limit = Number(body['limit'] ?? 100)
  if (limit > 100) return { status: 422, body: { detail: [{ msg: 'limit' }] } }
  const { session: projects, trace, is_root: isRoot, error: hasError, id: ids, start_time: from } = body
  const found = runs.filter((run) => isWanted(run, { projects, trace, isRoot, hasError, ids, from }))
  const { page, next } = cut(found, { cursor: body['cursor'], size: Math.min(pageSize, limit) })
  return { body: { runs: page, cursors: { next, prev: null } } }
}

/** Without `min_start_time` it looks back one day, and without `selects` it tells the id alone. */
function secondPage(body: Fields, { runs, pageSize }: Content): Instead {
  const { project_ids: projects, trace_id: trace, is_root: isRoot, has_error: hasError, ids } = body
  const size = Number(body['page_size'] ?? 100)
  if (!Array.isArray(projects) || projects.length === 0)
    return { status: 400, body: { title: 'Bad Request', detail: 'project_ids is required' } }
  if (size < 1 || size > 1000)
    return { status: 422, body: { title: 'Unprocessable Entity', detail: 'page_size' } }
  const from = body['min_start_time'] ?? new Date(Date.now() - 86_400_000).toISOString()
  const found = runs.filter((run) => isWanted(run, { projects, trace, isRoot, hasError, ids, from }))
  const { page, next } = cut(found, { cursor: body['cursor'], size: Math.min(pageSize, size) })
  return { body: { items: page.map((run) => selected(run, runs, body['selects'])), next_cursor: next } }
}

function cut(
  found: Content['runs'],
  { cursor = 0, size }: { readonly cursor?: Json | undefined; readonly size: number },
): { readonly page: Content['runs']; readonly next: string | null } {
  const from = Number(cursor)
  const next = from + size < found.length ? String(from + size) : null
  return { page: found.slice(from, from + size), next }
}

type AskedFor = 'projects' | 'trace' | 'isRoot' | 'hasError' | 'ids' | 'from'

function isWanted(run: Fields, wanted: { readonly [key in AskedFor]: Json | undefined }): boolean {
  const isIn = (list: Json | undefined, value: Json | undefined) =>
    list === undefined || (Array.isArray(list) && list.includes(value))
  const is = (one: Json | undefined, value: Json | undefined) => one === undefined || one === value
  return (
    isIn(wanted.projects, run['session_id']) &&
    isIn(wanted.ids, run['id']) &&
    is(wanted.isRoot, run['parent_run_id'] === null) &&
    is(wanted.hasError, run['error'] !== null) &&
    is(wanted.trace, run['trace_id']) &&
    (wanted.from === undefined || Date.parse(`${text(run['start_time'])}Z`) >= Date.parse(text(wanted.from)))
  )
}

/** A run as the second API has it: its words in capitals, all its ancestors, times with a zone, and what was selected. */
function selected(run: Fields, runs: Content['runs'], selects: Json | undefined): Json {
  const { session_id, parent_run_id, run_type, status, start_time, end_time, ...rest } = run
  const second: Fields = {
    ...rest,
    project_id: session_id ?? null,
    parent_run_ids: ancestorsOf(run, runs),
    is_root: parent_run_id === null,
    run_type: text(run_type).toUpperCase(),
    status: text(status).toUpperCase(),
    start_time: `${text(start_time)}Z`,
    end_time: end_time === null ? null : `${text(end_time)}Z`,
  }
  const fields: readonly unknown[] = Array.isArray(selects) ? selects : []
  return Object.fromEntries(
    Object.entries(second).filter(([field]) => field === 'id' || fields.includes(field.toUpperCase())),
  )
}

/** From the root of the trace down to the parent. */
function ancestorsOf({ parent_run_id }: Fields, runs: Content['runs']): readonly string[] {
  const parent = runs.find(({ id }) => id === parent_run_id)
  return parent === undefined ? [] : [...ancestorsOf(parent, runs), text(parent['id'])]
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
