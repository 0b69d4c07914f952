import { z } from 'zod'
import { count, maybe, orElse, text } from '../base/field.ts'

const langsmithFilter = z.strictObject({
  status: orElse(z.enum(['error', 'warning', 'all']), 'error', 'Which runs are taken.'),
  date_range: maybe(z.string(), 'How far back, such as "last_7_days".'),
  min_latency_ms: maybe(count, 'Only runs that took at least so long, in milliseconds.'),
})

/** Where sessions can be fetched from, as `replays.sources` names it. */
export const source = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('langsmith'),
      project: text.describe('Name of the LangSmith project.'),
      filter: langsmithFilter.nullish().transform((filter) => filter ?? langsmithFilter.parse({})),
      auto_import: orElse(z.boolean(), false, 'Fetch the sessions at each run.'),
    })
    .transform(({ type, project, filter, auto_import }) => ({
      type,
      project,
      status: filter.status,
      dateRange: filter.date_range,
      minLatencyMs: filter.min_latency_ms,
      autoImport: auto_import,
    })),
  z
    .strictObject({ type: z.literal('langsmith_run'), run_id: text.describe('Id of one LangSmith run.') })
    .transform(({ type, run_id }) => ({ type, runId: run_id })),
])

/** Where sessions can be fetched from. */
export type ReplaySource = Readonly<z.output<typeof source>>
