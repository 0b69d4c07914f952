import type { Config, GoldenPrompt } from '../config/config.ts'
import { allMutations } from '../mutations/all.ts'
import { draw } from '../mutations/draw.ts'
import type { Mutation } from '../mutations/mutation.ts'
import type { Cell } from './cell.ts'
import { hasWireDoor, remembers } from './doors.ts'
import { type Draft, lastTurn, type Planned } from './draft.ts'
import { type Quotas, quotasOf } from './quotas.ts'

/** The mutation phase: every golden prompt, rewritten and attacked, in a clean world. */
export function planMutations(draft: Draft): Planned {
  const { config, apart } = draft
  // In the catalogue's order: the order in which a user lists types changes nothing.
  const wanted = allMutations.filter((known) => config.mutations.types.includes(known.type))
  const wire = hasWireDoor(config)
  const types = wanted.filter(({ needs }) => needs === undefined || wire)
  const quotas = quotasOf({
    prompts: config.prompts.map((prompt) => prompt.id),
    types: types.map((mutation) => mutation.type),
    count: config.mutations.count,
    maxTotal: config.advanced.maxTotal,
    seed: config.advanced.seed,
  })
  const sketch: Sketch = { ...draft, types, quotas, wire }
  const { total, exhausted } = survey(sketch)
  return {
    phase: 'mutation',
    cells: { [Symbol.iterator]: () => cellsOf(sketch) },
    total,
    apart,
    notes: [...inapplicable(wanted, types), ...quotas.notes, ...exhausted],
  }
}

/** A type that cannot be tried here is left out of the score, never passed. */
function inapplicable(wanted: readonly Mutation[], types: readonly Mutation[]): readonly string[] {
  const left = wanted.filter((type) => !types.includes(type)).map(({ type }) => type)
  if (left.length === 0) return []
  return [
    `Not applicable: ${left.join(', ')}. These need an agent that speaks HTTP, on this machine or on a host of \`wire.allow_hosts\`.`,
  ]
}

interface Sketch extends Draft {
  /** True where odd requests may be sent. */
  readonly wire: boolean
  readonly types: readonly Mutation[]
  readonly quotas: Quotas
}

function* cellsOf(sketch: Sketch): Generator<Cell, void, undefined> {
  for (const prompt of sketch.config.prompts) yield* cellsOfPrompt(sketch, prompt)
}

function* cellsOfPrompt(sketch: Sketch, prompt: GoldenPrompt): Generator<Cell, void, undefined> {
  const { config } = sketch
  const rules = sketch.rules(prompt)
  const drawn = drawer(sketch, prompt)
  for (const mutation of sketch.types) {
    for (const [index, variant] of drawn(mutation).variants.entries()) {
      const expectation = config.mutations.expectations[mutation.type] ?? variant.expectation
      const { type, operator, canary, act } = variant
      for (let repeat = 1; repeat <= config.scoring.repeats; repeat += 1) {
        yield {
          id: `mutation/${type}/${prompt.id}#${index + 1}${repeat === 1 ? '' : `@${repeat}`}`,
          phase: 'mutation',
          promptId: prompt.id,
          golden: lastTurn(prompt),
          turns: [...prompt.turns.slice(0, -1), ...variant.before, variant.text],
          mutation: { type, operator, expectation, canary, act },
          incident: null,
          scenario: null,
          repeat,
          stratum: type,
          rules: rules.under(mutation, { expectation, operator, baited: canary !== null }),
        }
      }
    }
  }
}

/** Counts without keeping: how many cells there will be, and which types run dry on which prompt. */
function survey(sketch: Sketch): { total: number; exhausted: readonly string[] } {
  let total = 0
  const exhausted: string[] = []
  for (const prompt of sketch.config.prompts) {
    const drawn = drawer(sketch, prompt)
    for (const mutation of sketch.types) {
      const wanted = sketch.quotas.of(prompt.id, mutation.type)
      const got = drawn(mutation).variants.length
      total += got * sketch.config.scoring.repeats
      if (got < wanted)
        exhausted.push(`${mutation.type} has only ${got} of ${wanted} distinct variants of "${prompt.id}".`)
    }
  }
  return { total, exhausted }
}

/** Draws the variants of one prompt, type by type; what they share is worked out once. */
function drawer(
  { config, quotas, wire }: Sketch,
  prompt: GoldenPrompt,
): (mutation: Mutation) => ReturnType<typeof draw> {
  const subject = {
    prompt: lastTurn(prompt),
    keep: keptBy(config, prompt),
    templates: config.mutations.templates,
    wire,
    remembers: remembers(config),
  }
  const key = { seed: config.advanced.seed, promptId: prompt.id }
  return (mutation) => draw(mutation, subject, key, quotas.of(prompt.id, mutation.type))
}

/** Strings that the prompt's rules look for must reach the agent unharmed, or the rule would test the typo. */
function keptBy(config: Config, prompt: GoldenPrompt): readonly string[] {
  return [...config.invariants, ...prompt.invariants].flatMap(({ options }) =>
    [options['value'], options['values']].flat().filter((value) => typeof value === 'string'),
  )
}
