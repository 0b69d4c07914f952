import type { Phase } from '../base/phase.ts'
import type { Scenario } from '../chaos/schema.ts'
import type { Config, GoldenPrompt } from '../config/config.ts'
import type { BoundContract } from '../contract/scenarios.ts'
import type { Cell } from './cell.ts'
import { comparesWithClean } from './comparing.ts'
import { baselinesFor } from './baseline-cells.ts'
import { planChaos } from './chaos-cells.ts'
import { planContracts } from './contract-cells.ts'
import { type Draft, lastTurn } from './draft.ts'
import { memoryProbe } from './memory-cells.ts'
import type { BoundSession } from './bind-sessions.ts'
import { planReplay } from './replay-cells.ts'
import { planMutations } from './mutation-cells.ts'
import type { Plan } from './plan.ts'
import type { FrozenVariants } from './frozen-variants.ts'
import { asksOtherwise, builtIns, declaredRules, rulesFor } from './rules.ts'
import { isReplayAlone, tornTalks } from './torn-talks.ts'

/** What of a config is to be run. */
export interface Selection {
  readonly phases: readonly Phase[]
  /** The weather of the chaos phase, its profile already read; null = there is none. */
  readonly weather: Scenario | null
  /** The contracts, the profiles of their scenarios already read. */
  readonly contracts: readonly BoundContract[]
  /** The sessions of the replay phase with their rules. */
  readonly sessions: readonly BoundSession[]
  /** Variants that a model wrote beforehand. */
  readonly frozen: FrozenVariants
}

/** Decides every cell of a run from the config alone: same config, same cells, whatever happens later. */
export function makePlan(config: Config, selection: Selection): Plan {
  const { phases, weather, contracts, sessions, frozen } = selection
  const bound = phases.includes('contract') ? contracts : []
  const invariants = [
    ...builtIns,
    ...declaredRules(config),
    ...config.invariants,
    ...config.prompts.flatMap((prompt) => prompt.invariants),
    ...bound.flatMap(({ contract }) => contract.invariants),
    ...sessions.flatMap(({ counting, beside }) => [...counting, ...beside]),
  ]
  const wire = new Set(config.kinds.invariants.filter((kind) => kind.wire).map((kind) => kind.type))
  const apart = invariants.some(({ type }) => wire.has(type))
  const draft: Draft = { config, rules: rulesFor(config), apart, frozen }
  const planned = [
    ...(phases.includes('mutation') ? [planMutations(draft)] : []),
    ...(phases.includes('chaos') && weather !== null ? [planChaos(draft, weather)] : []),
    ...(bound.length > 0 ? [planContracts(draft, bound)] : []),
    ...(sessions.length > 0 ? [planReplay(draft, sessions)] : []),
  ]
  return {
    seed: config.advanced.seed,
    invariants,
    preflight: isReplayAlone(phases) ? [] : config.prompts.map((prompt) => cleanCell(draft, prompt)),
    baselines: baselinesFor(config.prompts, bound),
    memory: bound.length > 0 && config.agent.reset === null ? memoryProbe(config) : null,
    phases: planned,
    total: planned.reduce((sum, { total }) => sum + total, 0),
    weights: config.mutations.weights,
    apart,
    compares:
      invariants.slice(builtIns.length).some(comparesWithClean) ||
      (phases.includes('mutation') && asksOtherwise(config)),
    notes: [...tornTalks(config, phases), ...planned.flatMap(({ notes }) => notes)],
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
    incident: null,
    scenario: null,
    repeat: 1,
    stratum: 'clean',
    rules: rules(prompt).clean,
  }
}
