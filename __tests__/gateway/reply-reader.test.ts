import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openReplyReader } from '../../src/gateway/reply-reader.ts'

interface Read {
  status: number
  headers: readonly string[]
  body: string
  trailers: readonly string[] | null
  interim: number[]
}

/** Reads the bytes as one reply to a request, cut where it is told. */
function read(bytes: Buffer, { method = 'GET', cuts = [] as readonly number[], ends = false } = {}): Read {
  const got: Read = { status: 0, headers: [], body: '', trailers: null, interim: [] }
  const reader = openReplyReader()
  reader.expect(method, {
    interim: ({ status }) => got.interim.push(status),
    head: ({ status, headers }) => Object.assign(got, { status, headers }),
    body: (part) => (got.body += part.toString('latin1')),
    end: (trailers) => (got.trailers = trailers),
  })
  const at = [...new Set(cuts.map((cut) => cut % bytes.length))].toSorted((left, right) => left - right)
  for (const [nth, cut] of [...at, bytes.length].entries()) {
    const part = Buffer.from(bytes.subarray(at[nth - 1] ?? 0, cut))
    reader.feed(part)
    // As a connection does it: the memory is read into again.
    part.fill(0x21)
  }
  if (ends) reader.close()
  return got
}

const text = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'), 'latin1')

const replies: readonly (readonly [string, Buffer, Omit<Read, 'headers'>])[] = [
  [
    'a length',
    text('HTTP/1.1 200 OK', 'Content-Length: 5', '', 'hello'),
    { status: 200, body: 'hello', trailers: [], interim: [] },
  ],
  [
    'chunks, extensions and trailers',
    text(
      'HTTP/1.1 200 OK',
      'Transfer-Encoding: chunked',
      '',
      '5;a="b"',
      'hello',
      '006 ',
      ' world',
      '0',
      'X-Sum: 7',
      'X-More:',
      '',
      '',
    ),
    { status: 200, body: 'hello world', trailers: ['X-Sum', '7', 'X-More', ''], interim: [] },
  ],
  [
    'chunks without trailers',
    text('HTTP/1.1 200 OK', 'transfer-encoding: Chunked', '', '1', 'x', '0', '', ''),
    { status: 200, body: 'x', trailers: [], interim: [] },
  ],
  [
    'interim replies before it',
    text('HTTP/1.1 100 Continue', '', 'HTTP/1.1 103 Early', 'Link: x', '', 'HTTP/1.1 204', '', ''),
    { status: 204, body: '', trailers: [], interim: [100, 103] },
  ],
]

describe('a reply', () => {
  test.for(replies)('with %s reads the same however its bytes are cut', ([, bytes, expected]) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (cuts) => {
        expect(read(bytes, { cuts })).toMatchObject(expected)
      }),
    )
    expect(read(bytes, { cuts: Array.from(bytes, (_, at) => at) })).toMatchObject(expected)
  })

  test('without a length ends with its connection, and one with a length does not', () => {
    expect(read(text('HTTP/1.0 200 OK', '', 'hello'), { ends: true })).toMatchObject({
      body: 'hello',
      trailers: [],
    })
    expect(
      read(text('HTTP/1.1 200 OK', 'Content-Length: 9', '', 'hello'), { ends: true }).trailers,
    ).toBeNull()
    expect(
      read(text('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', '', '5', 'hello', ''), { ends: true })
        .trailers,
    ).toBeNull()
  })

  test.for([
    ['HEAD', 'HTTP/1.1 200 OK'],
    ['GET', 'HTTP/1.1 304 Not Modified'],
    ['GET', 'HTTP/1.1 204 No Content'],
  ] as const)('to %s with "%s" has no body, whatever length it announces', ([method, line]) => {
    expect(read(text(line, 'Content-Length: 5', '', ''), { method })).toMatchObject({
      body: '',
      trailers: [],
    })
  })

  test.for([
    ['more bytes than it announced', text('HTTP/1.1 200 OK', 'Content-Length: 2', '', 'hello')],
    [
      'a length and chunks',
      text('HTTP/1.1 200 OK', 'Content-Length: 2', 'Transfer-Encoding: chunked', '', ''),
    ],
    ['a negative length', text('HTTP/1.1 200 OK', 'Content-Length: -2', '', '')],
    ['two lengths', text('HTTP/1.1 200 OK', 'Content-Length: 2', 'Content-Length: 3', '', '')],
    [
      'a chunk longer than its size',
      text('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', '', '2', 'hello', '0', '', ''),
    ],
    ['a chunk size with a sign', text('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', '', '-2', 'he', '')],
    ['a folded header', text('HTTP/1.1 200 OK', 'X-A: a', ' b', '', '')],
    ['a space before the colon', text('HTTP/1.1 200 OK', 'X-A : a', '', '')],
    ['a null byte in a header', text('HTTP/1.1 200 OK', 'X-A: a\0', '', '')],
    ['lines that end with LF alone', Buffer.from('HTTP/1.1 200 OK\nX-A: a\n\nHTTP/1.1 200 OK\r\n\r\n')],
    ['another version', text('HTTP/2 200', '', '')],
    ['headers without end', Buffer.from(`HTTP/1.1 200 OK\r\n${'x'.repeat(70_000)}`)],
    [
      'a chunk size without end',
      text('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', '', '0'.repeat(20_000)),
    ],
    ['a switch of protocols', text('HTTP/1.1 101 Switching', '', '')],
  ] as const)('with %s is refused', ([, bytes]) => {
    expect(() => read(bytes)).toThrow(/^the (reply|upstream)/)
  })

  test('made of any bytes at all never hangs the reader nor reads past its end', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.array(fc.nat(), { maxLength: 5 }),
        (noise, cuts) => {
          const bytes = Buffer.concat([text('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', '', ''), noise])
          try {
            expect(read(bytes, { cuts }).body.length).toBeLessThanOrEqual(noise.length)
          } catch (error) {
            expect(String(error)).toMatch(/the (reply|upstream)/)
          }
        },
      ),
    )
  })
})
