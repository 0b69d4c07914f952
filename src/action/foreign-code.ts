import { UserError } from '../base/user-error.ts'
import { trustedForkEvent } from '../github/event.ts'
import type { Prepared } from '../prepare.ts'

/**
 * Refuses to run code that a stranger may have written in a workflow that holds the repository's secrets. Asking an
 * agent that already runs elsewhere is not refused.
 */
export function refuseForeignCode(
  prepared: Prepared,
  env: Readonly<Record<string, string | undefined>>,
): void {
  if (runsCode(prepared)) refuseCodeOfForks(env)
}

/** Refuses where a stranger may have written what is about to be run: before a mutation or a rule of the config's own is loaded. */
export function refuseCodeOfForks(env: Readonly<Record<string, string | undefined>>): void {
  const event = trustedForkEvent(env)
  if (event === null) return
  throw new UserError({
    message: `This is a ${event} event from a fork, and the config runs code that the fork may have written, with this repository's secrets at hand.`,
    hint: 'Run on `pull_request` instead. If only trusted code is checked out, say `allow-unsafe-pr-target: true`.',
  })
}

/** The plan knows the rules of every phase, contracts and sessions included. */
function runsCode({ config: { agent, gateway, invariants, prompts }, plan }: Prepared): boolean {
  const rules = [...invariants, ...prompts.flatMap((prompt) => prompt.invariants), ...plan.invariants]
  return (
    agent.start !== null ||
    !['http', 'openai'].includes(agent.type) ||
    (agent.reset !== null && agent.reset.kind !== 'endpoint') ||
    (gateway?.mcp ?? []).some(({ command }) => command !== null) ||
    rules.some(({ type }) => type === 'javascript')
  )
}
