import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../../src/agents/template.ts'

const compile = (text: string | null, more: { method?: string } = {}) =>
  compileTemplate({ text, method: 'POST', ...more })

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
    expect(compile(template).carries).toBe('messages')
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
