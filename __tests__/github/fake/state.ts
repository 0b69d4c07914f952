import { sample } from './openapi.ts'

/** Who holds a token, and what it may do. */
export interface Token {
  readonly login: string
  readonly type: 'User' | 'Bot'
  readonly pullRequests: 'write' | 'read' | 'none'
}

export interface Comment {
  readonly id: number
  readonly issue: number
  readonly author: Token
  body: string
}

/** A conversation. */
export interface Issue {
  readonly state: 'here' | 'locked' | 'deleted'
}

export interface Pull {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly sha: string
  readonly merge: string | null
  readonly branch: string
  /** `owner/name`. */
  readonly repository: string
}

/** What a run left, as the API lists it. */
export interface Artifact {
  readonly id: number
  readonly name: string
  readonly bytes: number
  readonly createdAt: string
  readonly expired?: boolean
  readonly run: {
    readonly id: number
    readonly branch: string
    readonly sha: string
    readonly fork?: boolean
  }
  /** Where the download leads. */
  readonly address: string
}

/** All that the fake knows; tests may reach in. */
export interface State {
  readonly tokens: Map<string, Token>
  readonly issues: Map<number, Issue>
  readonly comments: Comment[]
  readonly pulls: Pull[]
  readonly artifacts: Artifact[]
  /** False where the workflow gives its token no `actions: read`. */
  readsActions: boolean
  nextId: number
}

/** The token that a workflow has by itself. */
export const workflowToken: Token = { login: 'github-actions[bot]', type: 'Bot', pullRequests: 'write' }

/** A repository `acme/agent` with pull request 7, and tokens for whoever a test needs. */
export function aState(): State {
  return {
    tokens: new Map<string, Token>([
      ['workflow', workflowToken],
      ['fork', { ...workflowToken, pullRequests: 'read' }],
      ['blind', { ...workflowToken, pullRequests: 'none' }],
      ['app', { login: 'acme-app[bot]', type: 'Bot', pullRequests: 'write' }],
      ['mallory', { login: 'mallory', type: 'User', pullRequests: 'write' }],
    ]),
    issues: new Map<number, Issue>([[7, { state: 'here' }]]),
    comments: [],
    pulls: [],
    artifacts: [],
    readsActions: true,
    nextId: 1000,
  }
}

/** Puts a comment into the conversation as if its author had written it. */
export function say(
  state: State,
  body: string,
  { issue = 7, ...author }: Token & { issue?: number },
): Comment {
  const comment = { id: state.nextId++, issue, author, body }
  state.comments.push(comment)
  return comment
}

/** An account as GitHub shows it. */
export function userOf({ login, type }: Token): object {
  return sample('simple-user', { login, type })
}

/** A page of a list, with the header that points to the next one. */
export function page<T>(
  all: readonly T[],
  query: URLSearchParams,
  path: string,
): { readonly items: readonly T[]; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const number = Number(query.get('page') ?? 1)
  const next = new URLSearchParams({ ...Object.fromEntries(query), page: String(number + 1) })
  const hasNext = number * size < all.length
  return {
    items: all.slice((number - 1) * size, number * size),
    headers: hasNext ? { link: `<${path}?${next.toString()}>; rel="next"` } : {},
  }
}
