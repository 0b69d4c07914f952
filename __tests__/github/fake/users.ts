import { problem, type Resource } from './resource.ts'
import { sample } from './openapi.ts'

/** Who holds the token: a person is told over REST, an app only over GraphQL. */
export const users: Resource = {
  'GET /user': ({ token }) =>
    token.type === 'User'
      ? { status: 200, body: sample('public-user', { login: token.login, user_view_type: 'public' }) }
      : problem(403, 'Resource not accessible by integration'),

  'POST /graphql': ({ token, body }) =>
    body['query'] === '{ viewer { login } }'
      ? { status: 200, body: { data: { viewer: { login: token.login } } } }
      : { status: 200, body: { errors: [{ message: 'the fake knows one question' }] } },
}
