import { digestOf } from '../base/random.ts'
import { isObject, parseJson } from '../base/json.ts'
import type { Leg } from '../report/comment/leg.ts'
import { at, payload } from './event.ts'

/** What names a leg, besides the runner's environment. */
export interface LegSource {
  /** The runner's; whoever speaks for the job of another run puts that job, run, commit and workflow path in their places. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Input `comment-key`; null = the workflow and the job. */
  readonly commentKey: string | null
  /** The `matrix` context as JSON; null without one. */
  readonly matrix: string | null
  /** The `job` context as JSON; null without one. */
  readonly job: string | null
  /** Address of the uploaded HTML report. */
  readonly report: string | null
}

/** Who this job is in the comment, and where its pages are. */
export function legOf(source: LegSource): Leg {
  const { env, report } = source
  const runId = Number(env['GITHUB_RUN_ID'] ?? 0) || 0
  return {
    ...namesOf(source),
    runId,
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1) || 1,
    commit: testedCommit(env),
    links: { report, ...pagesOf(source, runId) },
  }
}

/**
 * The name of the comment is the same for every event and branch: the workflow's path without its ref, and the job. The section is
 * named after the values of the matrix.
 */
function namesOf({ env, commentKey, matrix }: LegSource): Pick<Leg, 'key' | 'section' | 'title'> {
  const workflow = (env['GITHUB_WORKFLOW_REF'] || env['GITHUB_WORKFLOW'] || '')
    .replace(/@.*$/, '')
    .replace(`${env['GITHUB_REPOSITORY'] ?? ''}/`, '')
  const job = env['GITHUB_JOB'] ?? ''
  const values = parseJson(matrix ?? '')
  const own = isObject(values) ? values : {}
  return {
    key: commentKey === null ? digestOf(16, workflow, job) : digestOf(16, 'comment-key', commentKey),
    section: digestOf(8, job, JSON.stringify(Object.entries(own).toSorted(([a], [b]) => (a < b ? -1 : 1)))),
    title: Object.values(own).map(shown).join(', ') || job || 'flakestorm',
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A pull request is tested on a merge that GitHub makes up; people know its head. */
function testedCommit(env: LegSource['env']): string {
  const head = at(payload(env['GITHUB_EVENT_PATH']), 'pull_request', 'head', 'sha')
  return typeof head === 'string' ? head : (env['GITHUB_SHA'] ?? '')
}

/** The summary and the log of this very job, where the runner says which one it is. */
function pagesOf({ env, job }: LegSource, runId: number): Omit<Leg['links'], 'report'> {
  if (runId === 0) return { summary: null, log: null, run: null }
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  const run = `${server}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${runId}`
  const id = at(parseJson(job ?? ''), 'check_run_id')
  const isKnown =
    (typeof id === 'number' && Number.isSafeInteger(id)) || (typeof id === 'string' && /^\d+$/.test(id))
  return isKnown
    ? { summary: `${run}#summary-${id}`, log: `${run}/job/${id}`, run }
    : { summary: run, log: null, run }
}
