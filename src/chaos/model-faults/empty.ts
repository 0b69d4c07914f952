import type { ModelFaultKind } from '../kind.ts'

/** The model answers without a word. */
export const empty: ModelFaultKind = {
  mode: 'empty',
  summary: 'The reply of the model is well-formed and says nothing: no choice, no content, no candidate.',
  effect: 'failure',
  make: () => async () => ({ kind: 'hollow' }),
}
