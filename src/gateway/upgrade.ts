import { type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { reasonOf } from '../base/user-error.ts'
import { modelPath } from './model-path.ts'
import { pathAt } from './origin.ts'
import { type RawHeaders, without } from './raw-headers.ts'
import { type BareSocket, type Gateway, count } from './route.ts'
import { destination } from './routes.ts'
import { requestUpstream } from './upstream-request.ts'
import { wayIn } from './way-in.ts'

/** Passes a WebSocket on to the declared upstream, unread: bytes go both ways as they come. It is counted, and no fault strikes it. */
export function passUpgrade(gateway: Gateway, request: IncomingMessage, { socket, head }: BareSocket): void {
  socket.on('error', () => socket.destroy())
  const way = wayIn(gateway.lanes, request.url ?? '')
  const to = way === null ? null : destination(way.path)
  const origin = to === null ? undefined : gateway[to.of].get(to.name)
  if (way === null || to === null || origin === undefined) {
    socket.end(
      `HTTP/1.1 ${way === null ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    )
    return
  }
  count(gateway.seen.upgrades, to.name)
  const headers = without(request.rawHeaders, (name) => name === 'host' || name.startsWith('x-flakestorm-'))
  headers.unshift('Host', origin.host)
  const target = {
    origin,
    path: to.of === 'providers' ? modelPath(origin, to.rest) : pathAt(origin, to.rest),
  }
  const out = requestUpstream(request, target, { agents: gateway.agents, headers })

  out.once('upgrade', (reply, upstream, early) => {
    socket.write(startOf(reply, reply.rawHeaders))
    join([socket, head], [upstream, early])
  })
  out.once('response', (reply) => {
    const kept = without(
      reply.rawHeaders,
      (name) => name === 'transfer-encoding' || name === 'connection' || name === 'keep-alive',
    )
    socket.write(startOf(reply, [...kept, 'Connection', 'close']))
    reply.pipe(socket)
  })
  out.once('error', (error) => {
    gateway.trouble(`${to.name}: ${origin.host}: ${reasonOf(error)}`)
    socket.destroy()
  })
  socket.once('close', () => out.destroy())
  out.end()
}

function startOf({ statusCode, statusMessage }: IncomingMessage, headers: RawHeaders): Buffer {
  const lines = headers.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${headers[at + 1] ?? ''}`] : []))
  return Buffer.from([`HTTP/1.1 ${statusCode} ${statusMessage}`, ...lines, '', ''].join('\r\n'), 'latin1')
}

type End = readonly [socket: Duplex, early: Buffer]

/** Joins two connections: the end of one is the end of the other. */
function join([left, fromLeft]: End, [right, fromRight]: End): void {
  if (fromRight.length > 0) left.write(fromRight)
  if (fromLeft.length > 0) right.write(fromLeft)
  left.pipe(right)
  right.pipe(left)
  right.on('error', () => left.destroy())
  left.once('close', () => right.destroy())
  right.once('close', () => left.destroy())
}
