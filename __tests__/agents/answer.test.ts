import { gzipSync, brotliCompressSync, deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readAnswer, refusalReason } from '../../src/agents/answer.ts'
import { decodeBody } from '../../src/agents/decode-body.ts'
import { compilePath } from '../../src/base/json-path.ts'

const read = (text: string, type = 'application/json', path: string | null = null) =>
  readAnswer({ text, type }, path === null ? null : compilePath(path))

describe('an answer without a configured path', () => {
  test.for([
    ['{"output":"a","text":"b"}', 'a'],
    ['{"text":"b","meta":1}', 'b'],
    ['{"Answer":"a","other":1}', 'a'],
    ['{"output":null,"text":"b"}', 'b'],
    ['{"output":"a","error":null}', 'a'],
    ['{"output":"a","error":false,"success":true}', 'a'],
    ['{"output":"a","error":"","Error":{}}', 'a'],
    ['{"result":true}', 'true'],
    ['{"result":{"b":[1,"ü"]},"x":1}', '{"b":[1,"ü"]}'],
    ['{"lonely":"a"}', 'a'],
    ['{"x":1,"y":2}', '{"x":1,"y":2}'],
    ['{"choices":[{"message":{"role":"assistant","content":"a"}}],"text":"b"}', 'a'],
    ['{"choices":[{"message":{"content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}}]}', 'ab'],
    ['{"choices":[{"message":{"content":null,"refusal":"no"}}]}', 'no'],
    ['{"choices":[{"text":"old"}]}', 'old'],
    ['{"message":{"role":"assistant","content":"a"},"done":true}', 'a'],
    ['{"content":[{"type":"text","text":"a"}],"role":"assistant"}', 'a'],
    ['[]', '[]'],
    ['["a"]', 'a'],
    ['["a","b"]', '["a","b"]'],
    ['[{"output":"a"},{"output":"b"}]', 'a'],
    ['null', ''],
    ['"a"', 'a'],
    ['12.5', '12.5'],
    ['', ''],
  ])('%s says %s', ([text = '', output]) => {
    expect(read(text)).toMatchObject({ kind: 'answered', output })
  })

  test.for([
    ['text/plain', '{"output":"a"}', '{"output":"a"}'],
    ['application/problem+json', '{"output":"a"}', 'a'],
    ['text/json', '{"output":"a"}', 'a'],
    ['', '{"output":"a"}', 'a'],
    ['', 'just text', 'just text'],
  ])('of type "%s" is read as that type asks', ([type = '', text = '', output]) => {
    expect(read(text, type)).toMatchObject({ kind: 'answered', output })
  })

  test.for([
    ['{"error":"boom"}', 'boom'],
    ['{"Error":{"message":"boom"},"output":"x"}', 'boom'],
    ['{"error":{"code":7}}', '{"code":7}'],
    ['{"success":false,"message":"boom"}', 'boom'],
    ['{"success":false}', 'success: false'],
  ])('%s is an error of the agent’s own', ([text = '', reason]) => {
    expect(read(text)).toEqual({ kind: 'refused', reason })
  })

  test('that says it is JSON and breaks off is unreadable', () => {
    expect(read('{"output":"a')).toEqual({ kind: 'unreadable', reason: 'the body is not JSON: {"output":"a' })
  })

  test('brings the tool calls of a chat endpoint with it, arguments parsed where they can be', () => {
    const calls = [
      { id: '1', type: 'function', function: { name: 'search', arguments: '{"q":"tea"}' } },
      { id: '2', type: 'function', function: { name: 'buy', arguments: '{"id":' } },
    ]
    const text = JSON.stringify({ choices: [{ message: { content: null, tool_calls: calls } }] })

    expect(read(text)).toEqual({
      kind: 'answered',
      output: '',
      toolCalls: [
        { name: 'search', args: { q: 'tea' } },
        { name: 'buy', args: '{"id":' },
      ],
    })
  })
})

