import { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { reasonOf } from '../../base/user-error.ts'
import { refuse } from '../refuse.ts'
import type { ForwardProxy, Gateway } from '../route.ts'
import { openBundle } from '../tls/bundle.ts'
import { createAuthority } from '../tls/certificate.ts'
import { createLeaves } from '../tls/leaves.ts'
import { connectRoute } from './connect.ts'
import type { ConnectRules, Tunnel } from './connect.ts'
import { credentialsWanted, laneIn } from './credentials.ts'
import { upstreamsOf } from './destination.ts'
import { isHome } from './home.ts'
import type { Opens } from './interest.ts'
import { openTls } from './open-tls.ts'
import { proxyRoute } from './proxy-route.ts'
import type { ProxyRules } from './proxy-route.ts'
import { absoluteAddress } from './target.ts'
import { openTunnels } from './tunnels.ts'
import type { Tunnels } from './tunnels.ts'

export interface ProxyOptions extends ProxyRules {
  /** Hosts whose TLS is opened. */
  readonly opens: Opens
  /** Files of certificates that the agent trusted before. */
  readonly trusted: readonly string[]
  readonly now: Date
}

/** The forward proxy of one gateway; disposing of it cuts its tunnels and removes its bundle. */
export interface Proxy extends ForwardProxy, AsyncDisposable {
  /** The file that every CA variable of the agent names. */
  readonly bundle: string
  /** The authority's certificate alone, as PEM. */
  readonly certificate: string
  /** Clients that would not have our certificate, by the token of their lane: their calls were never made. */
  readonly rejections: readonly Rejection[]
}

/** Opens the forward proxy: a certificate authority of its own, the bundle that makes clients trust it, and the routes. */
export async function openProxy(options: ProxyOptions): Promise<Proxy> {
  const authority = createAuthority(options.now)
  const bundle = await openBundle(authority.cert, options.trusted)
  const rejections: Rejection[] = []
  // What the user declared is allowed, wherever it stands.
  const declared = upstreamsOf(options.declared).flatMap(
    ({ upstream }) => absoluteAddress(upstream)?.host ?? [],
  )
  const rules = { ...options, allowed: [...options.allowed, ...declared] }
  const tunnels = openTunnels(rules)
  const house = { rules, tunnels, leafFor: createLeaves(authority), rejections }

  return {
    bundle: bundle.path,
    certificate: authority.cert,
    rejections,
    request: (request, response, gateway) => absoluteRoute([request, response], rules, gateway),
    connect: (request, { socket: client, head }, gateway) => {
      if (!(client instanceof Socket)) return void client.destroy()
      tunnels.keep(client)
      connectRoute([request, client, head], waysOn(house, gateway), gateway).catch((error: unknown) => {
        client.destroy()
        gateway.trouble(`A tunnel to ${request.url ?? 'nowhere'} broke: ${reasonOf(error)}`)
      })
    },
    async [Symbol.asyncDispose]() {
      tunnels.close()
      await bundle[Symbol.asyncDispose]()
    },
  }
}

interface Rejection {
  readonly token: string
  readonly sentence: string
}

interface House {
  readonly rules: ProxyOptions
  readonly tunnels: Tunnels
  readonly leafFor: (name: string) => SecureContext
  readonly rejections: Rejection[]
}

/** How a tunnel is read on, once it is known what its client speaks. */
function waysOn({ rules, tunnels, leafFor, rejections }: House, gateway: Gateway): ConnectRules {
  const rejected = ({ lane }: Tunnel, sentence: string): void => {
    rejections.push({ token: lane.token, sentence })
    lane.claim({})?.rejected(sentence)
    gateway.trouble(sentence)
  }
  return {
    ...rules,
    readPlain: (tunnel) => tunnels.read(tunnel.client, { tunnel, secure: false, gateway }),
    readSecure: (tunnel, name) => {
      const target = { ...tunnel.target, host: name }
      openTls(tunnel, name, { leafFor, requestsOf: tunnels.requestsOf, rejected }).then(
        (socket) => tunnels.read(socket, { tunnel: { ...tunnel, target }, secure: true, gateway }),
        // The client left; who it was and why has been told.
        () => tunnel.client.destroy(),
      )
    },
  }
}

/** Serves a request in absolute form, which is how a proxy is asked without a tunnel (RFC 9112 §3.2.2). */
async function absoluteRoute(
  [request, response]: readonly [IncomingMessage, ServerResponse],
  rules: ProxyRules,
  gateway: Gateway,
): Promise<void> {
  const lane = laneIn(request.headers, gateway.lanes)
  if (lane === null) {
    response.setHeader('proxy-authenticate', credentialsWanted.challenge)
    return refuse(response, credentialsWanted.status, credentialsWanted.sentence)
  }
  const address = absoluteAddress(request.url ?? '')
  if (address === null) return refuse(response, 400, 'The address of this call is not one of http or https.')
  await proxyRoute(
    { request, response, lane, address, isHome: isHome(address, request.socket) },
    rules,
    gateway,
  )
}
