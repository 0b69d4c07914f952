/** Another tool's name for one of our rules, and how to read it. */
export interface InvariantAlias {
  readonly type: string
  readonly negate?: boolean
  /** Option keys under which the other tool knows ours. */
  readonly rename?: Readonly<Record<string, string>>
  /** Options that the name itself sets. */
  readonly options?: Readonly<Record<string, unknown>>
}

/**
 * Names of promptfoo's assertions, and of rules that the Python project documents but never had. promptfoo's `contains`
 * minds case; ours keeps our meaning (`case_sensitive: true` gives the other). `contains-json` accepts an answer in
 * JSON or one fenced block, not JSON in the middle of prose.
 */
export const invariantAliases: Readonly<Record<string, InvariantAlias>> = {
  icontains: { type: 'contains' },
  'not-contains': { type: 'not_contains' },
  'not-icontains': { type: 'not_contains' },
  'contains-any': { type: 'contains_any', rename: { value: 'values' } },
  'icontains-any': { type: 'contains_any', rename: { value: 'values' } },
  'not-contains-any': { type: 'not_contains', rename: { value: 'values' } },
  'not-icontains-any': { type: 'not_contains', rename: { value: 'values' } },
  'is-json': { type: 'valid_json' },
  'contains-json': { type: 'valid_json', options: { within_fence: true } },
  'is-refusal': { type: 'refusal_check', options: { must_refuse: true } },
  refusal: { type: 'refusal_check' },
  'llm-rubric': { type: 'llm_judge', rename: { value: 'rubric' } },
  similar: { type: 'similarity', rename: { value: 'expected' } },
  cost: { type: 'max_cost', rename: { threshold: 'max_usd' } },
}
