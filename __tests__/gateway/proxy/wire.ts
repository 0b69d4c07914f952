import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { ConnectionOptions, TLSSocket } from 'node:tls'
import { listening } from './storm.ts'

/** The token of a proxy's address as a header line. */
export function credentials(proxyUrl: string): string {
  const { username, password } = new URL(proxyUrl)
  return `Proxy-Authorization: Basic ${Buffer.from(`${decodeURIComponent(username)}:${password}`).toString('base64')}`
}

/** Everything that a socket says until it ends or breaks. */
export async function allOf(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.on('error', () => {})
  await once(socket, 'close')
  return Buffer.concat(chunks)
}

/** Sends one request as it stands here and gives everything that comes back. */
export async function say(port: number, ...lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  return (await allOf(socket)).toString()
}

/** A tunnel through the proxy that already stands. */
export async function tunnel(
  proxy: { readonly port: number; readonly url: string },
  target: string,
): Promise<Socket> {
  const socket = connect(proxy.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${credentials(proxy.url)}\r\n\r\n`)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  if (!answer.toString().startsWith('HTTP/1.1 200 ')) throw new Error(answer.toString())
  const rest = answer.subarray(answer.indexOf('\r\n\r\n') + 4)
  if (rest.length > 0) socket.unshift(rest)
  return socket
}

export async function secured(socket: Socket, options: ConnectionOptions): Promise<TLSSocket> {
  const secure = connectTls({ socket, ...options })
  await once(secure, 'secureConnect')
  return secure
}

/** A TCP service that does with each connection what it is told. */
export async function aTcpService(serve: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    serve(socket)
  })
  return {
    port: await listening(server),
    /** Connections that it ever had. */
    sockets,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
