import { openHouse } from '../agents/house.ts'
import { standUp } from '../agents/open-http.ts'
import type { Clock } from '../base/clock.ts'
import { redactor, secretName } from '../base/redact.ts'
import type { AgentConfig, GatewayConfig } from '../config/config.ts'
import { tryFolder } from '../disk/make-folder.ts'
import { type Stand, standBetween, usualGateway } from '../gateway/stand.ts'
import { openBook } from './book.ts'
import { type FrontDoor, openFrontDoor } from './front-door.ts'
import { recordOneShot, type Shot, type ShotOptions } from './one-shot.ts'

/** What every recording needs, whatever the shape of the agent. */
export interface Recorder {
  readonly gateway: GatewayConfig | null
  /** Folder of the sessions. */
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly contract: string | null
  readonly log: (line: string) => void
}

/** Records one run of a program. */
export async function recordProgram(
  recorder: Recorder,
  shot: Omit<ShotOptions, 'env' | 'gatewayEnv'>,
): Promise<Shot> {
  tryFolder(recorder.folder)
  await using stand = await standFor(recorder)
  const book = openBook(stand, { ...recorder, redact: redactIn(recorder) })
  return await recordOneShot(book.begin(), { ...shot, env: recorder.env, gatewayEnv: stand.environment(0) })
}

/** An agent that is being recorded, until it is disposed of. */
export interface Served extends AsyncDisposable {
  readonly url: string
}

export interface ServeOptions extends Pick<
  Parameters<typeof openFrontDoor>[0],
  'port' | 'isParallel' | 'wrote' | 'trouble' | 'failed'
> {
  readonly agent: AgentConfig
  /** Folder of the config. */
  readonly home: string
  readonly retries: number
  readonly signal: AbortSignal
}

/** Starts an HTTP agent behind the gateway and opens a door in front of it. */
export async function recordServer(given: Recorder, options: ServeOptions): Promise<Served> {
  // What the config gives to the agent alone may be a secret, too.
  const recorder = { ...given, env: { ...options.agent.start?.env, ...given.env } }
  // Nobody wants to learn after an hour that nothing could be written.
  tryFolder(recorder.folder)
  await using ends = new AsyncDisposableStack()
  const stand = ends.use(await standFor(recorder))
  const house = openHouse(options.agent, {
    folder: options.home,
    env: given.env,
    clock: recorder.clock,
    concurrency: 1,
    retries: options.retries,
    jobContext: null,
    signal: options.signal,
    log: recorder.log,
    laneEnv: () => stand.environment(0),
  })
  ends.defer(() => house.close())
  const { url: agent } = await standUp(house, 0)
  const book = openBook(stand, { ...recorder, redact: redactIn(recorder) })
  const door: FrontDoor = await openFrontDoor({ ...options, agent, config: options.agent, begin: book.begin })
  ends.defer(() => door.close())
  const kept = ends.move()
  return { url: door.url, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

/** The gateway, with every host's TLS opened: a recording that missed a call could not be replayed. */
function standFor({ gateway, env, clock, log, ...recorder }: Recorder): Promise<Stand> {
  return standBetween(gateway ?? usualGateway(env, true), {
    lanes: 1,
    owned: true,
    seed: 0,
    clock,
    env,
    faults: [{ tool: '*', matchUrl: null }],
    sessions: [],
    isRecording: true,
    keyless: false,
    redact: redactIn({ ...recorder, env }),
    log,
  })
}

function redactIn({ env }: Pick<Recorder, 'env'>): (text: string) => string {
  return redactor(
    Object.entries(env).flatMap(([name, value]) => (secretName.test(name) && value ? [value] : [])),
  )
}
