import type { BodyEvents } from './chunked-body.ts'
import type { RawHeaders } from './raw-headers.ts'
import { openReplyBody } from './reply-body.ts'
import { type ReplyHead, readHead } from './reply-head.ts'
import { type Step, nothing, openLines } from './reply-pieces.ts'
import { maxHeaderSize } from './upstream-request.ts'

/** What a reader tells about one reply, in this order; interim replies may come before the head. */
export interface ReplyEvents extends BodyEvents {
  interim(head: ReplyHead): void
  head(head: ReplyHead): void
}

/** Reads replies from the bytes of one connection, however they are cut. */
export interface ReplyReader {
  /** A request of this method went out; its reply is told to `events`. */
  expect(method: string, events: ReplyEvents): void
  /** Throws on bytes that are no reply. */
  feed(bytes: Buffer): void
  /** The connection ended; true where that was the proper end of a reply. */
  close(): boolean
  /** True before a request, and after the end of its reply. */
  readonly isIdle: boolean
  /** So long the connection may wait for another request after the last reply, in milliseconds; 0 = it must not serve one. */
  readonly staysMs: number
}

export function openReplyReader(): ReplyReader {
  const lines = openLines()
  let step: Step | null = null
  let method = 'GET'
  let events: ReplyEvents | null = null
  let staysMs = 0

  const end = (trailers: RawHeaders): void => {
    const told = events
    step = null
    events = null
    told?.end(trailers)
  }
  const body = openReplyBody(lines, { body: (bytes) => events?.body(bytes), end })

  const inHead: Step = (rest) => {
    const text = lines.upTo(rest, '\r\n\r\n', maxHeaderSize)
    if (text === null) return nothing
    begin(readHead(text, method))
    return rest.subarray(text.length + 4)
  }
  const begin = (head: ReplyHead): void => {
    if (head.status === 101) throw new Error('the upstream switched protocols unasked')
    if (head.status >= 100 && head.status < 200) return events?.interim(head)
    staysMs = head.keepsAlive ? (head.idleS ?? Number.POSITIVE_INFINITY) * 1000 : 0
    step = body.begin(head.framing)
    events?.head(head)
    if (head.framing === 0) end([])
  }

  return {
    expect: (asked, told) => {
      method = asked
      events = told
      step = inHead
    },
    feed: (bytes) => {
      let rest = lines.joined(bytes)
      while (rest.length > 0) {
        if (step === null) throw new Error('the upstream sent more than its reply')
        rest = step(rest)
      }
    },
    close: () => {
      if (step !== body.toTheClose) return step === null
      end([])
      return true
    },
    get isIdle() {
      return step === null
    },
    get staysMs() {
      return staysMs
    },
  }
}
