import type { ModelFaultKind } from '../kind.ts'
import { patienceIn } from '../patience.ts'

/** The model's provider has had enough of this caller for a while. */
export const rateLimit: ModelFaultKind = {
  mode: 'rate_limit',
  summary:
    'The provider refuses with 429 and asks to be called again later, after 1 s unless the message names a time.',
  effect: 'failure',
  make: ({ errorCode, message }) => {
    const retryAfterS = patienceIn(message)
    return async () => ({ kind: 'refused', reason: 'rate_limit', status: errorCode, message, retryAfterS })
  },
}
