import type { FaultMet } from '../base/fault-met.ts'
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
  /** Calls that belonged to no cell, of all; null where no call had to. */
  strays(): { readonly calls: number; readonly total: number } | null
}

export function coverage(): Coverage {
  const faults = new Map<string, FaultCoverage>()
  const calls = new Map<Phase, number>()
  let strays = 0

  return {
    add({ cell, transcript }) {
      const { traffic } = transcript
      // A scenario without faults is a clean world: nothing has to come past the gateway there.
      if (traffic === null || traffic.faults.length === 0 || cell.scenario === null) return
      const seen = traffic.toolCalls.length + traffic.modelCalls.length
      calls.set(cell.phase, (calls.get(cell.phase) ?? 0) + seen)
      strays += traffic.unattributed
      for (const met of traffic.faults) {
        const key = `${cell.scenario.name} ${met.id}`
        faults.set(key, joined(faults.get(key) ?? untouched(cell.scenario.name, met), met))
      }
    },
    covered: () => [...faults.values()],
    missed: () =>
      [...faults.values()]
        .filter(({ cells }) => cells === 0)
        .map(({ id, because }) => ({ fault: id, because: because ?? 'nothing was delivered' })),
    strays() {
      const total = [...calls.values()].reduce((sum, seen) => sum + seen, strays)
      return total === 0 ? null : { calls: strays, total }
    },
    unseen: () => [...calls].filter(([, seen]) => seen === 0).map(([phase]) => phase),
  }
}

function untouched(scenario: string, { id, mode, because }: FaultMet): FaultCoverage {
  return { scenario, id, mode, scope: null, planned: 0, cells: 0, matched: 0, delivered: 0, because }
}

function joined(so: FaultCoverage, met: FaultMet): FaultCoverage {
  const cells = so.cells + (met.delivered > 0 ? 1 : 0)
  return {
    ...so,
    scope: so.scope ?? met.scope,
    planned: so.planned + 1,
    cells,
    matched: so.matched + met.matched,
    delivered: so.delivered + met.delivered,
    because: cells > 0 ? null : so.because,
  }
}
