import type { Frame } from './llm/dialect.ts'

/** One frame and the very bytes that it stood in, terminator included. */
export interface WireFrame {
  /** A comment, a ping without data and a blank line have the data ''. */
  readonly frame: Frame
  readonly raw: Uint8Array
}

/** What a stream leaves behind when it ends between two terminators. */
export interface Rest {
  readonly raw: Uint8Array
  /** What clients still read of it: a last NDJSON line; null for SSE, where an event without its blank line is dropped. */
  readonly frame: Frame | null
}

/** Cuts a stream of bytes into frames. All `raw` and the rest, joined, are the bytes that were pushed. */
export interface FrameReader {
  push(chunk: Uint8Array): readonly WireFrame[]
  /** To be called once, at the end of the stream. */
  flush(): Rest
}

/** A reader for the framing of a stream. Nothing is parsed but the framing itself. */
export function frameReader(framing: 'sse' | 'ndjson'): FrameReader {
  return framing === 'sse' ? sseReader() : ndjsonReader()
}

/**
 * Reads server-sent events (WHATWG HTML, 9.2.6) with any of the line ends LF, CRLF and CR. A CR that ends a chunk waits
 * for the next byte, unless the first line of the stream ended in a bare CR.
 */
export function sseReader(): FrameReader {
  const pile = newPile()
  const lines = newLines()
  let isFirst = true

  return {
    push(chunk) {
      const frames: WireFrame[] = []
      let from = 0
      for (const end of lines.blankLines(chunk)) {
        const raw = pile.take(chunk.subarray(from, end))
        frames.push({ frame: eventIn(textOf(raw, isFirst)), raw })
        isFirst = false
        from = end
      }
      pile.add(chunk.subarray(from))
      return frames
    },
    flush: () => ({ raw: pile.take(nothing), frame: null }),
  }
}

/** Reads newline-delimited JSON; a line ends with LF or CRLF. */
export function ndjsonReader(): FrameReader {
  const pile = newPile()
  let isFirst = true

  return {
    push(chunk) {
      const frames: WireFrame[] = []
      let from = 0
      for (let end = chunk.indexOf(lf); end !== -1; end = chunk.indexOf(lf, from)) {
        const raw = pile.take(chunk.subarray(from, end + 1))
        frames.push({ frame: { event: null, data: lineIn(textOf(raw, isFirst)) }, raw })
        isFirst = false
        from = end + 1
      }
      pile.add(chunk.subarray(from))
      return frames
    },
    flush() {
      const raw = pile.take(nothing)
      const data = lineIn(textOf(raw, isFirst))
      return { raw, frame: data.trim() === '' ? null : { event: null, data } }
    },
  }
}

/** A frame as it goes on the wire. A frame that says nothing becomes a comment, or an empty line. */
export function writeFrame(framing: 'sse' | 'ndjson', frame: Frame): Uint8Array {
  if (framing === 'ndjson') return Buffer.from(`${frame.data.replaceAll(lineEnds, ' ')}\n`)
  if (frame.event === null && frame.data === '') return Buffer.from(':\n\n')
  const event = frame.event === null ? '' : `event: ${frame.event.replaceAll(lineEnds, ' ')}\n`
  const data = frame.data === '' ? '' : `data: ${frame.data.replaceAll(lineEnds, '\ndata: ')}\n`
  return Buffer.from(`${event}${data}\n`)
}

const lf = 10
const cr = 13
const nothing = new Uint8Array()
const lineEnds = /\r\n|\r|\n/g

/** The bytes of a frame that is not complete, piled up without copying until it is. */
function newPile() {
  let chunks: Uint8Array[] = []
  return {
    add(bytes: Uint8Array) {
      if (bytes.length > 0) chunks.push(bytes)
    },
    take(last: Uint8Array): Uint8Array {
      if (chunks.length === 0) return last
      const whole = Buffer.concat([...chunks, last])
      chunks = []
      return whole
    },
  }
}

/** Finds where blank lines end, chunk by chunk, looking at each byte once. */
function newLines() {
  let isEmpty = true
  let afterCr: 'no' | 'undecided' | 'ended' = 'no'
  let endsInCr: boolean | null = null

  /** True when the line that ended here was blank. */
  function ended(bare: boolean): boolean {
    endsInCr ??= bare
    const wasEmpty = isEmpty
    isEmpty = true
    return wasEmpty
  }

  /** Where a blank line ends that this CR or LF ends, else null; and where the next line starts. */
  function endAt(chunk: Uint8Array, at: number): readonly [blankEnd: number | null, next: number] {
    const isCr = chunk[at] === cr
    if (isCr && at + 1 === chunk.length && endsInCr !== true) {
      afterCr = 'undecided'
      return [null, at + 1]
    }
    if (isCr && at + 1 === chunk.length) afterCr = 'ended'
    const isPair = isCr && chunk[at + 1] === lf
    const next = isPair ? at + 2 : at + 1
    if (!ended(isCr && !isPair)) return [null, next]
    // In a stream of bare CRs the event is out before an LF could come, however the bytes are cut.
    return [endsInCr === true ? at + 1 : next, next]
  }

  return {
    *blankLines(chunk: Uint8Array): Generator<number> {
      if (chunk.length === 0) return
      let start = afterCr !== 'no' && chunk[0] === lf ? 1 : 0
      if (afterCr === 'undecided' && ended(start === 0)) yield start
      afterCr = 'no'
      for (const at of terminators(chunk, start)) {
        if (at < start) continue
        if (at > start) isEmpty = false
        const [blankEnd, next] = endAt(chunk, at)
        if (blankEnd !== null) yield blankEnd
        start = next
      }
      if (start < chunk.length) isEmpty = false
    },
  }
}

/** The places of all CRs and LFs, in order. */
function* terminators(chunk: Uint8Array, from: number): Generator<number> {
  let nextLf = find(chunk, lf, from)
  let nextCr = find(chunk, cr, from)
  while (nextLf !== nextCr) {
    if (nextLf < nextCr) {
      yield nextLf
      nextLf = find(chunk, lf, nextLf + 1)
    } else {
      yield nextCr
      nextCr = find(chunk, cr, nextCr + 1)
    }
  }
}

/** The place of a byte, or the length where there is none. */
function find(chunk: Uint8Array, byte: number, from: number): number {
  const at = chunk.indexOf(byte, from)
  return at === -1 ? chunk.length : at
}

/** UTF-8 text; a byte order mark counts only at the beginning of a stream. */
function textOf(raw: Uint8Array, isFirst: boolean): string {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString()
  return isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text
}

function lineIn(text: string): string {
  return text.replace(/\r?\n$/, '')
}

function eventIn(text: string): Frame {
  // Nearly every event is one line of data.
  if (text.startsWith('data: ') && text.indexOf('\n') === text.length - 2 && !text.includes('\r')) {
    return { event: null, data: text.slice(6, -2) }
  }
  let event: string | null = null
  const data: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    const colon = line.indexOf(':')
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)
    if (field === 'event') event = value
    if (field === 'data') data.push(value)
  }
  return { event: event === '' ? null : event, data: data.join('\n') }
}
