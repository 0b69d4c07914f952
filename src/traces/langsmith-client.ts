import type { Clock } from '../base/clock.ts'
import { type Json, isObject } from '../base/json.ts'
import { reasonOf, UserError } from '../base/user-error.ts'
import { shallowJson } from '../gateway/shallow-json.ts'
import { type Refusal, refusalOf } from './langsmith-refusal.ts'

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
  /** Where a path stands: one that names its API stands at the root, whatever LANGSMITH_ENDPOINT names. */
  address(path: string): string
  get(path: string, query: Readonly<Record<string, string>>): Promise<Json>
  /** Undefined where the server has no such endpoint, if that may be. */
  post(path: string, body: Body, maybe: { readonly isUnknown: boolean }): Promise<Json | undefined>
}

/** What is undefined is not sent. */
type Body = { readonly [key: string]: Json | undefined }

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
  const root = place.replace(/\/api(\/v1)?$/, '')
  const address = (path: string) => `${path.startsWith('/api/') ? root : place}${path}`
  return {
    place,
    address,
    async get(path, query) {
      const url = `${address(path)}?${new URLSearchParams(query).toString()}`
      return (await patiently({ url, place, init: { headers }, around, mayBeUnknown: false })) ?? null
    },
    post: (path, body, { isUnknown: mayBeUnknown }) => {
      const sent = { ...headers, 'content-type': 'application/json' }
      const init = { method: 'POST', headers: sent, body: JSON.stringify(body) }
      return patiently({ url: address(path), place, init, around, mayBeUnknown })
    },
  }
}

const usual = 'https://api.smith.langchain.com'

/** An answer of more than this is not read, in bytes. */
const mostAnswered = 64 * 1024 * 1024

const mostTries = 5

/** How servers and the proxies before them say that they have no such endpoint. */
const unknown: readonly number[] = [404, 405, 501]

/** No server is waited for longer than this between two tries, in milliseconds. */
const longestWait = 60_000

interface Request {
  readonly url: string
  readonly place: string
  readonly init: RequestInit
  readonly around: LangsmithAround
  readonly mayBeUnknown: boolean
}

/** Rate limits are waited out, and what may pass is tried again; the rest is the user's. */
async function patiently(request: Request): Promise<Json | undefined> {
  const { clock, signal } = request.around
  for (let tries = 1; ; tries += 1) {
    const answer = await once(request)
    if ('json' in answer) return answer.json
    if (answer.retryMs === null || tries === mostTries) throw answer.error
    await clock.sleep(Math.min(longestWait, Math.max(answer.retryMs, 500 * 2 ** tries)), signal)
  }
}

/** Undefined = there is no such endpoint. */
type Answer = { readonly json: Json | undefined } | Refusal

async function once({ url, place, init, around, mayBeUnknown }: Request): Promise<Answer> {
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
    if (mayBeUnknown && unknown.includes(response.status)) return { json: undefined }
    if (!response.ok) return refusalOf(response, text, { place, redact })
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

function causeOf(error: unknown): string {
  // fetch says "fetch failed"; the reason stands below.
  const cause = isObject(error) || error instanceof Error ? Reflect.get(error, 'cause') : undefined
  return reasonOf(cause ?? error).replace(/\.$/, '')
}
