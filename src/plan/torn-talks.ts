import type { Phase } from '../base/phase.ts'
import type { Config } from '../config/config.ts'
import { remembers } from './doors.ts'

/** A golden prompt of several turns is no conversation where nothing tells the agent which turns belong together. */
export function tornTalks(
  config: Pick<Config, 'agent' | 'prompts'>,
  phases: readonly Phase[],
): readonly string[] {
  const { type } = config.agent
  // A module or a Python object may take the turns as its second argument, or not: nobody knows before it is asked.
  if (isReplayAlone(phases) || remembers(config) || (type !== 'http' && type !== 'command')) return []
  const talks = config.prompts.filter(({ turns }) => turns.length > 1).map(({ id }) => `"${id}"`)
  if (talks.length === 0) return []
  const wayOut =
    type === 'http'
      ? 'add `agent.session`, or a `request_template` with {messages}'
      : '`protocol: jsonl` tells it all of them'
  return [
    `The turns of ${talks.slice(0, 3).join(', ')}${talks.length > 3 ? ` and ${talks.length - 3} more` : ''} are asked one by one, and nothing tells the agent that they belong together: ${wayOut}.`,
  ]
}

/** Recorded incidents need no golden prompt, and must not call a model for one. */
export function isReplayAlone(phases: readonly Phase[]): boolean {
  return phases.length > 0 && phases.every((phase) => phase === 'replay')
}
