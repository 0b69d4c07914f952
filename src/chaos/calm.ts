import type { Chaos } from './schema.ts'

/** True for weather in which nothing goes wrong. */
export function isCalm({ toolFaults, llmFaults, contextAttacks }: Chaos): boolean {
  return toolFaults.length === 0 && llmFaults.length === 0 && contextAttacks.length === 0
}
