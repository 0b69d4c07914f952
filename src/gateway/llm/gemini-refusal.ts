import type { Dialect, Refusal } from './dialect.ts'

/** A failure as Google words it (google.rpc.Status): the time to wait stands in the body, and in no header. */
export const geminiRefusal: Dialect['refusal'] = (refused): Refusal => {
  const status = refused.status ?? usual[refused.reason]
  const kind = kinds.get(refused.reason === 'error' ? status : usual[refused.reason])
  const [name, message] = kind ?? [
    status < 500 ? 'INVALID_ARGUMENT' : 'INTERNAL',
    'An internal error has occurred.',
  ]
  const wait = refused.retryAfterS
  const details = [
    ...(refused.reason === 'rate_limit' ? [quotaFailure] : []),
    ...(wait === null
      ? []
      : [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${wait}s` }]),
  ]
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: {
      error: {
        code: status,
        message: refused.message ?? message,
        status: name,
        ...(details.length === 0 ? {} : { details }),
      },
    },
  }
}

const usual = { rate_limit: 429, overloaded: 503, error: 500 } as const

const quotaFailure = {
  '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
  violations: [
    {
      quotaMetric: 'generativelanguage.googleapis.com/generate_content_requests',
      quotaId: 'GenerateRequestsPerMinutePerProjectPerModel',
    },
  ],
}

const kinds: ReadonlyMap<number, readonly [status: string, message: string]> = new Map([
  [400, ['INVALID_ARGUMENT', 'Request contains an invalid argument.']],
  [401, ['UNAUTHENTICATED', 'Request had invalid authentication credentials.']],
  [403, ['PERMISSION_DENIED', 'The caller does not have permission.']],
  [404, ['NOT_FOUND', 'The model is not found, or is not supported for generateContent.']],
  [
    429,
    ['RESOURCE_EXHAUSTED', 'You exceeded your current quota, please check your plan and billing details.'],
  ],
  [500, ['INTERNAL', 'An internal error has occurred. Please retry.']],
  [503, ['UNAVAILABLE', 'The model is overloaded. Please try again later.']],
  [504, ['DEADLINE_EXCEEDED', 'The request did not finish in time.']],
])
