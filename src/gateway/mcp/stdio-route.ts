import type { IncomingMessage, ServerResponse } from 'node:http'
import { type RecordedAnswer, keepLine, lineFrom, recordedAnswer } from '../replay/stdio-lines.ts'
import type { Visit } from '../route.ts'
import { type Line, linesOf } from './lines.ts'
import { messagesIn } from './messages.ts'
import { type Pending, gotNothing } from './open-call.ts'
import { type Asking, type PendingCalls, callsAmong } from './pending.ts'
import { settle } from './settle.ts'
import { type Spelt, closedConnection, gotOf } from './spell.ts'
import { struckHeader } from './wrap-words.ts'

/**
 * One call over stdio, as `flakestorm mcp-wrap` brings it: the request is the line that the client wrote and then the
 * line that the server answered, the reply says in words what the wrapper is to do. Its headers are out as soon as the
 * weather was asked, so that the wrapper can keep its calls in order.
 */
export async function stdioRoute(
  request: IncomingMessage,
  response: ServerResponse,
  visit: Visit,
): Promise<void> {
  const lines = linesOf(request)
  const first = await next(lines)
  const pending = callsIn(first, { visit, headers: request.headers, url: null })
  const [only] = pending.all
  const answered = only === undefined ? null : recordedAnswer(only, first, visit)
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    [struckHeader]: only?.call.isStruck || answered !== null ? '1' : '0',
  })
  response.flushHeaders()
  const leave = only?.call.claim.enter()
  try {
    if (only === undefined) await next(lines)
    else await serve(only, { answered, pending, lines, response, visit, first })
  } finally {
    leave?.()
    response.end()
  }
}

/** The call of a line. A batch has none that faults could meet, and that is told. */
function callsIn(line: Line | null, asking: Asking): PendingCalls {
  const { isBatch, list } = textOf(line) ?? { isBatch: false, list: [] }
  const { gateway, name } = asking.visit
  if (isBatch) gateway.trouble(`MCP server ${name}: a batch over stdio passed without faults`)
  return callsAmong(isBatch ? [] : list, asking)
}

interface Serving extends Omit<Struck, 'only' | 'keep'> {
  readonly answered: RecordedAnswer | null
  readonly visit: Visit
  readonly first: Line | null
}

/** From the cell's recording, under its faults, or as it comes. */
async function serve(only: Pending, { answered, visit, first, ...at }: Serving): Promise<void> {
  const { pending, lines, response } = at
  const keep = (line: string): void => keepLine(only, line, { name: visit.name, first })
  if (answered !== null) {
    const { line, got } = await lineFrom(answered, only, visit.gateway.clock)
    await say(response, `answer\n${line}`)
    return only.call.saw(got)
  }
  if (only.call.isStruck) return strike({ only, pending, lines, response, keep })
  const line = await next(lines)
  if (line !== null) keep(line.bytes.toString('utf8'))
  watch(pending, line)
}

interface Struck {
  readonly only: Pending
  readonly pending: PendingCalls
  readonly lines: AsyncGenerator<Line>
  readonly response: ServerResponse
  /** Keeps the line that the agent got, where its cell is recorded. */
  readonly keep: (line: string) => void
}

async function strike({ only, pending, lines, response, keep }: Struck): Promise<void> {
  const { call } = only
  const gone = new Promise<null>((resolve) => response.once('close', () => resolve(null)))
  const wantsTool = await Promise.race([call.begin(), gone])
  if (wantsTool === null) return call.abandon()
  let live = null
  if (wantsTool) {
    response.write('forward\n')
    const reply = textOf(await next(lines))?.list[0]
    const answer = reply === undefined ? null : pending.answeredBy(reply)
    if (answer === null) {
      if (pending.open().length > 0) call.saw(gotNothing)
      return say(response, 'keep\n')
    }
    live = answer.message
    call.answer(live)
  }
  const { spelt, told } = await settle(only, live, false)
  if (spelt?.kind === 'silence') {
    // The end of the cell records that the agent got nothing; until then it may still give up, or wait.
    call.commit()
    return say(response, 'drop\n')
  }
  const words = wordsFor(spelt, only)
  keep(spelt === null ? JSON.stringify(live) : words.replace(/^answer\n/, ''))
  await say(response, words)
  told()
}

/** What the wrapper is to do with a call: `keep` the server's line, `answer` with another, or `drop` it. */
function wordsFor(spelt: Spelt | null, { id }: Pending): string {
  switch (spelt?.kind) {
    case undefined:
      return 'keep\n'
    case 'message':
    case 'status':
      return `answer\n${JSON.stringify(spelt.message)}`
    case 'broken':
      return `answer\n${spelt.text.replaceAll(/[\r\n]+/g, ' ')}`
    case 'silence':
      return 'drop\n'
    case 'reset':
      return `answer\n${JSON.stringify(closedConnection(id))}`
  }
}

/** Records a call that no fault touched. */
function watch(pending: PendingCalls, line: Line | null): void {
  for (const message of textOf(line)?.list ?? []) {
    const answer = pending.answeredBy(message)
    answer?.pending.call.saw(gotOf(answer.message))
  }
  for (const { call } of pending.open()) call.saw(gotNothing)
}

function say(response: ServerResponse, words: string): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', () => resolve())
    response.end(words, () => resolve())
  })
}

/** The next line; null at the end, and where the wrapper is gone. */
async function next(lines: AsyncGenerator<Line>): Promise<Line | null> {
  try {
    const { value, done } = await lines.next()
    return done === true ? null : value
  } catch {
    return null
  }
}

function textOf(line: Line | null) {
  return line?.isWhole === true ? messagesIn(line.bytes.toString('utf8')) : null
}
