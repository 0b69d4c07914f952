import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aScripted } from '../../gateway/model-world.ts'
import { aFolder, flakestorm } from '../command-line.ts'
import { aScriptedProvider } from './scripted-provider.ts'

const config = (agent: string, provider: string, chaos: string) => `
agent: { type: module, endpoint: "${join(import.meta.dirname, 'agents', agent)}:answer", timeout: 15000 }
golden_prompts:
  - { id: capital, prompt: "What is the capital of France?", invariants: [{ type: contains, value: Paris }, { type: tool_called, tool: web_search }] }
  - { id: weather, prompt: "How is the weather in Paris?", invariants: [{ type: contains, value: sunny }, { type: tool_called, tool: get_weather }] }
mutations: { count: 1, types: [custom], custom_templates: { again: "Once more: {prompt}" } }
gateway:
  port: auto
  llm: [{ provider: ${provider}, upstream: "\${MODEL}" }]
  tools: [{ name: get_weather, upstream: "\${WEATHER}", env: WEATHER_URL }]
chaos: ${chaos}
output: { path: ./reports, formats: [json] }
advanced: { concurrency: 1 }
`

test.for([
  ['openai-chat.ts', 'openai', '/v1'],
  ['openai-responses.ts', 'openai', '/v1'],
  ['anthropic.ts', 'anthropic', ''],
  ['vercel-ai.ts', 'openai', '/v1'],
  ['langchain.ts', 'openai', '/v1'],
  ['openai-agents.ts', 'openai', '/v1'],
] as const)('%s', async ([agent, provider, base]) => {
  await using model = await aScriptedProvider()
  await using weather = await aScripted((_, response) => response.end('It is sunny.'))
  using folder = aFolder({
    'flakestorm.yaml': config(
      agent,
      provider,
      '{ tool_faults: [{ tool: web_search, mode: error, message: the index is rebuilding }, { tool: get_weather, mode: error }] }',
    ),
  })
  const env = { MODEL: model.url + base, WEATHER: weather.url, OPENAI_API_KEY: 'sk-none', ANTHROPIC_API_KEY: 'none' }
  const at = Date.now()
  const ended = await flakestorm(folder, ['run'], env)
  console.log(agent, Date.now() - at, ended.code, ended.out, ended.err)
  console.log(JSON.stringify(folder.result().cells, null, 1))
  console.log(model.asked.map(({ body, url }) => url + ' ' + body.toString()).join('\n'))
  using folder2 = aFolder({
    'flakestorm.yaml': config(agent, provider, '{ llm_faults: [{ mode: rate_limit, times: 3, message: "try again after 0 s" }] }'),
  })
  const at2 = Date.now()
  const ended2 = await flakestorm(folder2, ['chaos'], env)
  console.log(agent, Date.now() - at2, ended2.code, ended2.out, ended2.err)
  console.log(JSON.stringify(folder2.result().cells, null, 1))
  expect(1).toBe(1)
})
