import type { Phase } from '../base/phase.ts'
import type { Scenario } from '../chaos/schema.ts'
import type { Config, GoldenPrompt } from '../config/config.ts'
import { allInvariants } from '../invariants/all.ts'
import type { Cell } from './cell.ts'
import { planChaos } from './chaos-cells.ts'
import { type Draft, lastTurn } from './draft.ts'
import { planMutations } from './mutation-cells.ts'
import type { Plan } from './plan.ts'
import { builtIns, rulesFor } from './rules.ts'

/** What of a config is to be run. */
export interface Selection {
  readonly phases: readonly Phase[]
  /** The weather of the chaos phase, its profile already read; null = there is none. */
  readonly weather: Scenario | null
}

/** Decides every cell of a run from the config alone: same config, same cells, whatever happens later. */
export function makePlan(config: Config, { phases, weather }: Selection): Plan {
  const invariants = [
    ...builtIns,
    ...config.invariants,
    ...config.prompts.flatMap((prompt) => prompt.invariants),
  ]
  const wire = new Set(allInvariants.filter((kind) => kind.wire).map((kind) => kind.type))
  const apart = invariants.some(({ type }) => wire.has(type))
  const comparing = new Set(allInvariants.filter((kind) => kind.compares).map((kind) => kind.type))
  const draft: Draft = { config, rules: rulesFor(config), apart }
  const planned = [
    ...(phases.includes('mutation') ? [planMutations(draft)] : []),
    ...(phases.includes('chaos') && weather !== null ? [planChaos(draft, weather)] : []),
  ]
  return {
    seed: config.advanced.seed,
    invariants,
    preflight: config.prompts.map((prompt) => cleanCell(draft, prompt)),
    phases: planned,
    total: planned.reduce((sum, { total }) => sum + total, 0),
    weights: config.mutations.weights,
    apart,
    compares: invariants.some(({ type }) => comparing.has(type)),
    notes: planned.flatMap(({ notes }) => notes),
  }
}

function cleanCell({ rules }: Draft, prompt: GoldenPrompt): Cell {
  return {
    id: `preflight/${prompt.id}`,
    phase: 'mutation',
    promptId: prompt.id,
    golden: lastTurn(prompt),
    turns: prompt.turns,
    mutation: null,
    scenario: null,
    repeat: 1,
    stratum: 'clean',
    rules: rules(prompt).clean,
  }
}
