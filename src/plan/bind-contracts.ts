import { didYouMean } from '../base/suggest.ts'
import { type Problem, UserError } from '../base/user-error.ts'
import { merge } from '../chaos/profile.ts'
import type { Profile, Scenario } from '../chaos/schema.ts'
import type { LoadedConfig } from '../config/config.ts'
import { type BoundContract, scenariosOf } from '../contract/scenarios.ts'
import { contractPath, problemAt } from './address.ts'
import { problemsOfContract } from './contract-problems.ts'

/** What of the contracts is to be run; an empty list is all. */
export interface Narrowing {
  readonly scenarios: readonly string[]
  readonly invariants: readonly string[]
}

/** Every contract with its scenarios, checked as a whole and narrowed last; throws a `UserError` that holds all mistakes. */
export function bindContracts(
  { config, locate }: Pick<LoadedConfig, 'config' | 'locate'>,
  read: (profile: string) => Profile,
  narrow: Narrowing,
): readonly BoundContract[] {
  const problems: Problem[] = []
  const bound = config.contracts.map((contract, at): BoundContract => {
    const own = [...contractPath(locate, at), 'chaos_matrix']
    const path = contract.chaosMatrix.length > 0 ? own : ['chaos_matrix']
    const scenarios = scenariosOf(contract, config.chaosMatrix).map((scenario, index) => {
      const placed = withProfile(scenario, read)
      if ('scenario' in placed) return placed.scenario
      const key = locate([...path, index, 'extends']) ? 'extends' : 'profile'
      problems.push(...placed.problems.map((problem) => withPlace(problem, locate, [...path, index, key])))
      return scenario
    })
    return { contract, scenarios }
  })
  for (const [at, each] of bound.entries())
    problems.push(...problemsOfContract(each, config.prompts, { locate, path: contractPath(locate, at) }))
  problems.push(...unknownNames(bound, narrow))
  if (problems.length > 0) throw new UserError(unique(problems))
  const left = narrowed(bound, narrow)
  if (left.length > 0 || bound.length === 0) return left
  throw new UserError({
    message: 'No contract has both a scenario and a rule of those that were named.',
    hint: 'Name scenarios and rules of one contract.',
  })
}

type Placed = { readonly scenario: Scenario } | { readonly problems: readonly Problem[] }

function withProfile(scenario: Scenario, read: (profile: string) => Profile): Placed {
  if (scenario.profile === null) return { scenario }
  try {
    return { scenario: merge(scenario, read(scenario.profile)) }
  } catch (error) {
    if (error instanceof UserError) return { problems: error.problems }
    throw error
  }
}

/** A mistake inside the profile's own file has its place already. */
function withPlace(
  problem: Problem,
  locate: LoadedConfig['locate'],
  path: readonly (string | number)[],
): Problem {
  if (problem.place !== undefined) return problem
  const { message, hint = '' } = problem
  return problemAt(locate, path, { message, hint })
}

function unknownNames(bound: readonly BoundContract[], narrow: Narrowing): readonly Problem[] {
  const scenarios = bound.flatMap((each) => each.scenarios.map(({ name }) => name))
  const rules = bound.flatMap(({ contract }) => contract.invariants.map(({ id }) => id))
  const missing = (
    names: readonly string[],
    known: readonly string[],
    [flag, what]: readonly [string, string],
  ): readonly Problem[] =>
    names
      .filter((name) => !known.includes(name))
      .map((name) => ({ message: `${flag}: there is no ${what} "${name}".`, hint: didYouMean(name, known) }))
  return [
    ...missing(narrow.scenarios, [...new Set(scenarios)], ['--scenario', 'scenario']),
    ...missing(narrow.invariants, rules, ['--invariant', 'rule of a contract']),
  ]
}

/** A top-level matrix is shared, and so are its mistakes. */
function unique(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...seen.values()]
}

function narrowed(
  bound: readonly BoundContract[],
  { scenarios: names, invariants: ids }: Narrowing,
): readonly BoundContract[] {
  return bound
    .map(({ contract, scenarios }) => ({
      contract: {
        ...contract,
        invariants: contract.invariants.filter(({ id }) => ids.length === 0 || ids.includes(id)),
      },
      scenarios: scenarios.filter(({ name }) => names.length === 0 || names.includes(name)),
    }))
    .filter(({ contract, scenarios }) => contract.invariants.length > 0 && scenarios.length > 0)
}
