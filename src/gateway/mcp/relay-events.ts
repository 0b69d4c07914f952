import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { reasonOf } from '../../base/user-error.ts'
import { type WireFrame, sseReader } from '../frames.ts'
import { endsHere, without } from '../raw-headers.ts'
import { resetSocket } from '../reset-socket.ts'
import { breakOff } from '../upstream.ts'
import { eventOf, isResumable, withData } from './event.ts'
import { messagesIn } from './messages.ts'
import { gotNothing } from './open-call.ts'
import { leave } from './pending.ts'
import { type Part, putParts, textOf } from './put-parts.ts'
import { type Exchange, type Settled, settle } from './settle.ts'

/**
 * A reply as a stream of events, each passed on as it came but for those that answer a call which a fault changes.
 * Where nothing has been said yet, a fault that no event can show ends the exchange without a stream.
 */
export async function relayEvents(
  exchange: Exchange,
  alone: readonly Settled[],
  incoming: IncomingMessage,
): Promise<void> {
  const {
    pair: [request, response],
    pending,
    visit,
  } = exchange
  const out = openEvents(exchange, alone, incoming)
  const reader = sseReader()
  let hasIds = false
  exchange.left.addEventListener('abort', () => incoming.destroy(), { once: true })
  try {
    for await (const chunk of incoming) {
      for (const event of reader.push(chunk)) {
        hasIds ||= isResumable(event.raw)
        if ((await relayEvent(exchange, out, event)) === 'over') return
      }
    }
    await out.write(reader.flush().raw)
    await out.end()
  } catch (error) {
    if (!exchange.left.aborted) exchange.passage.trouble(reasonOf(error))
    breakOff(response, true)
  }
  leave(pending, visit, { headers: request.headers, isResumable: hasIds, got: gotNothing })
}

/** Passes one event on; `over` where it was the last that the client gets. */
async function relayEvent(
  exchange: Exchange,
  out: Events,
  { frame, raw }: WireFrame,
): Promise<'more' | 'over'> {
  const messages = frame.data === '' ? null : messagesIn(frame.data)
  if (messages === null) {
    await (frame.data === '' ? out.hold(raw) : out.write(raw))
    return 'more'
  }
  const settled: Settled[] = []
  const parts: (Part | string)[] = []
  for (const message of messages.list) {
    const answer = exchange.pending.answeredBy(message)
    answer?.pending.call.answer(answer.message)
    const one = answer === null ? null : await settle(answer.pending, answer.message, !out.hasBegun())
    if (one !== null) settled.push(one)
    parts.push(one?.spelt ?? JSON.stringify(message))
  }
  if (settled.every(({ spelt }) => spelt === null)) {
    await out.write(raw)
    for (const each of settled) each.told()
    return 'more'
  }
  return out.replace(raw, { parts, settled, isBatch: messages.isBatch })
}

interface Replaced {
  readonly parts: readonly (Part | string)[]
  readonly settled: readonly Settled[]
  readonly isBatch: boolean
}

interface Events {
  hasBegun(): boolean
  /** Keeps an event that says nothing until one that does follows. */
  hold(raw: Uint8Array): Promise<void>
  write(raw: Uint8Array): Promise<void>
  replace(raw: Uint8Array, replaced: Replaced): Promise<'more' | 'over'>
  end(): Promise<void>
}

function openEvents(exchange: Exchange, alone: readonly Settled[], incoming: IncomingMessage): Events {
  const {
    pair: [request, response],
  } = exchange
  const held: Uint8Array[] = []
  let hasBegun = false

  const put = async (bytes: Uint8Array): Promise<void> => {
    if (bytes.length > 0 && !response.write(bytes))
      await Promise.race([once(response, 'drain'), once(response, 'close')])
  }
  const begin = async (): Promise<void> => {
    if (hasBegun) return
    hasBegun = true
    beginEvents(exchange, incoming)
    for (const raw of held) await put(raw)
    for (const { spelt, told } of alone) {
      const text = spelt === null ? '' : textOf(spelt)
      if (text !== '') await put(eventOf(text))
      told()
    }
  }
  const write = async (raw: Uint8Array): Promise<void> => {
    await begin()
    await put(raw)
  }
  const replace = async (
    raw: Uint8Array,
    { parts, settled, isBatch }: Replaced,
  ): Promise<'more' | 'over'> => {
    const [only] = parts
    if (!hasBegun && !isBatch && only !== undefined && typeof only !== 'string' && only.kind !== 'message') {
      incoming.destroy()
      await putParts(exchange, [only], { head: incoming, settled })
      return 'over'
    }
    if (parts.some((part) => typeof part !== 'string' && part.kind === 'reset')) {
      for (const each of settled) each.told()
      incoming.destroy()
      resetSocket(request.socket)
      return 'over'
    }
    const texts = parts
      .map((part) => (typeof part === 'string' ? part : textOf(part)))
      .filter((text) => text !== '')
    if (texts.length > 0) await write(withData(raw, isBatch ? `[${texts.join()}]` : texts.join()))
    for (const each of settled) each.told()
    return 'more'
  }
  return {
    hasBegun: () => hasBegun,
    hold: async (raw) => void (hasBegun ? await put(raw) : held.push(raw)),
    write,
    replace,
    end: async () => {
      await begin()
      response.end()
    },
  }
}

function beginEvents({ pair: [, response] }: Exchange, incoming: IncomingMessage): void {
  const ends = endsHere(incoming.rawHeaders)
  const headers = without(incoming.rawHeaders, (name) => ends(name) || reframed.has(name))
  response.sendDate = false
  response.writeHead(incoming.statusCode ?? 200, incoming.statusMessage, headers)
}

/** The length of a changed stream is another, and our own framing. */
const reframed = new Set(['content-length', 'transfer-encoding', 'trailer'])
