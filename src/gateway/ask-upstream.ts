import type { IncomingMessage } from 'node:http'
import { requestUpstream, upstreamHeaders } from './upstream-request.ts'
import type { Passage } from './upstream.ts'

/** A reply of an upstream, held in memory. */
export interface HeldReply {
  readonly head: IncomingMessage
  readonly body: Buffer
  /** `whole`; `broken` = the upstream broke off after this; `more` = it is too large to hold, and the rest waits in `head`. */
  readonly end: 'whole' | 'broken' | 'more'
}

export interface AskOptions {
  readonly body: Buffer
  /** Ends the request at the upstream. */
  readonly signal: AbortSignal
  /** Replies of more bytes are not held. */
  readonly limit: number
}

/** Asks the upstream for a reply that can be read, and holds it. Rejects where none began. */
export async function askUpstream(
  request: IncomingMessage,
  passage: Passage,
  { body, signal, limit }: AskOptions,
): Promise<HeldReply> {
  signal.throwIfAborted()
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const headers = upstreamHeaders(request, passage.origin, { bodyLength: body.length, identity: true })
  const out = requestUpstream(request, passage, { agents: passage.agents, headers })
  const leave = (): void => void out.destroy(new Error('the client is gone'))
  signal.addEventListener('abort', leave, { once: true })
  out.once('close', () => signal.removeEventListener('abort', leave))
  out.on('error', reject).once('response', resolve)
  out.end(body)
  return hold(await promise, limit)
}

function hold(head: IncomingMessage, limit: number): Promise<HeldReply> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    const done = (end: HeldReply['end']): void => {
      head.off('data', read)
      resolve({ head, body: Buffer.concat(chunks), end })
    }
    const read = (chunk: Buffer): void => {
      chunks.push(chunk)
      length += chunk.length
      if (length <= limit) return
      head.pause()
      done('more')
    }
    head
      .on('data', read)
      .once('end', () => done('whole'))
      .on('error', () => done('broken'))
  })
}
