import { closest } from 'fastest-levenshtein'
import { type Phase, phases } from '../base/phase.ts'
import { type Problem, UserError } from '../base/user-error.ts'
import type { Scenario } from '../chaos/schema.ts'
import type { LoadedConfig } from '../config/config.ts'
import { contractPath, problemAt } from './address.ts'
import type { Cell } from './cell.ts'
import { comparesWithClean } from './comparing.ts'
import { cellsOf, type Plan } from './plan.ts'

/** The phases that a config asks for, and the weather that was asked for beside it. */
export function phasesOf({ config }: LoadedConfig, weather: Scenario | null): readonly Phase[] {
  const asked: Readonly<Record<Phase, boolean>> = {
    mutation: config.prompts.length > 0 && config.mutations.types.length > 0,
    chaos: weather !== null,
    contract: config.contracts.length > 0,
    replay:
      (config.replays?.sessions.length ?? 0) > 0 ||
      (config.replays?.sources.some(({ autoImport }) => autoImport) ?? false),
  }
  return phases.filter((phase) => asked[phase])
}

/**
 * Refuses what this version cannot do, all of it at once: a rule or a phase that is quietly left out
 * would make the score a lie.
 */
export function refuseUnbuilt(loaded: LoadedConfig): void {
  const problems = unbuiltKinds(loaded)
  if (problems.length > 0) throw new UserError(problems)
}

function unbuiltKinds({ config, locate }: LoadedConfig): readonly Problem[] {
  const problems: Problem[] = []
  const built = new Set(config.kinds.mutations.map((mutation) => mutation.type))
  for (const [index, type] of config.mutations.types.entries()) {
    if (built.has(type)) continue
    problems.push(
      problemAt(locate, ['mutations', 'types', index], {
        message: `The mutation \`${type}\` is not part of this version.`,
        hint: `Remove it from \`mutations.types\`. Available: ${[...built].join(', ')}.`,
      }),
    )
  }
  const kinds = new Set(config.kinds.invariants.map((kind) => kind.type))
  const rules = [
    ...config.invariants.map((rule, index) => ({ rule, path: ['invariants', index] })),
    ...config.prompts.flatMap((prompt, at) =>
      prompt.invariants.map((rule, index) => ({ rule, path: ['golden_prompts', at, 'invariants', index] })),
    ),
    ...config.contracts.flatMap((contract, at) =>
      contract.invariants.map((rule, index) => ({
        rule,
        path: [...contractPath(locate, at), 'invariants', index],
      })),
    ),
  ]
  for (const { rule, path } of rules) {
    if (kinds.has(rule.type)) continue
    problems.push(
      problemAt(locate, [...path, 'type'], {
        message: `The invariant \`${rule.type}\` is not part of this version.`,
        hint: `Available: ${[...kinds].join(', ')}.`,
      }),
    )
  }
  return problems
}

function comparesIn({ invariants }: Plan, { rules }: Cell): boolean {
  const keys = new Set(rules.map(({ key }) => key))
  return invariants.some((invariant) => keys.has(invariant.id) && comparesWithClean(invariant))
}

/** What the cell's rules compare it with; as a baseline alone, whatever else it would be judged by. */
function cleanCellsOf({ preflight, baselines }: Plan, { promptId }: Cell): readonly Cell[] {
  return [...preflight, ...baselines]
    .filter((clean) => clean.promptId === promptId)
    .map((clean) => ({ ...clean, rules: [] }))
}

/** The plan reduced to one cell and its repeats of that very number; the address of a failure. */
export function onlyCell(plan: Plan, id: string): Plan {
  const known: string[] = []
  for (const cell of cellsOf(plan)) {
    const { phase } = cell
    if (cell.id === id) {
      const isPhaseApart = plan.phases.some((one) => one.phase === phase && one.apart)
      const apart = plan.apart || isPhaseApart || cell.scenario !== null || cell.incident !== null
      return {
        ...plan,
        preflight: [],
        baselines: comparesIn(plan, cell) ? cleanCellsOf(plan, cell) : [],
        memory: null,
        phases: [{ phase, cells: [cell], total: 1, apart }],
        total: 1,
        notes: [],
      }
    }
    known.push(cell.id)
  }
  throw new UserError({
    message: `No cell is called \`${id}\` under this config and seed ${plan.seed}.`,
    hint:
      known.length === 0
        ? 'The plan is empty.'
        : `Did you mean \`${closest(id, known)}\`? A cell belongs to one config and one seed; \`flakestorm plan\` lists all ${known.length}.`,
  })
}
