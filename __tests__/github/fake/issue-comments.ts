import { type Call, problem, type Reply, type Resource } from './resource.ts'
import { sample } from './openapi.ts'
import { type Comment, page, say, type State, userOf } from './state.ts'

const forbidden = problem(403, 'Resource not accessible by integration')

/** The conversation of an issue or a pull request, as GitHub keeps it. */
export const issueComments: Resource = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (call, state) => {
    const issue = Number(call.path['issue_number'])
    const refusal = cannotSee(call, state, issue)
    if (refusal !== null) return refusal
    const all = state.comments.filter((one) => one.issue === issue).toSorted((a, b) => a.id - b.id)
    const path = `${call.url}/repositories/1/issues/${issue}/comments`
    const { items, headers } = page(all, call.query, path)
    return { status: 200, body: items.map((one) => shown(one, call)), headers }
  },

  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': (call, state) => {
    const issue = Number(call.path['issue_number'])
    const refusal = cannotSee(call, state, issue) ?? cannotWrite(call) ?? unfit(call)
    if (refusal !== null) return refusal
    if (state.issues.get(issue)?.state === 'locked') {
      return problem(403, 'Unable to create comment because issue is locked.')
    }
    return { status: 201, body: shown(say(state, String(call.body['body']), { ...call.token, issue }), call) }
  },

  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': (call, state) => {
    const comment = state.comments.find(({ id }) => id === Number(call.path['comment_id']))
    if (comment === undefined) return problem(404, 'Not Found')
    const refusal = cannotWrite(call) ?? unfit(call)
    if (refusal !== null) return refusal
    comment.body = String(call.body['body'])
    return { status: 200, body: shown(comment, call) }
  },

  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': (call, state) => {
    const at = state.comments.findIndex(({ id }) => id === Number(call.path['comment_id']))
    if (at === -1) return problem(404, 'Not Found')
    const refusal = cannotWrite(call)
    if (refusal !== null) return refusal
    state.comments.splice(at, 1)
    return { status: 204 }
  },
}

function cannotSee({ token }: Call, state: State, issue: number): Reply | null {
  const found = state.issues.get(issue)
  if (token.pullRequests === 'none') return forbidden
  if (found === undefined) return problem(404, 'Not Found')
  return found.state === 'deleted' ? problem(410, 'This issue was deleted') : null
}

function cannotWrite({ token }: Call): Reply | null {
  return token.pullRequests === 'write' ? null : forbidden
}

/** GitHub's description knows no limit; these are the words of the real one. */
function unfit({ body }: Call): Reply | null {
  if ([...String(body['body'])].length <= 65_536) return null
  const error = {
    resource: 'IssueComment',
    code: 'unprocessable',
    field: 'data',
    message: 'Body is too long (maximum is 65536 characters)',
  }
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [error],
      documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
      status: '422',
    },
  }
}

function shown({ id, issue, author, body }: Comment, { url, path }: Call): object {
  const repository = `${path['owner']}/${path['repo']}`
  return sample('issue-comment', {
    id,
    body,
    user: userOf(author),
    url: `${url}/repos/${repository}/issues/comments/${id}`,
    html_url: `https://github.com/${repository}/pull/${issue}#issuecomment-${id}`,
    author_association: 'NONE',
    performed_via_github_app: null,
  })
}
