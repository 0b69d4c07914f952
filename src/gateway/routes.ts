import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Asked } from '../replay/exchange.ts'
import type { Claim, GatewayLane } from './lane.ts'
import { mcpRoute } from './mcp/mcp-route.ts'
import { stdioRoute } from './mcp/stdio-route.ts'
import { modelRoute } from './model-route.ts'
import { nobody } from './nobody.ts'
import { refuse } from './refuse.ts'
import { overhear } from './replay/overhear.ts'
import { play } from './replay/play.ts'
import { count } from './route.ts'
import type { Gateway, Route, Seen, Visit } from './route.ts'
import { toolRoute } from './tool-route.ts'

interface Way {
  readonly route: Route
  /** Which of the declared upstreams it serves, and where its calls are counted. */
  readonly of: 'tools' | 'providers' | 'servers'
  /** True where the route claims single calls: handshakes come when an agent starts, and belong to no cell. */
  readonly claimsCalls?: true
  /** True where the address of the upstream is not ours to know, so that nothing needs to be declared. */
  readonly isOpen?: true
}

/** What follows `/i/<token>/`: one line a way in. */
const ways: Readonly<Record<string, Way>> = {
  t: { route: toolRoute, of: 'tools' },
  openai: { route: modelRoute, of: 'providers' },
  anthropic: { route: modelRoute, of: 'providers' },
  gemini: { route: modelRoute, of: 'providers' },
  ollama: { route: modelRoute, of: 'providers' },
  mcp: { route: mcpRoute, of: 'servers', claimsCalls: true },
  'mcp-stdio': { route: stdioRoute, of: 'servers', claimsCalls: true, isOpen: true },
}

/** Where a request was addressed to. */
interface Addressed {
  readonly lane: GatewayLane
  readonly path: string
  /** True where it came through the forward proxy. */
  readonly viaProxy?: boolean
}

/** Serves a request whose path stands below `/i/<token>/`: finds the way, the owner and the upstream. */
export async function dispatch(
  gateway: Gateway,
  [request, response]: readonly [IncomingMessage, ServerResponse],
  { lane, path, viaProxy = false }: Addressed,
): Promise<void> {
  const to = destination(path)
  if (to === null) return refuse(response, 404, noSuchPath)
  if (!to.isOpen && !gateway[to.of].has(to.name)) return refuse(response, 404, undeclared(to, gateway))
  count(gateway.seen[to.of], to.name)
  const claim: Claim = (to.claimsCalls ? null : lane.claim(request.headers)) ?? nobody(gateway.clock)
  const visit = { claim, lane, name: to.name, path: to.rest, gateway }
  // A handshake is nobody's call, but one that comes while a cell runs is recorded and played with it.
  const owner = to.claimsCalls ? lane.peek(request.headers) : claim
  if (owner !== null && !to.isOpen && (owner.playing !== null || owner.keep !== null))
    return taped([request, response], to, { owner, boundary: boundaryOf(to, viaProxy), visit })
  const leave = claim.enter()
  try {
    await to.route(request, response, visit)
  } finally {
    leave()
  }
}

interface Taped {
  readonly owner: Claim
  readonly boundary: Asked['boundary']
  readonly visit: Visit
}

/** Serves a call of a cell that is played, or recorded, or both. */
async function taped(
  pair: readonly [IncomingMessage, ServerResponse],
  to: Destination,
  { owner, boundary, visit }: Taped,
): Promise<void> {
  const { keep, playing, now } = owner
  // A stream of notifications stays open as long as its client; no cell waits for it.
  const isStream = boundary === 'mcp' && pair[0].method !== 'POST'
  const leave = (isStream ? visit.claim : owner).enter()
  const address = { boundary, name: to.name, path: to.rest }
  const kept = keep === null || isStream ? Promise.resolve() : overhear(pair, address, { keep, now })
  try {
    if (playing === null) await to.route(...pair, visit)
    else await play(pair, { visit: { ...visit, claim: owner }, playing, boundary })
  } finally {
    // What is recorded must be kept before its cell ends.
    void kept.then(leave)
  }
}

function boundaryOf({ of }: Way, viaProxy: boolean): Asked['boundary'] {
  if (of === 'providers') return 'model'
  return of === 'servers' ? 'mcp' : viaProxy ? 'proxy' : 'tool'
}

export interface Destination extends Way {
  readonly name: string
  readonly rest: string
}

/** Reads `t/<tool>/…`, `mcp/<server>…` and `<provider>/…`; null for a path that leads nowhere. */
export function destination(path: string): Destination | null {
  const [first, afterFirst] = segment(path)
  const way = Object.hasOwn(ways, first) ? ways[first] : undefined
  if (way === undefined) return null
  if (way.of === 'providers') return { ...way, name: first, rest: afterFirst }
  const [name, rest] = segment(afterFirst.replace(/^\//, ''))
  return { ...way, name: decoded(name), rest }
}

/** The sentence for an address that lacks the lane's token or has another one. */
export const wrongToken =
  'This is the flakestorm gateway, and the address does not carry the token of this run. Use the address that flakestorm gave to the agent: /i/<token>/…'

/** The sentence for an address that leads nowhere. */
export const noSuchPath =
  'This is the flakestorm gateway. It answers at /i/<token>/t/<tool>/…, /i/<token>/mcp/<server>, and /i/<token>/openai, anthropic, gemini or ollama.'

const sections = { tools: 'gateway.tools', providers: 'gateway.llm', servers: 'gateway.mcp' } as const

function undeclared({ of, name }: Destination, gateway: Gateway): string {
  const declared = [...gateway[of].keys()]
  const known = declared.length === 0 ? 'nothing is declared there' : `declared are: ${declared.join(', ')}`
  return `"${name}" is not declared under ${sections[of]} in flakestorm.yaml (${known}).`
}

/** The first segment and what follows it, `/` or `?` included. */
function segment(path: string): readonly [string, string] {
  const end = path.search(/[/?]/)
  return end < 0 ? [path, ''] : [path.slice(0, end), path.slice(end)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Empty counts. */
export function nothingSeen(): Seen {
  return {
    tools: new Map(),
    providers: new Map(),
    servers: new Map(),
    hosts: new Map(),
    upgrades: new Map(),
    troubles: new Map(),
    unattributed: 0,
  }
}
