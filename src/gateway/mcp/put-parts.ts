import { type IncomingMessage, STATUS_CODES } from 'node:http'
import { endsHere, without } from '../raw-headers.ts'
import { resetSocket } from '../reset-socket.ts'
import { ofTheBody } from '../tool-wire.ts'
import type { JsonObject } from './messages.ts'
import type { Exchange, Settled } from './settle.ts'
import type { Spelt } from './spell.ts'

/** One reply on its way out: a message as it is, or what a fault made of it. */
export type Part = { readonly kind: 'message'; readonly message: JsonObject } | Spelt

/** Answers a request without a stream: one part, or the parts of a batch; `head` = whose headers the reply has. */
export async function putParts(
  exchange: Exchange,
  parts: readonly Part[],
  { head, settled }: { readonly head: IncomingMessage | null; readonly settled: readonly Settled[] },
): Promise<void> {
  const [request] = exchange.pair
  const isBatch = exchange.messages?.isBatch === true
  const [first] = parts
  const spoken = parts.flatMap((part) => (part.kind === 'silence' || part.kind === 'reset' ? [] : [part]))
  const told = (): void => settled.forEach((each) => each.told())
  if (parts.some(({ kind }) => kind === 'reset')) {
    told()
    resetSocket(request.socket)
  } else if (spoken.length === 0) {
    await keepSilent(exchange, settled)
  } else if (isBatch || first === undefined) {
    if (await send(exchange, head, { status: 200, text: `[${spoken.map(textOf).join()}]` })) told()
  } else if (first.kind === 'status') {
    const wait = first.retryAfterS === null ? [] : ['retry-after', String(Math.ceil(first.retryAfterS))]
    if (await send(exchange, null, { status: first.status, text: textOf(first), more: wait })) told()
  } else {
    if (await send(exchange, head, { status: 200, text: spoken.map(textOf).join() })) told()
  }
}

/** What a part looks like where a message should stand; a silence and a reset look like nothing. */
export function textOf(part: Part): string {
  switch (part.kind) {
    case 'message':
    case 'status':
      return JSON.stringify(part.message)
    case 'broken':
      return part.text
    case 'silence':
    case 'reset':
      return ''
  }
}

/** Holds the connection until the cell is over or the client gives up, and then breaks it. */
async function keepSilent(
  { pair: [request], left, pending }: Exchange,
  settled: readonly Settled[],
): Promise<void> {
  for (const {
    pending: { call },
  } of settled)
    call.commit()
  const gone = new Promise<void>((resolve) => {
    if (left.aborted) resolve()
    left.addEventListener('abort', () => resolve(), { once: true })
  })
  await pending.all[0]?.call.claim.hold(gone)
  for (const each of settled) each.told()
  resetSocket(request.socket)
}

interface Sent {
  readonly status: number
  readonly text: string
  readonly more?: readonly string[]
}

/** True when the last byte was handed over, false when the client was gone before. The connection ends with it. */
function send(
  { pair: [, response] }: Exchange,
  head: IncomingMessage | null,
  { status, text, more = [] }: Sent,
): Promise<boolean> {
  const raw = head?.rawHeaders ?? []
  const ends = endsHere(raw)
  const kept = without(raw, (name) => ends(name) || ofTheBody.has(name))
  const body = Buffer.from(text)
  const own = [
    'content-type',
    'application/json',
    'content-length',
    String(body.length),
    'connection',
    'close',
  ]
  return new Promise((resolve) => {
    if (response.destroyed) return resolve(false)
    response.once('close', () => resolve(response.writableFinished))
    response.sendDate = false
    response.writeHead(status, STATUS_CODES[status] ?? '', [...kept, ...more, ...own])
    response.end(body, () => resolve(true))
  })
}
