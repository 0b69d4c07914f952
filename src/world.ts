import { mostLanes } from './agents/lane-count.ts'
import { openAgents } from './agents/open.ts'
import { redactor, secretName } from './base/redact.ts'
import type { Config } from './config/config.ts'
import { functionLoader } from './disk/load-function.ts'
import { realClock } from './disk/real-clock.ts'
import type { Stand, StandOptions } from './gateway/stand.ts'
import type { Model } from './llm/open-model.ts'
import type { Lane, WatchedLane, World } from './run/world.ts'

/** What the real world needs to know beside the config. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The workflow's `job` context as JSON, for `service://` addresses; null outside a workflow. */
  readonly jobContext: string | null
  /** Whether something must stand between the agent and its world, and the faults that it must be able to cause. */
  readonly gateway: { readonly needed: boolean } & Pick<
    StandOptions,
    'faults' | 'sessions' | 'isRecording' | 'keyless'
  >
  readonly signal: AbortSignal
  readonly log: (line: string) => void
}

/** Builds the real world from a config: the only file that knows every adapter. Dispose of it, whatever happens. */
export async function openWorld(config: Config, around: Surroundings): Promise<World> {
  const stand = around.gateway.needed ? await standFor(config, around) : null
  try {
    const agents = await openAgents(config.agent, {
      folder: config.folder,
      env: around.env,
      clock: realClock,
      concurrency: config.advanced.concurrency,
      retries: config.advanced.retries,
      jobContext: around.jobContext,
      signal: around.signal,
      log: around.log,
      ...(stand && isOwned(config) ? { laneEnv: (lane: number) => stand.environment(lane) } : {}),
    })
    return {
      lanes: watched(agents.lanes, stand),
      clock: realClock,
      deadlineMs: config.agent.timeoutMs,
      remarks: () => stand?.remarks() ?? [],
      takes: stand?.takes ?? null,
      load: functionLoader(config.folder),
      ...modelsFor(config, around),
      async [Symbol.asyncDispose]() {
        await agents.close()
        await stand?.[Symbol.asyncDispose]()
      },
    }
  } catch (error) {
    await stand?.[Symbol.asyncDispose]()
    throw error
  }
}

/** The model is reached, and its code read, when the first rule asks; what is missing then is that rule's reason. */
function modelsFor({ model }: Config, { env, signal }: Surroundings): Pick<World, 'judge' | 'embed'> {
  let opened: Promise<Model> | undefined
  const open = (): Promise<Model> =>
    (opened ??= import('./llm/open-model.ts').then(({ openModel }) =>
      openModel(model, { env, clock: realClock, signal }),
    ))
  return {
    judge: async (question) => (await open()).ask(question),
    embed: model.embeddingModel === null ? null : async (texts) => (await open()).embed(texts),
  }
}

/** True where the agent runs in processes of ours, whose environment we set. */
export function isOwned({ agent }: Config): boolean {
  return agent.start !== null || (agent.type !== 'http' && agent.type !== 'openai')
}

/** The lines that lead the calls of an agent of somebody else's to the gateway. */
export async function wiring(
  config: Config,
  env: Surroundings['env'],
  style: 'sh' | 'github' | 'docker',
): Promise<string> {
  const { wiringLines } = await import('./gateway/wiring.ts')
  return wiringLines(config.gateway, env, style)
}

/** The gateway is only loaded where it is needed: most of a start-up's time is reading code. */
async function standFor(config: Config, { env, gateway, log }: Surroundings): Promise<Stand> {
  const { standBetween, usualGateway } = await import('./gateway/stand.ts')
  const owned = isOwned(config)
  const secrets = Object.entries(env).flatMap(([name, value]) =>
    secretName.test(name) && value ? [value] : [],
  )
  return standBetween(config.gateway ?? usualGateway(env, owned), {
    lanes: mostLanes(config.agent, config.advanced.concurrency),
    owned,
    seed: config.advanced.seed,
    clock: realClock,
    env,
    ...gateway,
    redact: redactor(secrets),
    log,
  })
}

function watched([first, ...rest]: readonly [Lane, ...Lane[]], stand: Stand | null): World['lanes'] {
  const watch = (lane: Lane, index: number): WatchedLane => ({
    ...lane,
    gateway: stand?.lanes[index] ?? null,
  })
  return [watch(first, 0), ...rest.map((lane, index) => watch(lane, index + 1))]
}
