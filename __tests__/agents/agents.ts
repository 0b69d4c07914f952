import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OpenAgents, type OpenOptions, openAgents } from '../../src/agents/open.ts'
import type { AgentConfig } from '../../src/config/config.ts'
import { realClock } from '../../src/disk/real-clock.ts'
import type { Answer } from '../../src/transcript/transcript.ts'

export const hostileFolder = join(import.meta.dirname, 'hostile')

/** A node command line for one of the hostile agents. */
export const nodeCommand = (file: string): string => `"${process.execPath}" "${join(hostileFolder, file)}"`

function anAgentConfig(parts: Partial<AgentConfig>): AgentConfig {
  return { ...plain, ...parts }
}

const plain: AgentConfig = {
  type: 'http',
  endpoint: '',
  method: 'POST',
  requestTemplate: null,
  responsePath: null,
  queryParams: {},
  headers: {},
  parseStructuredInput: true,
  timeoutMs: 20_000,
  maxAnswerBytes: 1_000_000,
  model: null,
  system: null,
  command: null,
  protocol: 'text',
  shell: false,
  session: null,
  reset: null,
  start: null,
}

export const aStart = {
  command: nodeCommand('server.ts'),
  shell: false,
  port: 'auto',
  ready: null,
  readyTimeoutMs: 20_000,
  env: {},
  cwd: hostileFolder,
  instances: 1,
} as const

/** Opens an agent for a test: one question at a time, no retries, the hostile folder. */
export function open(
  parts: Partial<AgentConfig>,
  more: Partial<OpenOptions> = {},
): Promise<OpenAgents & AsyncDisposable> {
  return openAgents(anAgentConfig(parts), { ...around, ...more }).then((agents) => ({
    ...agents,
    [Symbol.asyncDispose]: () => agents.close(),
  }))
}

const around: OpenOptions = {
  folder: hostileFolder,
  env: process.env,
  clock: realClock,
  concurrency: 1,
  retries: 0,
  jobContext: null,
  signal: new AbortController().signal,
}

/** Asks the first lane. */
export function ask(agents: OpenAgents, ...turns: string[]): Promise<Answer> {
  return agents.lanes[0].agent.ask({
    cell: 'mutation/noise/paris#1',
    turns,
    history: [],
    act: null,
    signal: around.signal,
  })
}

/** True while a process runs; a dead one that nobody has collected yet does not count. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const stat = `/proc/${pid}/stat`
  return !(existsSync(stat) && /\) [ZX] /.test(readFileSync(stat, 'utf8')))
}
