import { sample } from './openapi.ts'
import { type Call, problem, type Reply, type Resource } from './resource.ts'
import { type Artifact, page, type State } from './state.ts'

/** What runs left, newest first; a download is an address of the blob store. */
export const artifacts: Resource = {
  'GET /repos/{owner}/{repo}/actions/artifacts': (call, state) => {
    const name = call.query.get('name')
    return list(call, state, ({ name: own }) => name === null || own === name)
  },

  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': (call, state) =>
    list(call, state, ({ run }) => run.id === Number(call.path['run_id'])),

  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': (call, state) => {
    if (!state.readsActions) return forbidden
    const found = state.artifacts.find(({ id }) => id === Number(call.path['artifact_id']))
    if (found === undefined) return problem(404, 'Not Found')
    return { status: 302, headers: { location: found.address } }
  },
}

const forbidden = problem(403, 'Resource not accessible by integration')

function list(call: Call, state: State, fits: (artifact: Artifact) => boolean): Reply {
  if (!state.readsActions) return forbidden
  const all = state.artifacts.filter(fits).toSorted((a, b) => b.id - a.id)
  const { items, headers } = page(all, call.query, `${call.url}/repositories/1/actions/artifacts`)
  return {
    status: 200,
    body: { total_count: all.length, artifacts: items.map((one) => shown(one, call)) },
    headers,
  }
}

function shown({ id, name, bytes, createdAt, expired = false, run }: Artifact, { url }: Call): object {
  const own = `${url}/repos/acme/agent/actions/artifacts/${id}`
  return sample('artifact', {
    id,
    name,
    size_in_bytes: bytes,
    url: own,
    archive_download_url: `${own}/zip`,
    expired,
    created_at: createdAt,
    updated_at: createdAt,
    expires_at: createdAt,
    workflow_run: {
      id: run.id,
      repository_id: 1,
      head_repository_id: run.fork === true ? 2 : 1,
      head_branch: run.branch,
      head_sha: run.sha,
    },
  })
}
