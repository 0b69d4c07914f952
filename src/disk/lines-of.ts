import { createReadStream } from 'node:fs'

/** No line that flakestorm writes comes near this; one that does is refused before it fills the memory. */
const longestLine = 64 * 1024 * 1024

/**
 * The lines of a file, one at a time, without their ends. Only a line feed ends a line: U+2028 and its like, which readers made
 * for people split at, are text that an agent may have said.
 */
export async function* linesOf(path: string): AsyncGenerator<string, void, undefined> {
  let rest: Buffer[] = []
  let waiting = 0
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 1 << 18 })
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
      yield textOf([...rest, chunk.subarray(from, end)])
      rest = []
      waiting = 0
      from = end + 1
    }
    if (from === chunk.length) continue
    rest.push(chunk.subarray(from))
    waiting += chunk.length - from
    if (waiting > longestLine) throw new Error(`a line is longer than ${longestLine} bytes`)
  }
  if (waiting > 0) yield textOf(rest)
}

function textOf(parts: readonly Buffer[]): string {
  const [only] = parts
  const text = (parts.length === 1 && only !== undefined ? only : Buffer.concat(parts)).toString('utf8')
  return text.endsWith('\r') ? text.slice(0, -1) : text
}
