import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { refuse } from '../refuse.ts'
import type { ForwardProxy, Gateway } from '../route.ts'
import { createAuthority } from '../tls/certificate.ts'
import { openBundle } from '../tls/bundle.ts'
import { createLeaves } from '../tls/leaves.ts'
import { connectRoute } from './connect.ts'
import type { Tunnel } from './connect.ts'
import { credentialsWanted, laneIn } from './credentials.ts'
import type { Declared } from './destination.ts'
import { isHome } from './home.ts'
import type { Opens } from './interest.ts'
import { openTls } from './open-tls.ts'
import { inTunnel, proxyRoute } from './proxy-route.ts'
import { absoluteAddress } from './target.ts'

export interface ProxyOptions {
  readonly declared: Declared
  /** Hosts whose TLS is opened. */
  readonly opens: Opens
  /** Link-local and metadata hosts that may be reached all the same. */
  readonly allowed: readonly string[]
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
  readonly rejections: readonly { readonly token: string; readonly sentence: string }[]
}

/** Opens the forward proxy: a certificate authority of its own, the bundle that makes clients trust it, and the routes. */
export async function openProxy(options: ProxyOptions): Promise<Proxy> {
  const authority = createAuthority(options.now)
  const bundle = await openBundle(authority.cert, options.trusted)
  const leafFor = createLeaves(authority)
  const rejections: { readonly token: string; readonly sentence: string }[] = []
  const tunnels = openTunnels(options)

  return {
    bundle: bundle.path,
    certificate: authority.cert,
    rejections,
    request: (request, response, gateway) => absolute(request, response, { gateway, options }),
    connect: (request, stream, head, gateway) => {
      const client = asSocket(stream)
      tunnels.keep(client)
      const rejected = ({ lane }: Tunnel, sentence: string): void => {
        rejections.push({ token: lane.token, sentence })
        gateway.trouble(sentence)
      }
      const secure = { leafFor, requestsOf: tunnels.requestsOf, rejected }
      const rules = {
        ...options,
        readPlain: (tunnel: Tunnel) => tunnels.read(client, { tunnel, secure: false, gateway }),
        readSecure: (tunnel: Tunnel, name: string) => {
          const target = { ...tunnel.target, host: name }
          openTls(tunnel, name, secure).then(
            (socket) => tunnels.read(socket, { tunnel: { ...tunnel, target }, secure: true, gateway }),
            // The client left; who it was and why has been told.
            () => client.destroy(),
          )
        },
      }
      connectRoute([request, client, head], rules, gateway).catch((error: unknown) => {
        client.destroy()
        gateway.trouble(`A tunnel to ${request.url ?? 'nowhere'} broke: ${String(error)}`)
      })
    },
    async [Symbol.asyncDispose]() {
      tunnels.close()
      await bundle[Symbol.asyncDispose]()
    },
  }
}
