/** One question to a model that works for us: it writes variants, or it judges. Never the agent's own model. */
export interface ModelQuestion {
  readonly system: string
  readonly user: string
  /** Null = the one that the config names. */
  readonly model: string | null
  /** From 0 to 2; a model that takes none is asked without it. */
  readonly temperature: number
}

/**
 * The model's text as it came; empty where it declined without a word. Rejects with a `UserError` where the user must
 * mend something: no key, nobody there, no such model, the budget used up.
 */
export type AskModel = (question: ModelQuestion) => Promise<string>
