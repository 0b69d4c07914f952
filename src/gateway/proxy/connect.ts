import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Socket } from 'node:net'
import { reasonOf } from '../../base/user-error.ts'
import type { GatewayLane } from '../lane.ts'
import type { RawHeaders } from '../raw-headers.ts'
import { count } from '../route.ts'
import type { Gateway } from '../route.ts'
import { dial, passBlind } from './blind.ts'
import type { ClientHello } from './client-hello.ts'
import { credentialsWanted, laneIn } from './credentials.ts'
import { firstBytes } from './first-bytes.ts'
import type { Opening } from './first-bytes.ts'
import { isHome } from './home.ts'
import type { Opens } from './interest.ts'
import { metadataRefused } from './proxy-route.ts'
import { addressOf, isMetadata, targetOf } from './target.ts'
import type { Target } from './target.ts'

/** A tunnel that stands: whose it is, where it was to lead, and the client at our end. */
export interface Tunnel {
  readonly lane: GatewayLane
  readonly target: Target
  readonly isHome: boolean
  readonly client: Socket
  /** Of the CONNECT request, as they stood on the wire. */
  readonly headers: RawHeaders
}

export interface ConnectRules {
  readonly opens: Opens
  readonly allowed: readonly string[]
  /** Reads the tunnel on as HTTP without TLS. */
  readonly readPlain: (tunnel: Tunnel) => void
  /** Opens the tunnel's TLS with a certificate for the name. */
  readonly readSecure: (tunnel: Tunnel, name: string) => void
}

/** Serves `CONNECT host:port` (RFC 9110 §9.3.6): answers, listens to what the client speaks, and opens it or lets it pass. */
export async function connectRoute(
  [request, client, head]: readonly [IncomingMessage, Socket, Buffer],
  rules: ConnectRules,
  gateway: Gateway,
): Promise<void> {
  client.setNoDelay(true)
  const tunnel = admit(request, client, { rules, gateway })
  if (isRefusal(tunnel)) return turnAway(client, tunnel)

  // A host that we only pass on is dialled first, so that one that is down looks like it.
  const isOurs = tunnel.isHome || rules.opens(tunnel.target)
  const upstream = isOurs ? null : await dialled(tunnel.target, rules)
  if (isRefusal(upstream)) return turnAway(client, upstream)

  client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
  const opening = await firstBytes(client, head, upstream)
  const way = wayOf(opening, tunnel, rules)
  if (way.kind === 'blind') {
    if (way.because !== null) gateway.trouble(way.because)
    count(gateway.seen.hosts, tunnel.target.host)
    const far = upstream ?? (await dialled(tunnel.target, rules))
    if (isRefusal(far)) return void client.destroy()
    return passBlind(client, far, way.early)
  }
  upstream?.destroy()
  if (way.kind === 'plain') rules.readPlain(tunnel)
  else if (way.kind === 'secure') rules.readSecure(tunnel, way.name)
  else client.destroy()
}

const nothing = Buffer.alloc(0)

interface Refusal {
  readonly status: 400 | 403 | 407 | 502
  readonly sentence: string
}

function isRefusal(result: object | null): result is Refusal {
  return result !== null && 'sentence' in result
}

function admit(
  { headers, rawHeaders, url = '' }: IncomingMessage,
  client: Socket,
  { rules, gateway }: { readonly rules: ConnectRules; readonly gateway: Gateway },
): Tunnel | Refusal {
  const lane = laneIn(headers, gateway.lanes)
  if (lane === null) return credentialsWanted
  const target = targetOf(url)
  if (target === null) return { status: 400, sentence: 'CONNECT needs a host and a port.' }
  if (isMetadata(target.host) && !rules.allowed.includes(target.host)) {
    return { status: 403, sentence: metadataRefused(target.host) }
  }
  return { lane, target, isHome: isHome(target, client), client, headers: rawHeaders }
}

async function dialled(target: Target, { allowed }: ConnectRules): Promise<Socket | Refusal> {
  try {
    const socket = await dial(target, (host) => allowed.includes(host))
    socket.on('error', () => socket.destroy())
    return socket
  } catch (error) {
    return { status: 502, sentence: `${addressOf(target)} cannot be reached: ${reasonOf(error)}` }
  }
}

type Way =
  | { readonly kind: 'blind'; readonly because: string | null; readonly early: Buffer }
  | { readonly kind: 'plain' | 'gone' }
  | { readonly kind: 'secure'; readonly name: string }

function wayOf(opening: Opening, { target, isHome: home }: Tunnel, { opens }: ConnectRules): Way {
  if (opening.kind === 'gone') return { kind: 'gone' }
  if (opening.kind === 'http') return { kind: 'plain' }
  if (opening.kind === 'other') return { kind: 'blind', because: null, early: opening.early }

  const name = nameOf(target, opening.hello)
  if (home || !opens({ host: name, port: target.port }))
    return { kind: 'blind', because: null, early: nothing }
  const protocols = opening.hello?.protocols ?? []
  if (protocols.length > 0 && !protocols.includes('http/1.1')) {
    const spoken = protocols.join(', ')
    const because = `Calls to ${name} passed unseen: the client speaks only ${spoken}.`
    return { kind: 'blind', because, early: nothing }
  }
  return { kind: 'secure', name }
}

/** The name behind a bare address, where the client tells it. */
function nameOf(target: Target, hello: ClientHello | null): string {
  return isIP(target.host) === 0 ? target.host : (hello?.serverName ?? target.host)
}

const reasons = {
  400: 'Bad Request',
  403: 'Forbidden',
  407: 'Proxy Authentication Required',
  502: 'Bad Gateway',
}

/** Refuses a tunnel. Nobody's parser stands behind a CONNECT, and so the answer is written by hand. */
function turnAway(client: Socket, { status, sentence }: Refusal): void {
  const body = `${sentence}\n`
  client.end(
    [
      `HTTP/1.1 ${status} ${reasons[status]}`,
      ...(status === 407 ? [`Proxy-Authenticate: ${credentialsWanted.challenge}`] : []),
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
