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
