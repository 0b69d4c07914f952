import type { Config, GoldenPrompt } from '../config/config.ts'
import type { Mutation, Subject } from '../mutations/mutation.ts'
import { hasWireDoor, remembers } from './doors.ts'
import { lastTurn } from './draft.ts'
import { type Quotas, quotasOf } from './quotas.ts'

/** Which types can be tried, and how many variants of each every prompt gets. */
export interface MutationShares {
  readonly types: readonly Mutation[]
  /** Types that the config names and this agent has no door for. */
  readonly inapplicable: readonly Mutation[]
  readonly quotas: Quotas
}

/** In the catalogue's order: the order in which a user lists types changes nothing. */
export function mutationShares(config: Config): MutationShares {
  const wanted = config.kinds.mutations.filter((known) => config.mutations.types.includes(known.type))
  const wire = hasWireDoor(config)
  const types = wanted.filter(({ needs }) => needs === undefined || wire)
  const quotas = quotasOf({
    prompts: config.prompts.map((prompt) => prompt.id),
    types: types.map((mutation) => mutation.type),
    count: config.mutations.count,
    maxTotal: config.advanced.maxTotal,
    seed: config.advanced.seed,
  })
  return { types, inapplicable: wanted.filter((type) => !types.includes(type)), quotas }
}

/** A prompt as operators and models get it. */
export function subjectOf(config: Config, prompt: GoldenPrompt): Omit<Subject, 'canary'> {
  return {
    prompt: lastTurn(prompt),
    keep: keptBy(config, prompt),
    tools: toolsOf(config, prompt),
    templates: config.mutations.templates,
    wire: hasWireDoor(config),
    remembers: remembers(config),
  }
}

/** Strings that the prompt's rules look for must reach the agent unharmed, or the rule would test the typo. */
function keptBy(config: Config, prompt: GoldenPrompt): readonly string[] {
  return [...config.invariants, ...prompt.invariants].flatMap(({ options }) =>
    [options['value'], options['values']].flat().filter((value) => typeof value === 'string'),
  )
}

/** Tools that the gateway stands before, and those that the prompt's rules speak of. */
function toolsOf(config: Config, prompt: GoldenPrompt): readonly string[] {
  const ruled = [...config.invariants, ...prompt.invariants].flatMap(({ options }) => [
    options['tool'],
    ...[options['tools']].flat(),
  ])
  const named = [...(config.gateway?.tools ?? []).map(({ name }) => name), ...ruled]
  return [...new Set(named.filter((name) => typeof name === 'string' && /^[\w.-]{1,64}$/u.test(name)))]
    .map(String)
    .toSorted()
}
