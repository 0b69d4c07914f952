import type { Json } from '../../../src/base/json.ts'
import type { GatewayConfig } from '../../../src/config/config.ts'
import { recordingsOf } from '../../../src/gateway/replay/recordings.ts'
import { cassetteOf } from '../../../src/replay/cassette.ts'
import { exchangeSchema } from '../../../src/replay/exchange.ts'
import { sessionSchema, type Session } from '../../../src/replay/schema.ts'
import type { Traffic } from '../../../src/transcript/traffic.ts'
import { aGateway } from '../standing.ts'

/** A part of the world that may be switched off. */
export type World = Partial<Pick<GatewayConfig, 'llm' | 'tools' | 'mcp'>>

/** A session as its file would say it, keys in snake case. */
export function aSession(written: Readonly<Record<string, unknown>> = {}): Session {
  const { invariants: _, utility: __, ...rest } = sessionSchema().parse({ id: 's', input: 'hi', ...written })
  return { ...rest, invariants: [], utility: [] }
}

/** Lets an agent run once in a real world, and gives what crossed. */
export async function recorded(
  world: World,
  agent: (base: string) => Promise<void>,
  redact: (text: string) => string = (text) => text,
): Promise<{ readonly exchanges: readonly Json[]; readonly traffic: Traffic }> {
  const recordings = recordingsOf({ sessions: [], isRecording: true, redact })
  await using gateway = await aGateway({}, { config: world, recordings, redact })
  const cell = gateway.lanes[0]?.raise({ id: 'live', scenario: null, session: null, deadlineMs: 15_000 })
  await agent(gateway.base)
  const traffic = await cell?.settle()
  if (traffic === undefined) throw new Error('no lane')
  return { exchanges: recordings.takes?.take('live') ?? [], traffic }
}

/** Lets an agent run where nothing answers but the recording. */
export async function replayed(
  session: Session,
  agent: (base: string) => Promise<void>,
  world: World = {},
): Promise<Traffic> {
  const open = () => cassetteOf(session.exchanges)
  const recordings = recordingsOf({
    sessions: [{ session, open }],
    isRecording: false,
    redact: (text) => text,
  })
  await using gateway = await aGateway({}, { config: world, recordings })
  const cell = gateway.lanes[0]?.raise({
    id: 'replay',
    scenario: null,
    session: session.id,
    deadlineMs: 15_000,
  })
  await agent(gateway.base)
  const traffic = await cell?.settle()
  if (traffic === undefined) throw new Error('no lane')
  return traffic
}

/** Exchanges as they are read back from a file. */
export const readBack = (exchanges: readonly Json[]) =>
  exchanges.map((exchange) => exchangeSchema.parse(JSON.parse(JSON.stringify(exchange))))

/** A declared world whose addresses nobody answers at. */
export const nowhere = 'http://127.0.0.1:9'
