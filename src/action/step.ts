import type { Launched } from '../launch.ts'
import type { Inputs } from './inputs.ts'

/** How the step ends, by the choice of `fail-on`. */
export interface Step {
  readonly status: 'passed' | 'failed' | 'inconclusive' | 'error'
  readonly exit: number
}

/**
 * `never` forgives what the score says, not that there is none to say: a mistake in the config or an agent that
 * could not be reached stays red.
 */
export function stepOf({ report: { score }, failure, exit }: Launched, failOn: Inputs['failOn']): Step {
  if (failure !== null) return { status: 'error', exit }
  const isBroken = score.phases.some(({ counts }) => counts.failed + counts.errored > 0)
  if (failOn === 'any-failure' && exit === 0 && isBroken) return { status: 'failed', exit: 1 }
  const isForgiven = failOn === 'never' && (exit === 1 || exit === 5)
  return { status: score.verdict, exit: isForgiven ? 0 : exit }
}
