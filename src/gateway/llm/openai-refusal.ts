import { createHash } from 'node:crypto'
import type { Dialect, Refusal } from './dialect.ts'

/** A failure as OpenAI words it: `{error: {message, type, param, code}}`, with rate-limit headers on a 429. */
export const openaiRefusal: Dialect['refusal'] = (refused, now): Refusal => {
  const status = refused.status ?? { rate_limit: 429, overloaded: 503, error: 500 }[refused.reason]
  const kind = refused.reason === 'rate_limit' ? limited : (kinds.get(status) ?? kindOf(status))
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'x-request-id': requestId(now),
      ...(refused.reason === 'rate_limit' ? limits(refused.retryAfterS ?? 1) : {}),
      ...retryAfter(refused.retryAfterS),
    },
    body: {
      error: { message: refused.message ?? kind.message, type: kind.type, param: null, code: kind.code },
    },
  }
}

/** `retry-after` in whole seconds, and `retry-after-ms` for clients that know it; nothing for null. */
function retryAfter(seconds: number | null): Readonly<Record<string, string>> {
  if (seconds === null) return {}
  return { 'retry-after': `${Math.ceil(seconds)}`, 'retry-after-ms': `${Math.round(seconds * 1000)}` }
}

/** An id such as a provider would log, the same for the same time. */
export function requestId(now: string): string {
  return `req_${createHash('sha256').update(now).digest('hex').slice(0, 24)}`
}

interface Kind {
  readonly type: string
  readonly code: string | null
  readonly message: string
}

const limited: Kind = {
  type: 'requests',
  code: 'rate_limit_exceeded',
  message: 'Rate limit reached for requests. Limit: 500 / min. Please try again later.',
}

const kinds: ReadonlyMap<number, Kind> = new Map([
  [401, { type: 'invalid_request_error', code: 'invalid_api_key', message: 'Incorrect API key provided.' }],
  [403, { type: 'invalid_request_error', code: null, message: 'You are not allowed to use this resource.' }],
  [404, { type: 'invalid_request_error', code: 'model_not_found', message: 'The model does not exist.' }],
  [429, limited],
  [
    503,
    {
      type: 'server_error',
      code: null,
      message: 'The engine is currently overloaded, please try again later.',
    },
  ],
])

function kindOf(status: number): Kind {
  if (status < 500) {
    return { type: 'invalid_request_error', code: null, message: 'The request could not be processed.' }
  }
  return {
    type: 'server_error',
    code: 'server_error',
    message: 'The server had an error while processing your request.',
  }
}

/** All requests of the minute are used up; tokens are left. */
function limits(resetS: number): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit-requests': '500',
    'x-ratelimit-limit-tokens': '200000',
    'x-ratelimit-remaining-requests': '0',
    'x-ratelimit-remaining-tokens': '199000',
    'x-ratelimit-reset-requests': duration(resetS),
    'x-ratelimit-reset-tokens': '300ms',
  }
}

/** `350ms`, `1s`, `6m0s`: the way Go prints durations. */
function duration(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)}ms`
  const minutes = Math.floor(seconds / 60)
  const rest = Math.round((seconds % 60) * 1000) / 1000
  return minutes === 0 ? `${rest}s` : `${minutes}m${rest}s`
}
