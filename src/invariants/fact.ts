/** What an answer says that can be looked up: equal facts have equal keys, however they are spelled. */
export interface Fact {
  readonly kind: FactKind
  /** `money:USD:1234.5`, `date:2026-05-12`: the kind, then the value in one spelling. */
  readonly key: string
  /** As it stands in the text. */
  readonly text: string
  readonly at: number
}

export type FactKind =
  | 'url'
  | 'email'
  | 'id'
  | 'phone'
  | 'date'
  | 'time'
  | 'money'
  | 'percent'
  | 'quantity'
  | 'number'

/** Recognises one shape of facts. */
export interface FactReader {
  readonly kind: FactKind
  /** Global; every repetition is bounded and every start is anchored, since the text is hostile. */
  readonly shape: RegExp
  /** The value in one spelling and how much of the match it is, or null where the match is no such fact. */
  readonly read: (match: readonly string[]) => Reading | null
}

export interface Reading {
  readonly value: string
  /** Characters of the match that belong to the fact; all when absent. */
  readonly length?: number
}
