import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aFarService, aProxy, farCertificate } from './storm.ts'
import { aTcpService, allOf, credentials, say, secured, tunnel } from './wire.ts'

const everyHost = { faults: [{ tool: '*', mode: 'error', error_code: 503 }] } as const

describe('who may use the proxy', () => {
  test('without credentials, or with wrong ones, nothing passes, and the client is asked for them', async () => {
    await using far = await aFarService('http')
    await using proxy = await aProxy({})
    const url = `http://127.0.0.1:${far.port}/`
    const wrong = credentials('http://stranger:x@host')

    const answers = await Promise.all([
      say(proxy.port, `GET ${url} HTTP/1.1`, 'Host: x'),
      say(proxy.port, `GET ${url} HTTP/1.1`, 'Host: x', wrong),
      say(proxy.port, `CONNECT 127.0.0.1:${far.port} HTTP/1.1`, wrong),
      say(proxy.port, `CONNECT 127.0.0.1:${far.port} HTTP/1.1`, 'Proxy-Authorization: Bearer x'),
    ])

    expect(answers.every((answer) => answer.startsWith('HTTP/1.1 407 '))).toBe(true)
    expect(answers.every((answer) => /proxy-authenticate: Basic realm=/i.test(answer))).toBe(true)
    expect(far.asked).toEqual([])
  })

  test('the credentials end at the proxy', async () => {
    await using far = await aFarService('http')
    await using proxy = await aProxy({})

    await say(
      proxy.port,
      `GET http://127.0.0.1:${far.port}/ HTTP/1.1`,
      credentials(proxy.url),
      'Proxy-Connection: keep-alive',
      'Connection: close',
    )

    expect(far.asked).toHaveLength(1)
    expect(far.asked[0]?.request.rawHeaders.join('\n')).not.toMatch(/proxy/i)
  })

  test('addresses that only tell a machine about itself are refused by name', async () => {
    await using proxy = await aProxy(everyHost)
    const token = credentials(proxy.url)

    const answers = await Promise.all([
      say(proxy.port, 'GET http://169.254.169.254/latest/meta-data HTTP/1.1', token),
      say(proxy.port, 'CONNECT 2852039166:80 HTTP/1.1', token),
      say(proxy.port, 'CONNECT metadata.google.internal:443 HTTP/1.1', token),
    ])

    expect(answers.every((answer) => answer.startsWith('HTTP/1.1 403 '))).toBe(true)
    expect(answers[0]).toContain('169.254.169.254 is a link-local or metadata address')
  })

  test('a CONNECT to nowhere is a bad request, and one to a host that is down a bad gateway', async () => {
    await using proxy = await aProxy({})
    const token = credentials(proxy.url)

    expect(await say(proxy.port, 'CONNECT nowhere HTTP/1.1', token)).toMatch(/^HTTP\/1\.1 400 /)
    expect(await say(proxy.port, 'CONNECT 127.0.0.1:1 HTTP/1.1', token)).toMatch(
      /^HTTP\/1\.1 502 .*ECONNREFUSED/s,
    )
  })
})

