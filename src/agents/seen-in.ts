import { excerpt, readAnswer, refusalReason } from './answer.ts'
import type { Odd } from './ask-oddly.ts'
import type { Exchange } from './connection.ts'
import { decodeBody, tooMuch } from './decode-body.ts'
import type { HttpWay } from './http-agent.ts'
import { cancelled, type Seen } from './transcript-of.ts'

type Reading = Pick<HttpWay, 'path' | 'timeoutMs' | 'maxAnswerBytes'>

/** What a reply to the usual request says. */
export function seenIn(way: Reading, exchange: Exchange): Seen {
  const durationMs = exchange.ms
  if (exchange.kind === 'answered')
    return { ...readExchange(way, exchange), durationMs, status: exchange.status }
  if (exchange.kind === 'timed-out')
    return { ending: { kind: 'timed-out', afterMs: way.timeoutMs }, durationMs }
  if (exchange.kind === 'cancelled') return { ending: cancelled, durationMs }
  return { ending: { kind: exchange.kind, reason: exchange.reason }, durationMs }
}

/** What a method means decides what its answer looks like (RFC 9110 §9.3): only the usual one owes the usual shape. */
export function seenOddly(way: Reading, exchange: Exchange, { act, usual }: Odd): Seen {
  const seen = seenIn(way, exchange)
  const isUsual = (act.method ?? usual.method) === usual.method
  if (isUsual || seen.ending.kind !== 'unreadable' || exchange.kind !== 'answered') return seen
  const output = textIn(exchange, way.maxAnswerBytes).slice(0, mostRefusal)
  const reason = `not in the shape of an answer, as another method may be answered: ${excerpt(output)}`
  return { ...seen, ending: { kind: 'refused', status: exchange.status, reason }, output }
}

/** The body of a reply of which the answer is only a part. */
export function bodyBeside(way: Reading, exchange: Exchange, { ending, output }: Seen): { body?: string } {
  if (ending.kind !== 'answered' || exchange.kind !== 'answered') return {}
  const body = textIn(exchange, way.maxAnswerBytes)
  return body === output ? {} : { body: body.slice(0, mostBeside) }
}

/** Characters kept of it. */
const mostBeside = 16_384

type Answered = Extract<Exchange, { kind: 'answered' }>
type Read = Pick<Seen, 'ending' | 'output' | 'toolCalls'>

function readExchange(way: Reading, answer: Answered): Read {
  const { status, headers, isCut } = answer
  const type = headers['content-type'] ?? ''
  const maxBytes = way.maxAnswerBytes
  if (status < 200 || status > 299) return refused(answer, textIn(answer, maxBytes))
  const decoded = decoding(answer, maxBytes)
  if (isCut) return { ending: { kind: 'unreadable', reason: tooMuch(maxBytes) } }
  if (decoded.kind === 'unreadable') return { ending: decoded }

  const { text } = decoded
  const read = readAnswer({ text, type: (type.split(';')[0] ?? '').trim().toLowerCase() }, way.path)
  if (read.kind === 'answered') return { ...read, ending: { kind: 'answered' } }
  if (read.kind === 'unreadable') return { ending: read }
  return { ending: { kind: 'refused', status, reason: read.reason }, output: text.slice(0, mostRefusal) }
}

function decoding({ bytes, headers }: Answered, maxBytes: number): ReturnType<typeof decodeBody> {
  const contentType = headers['content-type'] ?? ''
  return decodeBody({ bytes, encoding: headers['content-encoding'], contentType, maxBytes })
}

/** The text of a body, or its bytes as they are where it cannot be read. */
function textIn(answer: Answered, maxBytes: number): string {
  const decoded = decoding(answer, maxBytes)
  return decoded.kind === 'text' ? decoded.text : answer.bytes.toString('utf8')
}

function refused({ status, headers }: Answered, text: string): Read {
  const to = headers.location === undefined ? '' : ` to ${excerpt(headers.location)}`
  const isRedirect = status >= 300 && status < 400
  const reason = isRedirect ? `a redirect${to}, which is not followed` : refusalReason(text)
  return { ending: { kind: 'refused', status, reason }, output: text.slice(0, mostRefusal) }
}

/** Characters kept of a refusal's body: enough for any error page, too little for a flood. */
const mostRefusal = 65_536
