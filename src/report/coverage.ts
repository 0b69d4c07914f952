import type { Phase } from '../base/phase.ts'
import type { Outcome } from '../run/outcome.ts'
import type { Missed } from '../scoring/tally.ts'
import type { FaultCoverage } from './report.ts'

/** Follows every planned fault to the agent, or says why it never got there. */
export interface Coverage {
  add(outcome: Outcome): void
  covered(): readonly FaultCoverage[]
  /** Faults that reached the agent in no cell. */
  missed(): readonly Missed[]
  /** Phases under faults in which the gateway saw no call at all. */
  unseen(): readonly Phase[]
}

export function coverage(): Coverage {
  const faults = new Map<string, FaultCoverage>()
  const calls = new Map<Phase, number>()

  return {
    add({ cell, transcript }) {
      const { traffic } = transcript
      if (cell.scenario === null || traffic === null) return
      const seen = traffic.toolCalls.length + traffic.modelCalls.length
      calls.set(cell.phase, (calls.get(cell.phase) ?? 0) + seen)
      for (const met of traffic.faults) {
        const key = `${cell.scenario.name} ${met.id}`
        const known = faults.get(key)
        faults.set(key, {
          scenario: cell.scenario.name,
          id: met.id,
          mode: met.mode,
          scope: known?.scope ?? met.scope,
          planned: (known?.planned ?? 0) + 1,
          matched: (known?.matched ?? 0) + met.matched,
          delivered: (known?.delivered ?? 0) + met.delivered,
          cells: (known?.cells ?? 0) + (met.delivered > 0 ? 1 : 0),
          because: (known?.cells ?? 0) > 0 || met.delivered > 0 ? null : (known?.because ?? met.because),
        })
      }
    },
    covered: () => [...faults.values()],
    missed: () =>
      [...faults.values()]
        .filter(({ cells }) => cells === 0)
        .map(({ id, because }) => ({ fault: id, because: because ?? 'nothing was delivered' })),
    unseen: () => [...calls].filter(([, seen]) => seen === 0).map(([phase]) => phase),
  }
}
