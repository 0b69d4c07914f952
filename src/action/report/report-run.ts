import { getInput, setSecret } from '@actions/core'
import { reasonOf, UserError } from '../../base/user-error.ts'
import { readResult } from '../../disk/read-result.ts'
import { realClock } from '../../disk/real-clock.ts'
import { openApi } from '../../github/api.ts'
import { addressOf } from '../../github/artifact-address.ts'
import { type CommentMode, commentModes } from '../../github/comment-mode.ts'
import { deliverComment } from '../../github/comment.ts'
import { type Degraded, markDegraded } from '../../github/degraded.ts'
import { legOf } from '../../github/leg.ts'
import { logText } from '../../github/log.ts'
import { type FoundPullRequest, findPullRequest } from '../../github/pull-request.ts'
import { hideSecrets } from '../../github/secrets.ts'
import { storedResults } from '../../github/stored-results.ts'
import { openSummary } from '../../github/summary.ts'
import { within } from '../../github/within.ts'
import { problems } from '../../report/problems.ts'
import type { Report } from '../../report/report.ts'
import { isOn, oneOf } from '../inputs.ts'
import { apiOf, patience, redactorOf } from '../network.ts'
import { setOutputs } from '../outputs.ts'
import { reportPages } from '../pages.ts'
import { type LeftResult, leftResults } from './left-results.ts'
import { type TriggeringRun, triggeringRun } from './triggering-run.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Longest that reading all results may take, and writing one comment, in milliseconds. */
const mostReadMs = 120_000
const mostCommentMs = 60_000

/**
 * The step of a `workflow_run` workflow that says on the pull request what a run without the right to do so found out. Everything that
 * run left is data of unknown origin: checked against the schema, rendered anew, and nothing of it is executed. Never throws.
 */
export async function reportRun(env: Env, cancelled: AbortSignal): Promise<number> {
  hideSecrets(env)
  try {
    const order = orderIn(env)
    setSecret(order.token)
    const told = await within(cancelled, tell(order, cancelled))
    const unset = setOutputs({ reports: String(told.reports), 'comment-url': told.comment ?? '' })
    markDegraded([...told.degraded, ...(unset === null ? [] : [warning(unset)])])
    return 0
  } catch (reason) {
    if (reason instanceof UserError) logText(problems(reason, { colour: false }))
    markDegraded([warning(`Nothing was reported: ${reasonOf(reason)}`)])
    return cancelled.aborted ? 130 : reason instanceof UserError ? reason.exit : 0
  }
}

interface ReportOrder {
  readonly env: Env
  readonly run: TriggeringRun
  readonly mode: CommentMode
  readonly commentKey: string | null
  readonly summary: boolean
  readonly token: string
}

function orderIn(env: Env): ReportOrder {
  return {
    env,
    run: triggeringRun(env),
    mode: oneOf('comment', commentModes),
    commentKey: getInput('comment-key') || null,
    summary: isOn('summary'),
    token: getInput('github-token'),
  }
}

interface Told {
  readonly reports: number
  readonly comment: string | null
  readonly degraded: readonly Degraded[]
}

/** Reads, renders and says, one leg after another, so that the comment is never written by two of them at once. */
async function tell(order: ReportOrder, cancelled: AbortSignal): Promise<Told> {
  const { env, run, token } = order
  const results = storedResults(openApi(apiOf(env, token), patience(mostReadMs)), async (path, named) => {
    const { report } = await readResult(path, named)
    return report
  })
  const left = leftResults(await results.ofRun(run.id))
  if (left.length === 0) return { reports: 0, comment: null, degraded: [warning(nothingLeft)] }
  const found = await pullRequestOf(order)
  const degraded: Degraded[] = 'none' in found && !found.quiet ? [warning(found.none)] : []
  let [reports, comment]: [number, string | null] = [0, null]
  for (const one of left) {
    if (cancelled.aborted) break
    try {
      const report = await results.read(one.result)
      reports += 1
      const [url, trouble] = await say(report, one, { ...order, found })
      comment ??= url
      degraded.push(...trouble)
      degraded.push(...show(report, one, { ...order, comment: url, degraded: trouble }))
    } catch (error) {
      degraded.push(warning(`${one.result.name} was not reported: ${reasonOf(error)}`))
    }
  }
  return { reports, comment, degraded }
}

const nothingLeft =
  'The run left no result to report. Did it run flakestorm with `artifact: true` and without `artifact-name`?'

function pullRequestOf({ env, token }: ReportOrder): Promise<FoundPullRequest> {
  return findPullRequest({ env, wanted: null, api: apiOf(env, token), patience: patience(mostCommentMs) })
}

async function say(
  report: Report,
  { job, leg, attempt, page }: LeftResult,
  { env, run, mode, commentKey, token, found }: ReportOrder & { readonly found: FoundPullRequest },
): Promise<[string | null, readonly Degraded[]]> {
  if ('none' in found || mode === 'off') return [null, []]
  const matrix = leg === null ? null : JSON.stringify({ leg })
  const own = { ...run.env, GITHUB_JOB: job, GITHUB_RUN_ATTEMPT: String(attempt) }
  const delivered = await deliverComment({
    report,
    leg: legOf({
      env: own,
      commentKey,
      matrix,
      job: null,
      report: page && addressOf(run.env, String(page.id)),
    }),
    mode,
    api: apiOf(env, token),
    pullRequest: found.number,
    degraded: [],
    redact: redactorOf(env),
    clock: realClock,
    random: Math.random,
    deadlineMs: mostCommentMs,
  })
  if ('url' in delivered) return [delivered.url, []]
  return [null, delivered.quiet ? [] : [warning(delivered.notDelivered)]]
}

function show(
  report: Report,
  { page }: LeftResult,
  { env, run, summary, comment, degraded }: ReportOrder & Pick<Told, 'comment' | 'degraded'>,
): readonly Degraded[] {
  if (!summary) return []
  const uploaded = page && { id: String(page.id), url: addressOf(run.env, String(page.id)) }
  const pages = reportPages(report, null, { delivery: { report: uploaded, comment }, degraded })
  const unwritten = openSummary(env['GITHUB_STEP_SUMMARY']).write(pages)
  return unwritten === null ? [] : [warning(unwritten)]
}

function warning(sentence: string): Degraded {
  return { sentence, level: 'warning' }
}
