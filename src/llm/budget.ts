import { isObject } from '../base/json.ts'
import { UserError } from '../base/user-error.ts'
import type { ModelConfig } from '../config/config.ts'

/** What may be asked in one run. */
export interface Budget {
  /** Before a request; throws a `UserError` where nothing is left. */
  spend(): void
  /** After it, by the provider's own account. */
  count(answer: unknown): void
}

/** The budget of the `model` block. */
export function budgetOf({
  requestBudget,
  tokenBudget,
}: Pick<ModelConfig, 'requestBudget' | 'tokenBudget'>): Budget {
  let requests = 0
  let tokens = 0
  return {
    spend() {
      if (requests >= requestBudget) throw usedUp('request', requestBudget)
      if (tokens >= tokenBudget) throw usedUp('token', tokenBudget)
      requests += 1
    },
    count(answer) {
      const usage = isObject(answer) ? answer['usage'] : undefined
      const total = isObject(usage) ? usage['total_tokens'] : undefined
      if (typeof total === 'number') tokens += total
    },
  }
}

function usedUp(what: 'request' | 'token', limit: number): UserError {
  const key = `model.${what}_budget`
  return new UserError({
    message: `The budget of ${limit} ${what}${limit === 1 ? '' : 's'} to the model is used up.`,
    key,
    hint: `Raise \`${key}\`, or ask for less.`,
  })
}
