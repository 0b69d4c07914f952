import type { RawHeaders } from './raw-headers.ts'
import { type ReplyHead, readFields, readHead } from './reply-head.ts'
import { maxHeaderSize } from './upstream-request.ts'

/** What a reader tells about one reply, in this order; interim replies may come before the head. */
export interface ReplyEvents {
  interim(head: ReplyHead): void
  head(head: ReplyHead): void
  /** Bytes of the body, to be used before the call returns: their memory is read into again. */
  body(bytes: Buffer): void
  end(trailers: RawHeaders): void
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

/** A size in hexadecimal digits and extensions that nobody reads (RFC 9112 §7.1). */
const chunkSize = /^([0-9a-f]{1,13})[ \t]*(?:;[^\x00-\x08\x0a-\x1f]*)?$/i

/** A line of a chunk's size is short, or no line at all. */
const longestLine = 16 * 1024

const nothing = Buffer.alloc(0)

/** Reads some of the bytes at hand and gives the rest; nothing where it needs more of them. */
type Step = (rest: Buffer) => Buffer

export function openReplyReader(): ReplyReader {
  const lines = openLines()
  let step: Step | null = null
  let method = 'GET'
  let events: ReplyEvents | null = null
  let left = 0
  let staysMs = 0

  const finish = (trailers: RawHeaders): void => {
    const told = events
    step = null
    events = null
    told?.end(trailers)
  }
  const take = (rest: Buffer): Buffer => {
    const part = rest.length <= left ? rest : rest.subarray(0, left)
    left -= part.length
    events?.body(part)
    return rest.subarray(part.length)
  }

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
    left = typeof head.framing === 'number' ? head.framing : 0
    step = head.framing === 'chunked' ? inSize : head.framing === 'close' ? toTheClose : inLength
    events?.head(head)
    if (head.framing === 0) finish([])
  }
  const inLength: Step = (rest) => {
    const after = take(rest)
    if (left === 0) finish([])
    return after
  }
  const toTheClose: Step = (rest) => {
    events?.body(rest)
    return nothing
  }
  const inSize: Step = (rest) => {
    const line = lines.upTo(rest, '\r\n', longestLine)
    if (line === null) return nothing
    const size = chunkSize.exec(line)?.[1]
    if (size === undefined) throw new Error('the reply has a chunk without a size')
    left = Number.parseInt(size, 16)
    step = left === 0 ? inTrailers : inChunk
    return rest.subarray(line.length + 2)
  }
  const inChunk: Step = (rest) => {
    const after = take(rest)
    if (left === 0) step = afterChunk
    return after
  }
  const afterChunk: Step = (rest) => {
    if (rest.length === 1) return lines.hold(rest)
    if (rest[0] !== 13 || rest[1] !== 10)
      throw new Error('the reply has a chunk that is longer than its size')
    step = inSize
    return rest.subarray(2)
  }
  const inTrailers: Step = (rest) => {
    if (rest.length === 1) return lines.hold(rest)
    if (rest[0] === 13 && rest[1] === 10) {
      finish([])
      return rest.subarray(2)
    }
    const text = lines.upTo(rest, '\r\n\r\n', maxHeaderSize)
    if (text === null) return nothing
    finish(readFields(text.split('\r\n')))
    return rest.subarray(text.length + 4)
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
      if (step !== toTheClose) return step === null
      finish([])
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

/** Keeps the beginning of a line until its end is here. */
function openLines() {
  let held = nothing
  const hold = (rest: Buffer): Buffer => {
    // A copy: the memory is read into again.
    held = Buffer.from(rest)
    return nothing
  }
  return {
    hold,
    /** What was kept, and the bytes that follow it. */
    joined: (bytes: Buffer): Buffer => {
      const whole = held.length === 0 ? bytes : Buffer.concat([held, bytes])
      held = nothing
      return whole
    },
    /** What stands before `mark`, or null as long as it is not there. */
    upTo: (rest: Buffer, mark: string, limit: number): string | null => {
      const end = rest.indexOf(mark)
      if (end > limit || (end < 0 && rest.length > limit)) {
        throw new Error(`the reply has a line or a head of more than ${limit} bytes`)
      }
      if (end >= 0) return rest.toString('latin1', 0, end)
      hold(rest)
      return null
    },
  }
}
