import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { aCell, aGateway, aServer, answering, send } from './standing.ts'

describe('the gateway', () => {
  test('keeps strangers out: a wrong token is refused with a sentence, and nothing reaches the tool', async () => {
    let calls = 0
    await using tool = await aServer((_, outgoing) => {
      calls += 1
      outgoing.end()
    })
    await using gateway = await aGateway({ search: tool.url })
    const { token } = gateway.addresses(0)

    const got = await send(gateway.base.replace(token, 'f'.repeat(32)).concat('/t/search/'))

    expect(got.status).toBe(403)
    expect(JSON.parse(got.body.toString())).toMatchObject({
      error: { message: expect.stringContaining('does not carry the token of this run') },
    })
    expect(calls).toBe(0)
  })

  test('gives every lane that it owns 128 random bits of token, and one fixed token to an agent that is not ours', async () => {
    await using ours = await aGateway({}, { lanes: 3 })
    await using local = await aGateway({}, { owned: false, lanes: 3 })
    await using named = await aGateway({}, { owned: false, config: { token: 'a b' } })

    const tokens = [0, 1, 2].map((lane) => ours.addresses(lane).token)
    expect(new Set(tokens).size).toBe(3)
    expect(tokens.join('')).toMatch(/^[0-9a-f]{96}$/)
    expect([local.lanes.length, local.addresses(0).token]).toEqual([1, 'local'])
    expect(named.base).toMatch(/\/i\/a%20b$/)
  })

  test('listens on loopback alone', async () => {
    await using gateway = await aGateway({})
    const { port } = gateway.addresses(0)
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    const beyond = others.filter(({ internal, family }) => !internal && family === 'IPv4')

    const reached = await Promise.all(
      beyond.map(async ({ address }) => {
        const socket = connect(port, address)
        const isOpen = await once(socket, 'connect').then(
          () => true,
          () => false,
        )
        socket.destroy()
        return isOpen
      }),
    )

    expect(gateway.addresses(0).host).toBe('127.0.0.1')
    expect(reached.filter(Boolean)).toEqual([])
  })

  test('answers every address that leads nowhere with a sentence that says what would', async () => {
    await using tool = await aServer(answering({}))
    await using gateway = await aGateway({ search: tool.url })

    const nowhere = await Promise.all([
      send(gateway.base.replace(/\/i\/.*/, '/')),
      send(`${gateway.base}/nonsense`),
      send(`${gateway.base}/t/serach/`),
      send(`${gateway.base}/openai/chat/completions`),
      send(`${gateway.base}/t/__proto__/`),
      send(`${gateway.base}/constructor`),
    ])

    expect(nowhere.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
    expect(nowhere[2]?.body.toString()).toContain('"serach\\" is not declared under gateway.tools')
    expect(nowhere[2]?.body.toString()).toContain('declared are: search')
  })

  test('refuses to proxy for anyone when no forward proxy was asked for', async () => {
    await using gateway = await aGateway({})
    const { port } = gateway.addresses(0)
    const socket = connect(port, '127.0.0.1')
    socket.write('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n')
    const [connected] = (await once(socket, 'data')) as [Buffer]
    const plain = connect(port, '127.0.0.1')
    plain.write('GET http://example.com/ HTTP/1.1\r\nHost: example.com\r\n\r\n')
    const [fetched] = (await once(plain, 'data')) as [Buffer]
    socket.destroy()
    plain.destroy()

    expect(connected.toString()).toMatch(/^HTTP\/1\.1 405 /)
    expect(fetched.toString()).toMatch(/^HTTP\/1\.1 405 [^]*forward_proxy: true/)
  })

  test('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo

    await expect(aGateway({}, { owned: false, config: { port } })).rejects.toThrow(
      `The gateway cannot listen on 127.0.0.1:${port}`,
    )
    other.close()
  })

  test('refuses an upstream that is the gateway itself', async () => {
    const free = createServer().listen(0, '127.0.0.1')
    await once(free, 'listening')
    const { port } = free.address() as AddressInfo
    free.close()
    await once(free, 'close')

    await expect(
      aGateway({ loop: `http://localhost:${port}/` }, { owned: false, config: { port } }),
    ).rejects.toThrow(UserError)
  })

  test('counts what reached it, so that a tool that was declared and never seen can be named', async () => {
    await using tool = await aServer(answering({}))
    await using gateway = await aGateway({ search: tool.url, weather: tool.url })
    aCell(gateway)

    await send(`${gateway.base}/t/search/a`)
    await send(`${gateway.base}/t/search/b`)

    expect([...gateway.seen.tools]).toEqual([['search', 2]])
  })

  test('closes at once, open streams and all, and frees its port', async () => {
    await using tool = await aServer((_, outgoing) => outgoing.write('open'))
    const gateway = await aGateway({ search: tool.url })
    const { port } = gateway.addresses(0)
    const open = send(`${gateway.base}/t/search/`)
    await expect.poll(() => gateway.seen.tools.get('search')).toBe(1)

    await gateway.close()

    expect((await open).error).not.toBeNull()
    const again = createServer().listen(port, '127.0.0.1')
    await once(again, 'listening')
    again.close()
  })
})
