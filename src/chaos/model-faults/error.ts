import type { ModelFaultKind } from '../kind.ts'

/** The model's provider fails and says so. */
export const error: ModelFaultKind = {
  mode: 'error',
  summary: 'The provider fails with an error of its own wording, and with the status that is named.',
  effect: 'failure',
  make:
    ({ errorCode, message }) =>
    async () => ({ kind: 'refused', reason: 'error', status: errorCode, message, retryAfterS: null }),
}
