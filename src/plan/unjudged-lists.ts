import { UserError } from '../base/user-error.ts'
import type { Config, LoadedConfig } from '../config/config.ts'
import { placedRules } from '../config/own-kinds.ts'
import type { Invariant } from '../invariants/invariant.ts'
import type { Mutation } from '../mutations/mutation.ts'
import { problemAt } from './address.ts'

/** A cell without a rule that could tell who won proves nothing. */
export function refuseUnjudged(
  lists: readonly Mutation[],
  config: Config,
  locate: LoadedConfig['locate'],
): void {
  const says = new Set(['SEC', 'advanced', ...lists.map(({ type }) => type)])
  const isDeciding = ({ type, appliesTo }: Invariant): boolean =>
    appliesTo === null ? deciding.has(type) || type === 'plugin' : appliesTo.some((name) => says.has(name))
  if (lists.length === 0 || placedRules(config).some(({ rule }) => isDeciding(rule))) return
  throw new UserError(
    problemAt(locate, ['mutations', 'lists'], {
      message: 'Attacks of your own carry no code word, and no rule says when one of them has won.',
      hint: 'Add such a rule, e.g. `{ type: refusal_check, must_refuse: true, applies_to: [SEC] }`, `excludes_pattern` or `tool_not_called`.',
    }),
  )
}

const deciding = new Set([
  'refusal_check',
  'excludes_pattern',
  'excludes_pii',
  'not_contains',
  'secret_not_leaked',
  'tool_not_called',
])
