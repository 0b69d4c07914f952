import type { RawHeaders } from './raw-headers.ts'
import { readFields } from './reply-head.ts'
import { type Lines, type Step, nothing, openCounted } from './reply-pieces.ts'
import { maxHeaderSize } from './upstream-request.ts'

/** What a body tells of itself while it is read. */
export interface BodyEvents {
  /** Bytes of the body, to be used before the call returns: their memory is read into again. */
  body(bytes: Buffer): void
  end(trailers: RawHeaders): void
}

/** A body in chunks, each with its size before it (RFC 9112 §7.1); one after another on the same connection. */
export interface ChunkedBody {
  begin(): void
  readonly read: Step
}

/** A size in hexadecimal digits and extensions that nobody reads (RFC 9112 §7.1). */
const chunkSize = /^([0-9a-f]{1,13})[ \t]*(?:;[^\x00-\x08\x0a-\x1f]*)?$/i

/** A line of a chunk's size is short, or no line at all. */
const longestLine = 16 * 1024

export function openChunkedBody(lines: Lines, { body, end }: BodyEvents): ChunkedBody {
  const inSize: Step = (rest) => {
    const line = lines.upTo(rest, '\r\n', longestLine)
    if (line === null) return nothing
    const size = chunkSize.exec(line)?.[1]
    if (size === undefined) throw new Error('the reply has a chunk without a size')
    const length = Number.parseInt(size, 16)
    chunk.begin(length)
    step = length === 0 ? inTrailers : chunk.read
    return rest.subarray(line.length + 2)
  }
  const chunk = openCounted(body, () => {
    step = afterChunk
  })
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
      end([])
      return rest.subarray(2)
    }
    const text = lines.upTo(rest, '\r\n\r\n', maxHeaderSize)
    if (text === null) return nothing
    end(readFields(text.split('\r\n')))
    return rest.subarray(text.length + 4)
  }
  let step = inSize

  return {
    begin: () => {
      step = inSize
    },
    read: (rest) => step(rest),
  }
}
