import { isObject } from '../base/json.ts'
import { UserError } from '../base/user-error.ts'
import type { Asked, Failure } from './failure.ts'

/** An answer with a status that is none of success. */
export interface Refused {
  readonly status: number
  readonly headers: Headers | undefined
  readonly body: unknown
  readonly code: string
  /** In the provider's own words. */
  readonly said: string
}

/** What a provider's refusal means; each has its own statuses and words for the same things. */
export function refusalOf(refused: Refused, asked: Asked): Failure {
  const { status, code, said } = refused
  if (status === 400 && /temperature/i.test(said)) return { kind: 'no-temperature' }
  if (status === 400 && /content.?(?:filter|policy)|safety/i.test(`${code} ${said}`))
    return { kind: 'declined' }
  const { does, hint, passes } = reading(refused, asked)
  const waitMs = passes ? waitIn(refused) : null
  const when = waitMs === null ? '' : ` and wants ${span(waitMs)} of rest`
  const message = `${asked.place} ${does} (${status})${when}${said === '' ? '' : `: ${said}`}.`
  const error = new UserError({ message, hint })
  return passes ? { kind: 'later', waitMs, tries: 6, isAway: false, error } : { kind: 'broken', error }
}

/** What the provider says about it; some put it into `error.message`, some into `message`, and FastAPI into `detail`. */
export function saidIn(body: unknown): string {
  if (!isObject(body)) return typeof body === 'string' ? body : ''
  const said = body['message'] ?? body['detail']
  if (typeof said === 'string') return said
  return 'error' in body ? saidIn(body['error']) : ''
}

/** Foreign words as part of one sentence. */
export function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')
  return line.length > 300 ? `${line.slice(0, 300)} …` : line
}

interface Reading {
  readonly does: string
  readonly hint: string
  /** True where waiting may help. */
  readonly passes: boolean
}

function reading({ status, code, said }: Refused, asked: Asked): Reading {
  // OpenAI has a code for it, and Anthropic a sentence in a 400.
  if (code === 'insufficient_quota' || /credit balance/i.test(said)) return noCredit
  // Google's answer to a wrong key is a 400, too.
  if (status === 400 && /\bapi.?key\b/i.test(said)) return noEntry
  const known = meanings[status]
  if (known !== undefined) return known
  if (status === 404) return /model/i.test(`${code} ${said}`) ? unknownModel(asked) : nothingThere
  return status >= 500
    ? { does: 'is in trouble', hint: 'Try again later.', passes: true }
    : { does: 'refused the request', hint: 'Check the `model` block.', passes: false }
}

function unknownModel({ provider, model }: Asked): Reading {
  const hint =
    provider === 'ollama'
      ? `Fetch it with \`ollama pull ${model}\`, or correct \`model.name\`.`
      : 'Correct `model.name`.'
  return { does: `does not know the model "${model}"`, hint, passes: false }
}

const nothingThere: Reading = {
  does: 'has no chat endpoint at this address',
  hint: 'Correct `model.base_url`; without it, or with a host alone, the usual path is taken.',
  passes: false,
}
const noCredit: Reading = {
  does: 'has no credit left for this key',
  hint: 'Top it up, or use another key.',
  passes: false,
}
const noEntry: Reading = {
  does: 'refused the key',
  hint: 'Check the key in the environment, and that it may use this model.',
  passes: false,
}
const tooFast: Reading = {
  does: 'limits the rate',
  hint: 'Try again later, or lower `model.concurrency`.',
  passes: true,
}
const tooSlow: Reading = { does: 'gave up', hint: 'Try again later.', passes: true }

const meanings: Readonly<Record<number, Reading>> = {
  401: noEntry,
  402: noCredit,
  403: noEntry,
  408: tooSlow,
  409: tooSlow,
  429: tooFast,
}

/** `retry-after-ms`; `Retry-After` in seconds or as a date; or Google's `retryDelay` in the body. No time at all is no answer. */
function waitIn({ headers, body }: Refused): number | null {
  const inMs = headers?.get('retry-after-ms')
  const after = headers?.get('retry-after')
  const delay = /"retryDelay":\s*"([\d.]+)s"/.exec(JSON.stringify(body ?? null))?.[1]
  const ways = [
    Number(inMs ?? Number.NaN),
    Number(after ?? Number.NaN) * 1000,
    Date.parse(after ?? '') - Date.now(),
    Number(delay ?? Number.NaN) * 1000,
  ]
  return ways.find((ms) => ms > 0) ?? null
}

function span(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  if (seconds < 120) return `${seconds} s`
  return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`
}
