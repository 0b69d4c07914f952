import type { Clock } from '../base/clock.ts'
import { UserError } from '../base/user-error.ts'
import type { AgentConfig } from '../config/config.ts'
import type { Lane } from '../run/world.ts'
import { type House, openHouse } from './house.ts'
import { openHttp } from './open-http.ts'

/** What an agent needs beside its config. */
export interface OpenOptions {
  /** Where relative paths of the config start. */
  readonly folder: string
  /** The environment that agents inherit, and whose secrets are hidden. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  /** How many questions at once, over all lanes. */
  readonly concurrency: number
  readonly retries: number
  /** The workflow's job context as JSON, for `service://` addresses. */
  readonly jobContext: string | null
  readonly signal: AbortSignal
  /** Lines that agents print, redacted. */
  readonly log?: (line: string) => void
  /** More environment for the processes of one lane, such as the addresses of its gateway. */
  readonly laneEnv?: (lane: number) => Readonly<Record<string, string>>
}

/** The agent, open for questions. */
export interface OpenAgents {
  readonly lanes: readonly [Lane, ...Lane[]]
  /** Ends every process and connection. */
  close(): Promise<void>
}

/** Opens the agent of a config. Rejects with a `UserError` when it cannot be started or reached. */
export async function openAgents(config: AgentConfig, options: OpenOptions): Promise<OpenAgents> {
  const house = openHouse(config, options)
  try {
    const lanes = await openers[config.type](house)
    return { lanes, close: () => house.close() }
  } catch (error) {
    await house.close()
    throw error instanceof UserError ? hidden(error, house.redact) : error
  }
}

type Opener = (house: House) => Promise<readonly [Lane, ...Lane[]]>

const withWorkers: Opener = async (house) => {
  const [{ beside }, { openWorkers }] = await Promise.all([
    import('./beside.ts'),
    import('./open-workers.ts'),
  ])
  return beside(openWorkers)(house)
}

/** Most agents speak HTTP; the code that keeps processes is read where one is kept. */
const openers: Readonly<Record<AgentConfig['type'], Opener>> = {
  http: openHttp,
  openai: openHttp,
  async command(house) {
    const [{ beside }, { openCommand }] = await Promise.all([
      import('./beside.ts'),
      import('./open-command.ts'),
    ])
    return beside(openCommand)(house)
  },
  module: withWorkers,
  python: withWorkers,
  langchain: withWorkers,
}

/** An address or a command may hold a secret, and the complaint about it repeats it. */
function hidden(error: UserError, redact: (text: string) => string): UserError {
  const problems = error.problems.map((problem) => ({ ...problem, message: redact(problem.message) }))
  return new UserError(problems, { exit: error.exit, cause: error.cause })
}
