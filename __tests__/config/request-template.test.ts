import { describe, expect, test } from 'vitest'
import { parseStructuredInput } from '../../src/config/structured-input.ts'
import { load, mistakesOf } from './loading.ts'

function mistakesIn(template: string, more = '', prompt = 'Hi'): readonly string[] {
  return mistakesOf(`agent:
  endpoint: http://localhost:8000
  request_template: ${JSON.stringify(template)}
${more}
golden_prompts: [${JSON.stringify(prompt)}]
invariants: [{ type: completes }]
`)
}

describe('a template that cannot work is a mistake of the config, with its line', () => {
  test.for([
    [
      'two braces',
      '{"q": "{{prompt}}"}',
      '{{prompt}} has two braces. → A placeholder has single braces: {prompt}.',
    ],
    ['an unknown filter', '{prompt|base64}', 'There is no filter |base64. → The filters are |json and |url.'],
    [
      'JSON without quotes',
      '{"q": {prompt}}',
      'It looks like JSON and is not. → Put {prompt} in quotes, or write {prompt|json}.',
    ],
    [
      'JSON whose second placeholder has no quotes',
      '{"q": "{prompt}", "said": {messages}}',
      'It looks like JSON and is not. → Put {messages} in quotes, or write {messages|json}.',
    ],
    [
      'broken JSON',
      '{"q": "{prompt|json}",}',
      'It looks like JSON and is not. → Check its commas and quotes.',
    ],
    ['a slip', '{"q": "{promt}"}', 'No golden prompt has anything for {promt}. → Did you mean {prompt}?'],
    [
      'a field that no golden prompt has',
      '{"q": "{colour}"}',
      'No golden prompt has anything for {colour}. → A field is a line of the prompt such as `Product Name: …`; case, spaces and signs of its name do not matter.',
    ],
  ] as const)('%s', ([, template, message]) => {
    expect(mistakesIn(template)).toEqual([`3:21 agent.request_template: ${message}`])
  })

  test('a name that nothing fills, where prompts have no fields', () => {
    expect(mistakesIn('{"q": "{question}"}', '  parse_structured_input: false')).toEqual([
      '3:21 agent.request_template: Nothing fills {question}. → There are {prompt}, {messages}, {turns} and {cell}; fields of the prompt need `parse_structured_input: true`.',
    ])
  })
})

test('a field that only some golden prompts lack is sent empty with them, and that is said', () => {
  const text = `agent: { endpoint: "http://a", request_template: '{"c": "{colour}"}' }
golden_prompts: ["Colour: red", Hi]
invariants: [{ type: completes }]
`
  expect(load(text).warnings).toContain(
    '`agent.request_template` has {colour}, and the prompt "Hi" has not: it is sent empty.',
  )
})

test('a template that every golden prompt has the fields for is no mistake, nor is a query that looks like JSON', () => {
  expect(mistakesIn('{"c": "{colour}"}', '', 'Colour: red')).toEqual([])
  expect(mistakesIn('{"q": {prompt}}', '  method: GET')).toEqual([])
})

test('structured input is lines with a separator, the first kind of which counts', () => {
  expect([...parseStructuredInput('A-b: x = 1\nC d = 2\ne - 3\n\nf\n: 4\na B: last')]).toEqual([
    ['ab', 'last'],
    ['cd', '2'],
    ['e', '3'],
  ])
})
