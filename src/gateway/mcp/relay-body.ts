import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Json } from '../../base/json.ts'
import { decoded } from '../decode.ts'
import { retryAfterOf } from '../retry-after.ts'
import { beginReply, breakOff } from '../upstream.ts'
import { type JsonObject, isMap, messagesIn } from './messages.ts'
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
  const held = await hold(incoming)
  if (held.end !== 'whole') return passBroken(exchange, incoming, held)
  const { messages, settled, unanswered } = await settleAll(exchange, incoming, held.body)
  const changed = new Map(
    settled.flatMap(({ message, spelt }) => (spelt === null ? [] : [[message, spelt] as const])),
  )
  if (alone.length === 0 && changed.size === 0 && unanswered.every(({ spelt }) => spelt === null)) {
    return passWhole(exchange, incoming, { body: held.body, settled: [...settled, ...unanswered] })
  }
  const said = messages.flatMap((message): Part[] => {
    if (!isMap(message)) return []
    return [changed.get(message) ?? { kind: 'message', message }]
  })
  const added = [...alone, ...unanswered].flatMap(({ spelt }) => (spelt === null ? [] : [spelt]))
  await putParts(exchange, [...said, ...added], {
    head: incoming,
    settled: [...alone, ...settled, ...unanswered],
  })
}

interface AllSettled {
  readonly messages: readonly Json[]
  readonly settled: readonly (Settled & { readonly message: JsonObject })[]
  /** Calls that the reply does not answer. */
  readonly unanswered: readonly Settled[]
}

async function settleAll(exchange: Exchange, incoming: IncomingMessage, body: Buffer): Promise<AllSettled> {
  const { pending } = exchange
  const plain = decoded(body, incoming.headers['content-encoding'], { limit: largestChanged, isCut: false })
  const text = plain?.toString('utf8') ?? ''
  const messages = messagesIn(text)?.list ?? []
  const answers = messages.flatMap((message) => pending.answeredBy(message) ?? [])
  const settled = answers.map(async ({ pending: each, message }) => {
    each.call.answer(message)
    return { ...(await settle(each, message, true)), message }
  })
  const unanswered = pending.open().map((each) => {
    each.call.fail(failureOf(exchange, incoming, text))
    return settle(each, null, true)
  })
  return { messages, settled: await Promise.all(settled), unanswered: await Promise.all(unanswered) }
}

/** A reply that is too large to change, or that broke off. */
async function passBroken(exchange: Exchange, incoming: IncomingMessage, { body, end }: Held): Promise<void> {
  const got =
    end === 'more' ? { text: body.toString('utf8', 0, 4000), failed: false, retryAfterS: null } : gotNothing
  for (const { call } of exchange.pending.open()) call.saw(got)
  if (end === 'broken') return breakOff(exchange.pair[1], true)
  exchange.passage.trouble('a reply of more than 64 MiB passed unchanged, though a fault was due')
  await passRest(exchange, incoming, body)
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

interface Held {
  readonly body: Buffer
  readonly end: 'whole' | 'more' | 'broken'
}

function hold(incoming: IncomingMessage): Promise<Held> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    const done = (end: Held['end']): void => {
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
