import type { Clock } from '../base/clock.ts'
import type { Json } from '../base/json.ts'
import type { SessionConfig } from '../config/config.ts'
import type { Question } from '../run/world.ts'
import type { Ending, Answer } from '../transcript/transcript.ts'
import type { Connection, Exchange, Limits, Request } from './connection.ts'
import { openConversation } from './conversation.ts'
import type { Found } from '../base/json-path.ts'
import { bodyBeside, seenIn, seenOddly } from './seen-in.ts'
import type { Message, Rendered, Template } from './template.ts'
import { transcriptOf } from './transcript-of.ts'

/** Everything about an agent that speaks HTTP which does not change from question to question. */
export interface HttpWay {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly template: Template
  readonly path: ((value: Json) => Found) | null
  /** A chat endpoint: always told the whole talk, its own replies in between. */
  readonly isChat: boolean
  readonly system: string | null
  readonly session: SessionConfig | null
  readonly timeoutMs: number
  readonly maxAnswerBytes: number
  /** Retries of what never reached the agent. */
  readonly retries: number
  readonly clock: Clock
  readonly redact: (text: string) => string
}

/** Asks an HTTP agent one question, turn by turn, within one deadline. */
export function httpAsk(way: HttpWay, connection: Connection): (question: Question) => Promise<Answer> {
  return async (question) => {
    const deadlineAt = way.clock.now() + way.timeoutMs
    const limits = { deadlineAt, maxBytes: way.maxAnswerBytes, signal: question.signal }
    const requests = requestsOf(way, question)
    const conversation = openConversation(way.session)
    const replies: string[] = []
    let attempts = 0

    for (let turn = 1; ; turn += 1) {
      const next = conversation.joined(requests.make(replies))
      if (turn === requests.count && question.act !== null) {
        const odd = { usual: next, act: question.act, stranger: strangerTo(way, question) }
        const { askOddly } = await import('./ask-oddly.ts')
        const { exchange, wire } = await askOddly({ ...way, connection }, odd, limits)
        const seen = seenOddly(way, exchange, odd)
        return transcriptOf({ ...seen, wire: { ...wire, ...bodyBeside(way, exchange, seen) } }, way.redact)
      }
      const { exchange, knocks } = await knock(way, connection, { request: next, limits })
      conversation.heard(exchange)
      attempts += knocks
      const seen = seenIn(way, exchange)
      if (turn === requests.count || seen.ending.kind !== 'answered') {
        const ending = turn < requests.count ? inTurn(seen.ending, turn, requests.count) : seen.ending
        return transcriptOf({ ...seen, ending, attempts: attempts - turn + 1 }, way.redact)
      }
      replies.push(seen.output ?? '')
    }
  }
}

/** Somebody who asks another text at once, without a past. */
function strangerTo(way: HttpWay, question: Question): (text: (prompt: string) => string) => Request {
  return (text) => {
    const turns = [text(question.turns.at(-1) ?? '')]
    return openConversation(way.session).joined(requestsOf(way, { ...question, turns, history: [] }).make([]))
  }
}

/** The requests of a question, each made when the replies before it are known. */
function requestsOf(
  way: HttpWay,
  { turns, history, cell }: Question,
): { count: number; make(replies: readonly string[]): Request } {
  const isTalk = way.isChat || way.template.carries === 'messages'
  const inOne = !isTalk && way.template.carries === 'turns'
  const make = (replies: readonly string[]): Request => {
    const told = inOne ? turns : turns.slice(0, replies.length + 1)
    const messages = isTalk
      ? chat(way.system, history, talkOf(told, replies))
      : [...history, ...told.map(asUser)]
    return request(way, way.template.render({ prompt: told.at(-1) ?? '', turns: told, messages, cell }), cell)
  }
  return { count: inOne ? 1 : turns.length, make }
}

const asUser = (content: string): Message => ({ role: 'user', content })

/** A recorded conversation that brings its own system message keeps it. */
function chat(
  system: string | null,
  history: readonly Message[],
  talk: readonly Message[],
): readonly Message[] {
  const isThere = system === null || history.some(({ role }) => role === 'system')
  return [...(isThere ? [] : [{ role: 'system', content: system }]), ...history, ...talk]
}

function talkOf(told: readonly string[], replies: readonly string[]): readonly Message[] {
  return told.flatMap((turn, at): readonly Message[] => {
    const reply = replies[at]
    return reply === undefined ? [asUser(turn)] : [asUser(turn), { role: 'assistant', content: reply }]
  })
}

function request(way: HttpWay, rendered: Rendered, cell: string): Request {
  const type = rendered.contentType === null ? {} : { 'content-type': rendered.contentType }
  const headers = {
    accept: '*/*',
    'user-agent': 'flakestorm',
    ...type,
    ...way.headers,
    'x-flakestorm-cell': headerSafe(cell),
  }
  return { method: way.method, path: pathOf(way.url, rendered.query), headers, body: rendered.body }
}

function pathOf(url: URL, query: Rendered['query']): string {
  if (query.length === 0) return `${url.pathname}${url.search}`
  const all = new URLSearchParams(url.search)
  for (const [key, value] of query) all.set(key, value)
  return `${url.pathname}?${all.toString()}`
}

const headerSafe = (cell: string): string => (/^[\x21-\x7e]*$/.test(cell) ? cell : encodeURIComponent(cell))

/** Knocks again only where nobody was there; an answer, whatever it says, is final. */
async function knock(
  way: HttpWay,
  connection: Connection,
  { request: sent, limits }: { request: Request; limits: Limits },
): Promise<{ exchange: Exchange; knocks: number }> {
  for (let knocks = 1; ; knocks += 1) {
    const exchange = await connection.send(sent, limits)
    const pauseMs = Math.min(100 * 2 ** (knocks - 1), 2_000)
    const isLate = way.clock.now() + pauseMs >= limits.deadlineAt || limits.signal.aborted
    if (exchange.kind !== 'unreachable' || knocks > way.retries || isLate) return { exchange, knocks }
    await way.clock.sleep(pauseMs, limits.signal)
  }
}

function inTurn(ending: Ending, turn: number, count: number): Ending {
  return 'reason' in ending ? { ...ending, reason: `in turn ${turn} of ${count}: ${ending.reason}` } : ending
}
