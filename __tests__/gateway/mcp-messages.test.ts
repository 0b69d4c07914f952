import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventOf, withData } from '../../src/gateway/mcp/event.ts'
import { lineReader } from '../../src/gateway/mcp/lines.ts'
import { brokenReply, messagesIn, replyOf, toolRequestOf } from '../../src/gateway/mcp/messages.ts'
import { writeValue } from '../../src/gateway/mcp/tool-result.ts'

describe('lines', () => {
  test('are the bytes that came, however they were cut and however long they are', () => {
    const pieces = fc.array(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.map((byte) => (byte % 5 === 0 ? 10 : byte))),
    )

    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 30 }), (chunks, limit) => {
        const reader = lineReader(limit)
        const lines = chunks.flatMap((chunk) => reader.push(Buffer.from(chunk)))
        const rest = reader.flush()
        const all = [...lines, ...(rest === null ? [] : [rest])]

        expect(Buffer.concat(all.map(({ bytes }) => bytes))).toEqual(Buffer.concat(chunks))
        for (const { bytes, isWhole } of all) {
          if (isWhole) expect(bytes.indexOf(10)).toBe(bytes === rest?.bytes ? -1 : bytes.length - 1)
        }
      }),
    )
  })

  test('that are too long to hold pass in pieces, and the next one is whole again', () => {
    const reader = lineReader(4)

    const lines = ['ab', 'cdef', 'gh', 'i\nnext\n'].flatMap((text) => reader.push(Buffer.from(text)))

    expect(lines.map(({ bytes, isWhole }) => [String(bytes), isWhole])).toEqual([
      ['abcdef', false],
      ['gh', false],
      ['i\n', false],
      ['next\n', true],
    ])
  })
})

describe('messages', () => {
  test('of any JSON are read without a complaint, and none is taken for a call or a reply that is none', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const message of messagesIn(text)?.list ?? []) {
          expect(toolRequestOf(message)).toBeNull()
          expect(replyOf(message)).toBeNull()
        }
      }),
    )
  })

  test.for(['', '{', 'null}', '\uFEFF{}', '{"a":1}{"a":2}', '['.repeat(100_000)])(
    'that are no JSON are none: %#',
    (text) => {
      expect(messagesIn(text)).toBeNull()
    },
  )

  test.for([
    [
      { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'x' } },
      { key: '1', name: 'x', args: {} },
    ],
    [
      { jsonrpc: '2.0', id: '1', method: 'tools/call', params: { name: 'x', arguments: [2] } },
      { key: '"1"', args: [2] },
    ],
    [{ jsonrpc: '2.0', method: 'tools/call', params: { name: 'x' } }, null],
    [{ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: { toString: 'x' } } }, null],
    [{ jsonrpc: '2.0', id: 1, method: 'tools/list' }, null],
    [['tools/call'], null],
  ] as const)('%j is a call of a tool, or is none', ([message, request]) => {
    const read = toolRequestOf(JSON.parse(JSON.stringify(message)))

    if (request === null) expect(read).toBeNull()
    else expect(read).toMatchObject(request)
  })

  test('a broken reply is no JSON, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(messagesIn(brokenReply(1, text))).toBeNull()
      }),
      { examples: [['1}'], ['{}}']] },
    )
  })
})

describe('an event with other data', () => {
  test('keeps its id, its name, its comments and its line ends', () => {
    const raw = Buffer.from(': hi\r\nid: 7\r\nevent: message\r\ndata: {"a":\r\ndata: 1}\r\n\r\n')

    expect(String(withData(raw, '{"b":2}'))).toBe(': hi\r\nid: 7\r\nevent: message\r\ndata: {"b":2}\r\n\r\n')
  })

  test('has data of several lines in several fields', () => {
    expect(String(eventOf('a\nb'))).toBe('event: message\ndata: a\ndata: b\n\n')
  })
})

describe('a result that says something else', () => {
  const text = (words: string) => ({ type: 'text', text: words })
  const image = { type: 'image', data: 'AAAA', mimeType: 'image/png' }

  test.for([
    ['prose', { content: [text('It is 21.')] }, 'It is 22.', { content: [text('It is 22.')] }],
    [
      'JSON in a text, spread over lines',
      { content: [text('{\n  "n": 1\n}')] },
      { n: 2 },
      { content: [text('{\n  "n": 2\n}')] },
    ],
    [
      'a text beside an image',
      { content: [image, text('a')], isError: false, _meta: { k: 1 } },
      'b',
      { content: [image, text('b')], isError: false, _meta: { k: 1 } },
    ],
    [
      'several texts, each its own',
      { content: [text('a'), image, text('{"n":1}')] },
      ['a', { n: 2 }],
      { content: [text('a'), image, text('{"n":2}')] },
    ],
    [
      'several texts, one of all',
      { content: [text('a'), image, text('b')] },
      'c',
      { content: [text('c'), image] },
    ],
    ['an image alone', { content: [image] }, 'c', { content: [text('c')] }],
    ['nothing at all', {}, { n: 1 }, { content: [text('{"n":1}')] }],
    [
      'structured content and its JSON',
      { content: [text('{"n":1}')], structuredContent: { n: 1 } },
      { n: 2 },
      { content: [text('{"n":2}')], structuredContent: { n: 2 } },
    ],
    [
      'structured content and prose, whole numbers only',
      { content: [text('1 of 11 in Oslo, not in Oslofjord')], structuredContent: { n: 1, city: 'Oslo' } },
      { n: 2, city: 'Rome' },
      { content: [text('2 of 11 in Rome, not in Oslofjord')], structuredContent: { n: 2, city: 'Rome' } },
    ],
    [
      'values that change places',
      { content: [text('from Oslo to Rome')], structuredContent: { from: 'Oslo', to: 'Rome' } },
      { from: 'Rome', to: 'Oslo' },
      { content: [text('from Rome to Oslo')], structuredContent: { from: 'Rome', to: 'Oslo' } },
    ],
    [
      'prose that names no value',
      { content: [text('done')], structuredContent: { n: 1 } },
      { n: 2 },
      { content: [text('{"n":2}')], structuredContent: { n: 2 } },
    ],
    [
      'words beside the fields',
      { content: [], structuredContent: { title: 'a' } },
      { title: 'a', note: 'b' },
      { content: [], structuredContent: { title: 'a\n\nb' } },
    ],
    [
      'words instead of the fields',
      { content: [], structuredContent: { title: 'a' } },
      'b',
      { content: [], structuredContent: { title: 'b' } },
    ],
    [
      'words where no field has room',
      { content: [text('{"n":1}')], structuredContent: { n: 1 } },
      { n: 1, note: 'b' },
      { content: [text('{"n":1}\n\nb')], structuredContent: { n: 1 } },
    ],
  ] as const)('%s', ([, result, value, written]) => {
    expect(writeValue(JSON.parse(JSON.stringify(result)), JSON.parse(JSON.stringify(value)), false)).toEqual(
      written,
    )
  })

  test('with other fields has them only where the fault is about fields', () => {
    const result = { content: [], structuredContent: { title: 'a' } }

    expect(writeValue(result, { headline: 'a' }, true)).toEqual({
      content: [],
      structuredContent: { headline: 'a' },
    })
  })
})
