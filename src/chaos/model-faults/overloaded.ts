import type { ModelFaultKind } from '../kind.ts'

/** The model's provider has too many callers. */
export const overloaded: ModelFaultKind = {
  mode: 'overloaded',
  summary: 'The provider refuses because it is overloaded, with the status that it uses for that.',
  effect: 'failure',
  make:
    ({ errorCode, message }) =>
    async () => ({ kind: 'refused', reason: 'overloaded', status: errorCode, message, retryAfterS: null }),
}
