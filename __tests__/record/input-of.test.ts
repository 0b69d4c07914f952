import { expect, test } from 'vitest'
import { inputOf } from '../../src/record/input-of.ts'

const none = new URLSearchParams()

test.for([
  ['{"input": "{prompt}"}', { input: 'Where is it?' }, 'Where is it?'],
  ['{"a": {"b": ["x", "Q: {prompt}!"]}}', { a: { b: ['x', 'Q: Where?!'] }, more: 1 }, 'Where?'],
  ['{"turns": "{turns}"}', { turns: ['Hello', 'Where?'] }, 'Where?'],
] as const)('the question is found where the template %s has it', ([requestTemplate, body, input]) => {
  const asked = inputOf(
    { body: JSON.stringify(body), query: none },
    { type: 'http', method: 'POST', requestTemplate },
  )

  expect(asked?.input).toBe(input)
})

test('of a conversation the last word of the user is the question, and what stands before it the context', () => {
  const messages = [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'Hi' },
    { role: 'user', content: 'Where is it?' },
  ]
  const body = JSON.stringify({ model: 'm', messages })

  expect(inputOf({ body, query: none }, { type: 'openai', method: 'POST', requestTemplate: null })).toEqual({
    input: 'Where is it?',
    context: messages.slice(0, 3),
  })
})

test('where the template has the question and the conversation at two places, both are kept', () => {
  const said = [
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'Hi' },
  ]
  const messages = [...said, { role: 'user', content: 'Where is it?' }]
  const body = JSON.stringify({ input: 'Where is it?', messages })
  const requestTemplate = '{"input": "{prompt}", "messages": "{messages}"}'

  expect(inputOf({ body, query: none }, { type: 'http', method: 'POST', requestTemplate })).toEqual({
    input: 'Where is it?',
    context: said,
  })
})

test('a query and a plain body are read by their template, too', () => {
  const query = new URLSearchParams('q=a+b%26c&lang=en')

  expect(
    inputOf({ body: '', query }, { type: 'http', method: 'GET', requestTemplate: 'q={prompt}&lang=en' })
      ?.input,
  ).toBe('a b&c')
  expect(
    inputOf(
      { body: 'Question: why?', query: none },
      { type: 'http', method: 'POST', requestTemplate: 'Question: {prompt}' },
    )?.input,
  ).toBe('why?')
})

test('a request that does not look like the template has no question that we know of', () => {
  const agent = { type: 'http', method: 'POST', requestTemplate: '{"input": "{prompt}"}' } as const

  expect(inputOf({ body: '{"question":"why?"}', query: none }, agent)).toBeNull()
  expect(inputOf({ body: 'why?', query: none }, agent)).toBeNull()
})
