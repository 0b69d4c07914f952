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

type State = 'idle' | 'head' | 'length' | 'close' | 'size' | 'chunk' | 'after chunk' | 'trailers'

const nothing = Buffer.alloc(0)

export function openReplyReader(): ReplyReader {
  let state: State = 'idle'
  let method = 'GET'
  let events: ReplyEvents | null = null
  let held = nothing
  let left = 0
  let staysMs = 0

  /** What stands before `mark`, or null as long as it is not there: the beginning is kept until it is. */
  const upTo = (rest: Buffer, mark: string, limit: number): string | null => {
    const end = rest.indexOf(mark)
    if (end > limit || (end < 0 && rest.length > limit))
      throw new Error(`the reply has more than ${limit} bytes of headers`)
    if (end >= 0) return rest.toString('latin1', 0, end)
    held = Buffer.from(rest)
    return null
  }
  const finish = (trailers: RawHeaders): void => {
    const told = events
    state = 'idle'
    events = null
    told?.end(trailers)
  }
  const begin = (head: ReplyHead): void => {
    if (head.status === 101) throw new Error('the upstream switched protocols unasked')
    if (head.status >= 100 && head.status < 200) return events?.interim(head)
    staysMs = head.keepsAlive ? (head.idleS ?? Number.POSITIVE_INFINITY) * 1000 : 0
    left = typeof head.framing === 'number' ? head.framing : 0
    state = head.framing === 'chunked' ? 'size' : head.framing === 'close' ? 'close' : 'length'
    events?.head(head)
    if (head.framing === 0) finish([])
  }
  const take = (rest: Buffer): Buffer => {
    const part = rest.length <= left ? rest : rest.subarray(0, left)
    left -= part.length
    events?.body(part)
    return rest.subarray(part.length)
  }

  const step = (rest: Buffer): Buffer => {
    switch (state) {
      case 'head': {
        const text = upTo(rest, '\r\n\r\n', maxHeaderSize)
        if (text === null) return nothing
        begin(readHead(text, method))
        return rest.subarray(text.length + 4)
      }
      case 'length': {
        const after = take(rest)
        if (left === 0) finish([])
        return after
      }
      case 'close':
        events?.body(rest)
        return nothing
      case 'size': {
        const line = upTo(rest, '\r\n', longestLine)
        if (line === null) return nothing
        const size = chunkSize.exec(line)?.[1]
        if (size === undefined) throw new Error('the reply has a chunk without a size')
        left = Number.parseInt(size, 16)
        state = left === 0 ? 'trailers' : 'chunk'
        return rest.subarray(line.length + 2)
      }
      case 'chunk': {
        const after = take(rest)
        if (left === 0) state = 'after chunk'
        return after
      }
      case 'after chunk': {
        const line = upTo(rest, '\r\n', 1)
        if (line === null) return nothing
        if (line !== '') throw new Error('the reply has a chunk that is longer than its size')
        state = 'size'
        return rest.subarray(2)
      }
      case 'trailers': {
        if (rest[0] === 13 && rest[1] === 10) {
          finish([])
          return rest.subarray(2)
        }
        if (rest.length === 1 && rest[0] === 13) {
          held = Buffer.from(rest)
          return nothing
        }
        const text = upTo(rest, '\r\n\r\n', maxHeaderSize)
        if (text === null) return nothing
        finish(readFields(text.split('\r\n')))
        return rest.subarray(text.length + 4)
      }
      case 'idle':
        throw new Error('the upstream sent more than its reply')
    }
  }

  return {
    expect: (asked, told) => {
      method = asked
      events = told
      state = 'head'
    },
    feed: (bytes) => {
      let rest = held.length === 0 ? bytes : Buffer.concat([held, bytes])
      held = nothing
      while (rest.length > 0) rest = step(rest)
    },
    close: () => {
      if (state !== 'close') return state === 'idle'
      finish([])
      return true
    },
    get isIdle() {
      return state === 'idle'
    },
    get staysMs() {
      return staysMs
    },
  }
}
