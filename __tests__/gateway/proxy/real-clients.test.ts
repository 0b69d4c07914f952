import { describe, expect, test } from 'vitest'
import { clientsOf } from './clients.ts'
import { aFarService, aProxy, run } from './storm.ts'

describe.for(['http', 'https'] as const)('a tool behind %s', (scheme) => {
  test.for(clientsOf(scheme))(
    '$name calls it by variables alone, in a clean world and under a fault',
    async (client) => {
      await using far = await aFarService(scheme)
      const upstream = `${scheme}://localhost:${far.port}`
      await using proxy = await aProxy({
        tools: [{ name: 'weather', upstream }],
        faults: [{ tool: 'weather', mode: 'error', error_code: 503 }],
      })
      const command = client.command(`${upstream}/today?city=Paris`)

      const clean = proxy.raise('clean')
      const calm = await run(command, proxy.env)
      const cleanTraffic = await clean.settle()
      const storm = proxy.raise('storm')
      const struck = await run(command, proxy.env)
      const stormTraffic = await storm.settle()

      expect(calm).toMatchObject({ code: 0, stdout: expect.stringMatching(/200/) })
      expect(calm.stdout).toContain('{"weather":"sunny"}')
      expect(cleanTraffic.toolCalls).toMatchObject([
        { name: 'weather', boundary: 'proxy', status: 200, failed: false },
      ])
      expect(struck.stdout).toContain('503')
      expect(stormTraffic.toolCalls).toMatchObject([
        { name: 'weather', boundary: 'proxy', status: 503, failed: true },
      ])
      expect(stormTraffic.faults).toMatchObject([{ delivered: 1, scope: 'wire' }])
      expect(far.asked.map(({ request }) => request.url)).toEqual(['/today?city=Paris'])
      expect(proxy.proxy.rejections).toEqual([])
    },
  )
})

describe('a model behind a hard-coded address', () => {
  const reply = {
    id: 'c1',
    object: 'chat.completion',
    model: 'gpt-5',
    choices: [{ index: 0, message: { role: 'assistant', content: 'Sunny.' }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 },
  }
  const asking = `
    fetch(process.argv[1], {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer sk-secret' },
      body: JSON.stringify({ model: 'gpt-5', messages: [{ role: 'user', content: 'Weather?' }] }),
    }).then(async (reply) => console.log(reply.status + ' ' + (await reply.text())))`

  test('is a model call, with its tokens, though no base URL was set', async () => {
    await using far = await aFarService('https', (request, response) => {
      request.resume().on('end', () => response.end(JSON.stringify(reply)))
      response.setHeader('content-type', 'application/json')
    })
    const upstream = `https://localhost:${far.port}/v1`
    await using proxy = await aProxy({ llm: [{ provider: 'openai', upstream }] })
    const cell = proxy.raise('clean')

    const { stdout } = await run([process.execPath, '-e', asking, `${upstream}/chat/completions`], proxy.env)
    const { modelCalls, toolCalls } = await cell.settle()

    expect(stdout).toContain('200 {"id":"c1"')
    expect(modelCalls).toMatchObject([
      { provider: 'openai', model: 'gpt-5', inputTokens: 3, outputTokens: 2, status: 200 },
    ])
    expect(toolCalls).toEqual([])
  })
})

describe('a fault that names an address', () => {
  test('strikes the calls that match its glob and no others, though no tool was declared', async () => {
    await using far = await aFarService('https')
    const upstream = `https://localhost:${far.port}`
    await using proxy = await aProxy({
      faults: [{ tool: '*', match_url: `${upstream}/v1/*`, mode: 'error', error_code: 502 }],
    })
    const [client] = clientsOf('https')
    const cell = proxy.raise('storm')

    const struck = await run(client?.command(`${upstream}/v1/items`) ?? ['false'], proxy.env)
    const spared = await run(client?.command(`${upstream}/v2/items`) ?? ['false'], proxy.env)
    const { toolCalls } = await cell.settle()

    expect([struck.stdout.slice(0, 3), spared.stdout.slice(0, 3)]).toEqual(['502', '200'])
    expect(toolCalls.map(({ name }) => name)).toEqual([
      `localhost:${far.port}/v1/items`,
      `localhost:${far.port}/v2/items`,
    ])
  })
})
