import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStructuredInput } from '../../src/agents/structured-input.ts'
import { compileTemplate, missingFields } from '../../src/agents/template.ts'

const compile = (text: string | null, more: { method?: string; parseStructuredInput?: boolean } = {}) =>
  compileTemplate({ text, method: 'POST', parseStructuredInput: true, ...more })

const fill = (text: string | null, prompt: string, method = 'POST') =>
  compile(text, { method }).render({
    prompt,
    turns: ['hello', prompt],
    messages: [
      { role: 'user', content: 'hello' },
      { role: 'user', content: prompt },
    ],
    cell: 'c1',
  })

const form = 'Product Name: Tea "pot"\nbrand = Acme\n- Price - 12\nno field here\nBrand: Second'

describe('a JSON template', () => {
  test.for([
    ['no template', null, 'hi', { input: 'hi' }],
    ['a prompt with quotes and newlines', '{"q": "{prompt}"}', 'say "no"\n\\', { q: 'say "no"\n\\' }],
    ['text around the prompt', '{"q": "<{prompt}> in {cell}"}', 'hi', { q: '<hi> in c1' }],
    ['a nested list', '[{"parts": ["{prompt}"]}, 3, null]', 'hi', [{ parts: ['hi'] }, 3, null]],
    ['a bare string', '"{prompt}"', 'hi', 'hi'],
    ['the turns as a list', '{"turns": "{turns}"}', 'hi', { turns: ['hello', 'hi'] }],
    [
      'a prompt that looks like a placeholder',
      '{"a": "{prompt}", "b": "{cell}"}',
      '{cell}{messages}',
      { a: '{cell}{messages}', b: 'c1' },
    ],
    ['a prompt with replacement patterns', '{"q": "{prompt}"}', "$& $1 $' $$", { q: "$& $1 $' $$" }],
    ['JSON within a string', '{"body": "{\\"q\\": {prompt|json}}"}', 'a"b', { body: '{"q": "a\\"b"}' }],
    [
      'keys in any spelling',
      '{"n": "{productName}", "b": "{BRAND}", "p": "{price}"}',
      form,
      { n: 'Tea "pot"', b: 'Second', p: '12' },
    ],
    ['a field that a mutation destroyed', '{"n": "{product_name}"}', 'a tea pot', { n: '' }],
  ] as const)('with %s is filled inside its strings', ([, text, prompt, body]) => {
    expect(fill(text, prompt)).toEqual({
      body: JSON.stringify(body),
      contentType: 'application/json',
      query: [],
    })
  })

  test('takes the whole conversation for {messages}', () => {
    const template = '{"messages": "{messages}"}'

    const { body } = fill(template, 'hi')

    expect(JSON.parse(body ?? '')).toEqual({
      messages: [
        { role: 'user', content: 'hello' },
        { role: 'user', content: 'hi' },
      ],
    })
    expect(compile(template).isConversation).toBe(true)
  })

  test('is JSON whatever the prompt holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (prompt) => {
        const { body } = fill('{"a": {"b": ["{prompt}"]}}', prompt)

        expect(JSON.parse(body ?? '')).toEqual({ a: { b: [prompt] } })
      }),
    )
  })
})

describe('a raw template', () => {
  test.for([
    ['plain text', 'Q: {prompt}', 'a & b', 'Q: a & b', 'text/plain; charset=utf-8'],
    [
      'a form',
      'q={prompt|url}&lang=en',
      'a & b',
      'q=a%20%26%20b&lang=en',
      'application/x-www-form-urlencoded',
    ],
    [
      'JSON with a filter',
      '{"q": {prompt|json}, "n": 1}',
      'a"b',
      '{"q": "a\\"b", "n": 1}',
      'application/json',
    ],
    ['half a character', '{prompt|url}', '\uD800', '%EF%BF%BD', 'application/x-www-form-urlencoded'],
    [
      'messages as JSON',
      'm: {messages}',
      'x',
      'm: [{"role":"user","content":"hello"},{"role":"user","content":"x"}]',
      'text/plain; charset=utf-8',
    ],
  ] as const)('with %s', ([, text, prompt, body, contentType]) => {
    expect(fill(text, prompt)).toEqual({ body, contentType, query: [] })
  })
})

describe('GET and DELETE', () => {
  test.for([
    ['no template', null, [['input', 'a & b']]],
    [
      'a JSON object',
      '{"q": "{prompt}", "n": 3}',
      [
        ['q', 'a & b'],
        ['n', '3'],
      ],
    ],
    [
      'a query',
      'q={prompt}&lang=en',
      [
        ['q', 'a & b'],
        ['lang', 'en'],
      ],
    ],
    ['a query that encodes by itself', 'q={prompt|url}', [['q', 'a & b']]],
    ['the prompt alone', '{prompt}', [['q', 'a & b']]],
  ] as const)('turn %s into query parameters', ([, text, query]) => {
    expect(fill(text, 'a & b', 'GET')).toEqual({ body: null, contentType: null, query })
  })
})

describe('a template that cannot work is refused at the start', () => {
  test.for([
    ['an unknown name', '{"q": "{question}"}', /speaks of \{question\}/],
    ['two braces', '{"q": "{{prompt}}"}', /two braces/],
    ['an unknown filter', '{prompt|base64}', /\|base64, which does not exist/],
    ['JSON without quotes', '{"q": {prompt}}', /looks like JSON and is not/],
    ['broken JSON', '{"q": "{prompt}",}', /looks like JSON and is not/],
  ] as const)('%s', ([, text, message]) => {
    expect(() => compile(text, { parseStructuredInput: false })).toThrow(message)
  })

  test('a field that a golden prompt lacks can be named', () => {
    const template = compile('{"n": "{productName}", "c": "{colour}"}')

    expect(missingFields(template, form)).toEqual(['colour'])
  })
})

test('structured input is lines with a separator, the first kind of which counts', () => {
  expect([...parseStructuredInput('A-b: x = 1\nC d = 2\ne - 3\n\nf\n: 4\na B: last')]).toEqual([
    ['ab', 'last'],
    ['cd', '2'],
    ['e', '3'],
  ])
})
