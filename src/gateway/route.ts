import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Clock } from '../base/clock.ts'
import type { Agents } from './agents.ts'
import type { Claim, GatewayLane } from './lane.ts'
import type { Origin } from './origin.ts'
import type { Prices } from './price.ts'

/**
 * Serves one call that came in over HTTP. It resolves when the last byte is out, and a rejection is a bug of ours:
 * whatever an agent or an upstream does is a value. The call is in flight (`claim.enter`) for as long as it runs.
 */
export type Route = (request: IncomingMessage, response: ServerResponse, visit: Visit) => Promise<void>

/** One call on its way: whose it is, whom it is for, and what is left of its address. */
export interface Visit {
  readonly claim: Claim
  readonly lane: GatewayLane
  /** The tool, provider or MCP server of the path: `t/<name>`, `openai`, `mcp/<name>`. */
  readonly name: string
  /** What follows it, query included, byte by byte as it came: '' or `/…` or `?…`. */
  readonly path: string
  readonly gateway: Gateway
}

/** A request for the forward proxy: absolute form with a response, CONNECT with the bare socket. */
export interface ForwardProxy {
  request(request: IncomingMessage, response: ServerResponse, gateway: Gateway): Promise<void>
  /** `CONNECT host:port`. */
  connect(request: IncomingMessage, bare: BareSocket, gateway: Gateway): void
}

/** The connection of a request that is no longer HTTP, and what the client sent too early. */
export interface BareSocket {
  readonly socket: Duplex
  readonly head: Buffer
}

/** What every route may use; one for the life of the gateway. */
export interface Gateway {
  readonly clock: Clock
  readonly seed: number
  /** Hides secrets; call it on everything that is stored. */
  readonly redact: (text: string) => string
  readonly lanes: readonly GatewayLane[]
  /** The connections to upstreams, kept alive. */
  readonly agents: Agents
  /** The declared upstreams by name; providers as paths spell them: `openai`, `anthropic`, `gemini`, `ollama`. */
  readonly tools: ReadonlyMap<string, Origin>
  readonly providers: ReadonlyMap<string, Origin>
  readonly servers: ReadonlyMap<string, Origin>
  /** The user's own prices of models, in US dollars per million tokens. */
  readonly prices: Prices
  readonly seen: Seen
  /** Records why a call did not go as it should have, as a sentence without secrets. */
  trouble(reason: string): void
}

/** What reached the gateway over the whole run, for "declared but never seen". */
export interface Seen {
  readonly tools: Map<string, number>
  readonly providers: Map<string, number>
  readonly servers: Map<string, number>
  /** Hosts that were reached through the forward proxy. */
  readonly hosts: Map<string, number>
  /** WebSockets and other upgrades that were passed through unread, by tool, provider or host. */
  readonly upgrades: Map<string, number>
  /** Why calls did not go as they should have, and how often. */
  readonly troubles: Map<string, number>
  /** Calls that no cell, or more than one, could have made. */
  unattributed: number
}

/** Counts one more. */
export function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
