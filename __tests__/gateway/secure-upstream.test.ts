import { once } from 'node:events'
import { createSecureServer } from 'node:http2'
import { createServer } from 'node:https'
import type { AddressInfo, Server, Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAuthority } from '../../src/gateway/tls/certificate.ts'
import { aCell, aGateway, answering, send } from './standing.ts'

const trusted = createAuthority(new Date())
const before = getCACertificates('default')

beforeAll(() => setDefaultCACertificates([...before, trusted.cert]))
afterAll(() => setDefaultCACertificates(before))

describe('an upstream that speaks TLS', () => {
  test('is reached by name, its certificate is checked, and its replies pass as they are', async () => {
    await using tool = await aSecureServer(
      createServer(trusted.leafFor('localhost'), answering({ ok: true })),
    )
    await using gateway = await aGateway({ search: `https://localhost:${tool.port}/v1` })
    const cell = aCell(gateway)

    const got = await Promise.all([1, 2, 3].map((nth) => send(`${gateway.base}/t/search/?nth=${nth}`)))

    expect(got.map(({ status, body }) => [status, body.toString()])).toEqual(
      Array.from({ length: 3 }, () => [200, '{"ok":true}']),
    )
    expect((await cell.settle()).toolCalls).toHaveLength(3)
  })

  test('with a certificate that nobody vouches for is a broken connection with a reason', async () => {
    await using tool = await aSecureServer(
      createServer(createAuthority(new Date()).leafFor('localhost'), answering({})),
    )
    await using gateway = await aGateway({ search: `https://localhost:${tool.port}` })

    expect(await send(`${gateway.base}/t/search/`)).toMatchObject({ status: 0, error: 'ECONNRESET' })
    expect(gateway.said[0]).toMatch(/certificate/)
  })

  test('with a certificate for another name is a broken connection with a reason', async () => {
    await using tool = await aSecureServer(createServer(trusted.leafFor('example.com'), answering({})))
    await using gateway = await aGateway({ search: `https://localhost:${tool.port}` })

    expect(await send(`${gateway.base}/t/search/`)).toMatchObject({ status: 0, error: 'ECONNRESET' })
    expect(gateway.said[0]).toMatch(/does not match certificate's altnames/)
  })

  test('and HTTP/2 alone is a broken connection with a reason', async () => {
    await using tool = await aSecureServer(
      createSecureServer({ ...trusted.leafFor('localhost'), allowHTTP1: false }),
    )
    await using gateway = await aGateway({ search: `https://localhost:${tool.port}` })

    expect(await send(`${gateway.base}/t/search/`)).toMatchObject({ status: 0, error: 'ECONNRESET' })
    expect(gateway.said).toHaveLength(1)
  })
})

async function aSecureServer(server: Server): Promise<{ readonly port: number } & AsyncDisposable> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
