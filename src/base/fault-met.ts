/** What became of one fault of the scenario in one cell. */
export interface FaultMet {
  /** Unique in its scenario: `tool:web_search:error`, with `#2` for a second of the same name. */
  readonly id: string
  readonly mode: string
  /** Calls that it could have struck. */
  readonly matched: number
  /** Calls whose reply it really changed. */
  readonly delivered: number
  /** On the wire the agent's own retries are exercised; a rewritten result is seen by the model alone. */
  readonly scope: 'wire' | 'model' | null
  /** Canaries and false values that the agent was given, for rules that look for them. */
  readonly planted: readonly Planted[]
  /** Why nothing was delivered; null when something was. */
  readonly because: string | null
}

/** Something that must not come back as if it were true, or be obeyed. */
export type Planted =
  | { readonly kind: 'canary'; readonly text: string }
  | { readonly kind: 'false-value'; readonly was: string; readonly is: string }
