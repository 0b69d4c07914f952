import { closest } from 'fastest-levenshtein'
import { type Phase, phases } from '../base/phase.ts'
import { type Problem, UserError } from '../base/user-error.ts'
import type { Scenario } from '../chaos/schema.ts'
import type { LoadedConfig } from '../config/config.ts'
import { allInvariants } from '../invariants/all.ts'
import { allMutations } from '../mutations/all.ts'
import { cellsOf, type Plan } from './plan.ts'

/** The phases that a config asks for, and the weather that was asked for beside it. */
export function phasesOf({ config }: LoadedConfig, weather: Scenario | null): readonly Phase[] {
  const asked: Readonly<Record<Phase, boolean>> = {
    mutation: config.prompts.length > 0 && config.mutations.types.length > 0,
    chaos: weather !== null,
    contract: config.contract !== null || config.chaosMatrix.length > 0,
    replay: config.replays !== null,
  }
  return phases.filter((phase) => asked[phase])
}

/**
 * Refuses what this version cannot do, all of it at once: a rule or a phase that is quietly left out
 * would make the score a lie.
 */
export function refuseUnbuilt(loaded: LoadedConfig, selected: readonly Phase[]): void {
  const problems = [...unbuiltPhases(loaded, selected), ...unbuiltKinds(loaded)]
  if (problems.length > 0) throw new UserError(problems)
}

function unbuiltPhases(loaded: LoadedConfig, selected: readonly Phase[]): readonly Problem[] {
  const { config, locate } = loaded
  const later = { contract: 'contract', replay: 'replays' } as const
  const problems = selected
    .filter((phase) => phase === 'contract' || phase === 'replay')
    .map((phase) =>
      problemAt(locate, [later[phase]], {
        message: `The ${phase} phase is not part of this version, so \`${later[phase]}\` cannot be honoured.`,
        hint: `Remove the block, or run the rest with \`--phases ${selected.filter((one) => one === 'mutation' || one === 'chaos').join(',') || 'mutation'}\`.`,
      }),
    )
  if (config.mutations.generator !== 'offline') {
    problems.push(
      problemAt(locate, ['mutations', 'generator'], {
        message: `Drawing mutations from a model (\`generator: ${config.mutations.generator}\`) is not part of this version.`,
        hint: 'Use `generator: offline`: every type works without a model.',
      }),
    )
  }
  return problems
}

function unbuiltKinds({ config, locate }: LoadedConfig): readonly Problem[] {
  const problems: Problem[] = []
  const built = new Set(allMutations.map((mutation) => mutation.type))
  for (const [index, type] of config.mutations.types.entries()) {
    if (built.has(type)) continue
    problems.push(
      problemAt(locate, ['mutations', 'types', index], {
        message: `The mutation \`${type}\` is not part of this version.`,
        hint: `Remove it from \`mutations.types\`. Available: ${[...built].join(', ')}.`,
      }),
    )
  }
  for (const [index, template] of config.mutations.templates.entries()) {
    if (template.expectation !== 'DIR') continue
    problems.push(
      problemAt(locate, ['mutations', 'custom_templates', template.name], {
        message: `Template ${index + 1}, \`${template.name}\`, expects a different answer (DIR), which this version cannot judge.`,
        hint: 'Use INV, SEC or DEG.',
      }),
    )
  }
  const kinds = new Set(allInvariants.map((kind) => kind.type))
  const rules = [
    ...config.invariants.map((rule, index) => ({ rule, path: ['invariants', index] })),
    ...config.prompts.flatMap((prompt, at) =>
      prompt.invariants.map((rule, index) => ({ rule, path: ['golden_prompts', at, 'invariants', index] })),
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

function problemAt(
  locate: LoadedConfig['locate'],
  path: readonly (string | number)[],
  problem: { message: string; hint: string },
): Problem {
  const place = locate(path)
  return { ...problem, key: path.join('.'), ...(place ? { place } : {}) }
}

/** The plan reduced to one cell and its repeats of that very number; the address of a failure. */
export function onlyCell(plan: Plan, id: string): Plan {
  const known: string[] = []
  for (const cell of cellsOf(plan)) {
    const { phase } = cell
    if (cell.id === id) {
      const apart = plan.apart || cell.scenario !== null
      return {
        ...plan,
        preflight: [],
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