describe('an answer with a configured path', () => {
  const text = '{"a":[{"b":"first"},{"b":"last","c":{"x y":true}}],"output":"decoy","n":null,"0":"zero"}'

  test.for([
    ['$.a[0].b', 'first'],
    ['a[-1].b', 'last'],
    ['.a.0.b', 'first'],
    ["$.a[1].c['x y']", 'true'],
    ['$["a"][1]["b"]', 'last'],
    ['a[1].c', '{"x y":true}'],
    ['$["0"]', 'zero'],
  ])('%s finds %s', ([path = '', output]) => {
    expect(read(text, 'text/plain', path)).toMatchObject({ kind: 'answered', output })
  })

  test.for([
    ['$.a[0].z', 'response_path $.a[0].z found nothing at $.a[0].z; $.a[0] has the keys b'],
    ['$.a[7].b', 'response_path $.a[7].b found nothing at $.a[7]; $.a is a list of 2'],
    ['$.a.b', 'response_path $.a.b found nothing at $.a.b; $.a is a list of 2'],
    ['$.n', 'response_path $.n found null at $.n; $ has the keys 0, a, output, n'],
    ['$.output.x', 'response_path $.output.x found nothing at $.output.x; $.output is a string'],
    [
      'constructor',
      'response_path constructor found nothing at $.constructor; $ has the keys 0, a, output, n',
    ],
  ])('%s that misses is unreadable and never a guess', ([path = '', reason]) => {
    expect(read(text, 'application/json', path)).toEqual({ kind: 'unreadable', reason })
  })

  test.for(['$..b', '$.a[*]', '$.a[?(@.b)]', 'a[', "a['x", 'a b', '$.a[0:2]'])(
    '%s is refused at the start',
    (path) => {
      expect(() => compilePath(path)).toThrow('cannot be followed')
    },
  )

  test('on a body that is no JSON is unreadable', () => {
    expect(read('hello', 'text/plain', '$.a')).toEqual({
      kind: 'unreadable',
      reason: 'the body is not JSON: hello',
    })
  })
})

test.for([
  ['<!DOCTYPE html>\n<html><head><title> Bad\n Gateway </title>', 'a web page came back: Bad Gateway'],
  ['\n <!-- x --> <HTML lang="en">', 'a web page came back'],
])('a web page is no answer, whatever it calls itself', ([text = '', reason]) => {
  expect(read(text)).toEqual({ kind: 'unreadable', reason })
})

test('a text that speaks of HTML is an answer', () => {
  expect(read('Use <html> as the root.', 'text/plain')).toMatchObject({ kind: 'answered' })
})

test.for([
  ['{"error":{"message":"slow down"}}', 'slow down'],
  ['{"detail":"Not Found"}', 'Not Found'],
  ['upstream\n  failed', 'upstream failed'],
  ['<html><title>502 Bad Gateway</title>', '502 Bad Gateway'],
])('a refusal %s is told in its own words', ([text = '', reason]) => {
  expect(refusalReason(text)).toBe(reason)
})

describe('a packed body', () => {
  const decode = (bytes: Buffer, encoding: string, maxBytes = 1000) =>
    decodeBody({ bytes, encoding, contentType: undefined, maxBytes })

  test.for([
    ['gzip', gzipSync('tea')],
    ['br', brotliCompressSync('tea')],
    ['deflate', deflateSync('tea')],
    ['deflate', deflateRawSync('tea')],
    ['identity', Buffer.from('\uFEFFtea')],
  ] as const)('with %s is unpacked', ([encoding, bytes]) => {
    expect(decode(bytes, encoding)).toEqual({ kind: 'text', text: 'tea' })
  })

  test('that unpacks to a flood is cut off', () => {
    expect(decode(gzipSync('x'.repeat(5_000_000)), 'gzip')).toMatchObject({
      reason: expect.stringContaining('larger than 1000'),
    })
  })

  test('that is not what it says is unreadable', () => {
    expect(decode(Buffer.from('tea'), 'gzip')).toMatchObject({
      reason: expect.stringContaining('says it is gzip and is not'),
    })
    expect(decode(Buffer.from('tea'), 'zip')).toMatchObject({
      reason: 'the content-encoding zip is not known',
    })
  })

  test('in a declared charset is decoded by it', () => {
    const latin = { bytes: Buffer.from([0xfc]), encoding: undefined, maxBytes: 9 }

    expect(decodeBody({ ...latin, contentType: 'text/plain; charset=ISO-8859-1' })).toEqual({
      kind: 'text',
      text: 'ü',
    })
    expect(decodeBody({ ...latin, contentType: 'text/plain' })).toMatchObject({ kind: 'unreadable' })
    expect(decodeBody({ ...latin, contentType: 'text/plain; charset=klingon' })).toMatchObject({
      kind: 'unreadable',
    })
  })
})
