import type { Config } from './config.ts'

/** What a command line or an action's inputs may say over the file. Null = the file decides. */
export interface Overrides {
  readonly seed: number | null
  readonly minScore: number | null
  readonly concurrency: number | null
  readonly repeats: number | null
  readonly endpoint: string | null
  /** Command line that starts the agent. */
  readonly start: string | null
  /** Absolute. */
  readonly outputFolder: string | null
}

export const noOverrides: Overrides = {
  seed: null,
  minScore: null,
  concurrency: null,
  repeats: null,
  endpoint: null,
  start: null,
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
      start:
        over.start === null ? agent.start : { ...(agent.start ?? plainStart(config)), command: over.start },
    },
    scoring: {
      ...scoring,
      minScore: over.minScore ?? scoring.minScore,
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
