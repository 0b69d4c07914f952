import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { startScriptedModel } from '../../examples/scripted-model/scripted-model.ts'
import { aModel } from './model-world.ts'
import { aCell, aGateway, aScenario, aServer, answering } from './standing.ts'

test('a call tells which faults changed what the agent got, and an untouched one tells of none', async () => {
  await using tool = await aServer(answering({ ok: true }))
  await using gateway = await aGateway({ search: tool.url, other: tool.url })
  const cell = aCell(gateway, 'cell', { scenario: aScenario({ mode: 'error', tool: 'search' }) })

  await fetch(`${gateway.base}/t/search/find`)
  await fetch(`${gateway.base}/t/other/find`)

  const { toolCalls } = await cell.settle()
  expect(toolCalls.map(({ name, struck }) => [name, struck])).toEqual([
    ['search', ['tool:search:error']],
    ['other', []],
  ])
})

test('a call that is kept waiting until its cell ends was struck, too', async () => {
  await using tool = await aServer(answering({ ok: true }))
  await using gateway = await aGateway({ search: tool.url })
  const cell = aCell(gateway, 'cell', { scenario: aScenario({ mode: 'timeout', tool: 'search' }) })

  const waiting = fetch(`${gateway.base}/t/search/find`).catch(() => 'reset')
  while (!gateway.seen.tools.has('search')) await new Promise((resolve) => setImmediate(resolve))
  const { toolCalls } = await cell.settle()

  expect(await waiting).toBe('reset')
  expect(toolCalls).toMatchObject([{ status: 0, struck: ['tool:search:timeout'] }])
})

test('a model call tells what the model said, as the agent saw it, and what struck it', async () => {
  await using model = await startScriptedModel()
  const ask = async (base: string): Promise<void> => {
    const client = new OpenAI({ baseURL: `${base}/openai/v1`, apiKey: 'sk-none', maxRetries: 0 })
    const messages = [{ role: 'user', content: 'hello' } as const]
    await client.chat.completions.create({ model: 'scripted', messages }).catch(() => null)
  }
  await using calm = await aModel({ url: model.url })
  await using storm = await aModel({ url: model.url }, { llm: [{ mode: 'overloaded' }] })
  await Promise.all([ask(calm.base), ask(storm.base)])

  const [said] = (await calm.settle()).modelCalls
  expect(said).toMatchObject({ struck: [], said: expect.stringContaining('Hello') })
  expect((await storm.settle()).modelCalls).toMatchObject([{ struck: ['model:overloaded'], said: null }])
})

test('what a model said is kept without secrets, and no longer than 2,000 characters', async () => {
  const content = `hunter2 ${'x'.repeat(3000)}`
  await using upstream = await aServer(
    answering({
      id: 'c',
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content } }],
    }),
  )
  await using model = await aModel(upstream)

  await fetch(`${model.base}/openai/v1/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ model: 'm', messages: [] }),
  })

  const [call] = (await model.settle()).modelCalls
  expect(call?.said).toMatch(/^\[redacted\] x+$/)
  expect(call?.said).toHaveLength(2000)
})
