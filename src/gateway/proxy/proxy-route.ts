import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { GatewayLane } from '../lane.ts'
import { originOf } from '../origin.ts'
import { refuse } from '../refuse.ts'
import { count } from '../route.ts'
import type { Gateway } from '../route.ts'
import { dispatch } from '../routes.ts'
import { passUpgrade } from '../upgrade.ts'
import { wayIn } from '../way-in.ts'
import { destinationOf } from './destination.ts'
import type { Declared, Destination } from './destination.ts'
import { isMetadata } from './target.ts'
import type { Address } from './target.ts'

/** One request that came through the proxy, and where it wants to go. */
export interface Proxied {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly lane: GatewayLane
  readonly address: Address
  /** True where the address is the gateway itself. */
  readonly isHome: boolean
}

export interface ProxyRules {
  readonly declared: Declared
  /** Link-local and metadata hosts that may be reached all the same. */
  readonly allowed: readonly string[]
}

/** Serves a proxied request as what it is: a call of a model, of an MCP server, of a tool, or of the gateway itself. */
export async function proxyRoute(proxied: Proxied, rules: ProxyRules, gateway: Gateway): Promise<void> {
  const { request, response, lane, address } = proxied
  const home = wayIn(gateway.lanes, address.path)
  if (home !== null) return dispatch(gateway, [request, response], home)
  if (proxied.isHome) return refuse(response, 508, loop)
  if (isMetadata(address.host) && !rules.allowed.includes(address.host)) {
    return refuse(response, 403, metadataRefused(address.host))
  }

  count(gateway.seen.hosts, address.host)
  const to = destinationOf(address, rules.declared)
  await dispatch(withUpstream(gateway, to), [request, response], {
    lane: seenThroughProxy(lane),
    path: `${pathOf(to)}${to.rest}`,
    viaProxy: true,
  })
}

/** Passes a proxied WebSocket on, unread, to where it wants to go. */
export function proxyUpgrade(
  { request, lane, address, isHome }: Omit<Proxied, 'response'>,
  rules: ProxyRules,
  { gateway, ...client }: { readonly gateway: Gateway; readonly socket: Duplex; readonly head: Buffer },
): void {
  const isRefused = isHome || (isMetadata(address.host) && !rules.allowed.includes(address.host))
  if (wayIn(gateway.lanes, address.path) !== null) {
    request.url = address.path
    return passUpgrade(gateway, request, client)
  }
  if (isRefused) return void client.socket.destroy()
  const to = destinationOf(address, rules.declared)
  request.url = `/i/${encodeURIComponent(lane.token)}/${pathOf(to)}${to.rest}`
  passUpgrade(withUpstream(gateway, to), request, client)
}

const loop = 'This is the flakestorm gateway itself: it does not proxy to its own address.'

export function metadataRefused(host: string): string {
  return `${host} is a link-local or metadata address, and the gateway does not lead an agent there.`
}

/** The path below `/i/<token>/` that serves a destination. */
function pathOf(to: Destination): string {
  if (to.kind === 'model') return to.provider
  return to.kind === 'mcp' ? `mcp/${encodeURIComponent(to.server)}` : `t/${encodeURIComponent(to.tool)}`
}

/** The gateway, with the upstream of this one call, which nobody may have declared. */
function withUpstream(gateway: Gateway, to: Destination): Gateway {
  const origin = originOf(to.upstream)
  if (to.kind === 'model') return { ...gateway, providers: new Map([[to.provider, origin]]) }
  if (to.kind === 'mcp') return { ...gateway, servers: new Map([[to.server, origin]]) }
  return { ...gateway, tools: new Map([[to.tool, origin]]) }
}

/** The lane, whose calls of tools are now recorded as seen at the proxy. */
function seenThroughProxy(lane: GatewayLane): GatewayLane {
  return {
    token: lane.token,
    peek: lane.peek,
    claim: (headers) => {
      const claim = lane.claim(headers)
      if (claim === null) return null
      return {
        ...claim,
        saw: (call) => {
          const isHttp = 'tool' in call && call.tool.boundary === 'http'
          claim.saw(isHttp ? { tool: { ...call.tool, boundary: 'proxy' } } : call)
        },
      }
    },
  }
}
