import { z } from 'zod'
import type { Json } from '../base/json.ts'

/** Which runs are asked for. */
export interface Wanted {
  /** Ids of projects. */
  readonly projects: readonly string[]
  readonly ids?: readonly string[]
  readonly trace?: string
  readonly isRoot?: boolean
  readonly hasError?: boolean
  /** When the oldest began; absent = as far back as there are runs. */
  readonly from?: string
  /** In LangSmith's own language, as its `treeFilter`. */
  readonly filter?: string
  readonly treeFilter?: string
}

/** Which page of them; cursor null = the first. */
export interface Turn {
  readonly size: number
  readonly cursor: string | null
}

/** One of the two ways in which LangSmith lets its runs be queried; both answer with the newest first. */
export interface Api {
  readonly path: string
  body(wanted: Wanted, turn: Turn): { readonly [key: string]: Json | undefined }
  readonly page: z.ZodType<{ readonly runs: readonly Json[]; readonly next: string | null }>
  /** Where an answer has its runs and its cursor. */
  readonly at: { readonly runs: string; readonly next: string }
}

const listed = z.array(z.json().transform((value): Json => value))

/** `/api/v2`, as `queryV2` of langsmith 0.10 calls it; self-hosted from 0.16. */
export const secondApi: Api = {
  path: '/api/v2/runs/query',
  body: (wanted, { size, cursor }) => ({
    project_ids: wanted.projects,
    ids: wanted.ids,
    trace_id: wanted.trace,
    is_root: wanted.isRoot,
    has_error: wanted.hasError,
    // It looks back one day where nothing is said.
    min_start_time: wanted.from ?? beforeAllRuns,
    filter: wanted.filter,
    tree_filter: wanted.treeFilter,
    // It tells nothing but the id where nothing is said.
    selects,
    page_size: size,
    cursor: cursor ?? undefined,
  }),
  page: z
    .looseObject({ items: listed.nullable(), next_cursor: z.string().nullish() })
    .transform(({ items, next_cursor: next }) => ({ runs: items ?? [], next: next || null })),
  at: { runs: '$.items', next: '$.next_cursor' },
}

/** The API before it, which goes from the cloud on 31 January 2027 and from self-hosted installations with 0.18. */
export const firstApi: Api = {
  path: '/runs/query',
  body: (wanted, { size, cursor }) => ({
    session: wanted.projects,
    id: wanted.ids,
    trace: wanted.trace,
    is_root: wanted.isRoot,
    error: wanted.hasError,
    start_time: wanted.from,
    filter: wanted.filter,
    tree_filter: wanted.treeFilter,
    limit: size,
    cursor: cursor ?? undefined,
  }),
  page: z
    .looseObject({ runs: listed, cursors: z.looseObject({ next: z.string().nullish() }).nullish() })
    .transform(({ runs, cursors }) => ({ runs, next: cursors?.next ?? null })),
  at: { runs: '$.runs', next: '$.cursors.next' },
}

/** LangSmith is younger. */
const beforeAllRuns = '2020-01-01T00:00:00.000Z'

const selects = [
  'ID',
  'NAME',
  'RUN_TYPE',
  'STATUS',
  'START_TIME',
  'END_TIME',
  'INPUTS',
  'OUTPUTS',
  'ERROR',
  'PARENT_RUN_IDS',
  'PROJECT_ID',
  'TRACE_ID',
  'DOTTED_ORDER',
] as const
