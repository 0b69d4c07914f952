import { decoded } from '../decode.ts'
import { sseReader } from '../frames.ts'
import { retryAfterOf } from '../retry-after.ts'
import { type Tap, openTap } from '../tap.ts'
import type { Passed } from '../upstream.ts'
import { messagesIn } from './messages.ts'
import { isResumable } from './event.ts'
import { type Got, gotNothing } from './open-call.ts'
import type { PendingCalls } from './pending.ts'
import { gotOf } from './spell.ts'

/** So much of a reply is held to be read; of a longer one nothing is recorded but its beginning. */
const mostHeld = 16 * 1024 * 1024

/** Reads the replies to calls out of bytes that pass by untouched. */
export interface Observer {
  readonly tap: Tap
  /** To be called when the exchange is over; what the agent got where a call was not answered. */
  ended(passed: Passed): Got
  /** True where a client can take up the stream again. */
  isResumable(): boolean
}

/** An observer that records each call's reply, on a stream of events as soon as it is there; `now` is an ISO 8601 date. */
export function observe(pending: PendingCalls, now: () => string): Observer {
  const tap = openTap(mostHeld)
  const events = sseReader()
  let hasIds = false

  const read = (text: string): void => {
    for (const message of messagesIn(text)?.list ?? []) {
      const answered = pending.answeredBy(message)
      answered?.pending.call.saw(gotOf(answered.message))
    }
  }
  const push = (chunk: Buffer): void => {
    tap.push(chunk)
    if (tap.isCut) return
    for (const { frame, raw } of events.push(chunk)) {
      hasIds ||= isResumable(raw)
      if (frame.data !== '') read(frame.data)
    }
  }
  const ended = ({ status, headers }: Passed): Got => {
    const type = headers?.['content-type'] ?? ''
    const encoding = headers?.['content-encoding']
    const plain =
      decoded(tap.bytes(), encoding, { limit: mostHeld, isCut: tap.isCut })?.toString('utf8') ?? ''
    if (!/event-stream/i.test(type)) read(plain)
    else if (encoding !== undefined)
      for (const { frame } of sseReader().push(Buffer.from(plain))) read(frame.data)
    const retryAfterS = retryAfterOf(headers?.['retry-after'], now())
    return headers === null || status === 0 ? gotNothing : { text: plain, failed: true, retryAfterS }
  }
  return { tap: watched(tap, push), ended, isResumable: () => hasIds }
}

function watched(tap: Tap, push: Tap['push']): Tap {
  return {
    push,
    bytes: () => tap.bytes(),
    get length() {
      return tap.length
    },
    get isCut() {
      return tap.isCut
    },
  }
}
