import type { Config, GoldenPrompt } from '../config/config.ts'
import type { PhasePlan } from './plan.ts'
import type { PromptRules } from './rules.ts'
import type { FrozenVariants } from './frozen-variants.ts'

/** What the phases plan from. */
export interface Draft {
  readonly config: Config
  readonly rules: (prompt: GoldenPrompt) => PromptRules
  /** True where some rule looks at the agent's calls. */
  readonly apart: boolean
  /** Variants that a model wrote beforehand. */
  readonly frozen: FrozenVariants
}

/** A phase's own plan, and what it has to say about it. */
export interface Planned extends PhasePlan {
  readonly notes: readonly string[]
}

/** The turn that is rewritten and judged. */
export function lastTurn(prompt: GoldenPrompt): string {
  return prompt.turns[prompt.turns.length - 1] ?? prompt.turns[0]
}
