import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Asked } from '../../replay/exchange.ts'
import type { Answered } from '../../replay/player.ts'
import type { Playing } from '../lane.ts'
import type { Origin } from '../origin.ts'
import type { Visit } from '../route.ts'
import type { Passage } from '../upstream.ts'
import { type Recorded, putRecorded } from './put-recorded.ts'

/** A call of a cell whose recording answers it. */
export interface Played {
  readonly visit: Visit
  readonly playing: Playing
  readonly boundary: Asked['boundary']
}

/** One call with its whole body, and what the recording says to it. */
export interface Call {
  readonly pair: readonly [IncomingMessage, ServerResponse]
  readonly played: Played
  readonly body: Buffer
  readonly answered: Answered
}

/** Sends an answer at the pace of its session; true once all of it is out. */
export function put(
  response: ServerResponse,
  recorded: Recorded,
  { visit, playing }: Pick<Played, 'visit' | 'playing'>,
): Promise<boolean> {
  const { clock } = visit.gateway
  return putRecorded(response, recorded, { clock, scale: playing.latencyScale, signal: visit.claim.signal })
}

/** The way to what a recording leaves to the real thing; the replay proves nothing where that is not there. */
export function passageOut(
  { visit, playing }: Played,
  to: { readonly origin: Origin; readonly path: string; readonly body: Buffer },
): Passage {
  const passage = passageTo(visit, to)
  const trouble = (reason: string): void => {
    passage.trouble(reason)
    playing.player.away(visit.name, reason)
  }
  return { ...passage, trouble }
}

/** The way to the real thing, for a call whose body was read to its end. */
export function passageTo(
  { gateway, name }: Visit,
  { origin, path, body }: { readonly origin: Origin; readonly path: string; readonly body: Buffer },
): Passage {
  const trouble = (reason: string): void => gateway.trouble(`${name}: ${reason}`)
  return { origin, path, agents: gateway.agents, begun: [], body, trouble }
}
