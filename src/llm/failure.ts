import { isObject } from '../base/json.ts'
import { reasonOf, UserError } from '../base/user-error.ts'

/** The classes of the `openai` package by which its errors are told apart. */
export type Sdk = Pick<
  typeof import('openai'),
  'APIError' | 'APIConnectionError' | 'APIConnectionTimeoutError'
>

/** What a failed request means. */
export type Failure =
  /** May work later; `waitMs` where the provider said when. */
  | {
      readonly kind: 'later'
      readonly waitMs: number | null
      readonly tries: number
      /** True where nobody is there: when the tries are used up, later questions need not try again. */
      readonly isAway: boolean
      readonly error: UserError
    }
  /** Will not work until somebody mends it. */
  | { readonly kind: 'broken'; readonly error: UserError }
  /** This model takes no temperature. */
  | { readonly kind: 'no-temperature' }
  /** The provider's filter kept the question or the answer back. */
  | { readonly kind: 'declined' }

/** Who was asked, for the sentence. */
export interface Asked {
  readonly place: string
  readonly provider: string
  readonly model: string
  readonly timeoutMs: number
  readonly redact: (text: string) => string
}

/** Reads an error of the package; everything in it is foreign text. */
export function failureOf(thrown: unknown, sdk: Sdk, asked: Asked): Failure {
  const { place } = asked
  if (thrown instanceof sdk.APIConnectionTimeoutError) {
    const message = `${place} did not answer within ${asked.timeoutMs / 1000} s.`
    const hint = 'Raise `model.timeout`, or take a smaller model.'
    return { kind: 'later', waitMs: null, tries: 2, isAway: false, error: new UserError({ message, hint }) }
  }
  if (thrown instanceof sdk.APIConnectionError) {
    const message = `Cannot reach ${place}: ${asked.redact(causeOf(thrown))}.`
    const error = new UserError({ message, hint: wayTo(asked) })
    return { kind: 'later', waitMs: null, tries: 3, isAway: true, error }
  }
  if (thrown instanceof sdk.APIError && typeof thrown.status === 'number') {
    return refusalOf({ status: thrown.status, headers: thrown.headers, body: thrown.error, code: thrown.code }, asked)
  }
  const message = `${place} answered something that cannot be read: ${asked.redact(short(reasonOf(thrown)))}.`
  return {
    kind: 'later',
    waitMs: null,
    tries: 2,
    isAway: false,
    error: new UserError({ message, hint: 'Is `model.base_url` the address of an OpenAI-compatible endpoint?' }),
  }
}

/** A 200 whose body is no completion. */
export function nonsense({ place }: Asked, what: string): UserError {
  return new UserError({
    message: `${place} answered ${what}.`,
    hint: 'Is `model.base_url` the address of an OpenAI-compatible endpoint?',
  })
}

interface Refused {
  readonly status: number
  readonly headers: Headers | undefined
  readonly body: unknown
  readonly code: string | null | undefined
}

function refusalOf({ status, headers, body, code }: Refused, asked: Asked): Failure {
  const said = asked.redact(short(saidIn(body)))
  const spoken = said === '' ? '' : `: ${said}`
  const broken = (message: string, hint: string): Failure => ({
    kind: 'broken',
    error: new UserError({ message: `${asked.place} ${message}`, hint }),
  })

  if (status === 401 || status === 403)
    return broken(
      `refused the key (${status})${spoken}.`,
      'Check the key in the environment, and that it may use this model.',
    )
  if (status === 404)
    return broken(
      `does not know the model "${asked.model}" (404)${spoken}.`,
      asked.provider === 'ollama'
        ? `Fetch it with \`ollama pull ${asked.model}\`, or correct \`model.name\`.`
        : 'Correct `model.name`, or `model.base_url` if the address is wrong.',
    )
  if (status === 402 || code === 'insufficient_quota')
    return broken(`has no credit left for this key (${status})${spoken}.`, 'Top it up, or use another key.')
  if (status === 400 && /temperature/i.test(said)) return { kind: 'no-temperature' }
  if (status === 400 && /content.?(?:filter|policy)|safety/i.test(`${code ?? ''} ${said}`))
    return { kind: 'declined' }
  if (status === 429 || status === 408 || status === 409 || status >= 500) {
    const message = `${asked.place} ${status === 429 ? 'limits the rate' : 'is in trouble'} (${status})${spoken}.`
    const hint = 'Try again later, or lower `model.concurrency`.'
    const waitMs = waitIn(headers, body)
    return { kind: 'later', waitMs, tries: 6, isAway: false, error: new UserError({ message, hint }) }
  }
  return broken(`refused the request (${status})${spoken}.`, 'Check the `model` block.')
}

/** `retry-after-ms`, `Retry-After` in seconds or as a date's distance, or Google's `retryDelay` in the body. */
function waitIn(headers: Headers | undefined, body: unknown): number | null {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN)
  if (ms >= 0) return ms
  const after = headers?.get('retry-after') ?? null
  if (after !== null && Number(after) >= 0) return Number(after) * 1000
  const until = after === null ? Number.NaN : Date.parse(after) - Date.now()
  if (!Number.isNaN(until)) return Math.max(0, until)
  const delay = /"retryDelay":\s*"([\d.]+)s"/.exec(JSON.stringify(body ?? null))?.[1]
  return delay === undefined ? null : Number(delay) * 1000
}

/** What the provider says about it; some put it into `error.message`, some into `message`, Google into a list. */
function saidIn(body: unknown): string {
  const first: unknown = Array.isArray(body) ? body[0] : body
  if (!isObject(first)) return typeof first === 'string' ? first : ''
  if (typeof first['message'] === 'string') return first['message']
  return 'error' in first ? saidIn(first['error']) : ''
}

function causeOf(error: Error): string {
  const { cause } = error
  // The package says "Connection error."; the reason stands two floors below.
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  return reasonOf(inner ?? error).replace(/\.$/, '')
}

function wayTo({ provider }: Asked): string {
  return provider === 'ollama'
    ? 'Is it running? Start it with `ollama serve`, or correct `model.base_url`.'
    : 'Check the network and `model.base_url`.'
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')
  return line.length > 300 ? `${line.slice(0, 300)} …` : line
}
