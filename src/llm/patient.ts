import { UserError } from '../base/user-error.ts'
import { type Asked, type Failure, failureOf, nonsense, type Sdk } from './failure.ts'
import { pace, type PaceOptions, type Try } from './pace.ts'

/** One request and what stands for its answer where the provider declines; `send` may have to leave the temperature out. */
export interface Request<T> {
  readonly asked: Asked
  readonly declined: T
  readonly send: (isPlain: boolean) => Promise<T>
}

/**
 * Sends requests as often as it takes. What cannot work is not tried again: every later request for the same model gets the
 * same `UserError` at once. So it is where nobody is there, and where all tries of two requests in a row were in vain.
 */
export function patient(
  sdk: Sdk,
  { before, ...options }: PaceOptions & { readonly before: () => void },
): <T>(request: Request<T>) => Promise<T> {
  const paced = pace(options)
  const models = new Map<string, Standing>()

  return async <T>({ asked, declined, send }: Request<T>): Promise<T> => {
    const standing = models.get(asked.model) ?? { isPlain: false, broken: null, vain: 0 }
    models.set(asked.model, standing)
    const met: { later: Later | null } = { later: null }

    async function attempt(): Promise<Try<T>> {
      if (standing.broken !== null) throw standing.broken
      before()
      const { isPlain } = standing
      try {
        return answered(await send(isPlain))
      } catch (thrown) {
        if (options.signal.aborted) throw cancelled(thrown)
        if (thrown instanceof UserError) throw thrown
        return afterwards(thrown, isPlain)
      }
    }

    function answered(done: T): Try<T> {
      standing.vain = 0
      return { done }
    }

    function afterwards(thrown: unknown, isPlain: boolean): Try<T> | Promise<Try<T>> {
      const failure = failureOf(thrown, sdk, asked)
      switch (failure.kind) {
        case 'broken':
          standing.broken = failure.error
          throw failure.error
        case 'later':
          met.later = failure
          return failure
        case 'declined':
          return answered(declined)
        case 'no-temperature':
          if (isPlain) throw nonsense(asked, 'that it takes no temperature, without one')
          standing.isPlain = true
          return attempt()
      }
    }

    try {
      return await paced(attempt)
    } catch (error) {
      if (met.later !== null && error === met.later.error) giveUp(standing, met.later)
      throw error
    }
  }
}

type Later = Extract<Failure, { kind: 'later' }>

/** What is known of one model so far. */
interface Standing {
  /** It takes no temperature. */
  isPlain: boolean
  broken: UserError | null
  /** So many requests in a row got no answer in all their tries. */
  vain: number
}

/** One question may be too much for a model that still answers others; two in a row are no longer about the question. */
function giveUp(standing: Standing, { error, isAway }: Later): void {
  standing.vain += 1
  if (isAway || standing.vain > 1) standing.broken ??= error
}

function cancelled(cause: unknown): UserError {
  return new UserError({ message: 'The model was not asked any more: cancelled.' }, { cause })
}
