import { randomBytes } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Clock } from '../base/clock.ts'
import { redactor } from '../base/redact.ts'
import { UserError, reasonOf } from '../base/user-error.ts'
import type { Scenario } from '../chaos/schema.ts'
import type { Weather } from '../chaos/weather.ts'
import type { GatewayConfig } from '../config/config.ts'
import type { LaneGateway } from '../run/world.ts'
import { openAgents } from './agents.ts'
import { type Lane, openLane } from './open-lane.ts'
import { originOf } from './origin.ts'
import { refuse } from './refuse.ts'
import { type ForwardProxy, type Gateway, type Seen, count } from './route.ts'
import { destination, dispatch, noSuchPath, nothingSeen, wrongToken } from './routes.ts'
import { passUpgrade } from './upgrade.ts'
import { maxHeaderSize } from './upstream-request.ts'

export interface GatewayOptions {
  /** How many instances of the agent there are. */
  readonly lanes: number
  /** True where we start the agent: each lane gets a random token and a free port serves. Else one lane, configured before we exist. */
  readonly owned: boolean
  readonly seed: number
  readonly clock: Clock
  /** The weather of a cell under a scenario. */
  readonly weather: (scenario: Scenario, key: { readonly seed: number; readonly cell: string }, clock: Clock) => Weather
  /** Serves everything that is not addressed to the gateway itself; null = refused with a sentence. */
  readonly proxy: ForwardProxy | null
  /** Hides the secrets of the run in all that is stored. */
  readonly redact: (text: string) => string
  /** Told once of each new kind of trouble. */
  readonly log: (line: string) => void
}

/** The gateway while it listens. */
export interface OpenGateway {
  readonly lanes: readonly LaneGateway[]
  /** What the instance of a lane must be told. */
  addresses(lane: number): Addresses
  /** What reached the gateway over the whole run. */
  readonly seen: Seen
  close(): Promise<void>
}

export interface Addresses {
  /** `http://host:port/i/<token>`; tools stand below it at `/t/<tool>`, providers at `/openai`, … , servers at `/mcp/<server>`. */
  readonly base: string
  /** `http://<token>:x@host:port`, for HTTP_PROXY and its kin. */
  readonly proxy: string
  readonly host: string
  readonly port: number
  readonly token: string
}
