import { reasonOf } from '../base/user-error.ts'
import { phases } from '../base/phase.ts'
import type { Leg } from '../report/comment/leg.ts'
import { isOlder, mergeSections } from '../report/comment/merge.ts'
import { pastOf, type PastRun } from '../report/comment/record.ts'
import type { Baseline } from '../report/report.ts'
import { type ApiAccess, openApi, type Patience } from './api.ts'
import { findOwn } from './own-comments.ts'
import { troubleOf } from './trouble.ts'

/** Which comment is asked, and for which leg. */
export interface LastCommentSearch {
  readonly api: ApiAccess
  readonly pullRequest: number
  readonly leg: Pick<Leg, 'key' | 'section' | 'commit' | 'runId' | 'attempt'>
  readonly patience: Patience
}

/**
 * What our comment on a pull request remembers of this leg's last run on another commit: against the same commit, a re-run would be
 * compared with itself. A sentence where there is nothing; never throws.
 */
export async function lastOnPullRequest({
  api: access,
  pullRequest,
  leg,
  patience,
}: LastCommentSearch): Promise<Baseline | string> {
  try {
    const own = await findOwn({ api: openApi(access, patience), key: leg.key, pullRequest }).own()
    if ('status' in own) return troubleOf(own, 'The comments of the pull request could not be read')
    const sections = mergeSections(
      own.map(({ body }) => body),
      null,
    )
    const record = sections.find(({ id }) => id === leg.section)?.record ?? null
    const past = record === null ? [] : pastOf(record, leg)
    const before = past.find((run) => run.commit !== leg.commit && isOlder(run, leg))
    return before === undefined ? 'this pull request has no earlier run' : baselineOf(before)
  } catch (error) {
    return reasonOf(error)
  }
}

function baselineOf({ commit, overall, phases: scores }: PastRun): Baseline {
  return {
    label: 'the last run on this pull request',
    commit,
    overall,
    phases: Object.fromEntries(
      phases.flatMap((phase) => {
        const score = scores[phase]?.score ?? null
        return score === null ? [] : [[phase, score]]
      }),
    ),
  }
}
