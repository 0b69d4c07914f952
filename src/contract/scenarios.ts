import { isCalm } from '../chaos/calm.ts'
import type { Scenario } from '../chaos/schema.ts'
import type { When } from '../invariants/invariant.ts'
import type { Contract } from './schema.ts'

/** A contract with the scenarios that it is held against, their profiles read. */
export interface BoundContract {
  readonly contract: Contract
  /** At least one. */
  readonly scenarios: readonly Scenario[]
}

/** What a contract without any matrix is held against. */
const clean: Scenario = { name: 'clean', profile: null, toolFaults: [], llmFaults: [], contextAttacks: [] }

/** A contract's own matrix, else the file's, else one clean world. */
export function scenariosOf({ chaosMatrix }: Contract, fallback: readonly Scenario[]): readonly Scenario[] {
  if (chaosMatrix.length > 0) return chaosMatrix
  return fallback.length > 0 ? fallback : [clean]
}

/** Whether a rule could ever apply under a scenario; a fault must still reach the agent before it does. */
export function mayApply(when: When, scenario: Scenario): boolean {
  switch (when) {
    case 'always':
      return true
    case 'no_chaos':
      return isCalm(scenario)
    case 'any_chaos_active':
      return !isCalm(scenario)
    case 'tool_faults_active':
      return scenario.toolFaults.length > 0
    case 'llm_faults_active':
      return scenario.llmFaults.length > 0
    case 'context_attacks_active':
      return scenario.contextAttacks.length > 0
  }
}
