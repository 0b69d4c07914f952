import type { ToolFaultKind } from '../kind.ts'

/** The tool is down and says so. */
export const error: ToolFaultKind = {
  mode: 'error',
  summary: 'The tool fails with an HTTP status, 503 unless another is named.',
  effect: 'failure',
  make: (fault) => {
    const status = fault.errorCode ?? 503
    const message = fault.message ?? phrases.get(status) ?? 'The tool failed'
    return async () => ({ kind: 'failure', status, message, retryAfterS: null })
  },
}

/** Reason phrases of RFC 9110 and RFC 6585. */
const phrases: ReadonlyMap<number, string> = new Map([
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [408, 'Request Timeout'],
  [409, 'Conflict'],
  [422, 'Unprocessable Content'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
  [501, 'Not Implemented'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
  [504, 'Gateway Timeout'],
])
