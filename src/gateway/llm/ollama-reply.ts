import type { Json } from '../../base/json.ts'
import type { Said } from '../../chaos/fault.ts'
import type { Dialect, Refusal } from './dialect.ts'
import { countOf, fieldsOf, textOf, tokens } from './fields.ts'
import type { Fields } from './fields.ts'

/** Why Ollama stopped; an older server says only that it is done. */
export function ollamaFinish(reply: Json): Said['finish'] {
  const { done, done_reason: reason } = fieldsOf(reply)
  if (done !== true) return 'other'
  if (reason === undefined || reason === 'stop') return 'stop'
  return reason === 'length' ? 'length' : 'other'
}

/** The reply with another reason to have stopped; a call of tools has none of its own. */
export function withFinish(reply: Fields, finish: Said['finish']): Fields {
  return { ...reply, done: true, done_reason: finish === 'tool_calls' ? 'stop' : finish }
}

export function ollamaUsage(reply: Json): { input: number; output: number } | null {
  const whole = fieldsOf(reply)
  return tokens(countOf(whole['prompt_eval_count']), countOf(whole['eval_count']))
}

/** What every finished reply of Ollama tells beside its content; durations are in nanoseconds. */
export function ollamaStats(model: string): Fields {
  return {
    model,
    created_at: '1970-01-01T00:00:00Z',
    done: true,
    done_reason: 'stop',
    total_duration: 0,
    load_duration: 0,
    prompt_eval_count: 0,
    prompt_eval_duration: 0,
    eval_count: 0,
    eval_duration: 0,
  }
}

/** A failure as Ollama words it: `{"error": "…"}`. */
export const ollamaRefusal: Dialect['refusal'] = (refused): Refusal => {
  const status = refused.status ?? usual[refused.reason]
  const message = refused.reason === 'error' && status === 404 ? 'model not found' : messages[refused.reason]
  const wait = refused.retryAfterS
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(wait === null ? {} : { 'retry-after': `${Math.ceil(wait)}` }),
    },
    body: { error: textOf(refused.message ?? message) },
  }
}

const usual = { rate_limit: 429, overloaded: 503, error: 500 } as const

const messages = {
  rate_limit: 'too many requests, please try again later',
  overloaded: 'server busy, please try again.  maximum pending requests exceeded',
  error: 'an error was encountered while running the model',
} as const
