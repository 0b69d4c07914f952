import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { Socket } from 'node:net'
import { reasonOf } from '../base/user-error.ts'
import { refuse } from './refuse.ts'
import { refuseBytes } from './refuse-bytes.ts'
import type { ForwardProxy, Gateway } from './route.ts'
import { dispatch, noSuchPath, wrongToken } from './routes.ts'
import { passUpgrade } from './upgrade.ts'
import { maxHeaderSize } from './upstream-request.ts'
import { wayIn } from './way-in.ts'

export interface OpenServer {
  readonly server: Server
  /** Cuts every connection, those that HTTP has left included, and resolves when the port is free. */
  close(): Promise<void>
}

/** Node's own limits would end long thinking and long uploads, or idle connections sooner than clients expect. */
const patience = { keepAliveTimeout: 75_000, headersTimeout: 80_000, requestTimeout: 0 } as const

/** The listener, not listening yet: all ways in, and a refusal with a reason for everything else. */
export function openServer(gateway: Gateway, proxy: ForwardProxy | null): OpenServer {
  const server = createServer({
    ...patience,
    maxHeaderSize,
    requireHostHeader: false,
    noDelay: true,
    // Java's client offers h2c with its first request; an upgrade that we do not take is served as if it were not offered.
    shouldUpgradeCallback: ({ headers }) => /^websocket$/i.test(headers.upgrade ?? ''),
  })
  server.timeout = 0
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    // A client that breaks off is the route's to notice; without this its error would be ours.
    request.on('error', () => {})
    response.on('error', () => {})
    enter(gateway, proxy, [request, response]).catch((error: unknown) => {
      gateway.trouble(`a call failed inside the gateway: ${reasonOf(error)}`)
      refuse(response, 500, 'The flakestorm gateway failed; its log says why.')
    })
  }
  server.on('request', serve)
  server.on('checkContinue', serve)
  server.on('checkExpectation', serve)
  server.on('upgrade', (request: IncomingMessage, socket, head) =>
    passUpgrade(gateway, request, { socket, head }),
  )
  server.on('connect', (request, socket, head) => {
    socket.on('error', () => {})
    if (proxy === null)
      socket.end(`HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    else proxy.connect(request, { socket, head }, gateway)
  })
  server.on('clientError', (error, socket) => refuseBytes(gateway, error, socket))

  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return { server, close }
}

async function enter(
  gateway: Gateway,
  proxy: ForwardProxy | null,
  [request, response]: readonly [IncomingMessage, ServerResponse],
): Promise<void> {
  const address = request.url ?? ''
  if (!address.startsWith('/')) {
    if (proxy === null) return refuse(response, 405, noProxy)
    return proxy.request(request, response, gateway)
  }
  if (!address.startsWith('/i/')) return refuse(response, 404, noSuchPath)
  const way = wayIn(gateway.lanes, address)
  if (way === null) return refuse(response, 403, wrongToken)
  return dispatch(gateway, [request, response], way)
}

const noProxy =
  'This is the flakestorm gateway. It passes on calls to other hosts only with `gateway.forward_proxy: true` in flakestorm.yaml.'
