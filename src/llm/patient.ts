import { UserError } from '../base/user-error.ts'
import { type Asked, failureOf, nonsense, type Sdk } from './failure.ts'
import { pace, type PaceOptions, type Try } from './pace.ts'

/** One request and what stands for its answer where the provider declines; `send` may have to leave the temperature out. */
export interface Request<T> {
  readonly asked: Asked
  readonly declined: T
  readonly send: (isPlain: boolean) => Promise<T>
}

/**
 * Sends requests as often as it takes. What cannot work is not tried again: every later request gets the same `UserError`
 * at once.
 */
export function patient(
  sdk: Sdk,
  { before, ...options }: PaceOptions & { readonly before: () => void },
): <T>(request: Request<T>) => Promise<T> {
  const paced = pace(options)
  const plain = new Set<string>()
  let broken: UserError | null = null

  return async <T>({ asked, declined, send }: Request<T>): Promise<T> => {
    let away: UserError | null = null

    async function attempt(): Promise<Try<T>> {
      if (broken !== null) throw broken
      before()
      try {
        return { done: await send(plain.has(asked.model)) }
      } catch (thrown) {
        if (options.signal.aborted) throw cancelled(thrown)
        if (thrown instanceof UserError) throw thrown
        return afterwards(thrown)
      }
    }

    function afterwards(thrown: unknown): Try<T> {
      const failure = failureOf(thrown, sdk, asked)
      switch (failure.kind) {
        case 'broken':
          broken = failure.error
          throw failure.error
        case 'later':
          away = failure.isAway ? failure.error : null
          return failure
        case 'declined':
          return { done: declined }
        case 'no-temperature':
          plain.add(asked.model)
          return { waitMs: 0, tries: 2, error: nonsense(asked, 'that it takes no temperature, without one') }
      }
    }

    try {
      return await paced(attempt)
    } catch (error) {
      if (error === away) broken ??= away
      throw error
    }
  }
}

function cancelled(cause: unknown): UserError {
  return new UserError({ message: 'The model was not asked any more: cancelled.' }, { cause })
}
