import type { Config, GoldenPrompt } from '../config/config.ts'
import { allMutations } from '../mutations/all.ts'
import { draw } from '../mutations/draw.ts'
import type { Mutation } from '../mutations/mutation.ts'
import type { Cell } from './cell.ts'
import type { Plan } from './plan.ts'
import { type Quotas, quotasOf } from './quotas.ts'
import { builtIns, rulesFor } from './rules.ts'

/** Decides every cell of a run from the config alone: same config, same cells, whatever happens later. */
export function makePlan(config: Config): Plan {
  // In the catalogue's order: the order in which a user lists types changes nothing.
  const types = allMutations.filter((known) => config.mutations.types.includes(known.type))
  const quotas = quotasOf({
    prompts: config.prompts.map((prompt) => prompt.id),
    types: types.map((mutation) => mutation.type),
    count: config.mutations.count,
    maxTotal: config.advanced.maxTotal,
    seed: config.advanced.seed,
  })
  const draft: Draft = { config, types, quotas, rules: rulesFor(config) }
  const { total, exhausted } = survey(draft)

  return {
    seed: config.advanced.seed,
    invariants: [...builtIns, ...config.invariants, ...config.prompts.flatMap((prompt) => prompt.invariants)],
    preflight: config.prompts.map((prompt) => cleanCell(draft, prompt)),
    cells: { [Symbol.iterator]: () => cellsOf(draft) },
    total,
    weights: config.mutations.weights,
    notes: [...quotas.notes, ...exhausted],
  }
}

interface Draft {
  readonly config: Config
  readonly types: readonly Mutation[]
  readonly quotas: Quotas
  readonly rules: ReturnType<typeof rulesFor>
}

function cleanCell({ rules }: Draft, prompt: GoldenPrompt): Cell {
  return {
    id: `preflight/${prompt.id}`,
    phase: 'mutation',
    promptId: prompt.id,
    golden: lastTurn(prompt),
    turns: prompt.turns,
    mutation: null,
    repeat: 1,
    stratum: 'clean',
    rules: rules(prompt).clean,
  }
}

function* cellsOf(draft: Draft): Generator<Cell, void, undefined> {
  for (const prompt of draft.config.prompts) yield* cellsOfPrompt(draft, prompt)
}

function* cellsOfPrompt(draft: Draft, prompt: GoldenPrompt): Generator<Cell, void, undefined> {
  const { config } = draft
  const rules = draft.rules(prompt)
  const drawn = drawer(draft, prompt)
  for (const mutation of draft.types) {
    for (const [index, variant] of drawn(mutation).variants.entries()) {
      const expectation = config.mutations.expectations[mutation.type] ?? variant.expectation
      const { type, operator, canary } = variant
      for (let repeat = 1; repeat <= config.scoring.repeats; repeat += 1) {
        yield {
          id: `mutation/${type}/${prompt.id}#${index + 1}${repeat === 1 ? '' : `@${repeat}`}`,
          phase: 'mutation',
          promptId: prompt.id,
          golden: lastTurn(prompt),
          turns: [...prompt.turns.slice(0, -1), variant.text],
          mutation: { type, operator, expectation, canary },
          repeat,
          stratum: type,
          rules: rules.under(mutation, expectation, canary !== null),
        }
      }
    }
  }
}

/** Counts without keeping: how many cells there will be, and which types run dry on which prompt. */
function survey(draft: Draft): { total: number; exhausted: readonly string[] } {
  let total = 0
  const exhausted: string[] = []
  for (const prompt of draft.config.prompts) {
    const drawn = drawer(draft, prompt)
    for (const mutation of draft.types) {
      const wanted = draft.quotas.of(prompt.id, mutation.type)
      const got = drawn(mutation).variants.length
      total += got * draft.config.scoring.repeats
      if (got < wanted) exhausted.push(`${mutation.type} has only ${got} of ${wanted} distinct variants of "${prompt.id}".`)
    }
  }
  return { total, exhausted }
}

/** Draws the variants of one prompt, type by type; what they share is worked out once. */
function drawer({ config, quotas }: Draft, prompt: GoldenPrompt): (mutation: Mutation) => ReturnType<typeof draw> {
  const subject = { prompt: lastTurn(prompt), keep: keptBy(config, prompt), templates: config.mutations.templates }
  const key = { seed: config.advanced.seed, promptId: prompt.id }
  return (mutation) => draw(mutation, subject, key, quotas.of(prompt.id, mutation.type))
}

/** Strings that the prompt's rules look for must reach the agent unharmed, or the rule would test the typo. */
function keptBy(config: Config, prompt: GoldenPrompt): readonly string[] {
  return [...config.invariants, ...prompt.invariants].flatMap(({ options }) =>
    [options['value'], options['values']].flat().filter((value) => typeof value === 'string'),
  )
}

function lastTurn(prompt: GoldenPrompt): string {
  return prompt.turns[prompt.turns.length - 1] ?? prompt.turns[0]
}
