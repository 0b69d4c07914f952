import { redactor, secretName } from '../base/redact.ts'
import type { AgentConfig } from '../config/config.ts'
import { childEnv } from './child-env.ts'
import type { OpenOptions } from './open.ts'
import { type Processes, openProcesses } from './processes.ts'

/** What all adapters of one run share, and everything that must end with it. */
export interface House {
  readonly config: AgentConfig
  readonly options: OpenOptions
  readonly redact: (text: string) => string
  readonly log: (line: string) => void
  readonly processes: Processes
  /** The environment of a lane's processes. */
  envOf(lane: number): Readonly<Record<string, string>>
  /** How often processes of `start` had to be started again, over all instances. */
  readonly restarts: { count: number }
  /** Registers something that ends with the house; what came last ends first. */
  onClose(end: () => void | Promise<void>): void
  close(): Promise<void>
}

export function openHouse(config: AgentConfig, options: OpenOptions): House {
  const ends: (() => void | Promise<void>)[] = []
  const redact = redactor(secretsOf(config, options.env))
  const log = (line: string): void => options.log?.(redact(line))

  const processes = openProcesses()
  ends.push(() => processes.close())

  const close = async (): Promise<void> => {
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) await end()
  }
  const envOf = (lane: number): Readonly<Record<string, string>> =>
    childEnv(options.env, options.laneEnv?.(lane) ?? {})
  return {
    config,
    options,
    redact,
    log,
    processes,
    envOf,
    restarts: { count: 0 },
    onClose: (end) => ends.push(end),
    close,
  }
}

function secretsOf(config: AgentConfig, env: OpenOptions['env']): readonly string[] {
  const named = [config.headers, config.queryParams, config.start?.env ?? {}, env].flatMap((map) =>
    Object.entries(map),
  )
  return named.flatMap(([name, value]) => (value !== undefined && secretName.test(name) ? [value] : []))
}
