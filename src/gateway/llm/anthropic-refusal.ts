import type { Dialect, Refusal } from './dialect.ts'
import { requestId } from './openai-refusal.ts'

/** A failure as Anthropic words it: `{type: 'error', error: {type, message}, request_id}`; overloaded is 529. */
export const anthropicRefusal: Dialect['refusal'] = (refused, now): Refusal => {
  const status = refused.status ?? usual[refused.reason]
  const kind = kinds.get(refused.reason === 'error' ? status : usual[refused.reason])
  const [type, message] = kind ?? [
    status < 500 ? 'invalid_request_error' : 'api_error',
    'Internal server error',
  ]
  const id = requestId(now)
  const seconds = refused.retryAfterS
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'request-id': id,
      ...(refused.reason === 'rate_limit' ? limits(now, seconds ?? 1) : {}),
      ...(seconds === null ? {} : { 'retry-after': `${Math.ceil(seconds)}` }),
    },
    body: { type: 'error', error: { type, message: refused.message ?? message }, request_id: id },
  }
}

const usual = { rate_limit: 429, overloaded: 529, error: 500 } as const

const kinds: ReadonlyMap<number, readonly [type: string, message: string]> = new Map([
  [400, ['invalid_request_error', 'The request could not be processed.']],
  [401, ['authentication_error', 'invalid x-api-key']],
  [402, ['billing_error', 'Your credit balance is too low to access the API.']],
  [403, ['permission_error', 'Your API key does not have permission to use this resource.']],
  [404, ['not_found_error', 'The requested resource could not be found.']],
  [413, ['request_too_large', 'Request exceeds the maximum allowed number of bytes.']],
  [429, ['rate_limit_error', 'This request would exceed the rate limit of your organization.']],
  [500, ['api_error', 'Internal server error']],
  [504, ['timeout_error', 'The request timed out.']],
  [529, ['overloaded_error', 'Overloaded']],
])

/** All requests of the minute are used up; tokens are left. Times are RFC 3339 in whole seconds. */
function limits(now: string, resetS: number): Readonly<Record<string, string>> {
  const time = Date.parse(now)
  const at = Number.isNaN(time) ? 0 : time
  const reset = new Date(at + Math.ceil(resetS) * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
  return {
    'anthropic-ratelimit-requests-limit': '50',
    'anthropic-ratelimit-requests-remaining': '0',
    'anthropic-ratelimit-requests-reset': reset,
    'anthropic-ratelimit-input-tokens-limit': '30000',
    'anthropic-ratelimit-input-tokens-remaining': '29000',
    'anthropic-ratelimit-input-tokens-reset': reset,
    'anthropic-ratelimit-output-tokens-limit': '8000',
    'anthropic-ratelimit-output-tokens-remaining': '7900',
    'anthropic-ratelimit-output-tokens-reset': reset,
  }
}
