import { z } from 'zod'
import { reasonOf } from '../base/user-error.ts'
import { type ApiAccess, openApi, type Patience } from './api.ts'
import { at, payload } from './event.ts'
import { troubleOf } from './trouble.ts'

/** The event, and what the workflow asks for. */
export interface PullRequestSearch {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Input `pr-number`: a number, `auto` for the open pull request of the commit, null for that of the event alone. */
  readonly wanted: number | 'auto' | null
  readonly api: ApiAccess
  readonly patience: Patience
}

/** The pull request to comment on, or a sentence why there is none; `quiet` when none was to be expected. */
export type FoundPullRequest =
  | { readonly number: number }
  | { readonly none: string; readonly quiet: boolean }

/**
 * Which pull request an event belongs to. Only the events of a pull request carry its number in a way that its author cannot choose;
 * for `workflow_run` it is looked for by commit, branch and repository, never taken from an artifact. Never throws.
 */
export async function findPullRequest(search: PullRequestSearch): Promise<FoundPullRequest> {
  const { env, wanted } = search
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const event = payload(env['GITHUB_EVENT_PATH'])
  if (name === 'merge_group') return nothing('a merge group has no pull request of its own')
  if (typeof wanted === 'number') return { number: wanted }
  const number = at(event, 'pull_request', 'number')
  if (name.startsWith('pull_request') && typeof number === 'number') return { number }
  try {
    if (name === 'workflow_run') return await ofRun(event, search)
    if (wanted === 'auto') return await ofCommit(search)
  } catch (error) {
    return { none: `The pull request could not be looked for: ${reasonOf(error)}.`, quiet: false }
  }
  return nothing(`a ${name || 'local'} event has no pull request; \`pr-number\` names one`)
}

function nothing(why: string): FoundPullRequest {
  return { none: `No comment: ${why}.`, quiet: true }
}

const pull = z.object({
  number: z.int(),
  state: z.string(),
  merge_commit_sha: z.string().nullish(),
  head: z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
})

function pullsIn(data: unknown): readonly z.infer<typeof pull>[] {
  return Array.isArray(data) ? data.flatMap((one) => pull.safeParse(one).data ?? []) : []
}

/** The payload of a run from a fork names no pull request, and its commit alone could be pushed by anybody to any branch. */
async function ofRun(event: unknown, { api, patience }: PullRequestSearch): Promise<FoundPullRequest> {
  const [sha, branch, repository] = [
    at(event, 'workflow_run', 'head_sha'),
    at(event, 'workflow_run', 'head_branch'),
    at(event, 'workflow_run', 'head_repository', 'full_name'),
  ]
  if (typeof branch !== 'string' || typeof repository !== 'string') {
    return nothing('the run that caused this one names no branch')
  }
  const owner = repository.split('/')[0] ?? ''
  const answer = await openApi(api, patience).call('GET /repos/{owner}/{repo}/pulls', {
    head: `${owner}:${branch}`,
    state: 'open',
    per_page: 100,
  })
  if (answer.status !== 200) return refused(answer)
  const found = pullsIn(answer.data).find(
    ({ head }) => head.sha === sha && head.repo?.full_name === repository,
  )
  return found === undefined
    ? nothing('no open pull request has the commit of that run as its head')
    : { number: found.number }
}

/** Open ones only: a comment on what is merged helps nobody. */
async function ofCommit({ api, patience, env }: PullRequestSearch): Promise<FoundPullRequest> {
  const sha = env['GITHUB_SHA'] ?? ''
  const answer = await openApi(api, patience).call('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    commit_sha: sha,
    per_page: 100,
  })
  if (answer.status !== 200) return refused(answer)
  const found = pullsIn(answer.data).find(
    ({ state, head, merge_commit_sha: merge }) => state === 'open' && (head.sha === sha || merge === sha),
  )
  return found === undefined ? nothing('no open pull request has this commit') : { number: found.number }
}

function refused(answer: Parameters<typeof troubleOf>[0]): FoundPullRequest {
  return { none: troubleOf(answer, 'The pull request could not be looked for'), quiet: false }
}
