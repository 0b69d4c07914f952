import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { reasonOf } from '../../base/user-error.ts'
import { refuse } from '../refuse.ts'
import type { Gateway } from '../route.ts'
import { maxHeaderSize } from '../upstream-request.ts'
import type { Tunnel } from './connect.ts'
import { proxyRoute, proxyUpgrade } from './proxy-route.ts'
import type { ProxyRules } from './proxy-route.ts'
import { addressInTunnel } from './target.ts'

/** A tunnel that is read as HTTP. */
export interface Inside {
  readonly tunnel: Tunnel
  /** True where we opened its TLS. */
  readonly secure: boolean
  readonly gateway: Gateway
}

export interface Tunnels {
  /** Reads a client's HTTP from a socket, which may be a TLS socket over the tunnel's. */
  read(socket: Socket, inside: Inside): void
  /** Requests that came through a socket so far. */
  requestsOf(socket: Socket): number
  /** Remembers a client's socket, so that `close` cuts it. */
  keep(client: Socket): void
  close(): void
}

/** Everything that speaks HTTP inside a tunnel ends at this server, which listens nowhere. */
export function openTunnels(rules: ProxyRules): Tunnels {
  const inside = new WeakMap<Duplex, Inside>()
  const requests = new WeakMap<Duplex, number>()
  const clients = new Set<Socket>()

  /** What a request inside a tunnel is, seen as one that came to a proxy. */
  const found = (request: IncomingMessage) => {
    const { socket } = request
    const around = inside.get(socket)
    if (around === undefined) return null
    requests.set(socket, (requests.get(socket) ?? 0) + 1)
    const { tunnel, secure, gateway } = around
    const address = addressInTunnel({ ...tunnel.target, secure }, request.url ?? '/')
    return { proxied: { request, lane: tunnel.lane, isHome: tunnel.isHome, address }, gateway }
  }
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    request.on('error', () => {})
    response.on('error', () => {})
    const call = found(request)
    if (call === null) return void request.socket.destroy()
    const { proxied, gateway } = call
    proxyRoute({ ...proxied, response }, rules, gateway).catch((error: unknown) => {
      gateway.trouble(`a proxied call failed inside the gateway: ${reasonOf(error)}`)
      refuse(response, 500, 'The flakestorm gateway failed; its log says why.')
    })
  }
  const server = createServer(settings)
  server.timeout = 0
  server.on('request', serve)
  server.on('checkContinue', serve)
  server.on('checkExpectation', serve)
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const call = found(request)
    if (call === null) return void socket.destroy()
    proxyUpgrade(call.proxied, rules, { gateway: call.gateway, socket, head })
  })
  server.on('clientError', (_error, socket) => socket.destroy())

  return {
    read: (socket, of) => {
      inside.set(socket, of)
      server.emit('connection', socket)
      // It was paused with its first bytes put back; the parser is there now.
      socket.resume()
    },
    requestsOf: (socket) => requests.get(socket) ?? 0,
    keep: (client) => {
      clients.add(client)
      client.on('error', () => client.destroy())
      client.once('close', () => clients.delete(client))
    },
    close: () => {
      server.close()
      for (const client of clients) client.destroy()
    },
  }
}

/** Pools of clients keep connections longer than Node's five seconds, and models think longer than its five minutes. */
const settings = {
  keepAliveTimeout: 75_000,
  headersTimeout: 80_000,
  requestTimeout: 0,
  requireHostHeader: false,
  maxHeaderSize,
  noDelay: true,
  // Java's client offers HTTP/2 in the clear on every plain call; only WebSockets are passed on as such.
  shouldUpgradeCallback: (request: IncomingMessage): boolean =>
    /^websocket$/i.test(request.headers.upgrade ?? ''),
}
