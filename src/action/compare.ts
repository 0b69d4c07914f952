import { reasonOf } from '../base/user-error.ts'
import { readResult } from '../disk/read-result.ts'
import { openApi } from '../github/api.ts'
import { artifactNames } from '../github/artifact-names.ts'
import { baseBranch } from '../github/base-branch.ts'
import { baselineOnBranch } from '../github/baseline.ts'
import { lastOnPullRequest } from '../github/last-comment.ts'
import { findPullRequest } from '../github/pull-request.ts'
import { storedResults } from '../github/stored-results.ts'
import { within } from '../github/within.ts'
import { type Compared, uncompared } from '../report/compared.ts'
import type { Baseline } from '../report/report.ts'
import type { Inputs } from './inputs.ts'
import { apiOf, legIn, patience } from './network.ts'

/** Longest that one look for an earlier run may take, in milliseconds; it goes on while the storm does. */
const mostSearchMs = 30_000

/** What a search starts from. */
export interface Comparing {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cancelled: AbortSignal
  readonly configFile: string
}

/**
 * What this run is measured against: the last run on the same pull request, else the newest result of the base branch, else words. A
 * limit of regression is held against the base branch alone. Never rejects.
 */
export async function compare(inputs: Inputs, comparing: Comparing): Promise<Compared> {
  if (inputs.reporting.token === '') return alone(inputs, 'there is no token to look for one with')
  try {
    return await within(comparing.cancelled, search(inputs, comparing))
  } catch (error) {
    return alone(inputs, `it could not be looked for, ${reasonOf(error)}`)
  }
}

async function search(inputs: Inputs, comparing: Comparing): Promise<Compared> {
  const { maxRegression: most } = inputs
  const last = await onPullRequest(inputs, comparing)
  const isEnough = typeof last !== 'string' && most === null
  const branch = isEnough ? last : await onBaseBranch(inputs, comparing)
  if (typeof branch === 'string') {
    if (typeof last === 'string')
      return alone(inputs, [last, branch].filter((part) => part !== '').join(', and '))
    return { baseline: last, earlier: null, notes: [`\`max-regression\` asked nothing: ${branch}.`] }
  }
  const { overall: from, label } = branch
  const earlier = most === null || from === null ? null : { from, label, most }
  return { baseline: typeof last === 'string' ? branch : last, earlier, notes: [] }
}

function alone({ maxRegression }: Inputs, because: string): Compared {
  const asked = maxRegression === null ? '' : ' `max-regression` therefore asked nothing.'
  return { ...uncompared, notes: [`No baseline: ${because}.${asked}`] }
}

/** Empty where the event has no pull request, which needs no words. */
async function onPullRequest(inputs: Inputs, { env }: Comparing): Promise<Baseline | string> {
  const { reporting } = inputs
  const api = apiOf(env, reporting.token)
  const wait = patience(mostSearchMs)
  const found = await findPullRequest({ env, wanted: reporting.prNumber, api, patience: wait })
  if ('none' in found) return ''
  return lastOnPullRequest({ api, pullRequest: found.number, leg: legIn(inputs, env, null), patience: wait })
}

async function onBaseBranch(
  { reporting }: Inputs,
  { env, configFile }: Comparing,
): Promise<Baseline | string> {
  const { token, artifactName: own, matrix, commentKey } = reporting
  const branch = baseBranch(env)
  if (branch === null) return 'the event names no branch to compare with'
  const { results: names } = artifactNames(env, { own, matrix, commentKey })
  const results = storedResults(openApi(apiOf(env, token), patience(mostSearchMs)), async (path, named) => {
    const { report } = await readResult(path, named)
    return report
  })
  return baselineOnBranch({ results, names, branch, runId: Number(env['GITHUB_RUN_ID']), configFile })
}
