import type { Phase } from '../base/phase.ts'
import type { Config } from './config.ts'

/** What a command line or an action's inputs may say over the file. Null = the file decides. */
export interface Overrides {
  readonly seed: number | null
  readonly minScore: number | null
  /** Floors of single phases, over those of the file. */
  readonly minScores: Readonly<Partial<Record<Phase, number>>> | null
  readonly concurrency: number | null
  readonly repeats: number | null
  readonly endpoint: string | null
  /** Command line that starts the agent. */
  readonly start: string | null
  /** How long a started agent may take until it is ready. */
  readonly readyTimeoutMs: number | null
  /** Absolute. */
  readonly outputFolder: string | null
}

export const noOverrides: Overrides = {
  seed: null,
  minScore: null,
  minScores: null,
  concurrency: null,
  repeats: null,
  endpoint: null,
  start: null,
  readyTimeoutMs: null,
  outputFolder: null,
}

/** The config as the user finally means it. */
export function override(config: Config, over: Overrides): Config {
  const { agent, scoring, advanced, output } = config
  return {
    ...config,
    agent: {
      ...agent,
      endpoint: over.endpoint ?? agent.endpoint,
      start: startOf(config, over),
    },
    scoring: {
      ...scoring,
      minScore: over.minScore ?? scoring.minScore,
      minScores: { ...scoring.minScores, ...over.minScores },
      repeats: over.repeats ?? scoring.repeats,
    },
    advanced: {
      ...advanced,
      seed: over.seed ?? advanced.seed,
      concurrency: over.concurrency ?? advanced.concurrency,
    },
    output: { ...output, folder: over.outputFolder ?? output.folder },
  }
}

function startOf(config: Config, { start, readyTimeoutMs }: Overrides): Config['agent']['start'] {
  const written = config.agent.start
  const said = start === null ? written : { ...(written ?? plainStart(config)), command: start }
  return said && { ...said, readyTimeoutMs: readyTimeoutMs ?? said.readyTimeoutMs }
}

function plainStart({ folder, agent }: Config): NonNullable<Config['agent']['start']> {
  const port = agent.endpoint.includes('{port}') ? 'auto' : null
  return {
    command: '',
    shell: false,
    port,
    ready: null,
    readyTimeoutMs: 60_000,
    env: {},
    cwd: folder,
    instances: 1,
  }
}
