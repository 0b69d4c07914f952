import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { decoded } from '../decode.ts'
import { retryAfterOf } from '../retry-after.ts'
import { beginReply, breakOff } from '../upstream.ts'
import { isMap, messagesIn } from './messages.ts'
import { gotNothing } from './open-call.ts'
import { type Part, putParts } from './put-parts.ts'
import { type Exchange, type Settled, settle } from './settle.ts'

/** Larger replies are never changed: they would have to be held in memory. */
const largestChanged = 64 * 1024 * 1024

/** A reply in one body, with the calls in it changed as their faults want it; `alone` were answered without the server. */
export async function relayBody(
  exchange: Exchange,
  alone: readonly Settled[],
  incoming: IncomingMessage,
): Promise<void> {
  const {
    pending,
    pair: [, response],
  } = exchange
  const { body, end } = await hold(incoming)
  if (end !== 'whole') {
    for (const { call } of pending.open())
      call.saw(end === 'more' ? { text: null, failed: false, retryAfterS: null } : gotNothing)
    if (end === 'broken') return breakOff(response, true)
    exchange.passage.trouble('a reply of more than 64 MiB passed unchanged, though a fault was due')
    return passRest(exchange, incoming, body)
  }
  const text =
    decoded(body, incoming.headers['content-encoding'], { limit: largestChanged, isCut: false })?.toString(
      'utf8',
    ) ?? ''
  const messages = messagesIn(text)?.list ?? []
  const answered = messages.map((message) => ({ message, answer: pending.answeredBy(message) }))
  for (const { answer } of answered) if (answer !== null) answer.pending.call.answer(answer.message)
  const failed = pending.open().map((each) => {
    each.call.fail(failureOf(exchange, incoming, text))
    return settle(each, null, true)
  })
  const settled = await Promise.all([
    ...answered.flatMap(({ answer }) =>
      answer === null ? [] : [settle(answer.pending, answer.message, true)],
    ),
    ...failed,
  ])
  if (alone.length === 0 && settled.every(({ spelt }) => spelt === null)) {
    return passWhole(exchange, incoming, { body, settled })
  }
  const parts = answered.flatMap(({ message, answer }): Part[] => {
    const spelt = settled.find(({ pending: each }) => each === answer?.pending)?.spelt ?? null
    if (spelt !== null) return [spelt]
    return isMap(message) ? [{ kind: 'message', message }] : []
  })
  const others = [...alone, ...settled.slice(settled.length - failed.length)].flatMap(({ spelt }) =>
    spelt === null ? [] : [spelt],
  )
  await putParts(exchange, [...parts, ...others], { head: incoming, settled: [...alone, ...settled] })
}

/** What a server says that does not say it in JSON-RPC. */
function failureOf(
  { visit: { gateway } }: Exchange,
  { statusCode = 0, headers }: IncomingMessage,
  message: string,
) {
  if (statusCode < 400) return { kind: 'reset' } as const
  const retryAfterS = retryAfterOf(headers['retry-after'], gateway.clock.date())
  return { kind: 'failure', status: statusCode, message, retryAfterS } as const
}

async function passWhole(
  { pair: [, response] }: Exchange,
  incoming: IncomingMessage,
  { body, settled }: { readonly body: Buffer; readonly settled: readonly Settled[] },
): Promise<void> {
  await new Promise<void>((resolve) => {
    response.once('close', () => resolve())
    beginReply(response, incoming)
    response.end(body, () => resolve())
  })
  for (const each of settled) each.told()
}

async function passRest(
  { pair: [, response] }: Exchange,
  incoming: IncomingMessage,
  begun: Buffer,
): Promise<void> {
  beginReply(response, incoming)
  response.write(begun)
  // A side that breaks off breaks the other; there is nobody left to tell.
  await pipeline(incoming, response).catch(() => {})
}

function hold(
  incoming: IncomingMessage,
): Promise<{ readonly body: Buffer; readonly end: 'whole' | 'more' | 'broken' }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    const done = (end: 'whole' | 'more' | 'broken'): void => {
      incoming.off('data', read)
      resolve({ body: Buffer.concat(chunks), end })
    }
    const read = (chunk: Buffer): void => {
      chunks.push(chunk)
      length += chunk.length
      if (length <= largestChanged) return
      incoming.pause()
      done('more')
    }
    incoming
      .on('data', read)
      .once('end', () => done('whole'))
      .on('error', () => done('broken'))
  })
}
