import { dirname } from 'node:path'
import { endGroup, startGroup } from '@actions/core'
import { realClock } from '../disk/real-clock.ts'
import { keptFailures } from '../disk/write-failure.ts'
import type { ReportFiles } from '../disk/write-reports.ts'
import { artifactNames } from '../github/artifact-names.ts'
import { type Store, type Uploaded, uploadArtifact } from '../github/artifact.ts'
import { deliverComment } from '../github/comment.ts'
import type { Degraded } from '../github/degraded.ts'
import { findPullRequest } from '../github/pull-request.ts'
import { within } from '../github/within.ts'
import type { Launched } from '../launch.ts'
import type { Inputs } from './inputs.ts'
import { apiOf, legIn, patience, redactorOf } from './network.ts'
import type { Delivery } from './outputs.ts'

/** What became of everything that goes over the network. */
export interface Delivered {
  readonly delivery: Delivery
  readonly degraded: readonly Degraded[]
}

/** Who delivers, and what was not delivered before. */
export interface Delivering {
  readonly inputs: Inputs
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cancelled: AbortSignal
  readonly degraded: readonly Degraded[]
}

/** Longest that both uploads may take together, and the comment, in milliseconds; retries are within it. */
const mostUploadMs = 90_000
const mostCommentMs = 60_000

/** Recorded traffic beyond this stays on the runner: whoever looks for a baseline downloads the whole archive. */
const mostFailureBytes = 20 * 1024 * 1024

/** Artifacts, then the comment that links to them. A run that is being cancelled has no time for either. Never throws. */
export async function deliver(launched: Launched, delivering: Delivering): Promise<Delivered> {
  const { inputs, cancelled, degraded: before } = delivering
  if (launched.files === null || cancelled.aborted)
    return { delivery: { report: null, comment: null }, degraded: [] }
  startGroup('Report')
  try {
    const [page, notKept] = inputs.reporting.artifact ? await keep(launched.files, delivering) : [null, []]
    const degraded = [...before, ...notKept]
    const [comment, notSaid] = await say(launched, { ...delivering, degraded, page })
    return { delivery: { report: page, comment }, degraded: [...notKept, ...notSaid] }
  } finally {
    endGroup()
  }
}

/** The page that opens in the browser, and the files for programs. */
async function keep(
  files: ReportFiles,
  { inputs: { reporting, order }, env, cancelled }: Delivering,
): Promise<[Uploaded | null, readonly Degraded[]]> {
  const { artifactName: own, matrix, commentKey, retentionDays } = reporting
  const names = artifactNames(env, { own, matrix, commentKey })
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(mostUploadMs)])
  const store: Store = { env, retentionDays, signal }
  const failures =
    order.recordFailures === null ? nothingKept : keptFailures(dirname(files.result), mostFailureBytes)
  const reports = [files.result, files.junit, files.sarif].filter((file) => file !== null)
  const programs = [...reports, ...failures.files]
  const [page, result] = await Promise.all([
    files.html === null ? null : uploadArtifact({ name: names.page, content: { page: files.html } }, store),
    uploadArtifact({ name: names.result, content: { files: programs } }, store),
  ])
  const refused = [page, result].find((one) => typeof one === 'string')
  const sentence = `The report was not uploaded: ${refused}. It is in ${dirname(files.result)}, and a later step may upload it from there.`
  return [
    typeof page === 'string' ? null : page,
    refused === undefined ? tooMuch(failures.left) : [{ sentence, level: 'warning' }],
  ]
}

const nothingKept = { files: [], left: 0 } as const

function tooMuch(left: number): readonly Degraded[] {
  if (left === 0) return []
  const what = left === 1 ? '1 failing cell is' : `${left} failing cells are`
  return [
    news(
      `The recordings of ${what} not in the result, which has room for 20 MB of them; \`run --cell\` shows them again.`,
    ),
  ]
}

/** The comment on the pull request: its address, or what the reader has to know instead. */
async function say(
  { report }: Launched,
  { inputs, env, cancelled, degraded, page }: Delivering & { readonly page: Uploaded | null },
): Promise<[string | null, readonly Degraded[]]> {
  const { comment: mode, prNumber, token } = inputs.reporting
  if (mode === 'off') return [null, []]
  const api = apiOf(env, token)
  const work = async (): Promise<[string | null, readonly Degraded[]]> => {
    const found = await findPullRequest({ env, wanted: prNumber, api, patience: patience(mostCommentMs) })
    if ('none' in found) return [null, found.quiet ? [] : [news(found.none)]]
    const delivered = await deliverComment({
      report,
      leg: legIn(inputs, env, page?.url ?? null),
      mode,
      api,
      pullRequest: found.number,
      degraded: degraded.map(({ sentence }) => sentence),
      redact: redactorOf(env),
      clock: realClock,
      random: Math.random,
      deadlineMs: mostCommentMs,
    })
    if ('url' in delivered) return [delivered.url, []]
    return [null, delivered.quiet ? [] : [news(delivered.notDelivered)]]
  }
  try {
    return await within(cancelled, work())
  } catch {
    return [null, []]
  }
}

/** A token that may only read is the rule for forks: news, and nothing to be warned of. */
function news(sentence: string): Degraded {
  return { sentence, level: 'notice' }
}
