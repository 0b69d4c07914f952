import { patienceIn } from '../patience.ts'
import type { ToolFaultKind } from '../kind.ts'

/** The tool has had enough of this caller for a while. */
export const rateLimit: ToolFaultKind = {
  mode: 'rate_limit',
  summary:
    'The tool refuses with 429 and asks to be called again later, after 1 s unless the message names a time.',
  effect: 'failure',
  make: (fault) => {
    const message = fault.message ?? 'Too Many Requests'
    const status = fault.errorCode ?? 429
    return async () => ({ kind: 'failure', status, message, retryAfterS: patienceIn(message) })
  },
}
