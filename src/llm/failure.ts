import type { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai'
import { reasonOf, UserError } from '../base/user-error.ts'
import { refusalOf, saidIn, short } from './refusal.ts'

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
    const cause = redact(causeOf(thrown))
    // So the platform calls an answer whose head has come and whose end has not.
    if (thrown.cause instanceof Error && thrown.cause.message === 'terminated')
      return later(`${place} broke off in the middle of an answer: ${cause}.`, 'Try again later.', {
        tries: 3,
        isAway: false,
      })
    return later(`Cannot reach ${place}: ${cause}.`, wayTo(asked), { tries: 3, isAway: true })
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
