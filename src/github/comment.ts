import type { Clock } from '../base/clock.ts'
import { phases } from '../base/phase.ts'
import { reasonOf } from '../base/user-error.ts'
import { legSection } from '../report/comment/leg-section.ts'
import type { Leg } from '../report/comment/leg.ts'
import { recordOf, type RunRecord } from '../report/comment/record.ts'
import type { Report } from '../report/report.ts'
import { decimals } from '../report/words.ts'
import { type ApiAccess, openApi } from './api.ts'
import type { CommentMode } from './comment-mode.ts'
import { type Known, upsert, type Upserted } from './upsert.ts'

/** All that a comment is made of, and where it goes. */
export interface CommentOrder {
  readonly report: Report
  readonly leg: Leg
  readonly mode: CommentMode
  readonly api: ApiAccess
  readonly pullRequest: number
  /** Sentences on what could not be delivered elsewhere; foreign text is allowed. */
  readonly degraded: readonly string[]
  /** Hides secrets: the runner masks logs and summaries, and nothing that goes over the API. */
  readonly redact: (text: string) => string
  readonly clock: Clock
  /** Uniform in [0, 1): spreads legs that finish together. */
  readonly random: () => number
  /** Milliseconds after which it gives up, whatever the network does; 60 seconds when not said. */
  readonly deadlineMs?: number
}

const patienceMs = 60_000

/**
 * Writes this leg's part into the one comment of its job. Returns the comment's address, or a sentence why there is none; `quiet` says
 * that it is as asked and nobody has to be warned. Never throws.
 */
export async function deliverComment(order: CommentOrder): Promise<Upserted> {
  const { report, leg, mode, api: access, clock, random, deadlineMs = patienceMs } = order
  if (mode === 'off') return { notDelivered: 'No comment: `comment: off`.', quiet: true }
  if (access.token === '')
    return { notDelivered: 'No comment: there is no token to write it with.', quiet: false }
  try {
    return await upsert({
      api: openApi(access, { clock, random, deadlineMs }),
      key: leg.key,
      pullRequest: order.pullRequest,
      clock,
      random,
      sectionId: leg.section,
      section: (earlier) => legSection(order, earlier),
      idle: (known) => reasonToRest(mode, { report, leg }, known),
    })
  } catch (error) {
    return { notDelivered: `The comment could not be written: ${reasonOf(error)}.`, quiet: false }
  }
}

function reasonToRest(
  mode: CommentMode,
  { report, leg }: Pick<CommentOrder, 'report' | 'leg'>,
  { comment, record }: Known,
): string | null {
  const passed = report.score.verdict === 'passed'
  if (mode === 'on-failure' && comment === null && passed) return 'No comment: the run passed.'
  if (mode !== 'changes') return null
  if (record !== null) {
    return toldBy(record) === toldBy(recordOf(report, leg, null)) ? 'No change since the last comment.' : null
  }
  return comment === null && passed && isAsBefore(report)
    ? `No comment: the scores are those of ${report.baseline?.label ?? ''}.`
    : null
}

/** What has to differ for a change: the verdict, or a score as it is shown. */
function toldBy({ verdict, overall, phases: scores }: RunRecord): string {
  const shown = phases.map((phase) => decimals(scores[phase]?.score ?? -1))
  return [verdict, decimals(overall?.value ?? -1), ...shown].join(' ')
}

function isAsBefore({ score, baseline }: Report): boolean {
  if (baseline === null || baseline.overall === null || score.overall === null) return false
  const shown = score.phases.every(
    ({ phase, estimate }) => decimals(estimate?.value ?? -1) === decimals(baseline.phases[phase] ?? -1),
  )
  return shown && decimals(score.overall.value) === decimals(baseline.overall)
}
