import { openAgents } from './agents/open.ts'
import type { Config } from './config/config.ts'
import { functionLoader } from './disk/load-function.ts'
import { realClock } from './disk/real-clock.ts'
import type { World } from './run/world.ts'

/** What the real world needs to know beside the config. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The workflow's `job` context as JSON, for `service://` addresses; null outside a workflow. */
  readonly jobContext: string | null
  readonly signal: AbortSignal
  readonly log: (line: string) => void
}

/** Builds the real world from a config: the only file that knows every adapter. Dispose of it, whatever happens. */
export async function openWorld(config: Config, around: Surroundings): Promise<World> {
  const agents = await openAgents(config.agent, {
    folder: config.folder,
    env: around.env,
    clock: realClock,
    concurrency: config.advanced.concurrency,
    retries: config.advanced.retries,
    jobContext: around.jobContext,
    signal: around.signal,
    log: around.log,
    prompts: config.prompts.map((prompt) => prompt.turns.at(-1) ?? ''),
  })
  return {
    lanes: mapLanes(agents.lanes, (lane) => ({ ...lane, gateway: null })),
    clock: realClock,
    deadlineMs: config.agent.timeoutMs,
    load: functionLoader(config.folder),
    [Symbol.asyncDispose]: () => agents.close(),
  }
}

function mapLanes<From, To>(
  [first, ...rest]: readonly [From, ...From[]],
  map: (lane: From) => To,
): readonly [To, ...To[]] {
  return [map(first), ...rest.map(map)]
}
