import type { Phase } from '../base/phase.ts'
import type { Outcome } from './outcome.ts'

/** What happens while a storm blows, for whoever likes to watch: a terminal, a log. */
export type Happening =
  | { readonly kind: 'preflight'; readonly total: number }
  | { readonly kind: 'checked'; readonly outcome: Outcome }
  | { readonly kind: 'baselines'; readonly total: number }
  | { readonly kind: 'memory'; readonly total: number }
  | { readonly kind: 'phase'; readonly phase: Phase; readonly total: number }
  | { readonly kind: 'cell'; readonly outcome: Outcome }

export type Watch = (happening: Happening) => void
