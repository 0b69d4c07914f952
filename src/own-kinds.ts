import { basename, resolve } from 'node:path'
import { isPluginPath } from './base/plugin-path.ts'
import { digestOf } from './base/random.ts'
import { type Problem, UserError } from './base/user-error.ts'
import type { Config, Kinds, LoadedConfig } from './config/config.ts'
import { isOwn, placedRules } from './config/own-kinds.ts'
import { loadPlugin } from './disk/load-plugins.ts'
import { type OwnFile, placeIn, said, type Said, tellingMutation, tellingRule } from './disk/own-file.ts'
import { readAttackList } from './disk/read-attack-list.ts'
import type { Invariant } from './invariants/invariant.ts'
import { fileOf, homeOf, invariantFrom, pluginRule } from './invariants/plugin.ts'
import { attackList } from './mutations/attack-list.ts'
import { categories, type Mutation } from './mutations/mutation.ts'
import { mutationFrom } from './mutations/plugin.ts'
import { type ConfigPath, contractPath, problemAt } from './plan/address.ts'
import type { BoundSession } from './plan/bind-sessions.ts'
import { refuseUnjudged } from './plan/unjudged-lists.ts'

/** The config with what it names by files of the user's: mutations, rules and lists of attacks, all held to the laws of ours. */
export async function withOwnKinds(loaded: LoadedConfig): Promise<LoadedConfig> {
  const { config, locate } = loaded
  const { folder } = config
  const problems: Problem[] = []
  const mutations = await ownMutations(loaded, problems)
  const rules = placedRules(config).filter(({ rule }) => isOwn(rule))
  const wanted = rules.map(({ rule, path }): OwnFile => {
    const tell = (problem: Said): Problem => problemAt(locate, written(path, locate), problem)
    return { named: fileOf(rule), path: resolve(folder, fileOf(rule)), tell }
  })
  const kinds = await withRules(config.kinds, wanted, problems)
  if (problems.length > 0) throw new UserError(problems)
  refuseUnjudged(mutations.listed, config, locate)
  return { ...loaded, config: named(config, mutations, kinds) }
}

/** The same for the rules of session files and of the contracts that those name; their paths are absolute. */
export async function withOwnRules(
  config: Config,
  sessions: readonly BoundSession[],
): Promise<{ readonly config: Config; readonly sessions: readonly BoundSession[] }> {
  const problems: Problem[] = []
  const wanted = sessions
    .flatMap(({ counting, beside }) => [...counting, ...beside])
    .filter(isOwn)
    .map((rule): OwnFile => {
      const path = fileOf(rule)
      const tell = (problem: Said): Problem => ({ ...problem, place: placeIn(homeOf(rule), basename(path)) })
      return { named: path, path, tell }
    })
  const kinds = await withRules(config.kinds, wanted, problems)
  if (problems.length > 0) throw new UserError(problems)
  const rule = namer(kinds, config.folder)
  return {
    config: { ...config, kinds },
    sessions: sessions.map((bound) => ({
      ...bound,
      counting: bound.counting.map(rule),
      beside: bound.beside.map(rule),
    })),
  }
}

interface OwnMutations {
  readonly ofFile: ReadonlyMap<string, Mutation>
  readonly listed: readonly Mutation[]
  readonly digests: readonly string[]
}

async function ownMutations({ config, locate }: LoadedConfig, problems: Problem[]): Promise<OwnMutations> {
  const { kinds, folder } = config
  const ofFile = new Map<string, Mutation>()
  const listed: Mutation[] = []
  const digests: string[] = []
  for (const [at, file] of config.mutations.types.entries()) {
    if (!isPluginPath(file)) continue
    const path = resolve(folder, file)
    const tell = (problem: Said): Problem => problemAt(locate, ['mutations', 'types', at], problem)
    const wanted = { named: file, path, tell }
    await attempt(wanted, problems, async () => {
      const { held, digest } = await loadPlugin(path)
      const known = [...kinds.mutations, ...ofFile.values()].map(({ type }) => type)
      const taken = [...known, ...categories, ...config.mutations.lists.map(({ name }) => name)]
      ofFile.set(file, tellingMutation(mutationFrom(held, taken), wanted))
      digests.push(digest)
    })
  }
  for (const [at, { file, name, column, weight }] of config.mutations.lists.entries()) {
    const tell = ({ message, hint }: Said): Problem =>
      problemAt(locate, ['mutations', 'lists', at], {
        message,
        hint: /\b(?:ENOENT|EISDIR)\b/u.test(message) ? hint : listHint,
      })
    await attempt({ named: file, path: resolve(folder, file), tell }, problems, () => {
      const { attacks, digest } = readAttackList(folder, file, column)
      listed.push(attackList(name, weight, attacks))
      digests.push(digest)
    })
  }
  return { ofFile, listed, digests }
}

const listHint =
  'A list is UTF-8: .csv with a head line, .json with a list, .jsonl, or .txt with an attack a line. `column` names the text.'

/** The kinds with those of more files, each of which is loaded once. */
async function withRules(kinds: Kinds, wanted: readonly OwnFile[], problems: Problem[]): Promise<Kinds> {
  const known = new Set(kinds.files.values())
  const invariants = [...kinds.invariants]
  const files = new Map(kinds.files)
  const digests: string[] = []
  for (const one of wanted) {
    if (known.has(one.path)) continue
    known.add(one.path)
    await attempt(one, problems, async () => {
      const { held, digest } = await loadPlugin(one.path)
      const kind = invariantFrom(held, [pluginRule.type, ...invariants.map(({ type }) => type)])
      invariants.push(tellingRule(kind, one))
      files.set(kind.type, one.path)
      digests.push(digest)
    })
  }
  return { ...kinds, invariants, files, digest: digestWith(kinds.digest, digests) }
}

function digestWith(digest: string | null, more: readonly string[]): string | null {
  return more.length === 0 ? digest : digestOf(64, ...(digest === null ? [] : [digest]), ...more)
}

async function attempt(wanted: OwnFile, problems: Problem[], act: () => Promise<void> | void): Promise<void> {
  try {
    await act()
  } catch (error) {
    problems.push(wanted.tell(said(wanted, error)))
  }
}

/** The one contract of a config may stand alone. */
function written(path: ConfigPath, locate: LoadedConfig['locate']): ConfigPath {
  const [head, at, ...rest] = path
  return head === 'contracts' ? [...contractPath(locate, Number(at)), ...rest] : path
}

/** Files are known by the names of what they hold from here on. */
function named(config: Config, { ofFile, listed, digests }: OwnMutations, kinds: Kinds): Config {
  const typeOf = (name: string): string => ofFile.get(name)?.type ?? name
  const own = namer(kinds, config.folder)
  const rule = <Rule extends Invariant>(one: Rule): Rule => {
    const { appliesTo } = one
    return { ...own(one), appliesTo: appliesTo && appliesTo.map(typeOf) }
  }
  const added = [...ofFile.values(), ...listed]
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
      ...kinds,
      mutations: [...kinds.mutations, ...added],
      digest: digestWith(kinds.digest, digests),
    },
  }
}

/** A rule of a file under its kind's own name, with its own options. */
function namer({ files }: Kinds, folder: string): <Rule extends Invariant>(rule: Rule) => Rule {
  const types = new Map([...files].map(([type, path]) => [path, type]))
  return (rule) => {
    const type = isOwn(rule) ? types.get(resolve(folder, fileOf(rule))) : undefined
    if (type === undefined) return rule
    const { with: options } = rule.options
    return { ...rule, type, options: { ...(typeof options === 'object' ? options : {}) } }
  }
}
