import { UserError } from '../base/user-error.ts'
import type { Config } from '../config/config.ts'
import { trustedForkEvent } from '../github/event.ts'

/**
 * Refuses to run code that a stranger may have written in a workflow that holds the repository's secrets. Asking an
 * agent that already runs elsewhere is not refused.
 */
export function refuseForeignCode(config: Config, env: Readonly<Record<string, string | undefined>>): void {
  const event = trustedForkEvent(env)
  if (event === null || !runsCode(config)) return
  throw new UserError({
    message: `This is a ${event} event from a fork, and the config runs code that the fork may have written, with this repository's secrets at hand.`,
    hint: 'Run on `pull_request` instead. If only trusted code is checked out, say `allow-unsafe-pr-target: true`.',
  })
}

function runsCode({ agent, invariants, prompts }: Config): boolean {
  const rules = [...invariants, ...prompts.flatMap((prompt) => prompt.invariants)]
  return (
    agent.start !== null ||
    !['http', 'openai'].includes(agent.type) ||
    (agent.reset !== null && agent.reset.kind !== 'endpoint') ||
    rules.some(({ type }) => type === 'javascript')
  )
}
