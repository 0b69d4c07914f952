import { describe, expect, test } from 'vitest'
import { caVariables } from '../../../src/gateway/environment.ts'
import { clientsOf } from './clients.ts'
import { aFarService, aProxy, run } from './storm.ts'
import { allOf, secured, tunnel } from './wire.ts'

const variables = {
  'fetch of Node': 'NODE_EXTRA_CA_CERTS',
  'node:https': 'NODE_EXTRA_CA_CERTS',
  curl: 'CURL_CA_BUNDLE',
  'urllib of Python': 'SSL_CERT_FILE',
  'urllib of Python with VERIFY_X509_STRICT': 'SSL_CERT_FILE',
  'requests of Python': 'REQUESTS_CA_BUNDLE',
} as Readonly<Record<string, string>>

describe('a client that does not trust our CA', () => {
  test.for(clientsOf('https'))(
    '$name is told which variable to set, and no call is counted',
    async (client) => {
      await using far = await aFarService('https')
      const upstream = `https://localhost:${far.port}`
      await using proxy = await aProxy({ tools: [{ name: 'weather', upstream }] })
      const untold = Object.fromEntries(caVariables.map((name) => [name, '']))
      const cell = proxy.raise('clean')

      const { code } = await run(client.command(upstream), { ...proxy.env, ...untold })
      await expect.poll(() => proxy.proxy.rejections.length).toBe(1)
      const { toolCalls } = await cell.settle()

      expect(code).not.toBe(0)
      expect(proxy.proxy.rejections[0]?.sentence).toMatch(/^The client of localhost /)
      expect(proxy.proxy.rejections[0]?.sentence).toMatch(
        new RegExp(`set (\\w+, and )?${variables[client.name]}`),
      )
      expect(proxy.proxy.rejections[0]?.token).toBe(new URL(proxy.url).username)
      expect([toolCalls, far.asked]).toEqual([[], []])
    },
  )

  test('is not confused with one that got its answer, nor with one that is cut off when the run ends', async () => {
    await using far = await aFarService('https')
    const proxy = await aProxy({ opens: () => true })
    const options = { ca: proxy.proxy.certificate, servername: 'localhost' }
    const served = await secured(await tunnel(proxy, `localhost:${far.port}`), options)
    served.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    await allOf(served)
    const idle = await secured(await tunnel(proxy, `localhost:${far.port}`), options)
    const cutOff = allOf(idle)

    await proxy[Symbol.asyncDispose]()
    await cutOff

    expect(proxy.proxy.rejections).toEqual([])
  })
})
