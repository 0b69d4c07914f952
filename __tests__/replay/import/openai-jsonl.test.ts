import { describe, expect, test } from 'vitest'
import { openaiJsonl } from '../../../src/replay/import/openai-jsonl.ts'
import { readAll, readOne, refusal } from './reading.ts'

/** The shape of OpenAI's fine-tuning guide for tool calls, and what a chat log adds to it: results and a last word. */
const chat = {
  messages: [
    { role: 'system', content: 'You help.' },
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'Hi.', weight: 0 },
    { role: 'user', content: [{ type: 'text', text: 'What is the weather in San Francisco?' }] },
    {
      role: 'assistant',
      tool_calls: [
        {
          id: 'call_id',
          type: 'function',
          function: { name: 'get_current_weather', arguments: '{"location":"San Francisco, USA"}' },
        },
        { id: 'call_2', type: 'function', function: { name: 'get_time', arguments: '{}' } },
      ],
    },
    { role: 'tool', tool_call_id: 'call_2', content: '12:00' },
    { role: 'tool', tool_call_id: 'call_id', content: '{"celsius": 21}' },
    { role: 'assistant', content: 'It is 21 °C.' },
  ],
  parallel_tool_calls: false,
  tools: [],
}

test('the last question is asked, what was before it is context, and each result is of the tool that was called', () => {
  expect(readOne(openaiJsonl, [chat])).toMatchObject({
    id: 'trace-1',
    source: 'openai-jsonl',
    input: 'What is the weather in San Francisco?',
    context: [
      { role: 'system', content: 'You help.' },
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Hi.' },
    ],
    toolResponses: [
      { tool: 'get_time', args: {}, response: '12:00', status: 200 },
      { tool: 'get_current_weather', args: { location: 'San Francisco, USA' }, response: { celsius: 21 } },
    ],
    answer: 'It is 21 °C.',
    notes: [],
  })
})

test('a request of the Batch API is a session too, and the functions of old are tools', () => {
  const old = {
    custom_id: 'request-1',
    body: {
      model: 'gpt-4o',
      messages: [
        { role: 'user', content: 'Weather?' },
        { role: 'assistant', content: null, function_call: { name: 'weather', arguments: '{"at":"here"}' } },
        { role: 'function', name: 'weather', content: 'rain' },
      ],
    },
  }

  expect(readOne(openaiJsonl, [old])).toMatchObject({
    input: 'Weather?',
    toolResponses: [{ tool: 'weather', args: { at: 'here' }, response: 'rain' }],
  })
})

test('a preference is asked as it was, and an image that goes with a question is told', () => {
  const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }
  const messages = [{ role: 'user', content: [{ type: 'text', text: 'What is it?' }, image] }]
  const preference = { input: { messages, tools: [] }, preferred_output: [], non_preferred_output: [] }

  expect(openaiJsonl.recognises(preference)).toBe(true)
  expect(readOne(openaiJsonl, [preference])).toMatchObject({
    input: 'What is it?',
    notes: ['What the user sent beside text is left out: image_url.'],
  })
})

test('a call whose result is missing is told, since a replay will miss it', () => {
  const messages = chat.messages.slice(0, 6)

  expect(readOne(openaiJsonl, [{ messages }]).notes).toEqual([
    'The call of get_current_weather has no recorded result.',
  ])
})

test('a line is a session with an id of its own', () => {
  const { sessions } = readAll(openaiJsonl, [chat, chat])

  expect(sessions.map(({ id }) => id)).toEqual(['trace-1', 'trace-2'])
})

describe('a line that is not as published is named with its path', () => {
  test.each([
    ['an unknown role', { messages: [{ role: 'wizard', content: 'a' }] }, '$.messages[0].role'],
    ['no messages', { messages: [] }, '$.messages'],
    ['a number for text', { messages: [{ role: 'user', content: 7 }] }, '$.messages[0].content'],
    [
      'arguments that are no text',
      {
        messages: [{ role: 'assistant', tool_calls: [{ id: 'a', function: { name: 'b', arguments: {} } }] }],
      },
      '$.messages[0].tool_calls[0].function.arguments',
    ],
    [
      'a result that answers no call',
      {
        messages: [
          { role: 'user', content: 'a' },
          { role: 'tool', tool_call_id: 'gone', content: 'b' },
        ],
      },
      '$.messages[1].tool_call_id',
    ],
    ['nobody who asks', { messages: [{ role: 'system', content: 'a' }] }, '$.messages'],
  ])('%s', (_, line, path) => {
    const { problems } = refusal(() => readAll(openaiJsonl, [chat, line]))

    expect(problems).toMatchObject([{ key: path, place: { file: 'trace.json', line: 2 } }])
  })
})