describe("the gateway's own address through the proxy", () => {
  test('is the base URL that it would be without', async () => {
    await using far = await aFarService('http')
    await using proxy = await aProxy({
      tools: [{ name: 'weather', upstream: `http://127.0.0.1:${far.port}` }],
    })
    const url = `${proxy.base}/t/weather/today`
    const client = await tunnel(proxy, `127.0.0.1:${proxy.port}`)
    client.write(`GET ${new URL(url).pathname} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)

    const [tunnelled, absolute] = await Promise.all([
      allOf(client).then(String),
      say(proxy.port, `GET ${url} HTTP/1.1`, credentials(proxy.url), 'Connection: close'),
    ])

    expect([absolute, tunnelled].map((answer) => answer.split('\r\n\r\n')[1])).toEqual([
      '{"weather":"sunny"}',
      '{"weather":"sunny"}',
    ])
    expect(far.asked.map(({ request }) => request.url)).toEqual(['/today', '/today'])
  })

  test('leads nowhere else: a loop is refused', async () => {
    await using proxy = await aProxy({})
    const token = credentials(proxy.url)

    const answer = await say(proxy.port, `GET http://localhost:${proxy.port}/x HTTP/1.1`, token)

    expect(answer).toMatch(/^HTTP\/1\.1 508 .*does not proxy to its own address/s)
  })
})

describe('a host that nobody asked about', () => {
  test('passes as it is: TLS is not opened, and the certificate is its own', async () => {
    await using far = await aFarService('https')
    await using proxy = await aProxy({})
    const client = await tunnel(proxy, `localhost:${far.port}`)

    const secure = await secured(client, { ca: farCertificate, servername: 'localhost' })
    secure.write('GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')

    expect((await allOf(secure)).toString()).toMatch(/^HTTP\/1\.1 200 .*sunny/s)
    expect(proxy.proxy.rejections).toEqual([])
    expect(proxy.seen.hosts.get('localhost')).toBe(1)
  })

  test('gets every byte and gives every byte, whatever they are and however they are cut', async () => {
    await using echo = await aTcpService((socket) => socket.pipe(socket))
    await using proxy = await aProxy({})
    const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 3000 }), { minLength: 1, maxLength: 8 })

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', '\x16\x03\x01', 'SSH-2.0-x', 'PRI * HTTP/2.0'),
        chunks,
        async (start, parts) => {
          const client = await tunnel(proxy, `127.0.0.1:${echo.port}`)
          // What looks like HTTP is read as such, and so these begin otherwise.
          const opening = Buffer.concat([
            Buffer.from(start === '' ? '\0' : start, 'latin1'),
            ...parts.slice(0, 1),
          ])
          client.setNoDelay(true)
          client.write(opening)
          for (const part of parts.slice(1)) client.write(part)
          client.end()

          expect(await allOf(client)).toEqual(Buffer.concat([opening, ...parts.slice(1)]))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('gets a large upload through whole, at the pace of its reader', async () => {
    const digest = createHash('sha256')
    await using slow = await aTcpService((socket) => {
      socket.on('data', (chunk: Buffer) => {
        digest.update(chunk)
        socket.pause()
        setImmediate(() => socket.resume())
      })
      socket.on('end', () => socket.end(digest.digest('hex')))
    })
    await using proxy = await aProxy({})
    const upload = Buffer.concat([Buffer.from([0]), randomBytes(8 << 20)])
    const client = await tunnel(proxy, `127.0.0.1:${slow.port}`)

    client.end(upload)

    expect((await allOf(client)).toString()).toBe(createHash('sha256').update(upload).digest('hex'))
  })

  test('may speak first, as mail and databases do', async () => {
    await using mail = await aTcpService((socket) => {
      socket.write('220 mail.example ESMTP\r\n')
      socket.once('data', (chunk) => socket.end(`250 ${String(chunk)}`))
    })
    await using proxy = await aProxy({})
    const client = await tunnel(proxy, `127.0.0.1:${mail.port}`)

    const [greeting] = (await once(client, 'data')) as [Buffer]
    client.write('EHLO agent\r\n')

    expect(greeting.toString()).toBe('220 mail.example ESMTP\r\n')
    expect((await allOf(client)).toString()).toBe('250 EHLO agent\r\n')
  })

  test.for([
    ['breaks the connection', (socket: Socket) => socket.once('data', () => socket.resetAndDestroy())],
    ['closes without a word', (socket: Socket) => socket.end()],
  ] as const)('%s, and its client is not left waiting', async ([, serve]) => {
    await using host = await aTcpService(serve)
    await using proxy = await aProxy({})
    const client = await tunnel(proxy, `127.0.0.1:${host.port}`)

    client.write('\0')

    expect((await allOf(client)).length).toBe(0)
  })

  test('is left when its client leaves without a word', async () => {
    await using host = await aTcpService(() => {})
    await using proxy = await aProxy({})
    const client = await tunnel(proxy, `127.0.0.1:${host.port}`)

    client.destroy()
    const [socket] = host.sockets
    socket?.resume()

    await expect.poll(() => socket?.readableEnded).toBe(true)
  })
})

describe('a tunnel that is read', () => {
  test('plain HTTP in a tunnel is a call like any other, named by host and path', async () => {
    await using far = await aFarService('http')
    await using proxy = await aProxy({})
    const cell = proxy.raise('clean')
    const client = await tunnel(proxy, `127.0.0.1:${far.port}`)
    client.write(
      'POST /v1/items?id=7 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 7\r\n',
    )
    client.write('Connection: close\r\n\r\n{"a":1}')

    const answer = (await allOf(client)).toString()
    const { toolCalls } = await cell.settle()

    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(toolCalls).toMatchObject([
      {
        name: `127.0.0.1:${far.port}/v1/items`,
        boundary: 'proxy',
        method: 'POST',
        args: { a: 1 },
        status: 200,
      },
    ])
    expect(far.asked).toMatchObject([{ body: '{"a":1}' }])
  })

  test('several requests on one connection are served one after another', async () => {
    await using far = await aFarService('https')
    await using proxy = await aProxy({ opens: () => true })
    const client = await tunnel(proxy, `localhost:${far.port}`)
    const secure = await secured(client, { ca: proxy.proxy.certificate, servername: 'localhost' })

    secure.write('GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')

    expect((await allOf(secure)).toString().match(/sunny/g)).toHaveLength(2)
    expect(far.asked.map(({ request }) => request.url)).toEqual(['/1', '/2'])
  })

  test('a host that is named by its address is known by the name in the handshake', async () => {
    await using far = await aFarService('https')
    await using proxy = await aProxy({ opens: ({ host }) => host === 'localhost' })
    const client = await tunnel(proxy, `127.0.0.1:${far.port}`)

    const secure = await secured(client, { ca: proxy.proxy.certificate, servername: 'localhost' })
    secure.write('GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')

    expect((await allOf(secure)).toString()).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('a handshake that comes byte by byte is understood, and one for a bare IPv6 address is answered', async () => {
    await using proxy = await aProxy({ opens: () => true })
    const client = await tunnel(proxy, '[::1]:443')
    const whole = client.write.bind(client)
    client.setNoDelay(true)
    client.write = (chunk: Uint8Array | string) => {
      for (const byte of Buffer.from(chunk)) whole(Buffer.from([byte]))
      return true
    }

    const secure = await secured(client, { ca: proxy.proxy.certificate, host: '::1' })

    expect(secure.getPeerCertificate().subjectaltname).toBe('IP Address:0:0:0:0:0:0:0:1')
    expect(secure.alpnProtocol).toBe(false)
    secure.destroy()
  })

  test('HTTP/1.1 is all that is offered, and a client that speaks only HTTP/2 passes unseen, which is said', async () => {
    await using far = await aFarService('https')
    await using proxy = await aProxy({ opens: () => true })
    const both = await secured(await tunnel(proxy, `localhost:${far.port}`), {
      ca: proxy.proxy.certificate,
      servername: 'localhost',
      ALPNProtocols: ['h2', 'http/1.1'],
    })
    const only = tunnel(proxy, `localhost:${far.port}`).then((client) =>
      secured(client, { ca: farCertificate, servername: 'localhost', ALPNProtocols: ['h2'] }),
    )

    expect(both.alpnProtocol).toBe('http/1.1')
    await only.then(
      (socket) => socket.destroy(),
      () => {},
    )
    expect([...proxy.seen.troubles.keys()]).toEqual([
      'Calls to localhost passed unseen: the client speaks only h2.',
    ])
    both.destroy()
  })

  test('a WebSocket passes raw, over TLS that we opened', async () => {
    await using far = await aFarService('https', (_request, response) => response.end())
    far.server.on('upgrade', (request, socket, head) => {
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-Path: ${request.url}\r\n\r\n`,
      )
      socket.write(head)
      socket.pipe(socket)
    })
    await using proxy = await aProxy({ opens: () => true })
    const client = await tunnel(proxy, `localhost:${far.port}`)
    const secure = await secured(client, { ca: proxy.proxy.certificate, servername: 'localhost' })

    secure.write(
      'GET /live?x=1 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    )
    const [start] = (await once(secure, 'data')) as [Buffer]
    secure.write(Buffer.from([0x81, 0x02, 0x68, 0x69]))
    const [echoed] = (await once(secure, 'data')) as [Buffer]
    secure.destroy()

    expect(start.toString()).toMatch(/^HTTP\/1\.1 101 .*x-path: \/live\?x=1/is)
    expect([...echoed]).toEqual([0x81, 0x02, 0x68, 0x69])
  })
})
