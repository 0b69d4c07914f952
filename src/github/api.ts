import type { Clock } from '../base/clock.ts'
import { isObject } from '../base/json.ts'
import { reasonOf } from '../base/user-error.ts'

/** Where GitHub's REST API stands, and the right to use it. */
export interface ApiAccess {
  /** `GITHUB_API_URL`, such as `https://api.github.com`. */
  readonly url: string
  /** Empty = none. */
  readonly token: string
  /** `owner/name`. */
  readonly repository: string
}

/** What waiting is measured with, and when it ends. */
export interface Patience {
  readonly clock: Clock
  /** Uniform in [0, 1). */
  readonly random: () => number
  /** Milliseconds for all calls together. */
  readonly deadlineMs: number
}

/** What came back; a call never throws. */
export interface Answer {
  /** 0 = no answer at all: `message` says why. */
  readonly status: number
  /** GitHub's own words for a refusal; foreign text. */
  readonly message: string
  /** As parsed, of unknown shape. */
  readonly data: unknown
  readonly headers: Readonly<Record<string, unknown>>
  /** Milliseconds that GitHub asks to wait; null where it does not. */
  readonly waitMs: number | null
}

/** GitHub's REST API for one repository, within one deadline. */
export interface Api {
  /** `GET /repos/{owner}/{repo}/pulls` with its parameters; `owner` and `repo` are filled in. */
  call(route: string, parameters?: Readonly<Record<string, unknown>>): Promise<Answer>
  /** Milliseconds that the slowest call took so far. */
  slowest(): number
}

/** No single call may take longer. */
const callMs = 10_000

const mostTries = 4

/**
 * Opens the API. Rate limits are waited out while there is time, for any call; lost answers and errors of the server are tried again
 * unless the call creates something, which may be there already.
 */
export function openApi({ url, token, repository }: ApiAccess, patience: Patience): Api {
  const { clock, random, deadlineMs } = patience
  const end = clock.now() + deadlineMs
  const [owner = '', repo = ''] = repository.split('/')
  const request = lazyRequest(url, token)
  let slowest = 0

  const once = async (route: string, parameters: object): Promise<Answer> => {
    const started = clock.now()
    if (started >= end) return lost('the time for it was up')
    const signal = AbortSignal.timeout(Math.ceil(Math.min(callMs, end - started)))
    try {
      const answer = await (
        await request
      )(route, {
        ...(route.includes('{owner}') && { owner, repo }),
        ...parameters,
        request: { signal },
      })
      return { status: answer.status, message: '', data: answer.data, headers: answer.headers, waitMs: null }
    } catch (error) {
      return signal.aborted ? lost('GitHub did not answer in time') : refusal(error, clock)
    } finally {
      slowest = Math.max(slowest, clock.now() - started)
    }
  }

  return {
    async call(route, parameters = {}) {
      for (let tries = 1; ; tries += 1) {
        const answer = await once(route, parameters)
        const pause = pauseAfter(answer, tries, { route, random })
        if (pause === null || clock.now() + pause >= end) return answer
        await clock.sleep(pause)
      }
    },
    slowest: () => slowest,
  }
}

type Request = (
  route: string,
  parameters: object,
) => Promise<{
  readonly status: number
  readonly data: unknown
  readonly headers: Readonly<Record<string, unknown>>
}>

/** The toolkit knows the runner's proxy; it is loaded here, since most steps start and end without it. */
async function lazyRequest(url: string, token: string): Promise<Request> {
  const { getOctokit } = await import('@actions/github')
  const nothing = (): void => {}
  const log = { debug: nothing, info: nothing, warn: nothing, error: nothing }
  const octokit = getOctokit(token, { baseUrl: url, log })
  // GraphQL stands beside the REST API of an enterprise server, not below it.
  const graph = { baseUrl: url.replace(/\/api\/v3\/?$/, '/api') }
  return (route, parameters) =>
    octokit.request(route, { ...parameters, ...(route === 'POST /graphql' && graph) })
}

/** How long to wait before the next try; null = this is the answer. */
function pauseAfter(
  { status, waitMs }: Answer,
  tries: number,
  { route, random }: { readonly route: string; readonly random: () => number },
): number | null {
  if (tries >= mostTries) return null
  if (waitMs !== null) return waitMs + random() * 500
  const isLost = status === 0 || status >= 500
  if (!isLost || route.startsWith('POST')) return null
  return 500 * 2 ** (tries - 1) * (0.5 + random())
}

function lost(message: string): Answer {
  return { status: 0, message, data: null, headers: {}, waitMs: null }
}

function refusal(error: unknown, clock: Clock): Answer {
  const response = isObject(error) || error instanceof Error ? Reflect.get(error, 'response') : undefined
  if (!isObject(response) || typeof response['status'] !== 'number') return lost(reasonOf(error))
  const { status, data } = response
  const headers = isObject(response['headers']) ? response['headers'] : {}
  const said = isObject(data) && typeof data['message'] === 'string' ? data['message'] : reasonOf(error)
  const message = said.slice(0, 300)
  return { status, message, data, headers, waitMs: waitAfter({ status, message, headers }, clock) }
}

/** GitHub's rules: `retry-after` in seconds, or the moment when the hour's limit is reset, or else a minute. */
function waitAfter(
  { status, message, headers }: Pick<Answer, 'status' | 'message' | 'headers'>,
  clock: Clock,
): number | null {
  const isLimit = status === 429 || (status === 403 && /rate limit|abuse/i.test(message))
  const after = Number(headers['retry-after'] ?? Number.NaN)
  if (isLimit && after >= 0) return after * 1000
  if (!isLimit) return null
  if (headers['x-ratelimit-remaining'] !== '0') return 60_000
  return Math.max(0, Number(headers['x-ratelimit-reset']) * 1000 - Date.parse(clock.date()))
}
