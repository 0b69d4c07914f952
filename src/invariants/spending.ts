import type { SeenModelCall } from '../transcript/traffic.ts'
import type { Check, Finding } from './invariant.ts'
import { onWire } from './seen-calls.ts'

/** What is counted over the model calls of a cell, and what a reader is told of it. */
export interface Budget {
  readonly max: number
  readonly expected: string
  /** What one call spent; null where nobody told. */
  readonly spentBy: (call: SeenModelCall) => number | null
  readonly inWords: (spent: number) => string
  /** A sentence about calls whose spending is unknown, with the way out. */
  readonly unknown: (calls: readonly SeenModelCall[]) => string
}

/**
 * Adds up what the model calls spent. What is known may break the budget alone; it keeps it only when every call that
 * worked is known, for an unknown one could be over it. Failed calls that tell nothing spent nothing.
 */
export function within({ max, expected, spentBy, inWords, unknown }: Budget): Check {
  const look = (calls: readonly SeenModelCall[]): Finding => {
    if (calls.length === 0) return { errored: noModelCalls }
    const spent = calls.reduce((sum, call) => sum + (spentBy(call) ?? 0), 0)
    const missing = calls.filter((call) => !call.failed && spentBy(call) === null)
    if (spent <= max && missing.length > 0) return { errored: unknown(missing) }
    return { holds: spent <= max, expected, actual: inWords(spent) }
  }
  return (evidence) => {
    const { ending, traffic } = evidence.transcript
    if (ending.kind !== 'answered' && traffic?.modelCalls.length === 0)
      return { skipped: 'the agent gave up before it called its model' }
    return onWire(({ modelCalls }) => look(modelCalls))(evidence)
  }
}

const noModelCalls =
  "no call of the model crossed the gateway: declare the model under `gateway.llm`, and wire the agent's base URL to it"
