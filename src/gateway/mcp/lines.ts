/** A line and the newline that ended it, as they came. */
export interface Line {
  readonly bytes: Buffer
  /** False for pieces of a line that is too long to hold. */
  readonly isWhole: boolean
}

/** Cuts a stream of bytes into lines; all lines, joined, are the bytes that were pushed. */
export interface LineReader {
  push(chunk: Buffer): readonly Line[]
  /** What is left at the end of the stream; null where it ended with a newline. */
  flush(): Line | null
}

/** No message is longer: more of one line passes in pieces, unread. */
const longest = 64 * 1024 * 1024

export function lineReader(limit = longest): LineReader {
  let pile: Buffer[] = []
  let length = 0
  let isTooLong = false

  const take = (last: Buffer): Buffer => {
    const bytes = pile.length === 0 ? last : Buffer.concat([...pile, last])
    pile = []
    length = 0
    return bytes
  }
  const add = (bytes: Buffer): readonly Line[] => {
    if (bytes.length === 0) return []
    pile.push(bytes)
    length += bytes.length
    if (!isTooLong && length <= limit) return []
    isTooLong = true
    return [{ bytes: take(Buffer.alloc(0)), isWhole: false }]
  }
  return {
    push: (chunk) => {
      const lines: Line[] = []
      let from = 0
      for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
        lines.push({ bytes: take(chunk.subarray(from, end + 1)), isWhole: !isTooLong })
        isTooLong = false
        from = end + 1
      }
      return [...lines, ...add(chunk.subarray(from))]
    },
    flush: () => (length === 0 ? null : { bytes: take(Buffer.alloc(0)), isWhole: !isTooLong }),
  }
}

const newline = 0x0a

/** The lines of a stream, one after the other, with backpressure. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const reader = lineReader()
  for await (const chunk of stream) yield* reader.push(chunk)
  const rest = reader.flush()
  if (rest !== null) yield rest
}
