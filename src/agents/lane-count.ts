import type { AgentConfig } from '../config/config.ts'

/** Instances of an agent's server, never more than cells may be under way at once: an instance without a cell is only started in vain. */
export function instancesOf({ start }: Pick<AgentConfig, 'start'>, concurrency: number): number {
  return Math.min(start?.instances ?? 1, Math.max(1, concurrency))
}

/** Most lanes that an agent is asked on; what stands between it and its world needs one of each. */
export function mostLanes(agent: Pick<AgentConfig, 'start' | 'type'>, concurrency: number): number {
  const isServer = agent.type === 'http' || agent.type === 'openai'
  return isServer && agent.start !== null ? instancesOf(agent, concurrency) : Math.max(1, concurrency)
}
