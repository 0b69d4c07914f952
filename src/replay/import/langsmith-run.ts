import { z } from 'zod'
import type { Json } from '../../base/json.ts'
import { asPublished, type Origin } from './refusal.ts'

/** The published kinds of a run. */
const runTypes = ['tool', 'chain', 'llm', 'retriever', 'embedding', 'prompt', 'parser'] as const

/** One run of LangSmith: a span of a trace. */
export interface Run {
  readonly id: string
  readonly name: string
  readonly type: (typeof runTypes)[number]
  readonly parent: string | null
  readonly trace: string
  /** Its project's id. */
  readonly project: string | null
  readonly startedAt: string | null
  readonly durationMs: number
  readonly inputs: Payload
  readonly outputs: Payload
  readonly error: string | null
  /** True where it had not ended when it was written down. */
  readonly isPending: boolean
  /** Sorts the runs of a trace as they were executed. */
  readonly order: string
}

type Payload = { readonly [key: string]: Json } | null

/** What LangSmith publishes as `RunSchema`, in `langsmith-sdk` (js/src/_openapi_client, 096e961), and as the `Run` of its second API beside it. */
export const publishedRun = 'the Run schema that LangSmith publishes'

/** A run, and those that an export has put inside it; throws a `UserError` with the path of each field that is otherwise. */
export function runsIn(
  value: Json,
  { origin, path = '$' }: { readonly origin: Origin; readonly path?: string },
): readonly Run[] {
  const read = asPublished(value, run, { origin, path })
  const own = runOf(read)
  const inside = read.child_runs.flatMap((child, at) =>
    runsIn(child, { origin, path: `${path}.child_runs[${at}]` }),
  )
  // An export that nests its runs need not name the parent again.
  return [own, ...inside.map((each) => ({ ...each, parent: each.parent ?? own.id }))]
}

const json = z.json().transform((value): Json => value)

const payload = z
  .record(z.string(), json)
  .nullish()
  .transform((value): Payload => value ?? null)

// The API leaves the zone out: its times are UTC.
const time = z
  .union([z.iso.datetime({ offset: true }), z.iso.datetime({ local: true })])
  .nullish()
  .transform((date) => (typeof date === 'string' ? asUtc(date) : null))

function asUtc(date: string): string {
  return new Date(/Z$|[+-]\d\d:?\d\d$/.test(date) ? date : `${date}Z`).toISOString()
}

const run = z.looseObject({
  id: z.string().min(1),
  name: z.string(),
  // The second API writes its words in capitals, names all ancestors, and calls the project by its name.
  run_type: z.string().toLowerCase().pipe(z.enum(runTypes)),
  status: z.string().toLowerCase().nullish(),
  parent_run_id: z.string().nullish(),
  parent_run_ids: z.array(z.string()).nullish(),
  project_id: z.string().nullish(),
  trace_id: z.string().nullish(),
  session_id: z.string().nullish(),
  start_time: time,
  end_time: time,
  inputs: payload,
  outputs: payload,
  error: z.string().nullish(),
  dotted_order: z.string().nullish(),
  child_runs: z
    .array(json)
    .nullish()
    .transform((runs) => runs ?? []),
})

function runOf(read: z.output<typeof run>): Run {
  return {
    id: read.id,
    name: read.name,
    type: read.run_type,
    parent: read.parent_run_id ?? read.parent_run_ids?.at(-1) ?? null,
    trace: read.trace_id ?? read.id,
    project: read.session_id ?? read.project_id ?? null,
    startedAt: read.start_time,
    durationMs: between(read.start_time, read.end_time),
    inputs: read.inputs,
    outputs: read.outputs,
    error:
      read.error || (read.status === 'error' ? 'The run ended in an error that it does not describe.' : null),
    isPending: read.status === 'pending',
    order: read.dotted_order ?? read.start_time ?? '',
  }
}

function between(from: string | null, to: string | null): number {
  if (from === null || to === null) return 0
  return Math.max(0, Date.parse(to) - Date.parse(from))
}
