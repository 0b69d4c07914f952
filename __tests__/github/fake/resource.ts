import type { State, Token } from './state.ts'

/** What a resource answers. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A request as a resource sees it. */
export interface Call {
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  readonly token: Token
  /** Where the API stands, for the addresses in answers. */
  readonly url: string
}

/** `GET /repos/{owner}/{repo}/pulls` to what answers it; one record for each resource, in a file of its own. */
export type Resource = Readonly<Record<string, (call: Call, state: State) => Reply>>

/** An error as GitHub words it. */
export function problem(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return { status, body, headers }
}
