import { z } from 'zod'
import { count, maybe, orElse, text } from '../base/field.ts'
import { dateRange } from './date-range.ts'

/** What all sources share. */
const shared = {
  auto_import: orElse(z.boolean(), false, 'Fetch the sessions at each run.'),
  contract: maybe(text, 'Name or path of the contract that its sessions are held against.'),
}

const langsmithFilter = z.strictObject({
  status: orElse(z.enum(['error', 'warning', 'success', 'all']), 'error', 'Which runs are taken.'),
  date_range: maybe(
    z
      .string()
      .refine(
        (range) => dateRange(range) !== null,
        'expected "7d", "last_7_days" or "2026-01-01..2026-01-31"',
      ),
    'How far back, such as "last_7_days" or "24h", or "2026-01-01..2026-01-31".',
  ),
  min_latency_ms: maybe(count, 'Only runs that took at least so long, in milliseconds.'),
  limit: orElse(z.int().min(1).max(1000), 100, 'Most runs that are taken, the newest first.'),
})

/** Where sessions can be fetched from, as `replays.sources` names it. */
export const source = z.lazy(() =>
  z.discriminatedUnion('type', [
    z
      .strictObject({
        type: z.literal('langsmith'),
        project: text.describe('Name of the LangSmith project.'),
        filter: langsmithFilter.nullish().transform((filter) => filter ?? langsmithFilter.parse({})),
        ...shared,
      })
      .transform(({ type, project, filter, auto_import, contract }) => ({
        type,
        project,
        status: filter.status,
        dateRange: filter.date_range,
        minLatencyMs: filter.min_latency_ms,
        limit: filter.limit,
        contract,
        autoImport: auto_import,
      })),
    z
      .strictObject({
        type: z.literal('langsmith_run'),
        run_id: text.describe('Id of one LangSmith run.'),
        ...shared,
      })
      .transform(({ type, run_id, auto_import, contract }) => ({
        type,
        runId: run_id,
        contract,
        autoImport: auto_import,
      })),
  ]),
)

/** Where sessions can be fetched from. */
export type ReplaySource = Readonly<z.output<typeof source>>
