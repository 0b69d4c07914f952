import { z } from 'zod'
import type { Clock } from '../base/clock.ts'
import { type Json, isObject } from '../base/json.ts'
import { reasonOf, UserError } from '../base/user-error.ts'
import { shallowJson } from '../gateway/shallow-json.ts'

/** What is around a call of LangSmith. */
export interface LangsmithAround {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly redact: (text: string) => string
  /** Of one request, in milliseconds. */
  readonly timeoutMs?: number
}

/** LangSmith's REST API, as its published SDKs call it. */
export interface Langsmith {
  /** Its address, for people. */
  readonly place: string
  get(path: string, query?: Readonly<Record<string, string>>): Promise<Json>
  post(path: string, body: Json): Promise<Json>
}

/** Opens the API with the key of the environment; throws a `UserError` where there is none. */
export function openLangsmith(around: LangsmithAround): Langsmith {
  const { env } = around
  const place = (env['LANGSMITH_ENDPOINT'] || env['LANGCHAIN_ENDPOINT'] || usual).replace(/\/+$/, '')
  const key = env['LANGSMITH_API_KEY'] || env['LANGCHAIN_API_KEY']
  if (!key)
    throw new UserError({
      message: 'There is no key for LangSmith in the environment.',
      hint: 'Set LANGSMITH_API_KEY; a key is never read from a file or a flag.',
    })
  if (/[^\x20-\x7E]/.test(key.trim()))
    throw new UserError({
      message: 'The key for LangSmith holds a line break, or another character that no key has.',
      hint: 'Set LANGSMITH_API_KEY anew.',
    })
  if (!/^https?:\/\//i.test(place) || !URL.canParse(place))
    throw new UserError({
      message: `LANGSMITH_ENDPOINT is no address: "${around.redact(place)}".`,
      hint: `Leave it out for ${usual}, or write https://…`,
    })
  const workspace = env['LANGSMITH_WORKSPACE_ID']
  const headers = {
    'x-api-key': key,
    accept: 'application/json',
    ...(workspace ? { 'x-tenant-id': workspace } : {}),
  }
  const call = (path: string, init: RequestInit): Promise<Json> =>
    patiently({ url: `${place}${path}`, place, init, around })
  return {
    place,
    get: (path, query = {}) => {
      const asked = new URLSearchParams(query).toString()
      return call(asked === '' ? path : `${path}?${asked}`, { headers })
    },
    post: (path, body) =>
      call(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}

const usual = 'https://api.smith.langchain.com'

/** An answer of more than this is not read, in bytes. */
const mostAnswered = 64 * 1024 * 1024

const mostTries = 5

/** No server is waited for longer than this between two tries, in milliseconds. */
const longestWait = 60_000

interface Request {
  readonly url: string
  readonly place: string
  readonly init: RequestInit
  readonly around: LangsmithAround
}

/** Rate limits are waited out, and what may pass is tried again; the rest is the user's. */
async function patiently(request: Request): Promise<Json> {
  const { clock, signal } = request.around
  for (let tries = 1; ; tries += 1) {
    const answer = await once(request)
    if ('json' in answer) return answer.json
    if (answer.retryMs === null || tries === mostTries) throw answer.error
    await clock.sleep(Math.min(longestWait, Math.max(answer.retryMs, 500 * 2 ** tries)), signal)
  }
}

type Answer =
  | { readonly json: Json }
  /** Null = trying again would not help. */
  | { readonly error: UserError; readonly retryMs: number | null }

async function once({ url, place, init, around }: Request): Promise<Answer> {
  const { signal, redact, timeoutMs = 30_000 } = around
  const late = AbortSignal.timeout(timeoutMs)
  try {
    // A redirect would carry the key to whoever it names.
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.any([signal, late]),
    })
    const text = await textOf(response)
    if (!response.ok) return refusal(response, text, { place, redact })
    const json = shallowJson(text)
    if (json !== undefined) return { json }
    return {
      retryMs: null,
      error: new UserError({
        message: `${place} answered ${new URL(url).pathname} with something that is no JSON.`,
        hint: 'Is LANGSMITH_ENDPOINT the address of the API, and not of the web page?',
      }),
    }
  } catch (error) {
    if (error instanceof UserError) throw error
    if (signal.aborted) throw stoppedAt(place, error)
    const message = late.aborted
      ? `${place} did not answer within ${timeoutMs / 1000} s.`
      : `Cannot reach ${place}: ${redact(causeOf(error))}.`
    return {
      retryMs: 0,
      error: new UserError(
        { message, hint: 'Check the network and LANGSMITH_ENDPOINT, or work with sessions as files.' },
        { cause: error },
      ),
    }
  }
}

function stoppedAt(place: string, cause: unknown): UserError {
  return new UserError(
    { message: `The fetch from ${place} was stopped.`, hint: 'Nothing was imported.' },
    { cause },
  )
}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  const body: AsyncIterable<Uint8Array> | null = response.body
  for await (const part of body ?? []) {
    length += part.length
    if (length > mostAnswered)
      throw new UserError({
        message: `LangSmith answered with more than ${mostAnswered / 2 ** 20} MiB at once.`,
        hint: 'Import fewer runs, or single ones with `--langsmith-run`.',
      })
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function refusal(
  { status, headers }: Response,
  text: string,
  { place, redact }: { readonly place: string; readonly redact: (text: string) => string },
): Answer {
  const said = redact(saidIn(text))
  const [message, hint, isPassing] = meaningOf(status)
  const after = Number(headers.get('retry-after') ?? 0)
  const error = new UserError({ message: `${place} ${message} (${status})${said && `: ${said}`}.`, hint })
  return { error, retryMs: isPassing ? (Number.isFinite(after) ? after * 1000 : 0) : null }
}

function meaningOf(status: number): readonly [string, string, boolean] {
  if (status === 401 || status === 403)
    return [
      'refused the key',
      'Check LANGSMITH_API_KEY, and LANGSMITH_WORKSPACE_ID where the key is of an organisation.',
      false,
    ]
  if (status === 404)
    return ['does not know it', 'Check the id or the name, and that the key belongs to its workspace.', false]
  if (status === 429)
    return ['limits the rate', 'Try again later, or import fewer runs with `--limit`.', true]
  if (status >= 500 || status === 408)
    return ['is in trouble', 'Try again later, or work with sessions as files.', true]
  if (status >= 300 && status < 400)
    return ['wants to redirect', 'Set LANGSMITH_ENDPOINT to the address that answers itself.', false]
  return ['refused the request', 'Its API may have changed; please report it.', false]
}

const detail = z.union([z.object({ detail: z.json() }), z.object({ error: z.string() })])

/** FastAPI says `detail`, the gateway before it `error`. */
function saidIn(text: string): string {
  const read = detail.safeParse(shallowJson(text))
  const said = read.success ? ('detail' in read.data ? read.data.detail : read.data.error) : ''
  return (typeof said === 'string' ? said : JSON.stringify(said)).replaceAll(/\s+/g, ' ').slice(0, 300)
}

function causeOf(error: unknown): string {
  // fetch says "fetch failed"; the reason stands below.
  const cause = isObject(error) || error instanceof Error ? Reflect.get(error, 'cause') : undefined
  return reasonOf(cause ?? error).replace(/\.$/, '')
}
