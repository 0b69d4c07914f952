import type { Call, Resource } from './resource.ts'
import { sample } from './openapi.ts'
import { page, type Pull } from './state.ts'

/** Pull requests, by branch or by commit. */
export const pulls: Resource = {
  'GET /repos/{owner}/{repo}/pulls': (call, state) => {
    const { query, url } = call
    const [owner, branch] = (query.get('head') ?? '').split(/:(.*)/)
    const all = state.pulls.filter(
      (pull) =>
        (query.get('state') ?? 'open') === pull.state &&
        (branch === undefined || (pull.branch === branch && pull.repository.startsWith(`${owner}/`))),
    )
    const { items, headers } = page(all, query, `${url}/repositories/1/pulls`)
    return { status: 200, body: items.map((pull) => shown(pull, call)), headers }
  },

  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': (call, state) => {
    const sha = call.path['commit_sha']
    const all = state.pulls.filter((pull) => pull.sha === sha || pull.merge === sha)
    const { items, headers } = page(all, call.query, `${call.url}/repositories/1/commits/${sha}/pulls`)
    return { status: 200, body: items.map((pull) => shown(pull, call)), headers }
  },
}

function shown(
  { number, state, sha, merge, branch, repository }: Pull,
  { path }: Pick<Call, 'path'>,
): object {
  const side = (name: string, ref: string, commit: string): object => ({
    label: `${name.split('/')[0]}:${ref}`,
    ref,
    sha: commit,
    repo: sample('repository', { full_name: name }),
    user: null,
  })
  return sample('pull-request-simple', {
    number,
    state,
    merge_commit_sha: merge,
    head: side(repository, branch, sha),
    base: side(`${path['owner']}/${path['repo']}`, 'main', 'b'.repeat(40)),
  })
}
