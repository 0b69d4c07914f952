import type { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai'
import { isObject } from '../base/json.ts'
import { reasonOf, UserError } from '../base/user-error.ts'

/** The classes of the `openai` package by which its errors are told apart. */
export interface Sdk {
  readonly APIError: typeof APIError
  readonly APIConnectionError: typeof APIConnectionError
  readonly APIConnectionTimeoutError: typeof APIConnectionTimeoutError
}

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
  const { place, redact } = asked
  const later = (message: string, hint: string, more: { tries: number; isAway: boolean }): Failure => ({
    kind: 'later',
    waitMs: null,
    ...more,
    error: new UserError({ message, hint }, { cause: thrown }),
  })

  if (thrown instanceof sdk.APIConnectionTimeoutError) {
    const message = `${place} did not answer within ${asked.timeoutMs / 1000} s.`
    return later(message, 'Raise `model.timeout`, or take a smaller model.', { tries: 2, isAway: false })
  }
  if (thrown instanceof sdk.APIConnectionError) {
    const message = `Cannot reach ${place}: ${redact(causeOf(thrown))}.`
    return later(message, wayTo(asked), { tries: 3, isAway: true })
  }
  if (thrown instanceof sdk.APIError && typeof thrown.status === 'number') {
    const { status, headers, error: body, code } = thrown
    return refusalOf({ status, headers, body, code: code ?? '', said: redact(short(saidIn(body))) }, asked)
  }
  const message = `${place} answered something that cannot be read: ${redact(short(reasonOf(thrown)))}.`
  return later(message, elsewhere, { tries: 2, isAway: false })
}

/** A 200 whose body is no completion. */
export function nonsense({ place }: Asked, what: string): UserError {
  return new UserError({ message: `${place} answered ${what}.`, hint: elsewhere })
}

const elsewhere = 'Is `model.base_url` the address of an OpenAI-compatible endpoint?'

interface Refused {
  readonly status: number
  readonly headers: Headers | undefined
  readonly body: unknown
  readonly code: string
  /** In the provider's own words. */
  readonly said: string
}

function refusalOf(refused: Refused, asked: Asked): Failure {
  const { status, headers, body, code, said } = refused
  if (status === 400 && /temperature/i.test(said)) return { kind: 'no-temperature' }
  if (status === 400 && /content.?(?:filter|policy)|safety/i.test(`${code} ${said}`))
    return { kind: 'declined' }
  const { does, hint, passes } = reading(refused, asked)
  const message = `${asked.place} ${does} (${status})${said === '' ? '' : `: ${said}`}.`
  const error = new UserError({ message, hint })
  return passes
    ? { kind: 'later', waitMs: waitIn(headers, body), tries: 6, isAway: false, error }
    : { kind: 'broken', error }
}

interface Reading {
  readonly does: string
  readonly hint: string
  /** True where waiting may help. */
  readonly passes: boolean
}

function reading({ status, code }: Refused, { provider, model }: Asked): Reading {
  if (code === 'insufficient_quota') return noCredit
  const known = meanings[status]
  if (known !== undefined) return known
  if (status === 404) {
    const pull = `Fetch it with \`ollama pull ${model}\`, or correct \`model.name\`.`
    const correct = 'Correct `model.name`, or `model.base_url` if the address is wrong.'
    const hint = provider === 'ollama' ? pull : correct
    return { does: `does not know the model "${model}"`, hint, passes: false }
  }
  return status >= 500
    ? { does: 'is in trouble', hint: 'Try again later.', passes: true }
    : { does: 'refused the request', hint: 'Check the `model` block.', passes: false }
}

const noCredit: Reading = {
  does: 'has no credit left for this key',
  hint: 'Top it up, or use another key.',
  passes: false,
}
const noEntry: Reading = {
  does: 'refused the key',
  hint: 'Check the key in the environment, and that it may use this model.',
  passes: false,
}
const tooFast: Reading = {
  does: 'limits the rate',
  hint: 'Try again later, or lower `model.concurrency`.',
  passes: true,
}
const tooSlow: Reading = { does: 'gave up', hint: 'Try again later.', passes: true }

const meanings: Readonly<Record<number, Reading>> = {
  401: noEntry,
  402: noCredit,
  403: noEntry,
  408: tooSlow,
  409: tooSlow,
  429: tooFast,
}

/** `retry-after-ms`; `Retry-After` in seconds or as a date; or Google's `retryDelay` in the body. */
function waitIn(headers: Headers | undefined, body: unknown): number | null {
  const inMs = headers?.get('retry-after-ms')
  const after = headers?.get('retry-after')
  const delay = /"retryDelay":\s*"([\d.]+)s"/.exec(JSON.stringify(body ?? null))?.[1]
  const ways = [
    Number(inMs ?? Number.NaN),
    Number(after ?? Number.NaN) * 1000,
    Math.max(0, Date.parse(after ?? '') - Date.now()),
    Number(delay ?? Number.NaN) * 1000,
  ]
  return ways.find((ms) => ms >= 0) ?? null
}

/** What the provider says about it; some put it into `error.message`, some into `message`. */
function saidIn(body: unknown): string {
  if (!isObject(body)) return typeof body === 'string' ? body : ''
  if (typeof body['message'] === 'string') return body['message']
  return 'error' in body ? saidIn(body['error']) : ''
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
