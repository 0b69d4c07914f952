import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { parseJson } from '../../base/json.ts'
import { phases as phaseNames } from '../../base/phase.ts'
import type { Report } from '../report.ts'
import type { Leg } from './leg.ts'

const share = z.number().min(0).max(1)
const stamp = { runId: z.int().min(0), attempt: z.int().min(0), commit: z.string().max(100) }
const verdict = z.enum(['passed', 'failed', 'inconclusive'])

/** A phase's score, and the cells that it was counted from. */
const phase = z.object({ score: share.nullable(), passed: z.int().min(0), judged: z.int().min(0) })

const scores = { verdict, phases: z.partialRecord(z.enum(phaseNames), phase) }

const pastRun = z.object({ ...stamp, ...scores, overall: share.nullable() })

const runRecord = z.object({
  v: z.literal(1),
  title: z.string().max(200),
  ...stamp,
  ...scores,
  overall: z.object({ value: share, rerun: z.object({ low: share, high: share }) }).nullable(),
  minScore: share,
  flipChance: share.nullable(),
  /** What the headline compares with. */
  before: z.object({ label: z.string().max(200), overall: share }).nullable(),
  /** Earlier runs, the newest first. */
  history: z.array(pastRun).max(10),
})

/** What the comment remembers of one run, so that the next one needs no server to be compared with it. */
export type PastRun = z.infer<typeof pastRun>

/** What the comment remembers of a leg: its last run, and up to ten before it. Of unknown origin when read back. */
export type RunRecord = z.infer<typeof runRecord>

/** The record of this run, behind what the comment already remembers of the leg. */
export function recordOf(
  { score, baseline }: Pick<Report, 'score' | 'baseline'>,
  { title, runId, attempt, commit }: Pick<Leg, 'title' | 'runId' | 'attempt' | 'commit'>,
  earlier: RunRecord | null,
): RunRecord {
  const { overall, phases, minScore, flipChance } = score
  return {
    v: 1,
    title: title.slice(0, 100),
    runId,
    attempt,
    commit: commit.slice(0, 100),
    verdict: score.verdict,
    minScore,
    flipChance,
    overall: overall === null ? null : { value: overall.value, rerun: overall.rerun },
    phases: Object.fromEntries(
      phases.map(({ phase: name, estimate, counts: { passed, failed } }) => [
        name,
        { score: estimate?.value ?? null, passed, judged: passed + failed },
      ]),
    ),
    before: beforeOf(baseline),
    history: earlier === null ? [] : pastOf(earlier, { runId, attempt }),
  }
}

function beforeOf(baseline: Report['baseline']): RunRecord['before'] {
  if (baseline === null || baseline.overall === null) return null
  return { label: baseline.label.slice(0, 100), overall: baseline.overall }
}

/** Every other run that a record tells of, the newest first. */
export function pastOf(
  { runId, attempt, commit, verdict: how, phases, overall, history }: RunRecord,
  now: Pick<Leg, 'runId' | 'attempt'>,
): PastRun[] {
  const last: PastRun = { runId, attempt, commit, verdict: how, phases, overall: overall?.value ?? null }
  return [last, ...history]
    .filter((run) => run.runId !== now.runId || run.attempt !== now.attempt)
    .slice(0, mostRuns)
}

const mostRuns = 10

/** Longest data block, in characters. */
const mostData = 4096

/** The record as a block that no reader sees, at most 4 KB: the oldest runs are forgotten first. */
export function dataBlock(record: RunRecord): string {
  const block = `<!-- flakestorm:data:gz;base64,${gzipSync(JSON.stringify(record)).toString('base64')} -->`
  if (block.length <= mostData || record.history.length === 0) return block
  return dataBlock({ ...record, history: record.history.slice(0, -1) })
}

const block = /^<!-- flakestorm:data:gz;base64,([A-Za-z0-9+/]{1,8192}={0,2}) -->$/m

/** The record in a text, or null where there is none that can be read: anyone with the right to edit may have changed it. */
export function readData(text: string): RunRecord | null {
  const [, packed] = block.exec(text) ?? []
  if (packed === undefined) return null
  try {
    const unpacked = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: 1 << 16 })
    return runRecord.safeParse(parseJson(unpacked.toString('utf8'))).data ?? null
  } catch {
    return null
  }
}
