import { describe, expect, test } from 'vitest'
import { type Script, aModel, aScripted, post } from './model-world.ts'

const completion = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: 'gpt-4o-2024-08-06',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Paris.', refusal: null }, logprobs: null, finish_reason: 'stop' }],
  usage: { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 },
}
const question = { model: 'gpt-4o', messages: [{ role: 'user', content: 'The capital of France?' }] }

const answers: Script = (_arrived, response) => {
  response.setHeader('content-type', 'application/json').setHeader('x-request-id', 'req_real')
  response.end(JSON.stringify(completion))
}

describe('a chat completion, unstreamed', () => {
  test('passes byte by byte in both directions, and is recorded with its cost', async () => {
    await using upstream = await aScripted(answers)
    await using model = await aModel(upstream)
    const odd = '{ "messages":[{"role":"user","content":"Où ?"}],\n "model":"gpt-4o" , "x": 1e2}'

    const got = await post(`${model.base}/openai/v1/chat/completions`, odd, { headers: { authorization: 'Bearer mine' } })
    const { modelCalls } = await model.settle()

    expect(upstream.asked[0]?.body.toString()).toBe(odd)
    expect(upstream.asked[0]).toMatchObject({ url: '/v1/chat/completions', headers: { authorization: 'Bearer mine' } })
    expect(got.body.toString()).toBe(JSON.stringify(completion))
    expect(got.headers['x-request-id']).toBe('req_real')
    expect(modelCalls).toMatchObject([
      { provider: 'openai', model: 'gpt-4o', inputTokens: 1000, outputTokens: 100, cost: 0.0035, status: 200, failed: false, streaming: false, asked: [] },
    ])
  })

  test('is refused with 429 as the provider words it, and the provider is not asked', async () => {
    await using upstream = await aScripted(answers)
    await using model = await aModel(upstream, { llm: [{ mode: 'rate_limit', times: 1, message: 'Retry after 7 seconds' }] })

    const first = await post(`${model.base}/openai/v1/chat/completions`, question)
    const second = await post(`${model.base}/openai/v1/chat/completions`, question)
    const { modelCalls, faults } = await model.settle()

    expect(first).toMatchObject({ status: 429, headers: { 'retry-after': '7', connection: 'close' } })
    expect(JSON.parse(first.body.toString())).toMatchObject({ error: { code: 'rate_limit_exceeded', message: 'Retry after 7 seconds' } })
    expect(second.status).toBe(200)
    expect(upstream.asked).toHaveLength(1)
    expect(modelCalls).toMatchObject([{ status: 429, failed: true, retryAfterS: 7, cost: null }, { status: 200 }])
    expect(faults).toMatchObject([{ id: 'model:rate_limit', matched: 2, delivered: 1, scope: 'wire' }])
  })
})

describe('a tool that runs inside of the agent', () => {
  const history = [
    { role: 'user', content: 'Search.' },
    { role: 'assistant', content: null, tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'web_search', arguments: '{"q":"x"}' } }] },
    { role: 'tool', tool_call_id: 'call_1', content: '{"hits":["a","b"]}' },
  ]

  test('fails by name in what the model reads, once, and does not heal in later requests', async () => {
    await using upstream = await aScripted(answers)
    await using model = await aModel(upstream, { tool: [{ tool: 'web_search', mode: 'error' }] })
    const url = `${model.base}/openai/v1/chat/completions`

    await post(url, { ...question, messages: history })
    await post(url, { ...question, messages: [...history, { role: 'assistant', content: 'Hm.' }, { role: 'user', content: 'And?' }] })
    await post(url, { ...question, messages: history })
    const { faults, toolCalls } = await model.settle()

    const read = upstream.asked.map(({ body }) => JSON.parse(body.toString()).messages[2].content)
    expect(read).toEqual(Array(3).fill('Error: 503 Service Unavailable'))
    expect(faults).toMatchObject([{ id: 'tool:web_search:error', matched: 1, delivered: 1, scope: 'model' }])
    expect(toolCalls).toMatchObject([{ name: 'web_search', args: { q: 'x' }, boundary: 'model', failed: true, result: 'Error: 503 Service Unavailable' }])
  })
})
