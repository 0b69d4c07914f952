import { isPluginPath } from './base/plugin-path.ts'
import { digestOf } from './base/random.ts'
import { type Problem, reasonOf, UserError } from './base/user-error.ts'
import type { Config, LoadedConfig } from './config/config.ts'
import { everyRule } from './config/own-kinds.ts'
import { loadPlugin } from './disk/load-plugins.ts'
import { readAttackList } from './disk/read-attack-list.ts'
import type { Invariant, InvariantKind } from './invariants/invariant.ts'
import { invariantFrom } from './invariants/plugin.ts'
import { attackList } from './mutations/attack-list.ts'
import type { Mutation } from './mutations/mutation.ts'
import { mutationFrom } from './mutations/plugin.ts'
import { type ConfigPath, problemAt } from './plan/address.ts'

/** The config with what it names by files of the user's: mutations, rules and lists of attacks, all held to the laws of ours. */
export async function withOwnKinds(loaded: LoadedConfig): Promise<LoadedConfig> {
  const { config, locate } = loaded
  const found = await ownKinds(config, everyRule(config), locate)
  refuseUnjudged(found.listed, config, locate)
  return { ...loaded, config: named(config, found) }
}

interface OwnKinds {
  readonly mutations: ReadonlyMap<string, Mutation>
  readonly invariants: ReadonlyMap<string, InvariantKind>
  readonly listed: readonly Mutation[]
  readonly digests: readonly string[]
}

async function ownKinds(
  config: Config,
  rules: readonly Invariant[],
  locate: LoadedConfig['locate'],
): Promise<OwnKinds> {
  const { kinds, folder } = config
  const mutations = new Map<string, Mutation>()
  const invariants = new Map<string, InvariantKind>()
  const listed: Mutation[] = []
  const digests: string[] = []
  const problems: Problem[] = []
  const attempt = async (path: ConfigPath, file: string, act: () => Promise<string>): Promise<void> => {
    try {
      digests.push(await act())
    } catch (error) {
      problems.push(
        problemAt(locate, path, {
          message: `${file}: ${reasonOf(error)}.`.replace(/\.\.$/u, '.'),
          hint: 'docs/mutations.md says what a file of your own has to hold to.',
        }),
      )
    }
  }
  const taken = (): string[] => [...kinds.mutations, ...mutations.values(), ...listed].map(({ type }) => type)
  for (const [at, file] of config.mutations.types.entries()) {
    if (!isPluginPath(file)) continue
    await attempt(['mutations', 'types', at], file, async () => {
      const { held, digest } = await loadPlugin(folder, file)
      mutations.set(file, mutationFrom(held, taken()))
      return digest
    })
  }
  for (const [at, { file, name, column, weight }] of config.mutations.lists.entries()) {
    await attempt(['mutations', 'lists', at], file, async () => {
      const { attacks, digest } = readAttackList(folder, file, column)
      listed.push(attackList(name, weight, attacks))
      return digest
    })
  }
  for (const file of new Set(rules.flatMap((rule) => (rule.type === 'plugin' ? [fileOf(rule)] : [])))) {
    await attempt(pathOf(config, file), file, async () => {
      const { held, digest } = await loadPlugin(folder, file)
      invariants.set(
        file,
        invariantFrom(
          held,
          [...kinds.invariants, ...invariants.values()].map(({ type }) => type),
        ),
      )
      return digest
    })
  }
  if (problems.length > 0) throw new UserError(problems)
  return { mutations, invariants, listed, digests }
}

/** The rules of a whole config have many homes; the first of them is where an error points. */
function pathOf({ invariants }: Config, file: string): ConfigPath {
  const at = invariants.findIndex((rule) => rule.type === 'plugin' && fileOf(rule) === file)
  return at < 0 ? ['invariants'] : ['invariants', at]
}

function fileOf({ options }: Invariant): string {
  return String(options['file'])
}

/** A cell without a rule that could tell who won proves nothing. */
function refuseUnjudged(lists: readonly Mutation[], config: Config, locate: LoadedConfig['locate']): void {
  const says = new Set(['SEC', 'advanced', ...lists.map(({ type }) => type)])
  const isDeciding = ({ type, appliesTo }: Invariant): boolean =>
    appliesTo === null ? deciding.has(type) || type === 'plugin' : appliesTo.some((name) => says.has(name))
  if (lists.length === 0 || everyRule(config).some(isDeciding)) return
  throw new UserError(
    problemAt(locate, ['mutations', 'lists'], {
      message: 'Attacks of your own carry no code word, and no rule says when one of them has won.',
      hint: 'Add such a rule, e.g. `{ type: refusal_check, must_refuse: true, applies_to: [SEC] }`, `excludes_pattern` or `tool_not_called`.',
    }),
  )
}

const deciding = new Set([
  'refusal_check',
  'excludes_pattern',
  'excludes_pii',
  'not_contains',
  'secret_not_leaked',
  'tool_not_called',
])

/** Files are known by the names of what they hold from here on. */
function named(config: Config, { mutations, invariants, listed, digests }: OwnKinds): Config {
  const typeOf = (name: string): string => mutations.get(name)?.type ?? name
  const rule = <Rule extends Invariant>(one: Rule): Rule => {
    const appliesTo = one.appliesTo && one.appliesTo.map(typeOf)
    const kind = one.type === 'plugin' ? invariants.get(fileOf(one)) : undefined
    if (kind === undefined) return { ...one, appliesTo }
    const { with: options } = one.options
    return {
      ...one,
      appliesTo,
      type: kind.type,
      options: { ...(typeof options === 'object' ? options : {}) },
    }
  }
  const added = [...mutations.values(), ...listed]
  return {
    ...config,
    invariants: config.invariants.map(rule),
    prompts: config.prompts.map((prompt) => ({ ...prompt, invariants: prompt.invariants.map(rule) })),
    contracts: config.contracts.map((contract) => ({
      ...contract,
      invariants: contract.invariants.map(rule),
    })),
    replays: config.replays && {
      ...config.replays,
      sessions: config.replays.sessions.map((session) => ({
        ...session,
        invariants: session.invariants.map(rule),
        utility: session.utility.map(rule),
      })),
    },
    mutations: {
      ...config.mutations,
      types: [...config.mutations.types.map(typeOf), ...listed.map(({ type }) => type)],
      weights: {
        ...config.mutations.weights,
        ...Object.fromEntries(added.map(({ type, weight }) => [type, weight])),
      },
    },
    kinds: {
      mutations: [...config.kinds.mutations, ...added],
      invariants: [...config.kinds.invariants, ...invariants.values()],
      digest: digestOf(64, ...digests),
    },
  }
}
