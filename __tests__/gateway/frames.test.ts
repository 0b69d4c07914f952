import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameReader, ndjsonReader, sseReader, writeFrame } from '../../src/gateway/frames.ts'
import type { FrameReader } from '../../src/gateway/frames.ts'
import type { Frame } from '../../src/gateway/llm/dialect.ts'

describe('server-sent events', () => {
  test.for([
    ['LF', 'event: a\ndata: 1\n\ndata: 2\n\n'],
    ['CRLF', 'event: a\r\ndata: 1\r\n\r\ndata: 2\r\n\r\n'],
    ['CR', 'event: a\rdata: 1\r\rdata: 2\r\r'],
    ['all three', 'event: a\r\ndata: 1\n\rdata: 2\r\r\n'],
  ])('are told apart by lines that end in %s', ([, text = '']) => {
    expect(framesOf(sseReader(), [bytes(text)])).toEqual([
      { event: 'a', data: '1' },
      { event: null, data: '2' },
    ])
  })

  test('several lines of data are one text', () => {
    expect(framesOf(sseReader(), [bytes('data: {"a":\ndata:1}\ndata\n\n')])).toEqual([
      { event: null, data: '{"a":\n1}\n' },
    ])
  })

  test('comments, pings and fields that nobody knows are kept as bytes and say nothing', () => {
    const text = ': hello\n\nevent: ping\n\nretry: 10\nid: 4\n\n\ndata: x\n\n'

    const seen = sseReader().push(bytes(text))

    expect(seen.map(({ frame }) => frame)).toEqual([
      { event: null, data: '' },
      { event: 'ping', data: '' },
      { event: null, data: '' },
      { event: null, data: '' },
      { event: null, data: 'x' },
    ])
    expect(text).toBe(seen.map(({ raw }) => Buffer.from(raw).toString()).join(''))
  })

  test('a byte order mark counts at the beginning of the stream only', () => {
    expect(framesOf(sseReader(), [bytes('\uFEFFdata: a\n\n\uFEFFdata: b\n\ndata: \uFEFFc\n\n')])).toEqual([
      { event: null, data: 'a' },
      { event: null, data: '' },
      { event: null, data: '\uFEFFc' },
    ])
  })

  test('an event is out as soon as its last byte is, even where lines end in a bare CR', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const reader = sseReader()
      expect(
        reader.push(bytes(`data: 1${end}${end}`)).length + reader.push(bytes(`data: 2${end}${end}`)).length,
      ).toBe(2)
    }
  })

  test('an event that the end of the stream cut off is no event, and none of its bytes are lost', () => {
    const reader = sseReader()
    reader.push(bytes('data: 1\n\ndata: {"a"'))

    const { raw, frame } = reader.flush()
    expect([Buffer.from(raw).toString(), frame]).toEqual(['data: {"a"', null])
  })
})

describe('newline-delimited JSON', () => {
  test('every line is a frame, and a last line without its end is still read', () => {
    const reader = ndjsonReader()

    expect(framesOf(reader, [bytes('{"a":1}\r\n\n{"b":'), bytes('2}\n{"c":3}')])).toEqual([
      { event: null, data: '{"a":1}' },
      { event: null, data: '' },
      { event: null, data: '{"b":2}' },
    ])
    expect(reader.flush().frame).toEqual({ event: null, data: '{"c":3}' })
    expect(ndjsonReader().flush().frame).toBeNull()
  })
})

describe('any cutting of a stream into chunks', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      '\n',
      '\r',
      '\r\n',
      '\n\n',
      '\r\r',
      '\r\n\r\n',
      'data: ',
      'data:',
      'event: ',
      ':',
      '\uFEFF',
      'é',
      '🌩',
      '{"a":1}',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  const streams = fc.array(pieces, { maxLength: 40 }).map((parts) => bytes(parts.join('')))
  const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 30 })

  test.for(['sse', 'ndjson'] as const)('gives the same %s frames, and the same bytes for each', (framing) => {
    fc.assert(
      fc.property(streams, cuts, (stream, at) => {
        const [whole, cut, single] = [
          [stream],
          chunksOf(stream, at),
          [...stream].map((byte) => Uint8Array.of(byte)),
        ].map((chunks) => everything(frameReader(framing), chunks))

        expect(cut).toEqual(whole)
        expect(single).toEqual(whole)
        expect(
          Buffer.concat([...(whole?.frames ?? []).map(({ raw }) => raw), whole?.rest.raw ?? bytes('')]),
        ).toEqual(Buffer.from(stream))
      }),
      { numRuns: 1000 },
    )
  })

  test.for(['sse', 'ndjson'] as const)('reads back every %s frame that was written', (framing) => {
    const lines = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\r\n\uFEFF]/.test(text))
    const events =
      framing === 'sse' ? fc.option(lines.filter((text) => !text.startsWith(' '))) : fc.constant(null)
    fc.assert(
      fc.property(fc.array(fc.record({ event: events, data: lines })), (frames: readonly Frame[]) => {
        const stream = Buffer.concat(frames.map((frame) => writeFrame(framing, frame)))

        expect(framesOf(frameReader(framing), [stream])).toEqual(frames)
      }),
    )
  })

  test('a line of 12 MB in pieces of 1 KB is read in a fraction of a second', () => {
    const letters = Buffer.alloc(12_000_000, 'a')
    const stream = Buffer.concat([bytes('data: '), letters, bytes('\n\n')])
    const began = performance.now()

    const seen = framesOf(
      sseReader(),
      chunksOf(
        stream,
        Array.from({ length: 12_000 }, (_, index) => index * 1000),
      ),
    )

    expect(seen[0]?.data.length).toBe(letters.length)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('text with line ends goes over several data lines, and a frame that says nothing is a comment', () => {
    const written = [
      { event: 'a', data: '1\r\n2' },
      { event: 'ping', data: '' },
      { event: null, data: '' },
    ].map((frame) => Buffer.from(writeFrame('sse', frame)).toString())

    expect(written).toEqual(['event: a\ndata: 1\ndata: 2\n\n', 'event: ping\n\n', ':\n\n'])
    expect(Buffer.from(writeFrame('ndjson', { event: null, data: '{\n"a": 1}' })).toString()).toBe(
      '{ "a": 1}\n',
    )
  })
})

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text))
}

function chunksOf(stream: Uint8Array, at: readonly number[]): Uint8Array[] {
  const cuts = [0, ...at.map((cut) => Math.min(cut, stream.length)).toSorted((a, b) => a - b), stream.length]
  return cuts.slice(1).map((end, index) => stream.subarray(cuts[index], end))
}

function framesOf(reader: FrameReader, chunks: readonly Uint8Array[]): Frame[] {
  return chunks.flatMap((chunk) => reader.push(chunk).map(({ frame }) => frame))
}

function everything(reader: FrameReader, chunks: readonly Uint8Array[]) {
  const frames = chunks
    .flatMap((chunk) => reader.push(chunk))
    .map(({ frame, raw }) => ({ frame, raw: Buffer.from(raw) }))
  const { frame, raw } = reader.flush()
  return { frames, rest: { frame, raw: Buffer.from(raw) } }
}
