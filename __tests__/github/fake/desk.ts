import { artifacts } from './artifacts.ts'
import { issueComments } from './issue-comments.ts'
import { answerFaults, operationAt, type Operation, requestFaults } from './openapi.ts'
import { pulls } from './pulls.ts'
import { problem, type Reply, type Resource } from './resource.ts'
import type { State } from './state.ts'
import { users } from './users.ts'

const resources: Resource = { ...issueComments, ...pulls, ...users, ...artifacts }

/** Trouble instead of an answer: one that GitHub could give, silence, or a cut connection. */
export type Trouble = Reply | 'silence' | 'cut'

/** A request, however it came. */
export interface Asked {
  readonly method: string
  readonly target: URL
  readonly token: string
  readonly body: unknown
}

/** GitHub without a network: what the server asks, and a test whose time is not the machine's. */
export interface Desk {
  answer(asked: Asked): Promise<Trouble>
  /** `GET /repos/…`, in the order of arrival. */
  readonly requests: readonly string[]
  readonly violations: readonly string[]
  /** Throws where anything was against GitHub's description. */
  audit(): void
}

export function openDesk({
  state,
  trouble,
  pause,
  url,
}: {
  readonly state: State
  readonly trouble: (method: string, pathname: string) => Trouble | null
  /** Awaited before a request is acted upon, and after. */
  readonly pause: () => Promise<unknown>
  readonly url: () => string
}): Desk {
  const requests: string[] = []
  const violations: string[] = []

  return {
    requests,
    violations,
    audit() {
      if (violations.length > 0) throw new Error(`against GitHub's description:\n${violations.join('\n')}`)
    },
    async answer({ method, target: { pathname, searchParams: query }, token: secret, body }) {
      requests.push(`${method} ${pathname}`)
      await pause()
      const troubled = trouble(method, pathname)
      if (troubled !== null) return troubled
      const complain = (faults: readonly string[]): void =>
        void violations.push(...faults.map((fault) => `${method} ${pathname}: ${fault}`))
      const isRest = pathname !== '/graphql'
      const operation = isRest ? operationAt(method, pathname) : graphql
      if (operation === null) {
        complain(['GitHub has no such operation'])
        return problem(404, 'Not Found')
      }
      if (isRest) complain(requestFaults(operation, query, body))
      const act = resources[`${method} ${operation.template}`]
      if (act === undefined) complain(['the fake does not play it'])
      const token = state.tokens.get(secret)
      const call = { path: operation.path, query, body: Object(body), url: url() }
      const reply =
        token === undefined
          ? problem(401, 'Bad credentials')
          : (act?.({ ...call, token }, state) ?? problem(404, 'Not Found'))
      const faults = isRest ? answerFaults(operation, reply.status, reply.body) : []
      complain(faults.map((fault) => `answer ${reply.status}: ${fault}`))
      await pause()
      return reply
    },
  }
}

/** The one thing that has no REST path; GitHub's description of REST says nothing about it. */
const graphql: Operation = { method: 'post', template: '/graphql', path: {} }
