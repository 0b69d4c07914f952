import { afterAll, expect, test } from 'vitest'
import { researchTools } from '../../examples/research-agent/tool-service.ts'
import { openWorld } from '../../examples/agents-kit/world.ts'
import { startScriptedModel } from '../../examples/scripted-model/scripted-model.ts'
import { json, startFaulty } from './faulty-server.ts'

const model = await startScriptedModel()
const tools = await researchTools.start()
afterAll(() => Promise.all([model.close(), tools.close()]))

const taken = { MODEL_PORT: new URL(model.url).port, TOOLS_PORT: new URL(tools.url).port }

test('a second instance uses the world that the first one stands in, and leaves it standing', async () => {
  const world = await openWorld(taken, researchTools)

  expect([world.client().baseURL, world.urlOf('search')]).toEqual([model.url, `${tools.url}/search`])
  await world.close()
  expect((await fetch(`${model.url}/models`)).status).toBe(200)
})

test('a port that something else holds is named, with the variable that changes it', async () => {
  await using stranger = await startFaulty(({ response }) => json(response, 200, { data: [] }))
  const { port } = new URL(stranger.url)

  await expect(openWorld({ ...taken, MODEL_PORT: port }, researchTools)).rejects.toThrow(
    /taken by something else.*MODEL_PORT/,
  )
  await expect(openWorld({ ...taken, TOOLS_PORT: port }, researchTools)).rejects.toThrow(
    /taken by something else.*TOOLS_PORT/,
  )
})

test('calls go where the environment says, which may be something in between', async () => {
  const between = {
    OPENAI_BASE_URL: 'http://127.0.0.1:9/i/x/openai/v1',
    SEARCH_URL: 'http://127.0.0.1:9/i/x/t/web_search',
    ORDERS_URL: 'http://127.0.0.1:9/i/x/t/lookup_order',
  }
  const world = await openWorld({ ...taken, ...between, MODEL_URL: model.url }, researchTools)

  expect(world.client().baseURL).toBe(between.OPENAI_BASE_URL)
  expect([world.urlOf('search'), world.urlOf('orders')]).toEqual([between.SEARCH_URL, between.ORDERS_URL])
  expect(world.model).toBe('scripted')
})

test('a key alone leads to OpenAI, and no scripted model is started', async () => {
  const world = await openWorld({ ...taken, MODEL_PORT: '1', OPENAI_API_KEY: 'sk-none' }, researchTools)

  expect([world.client().baseURL, world.model]).toEqual(['https://api.openai.com/v1', 'gpt-4o-mini'])
})

test('a key that would be spent on the scripted model is refused with the variable that is missing', async () => {
  const behind = { ...taken, MODEL_URL: model.url, OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }

  await expect(openWorld({ ...behind, OPENAI_API_KEY: 'sk-none' }, researchTools)).rejects.toThrow(
    'OPENAI_BASE_URL=https://api.openai.com/v1',
  )
})
