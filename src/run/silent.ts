import type { Invariant } from '../invariants/invariant.ts'
import type { Outcome } from './outcome.ts'

/**
 * True where a golden prompt got no answer in a clean world, and no rule wants it so or lets the agent decline by that
 * status: rules that only forbid something are kept by silence, and an agent that is broken must not pass by them.
 */
export function isSilent({ transcript, verdicts }: Outcome, rules: readonly Invariant[]): boolean {
  const { ending } = transcript
  if (ending.kind === 'answered') return false
  if (verdicts.some(({ type, status }) => type === 'javascript' && status === 'held')) return false
  const status = ending.kind === 'refused' ? ending.status : null
  return !rules.some(
    ({ type, negate, options: { accept_status: accepted } }) =>
      type === 'completes' && (negate || (Array.isArray(accepted) && accepted.includes(status))),
  )
}
