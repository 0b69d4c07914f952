import type { GoldenPrompt } from '../config/config.ts'
import { drawing } from '../mutations/draw.ts'
import type { Mutation, Variant } from '../mutations/mutation.ts'
import type { Cell } from './cell.ts'
import { type Draft, lastTurn, type Planned } from './draft.ts'
import { mutationShares, subjectOf } from './mutation-shares.ts'
import type { Quotas } from './quotas.ts'

/** The mutation phase: every golden prompt, rewritten and attacked, in a clean world. */
export function planMutations(draft: Draft): Planned {
  const { config, apart, frozen } = draft
  const { types, inapplicable, quotas } = mutationShares(config)
  const sketch: Sketch = { ...draft, types, quotas }
  const { total, exhausted } = survey(sketch)
  // An attack that asks for an action has won where the call says so, and only there.
  const watches = !apart && hasWatchedTools(config) && types.some((type) => isAttack(type, config))
  return {
    phase: 'mutation',
    cells: { [Symbol.iterator]: () => cellsOf(sketch) },
    total,
    apart: apart || watches,
    notes: [
      ...notApplicable(inapplicable),
      ...quotas.notes,
      ...frozen.notes,
      ...exhausted,
      ...(watches ? oneByOne(config) : []),
    ],
  }
}

function hasWatchedTools({ gateway }: Draft['config']): boolean {
  return gateway !== null && (gateway.tools.length > 0 || gateway.mcp.length > 0)
}

/** Whoever waits should know what for, and the way out. Programs and functions are started as often as they are asked at once. */
function oneByOne({ agent, advanced: { concurrency } }: Draft['config']): readonly string[] {
  const { type, start } = agent
  const isServer = type === 'http' || type === 'openai'
  if (!isServer || concurrency === 1 || (start?.instances ?? 1) > 1) return []
  const why = 'so that a tool call that obeys an attack is known to belong to it'
  return [
    `The mutation phase asks one question at a time, ${why}; ${start === null ? '`agent.start` with several `instances`' : 'more `agent.start.instances`'} would make it faster.`,
  ]
}

function isAttack({ type, expectation }: Mutation, { mutations }: Draft['config']): boolean {
  const declared = mutations.expectations[type] ?? expectation
  return (
    declared === 'SEC' || (type === 'custom' && mutations.templates.some((one) => one.expectation === 'SEC'))
  )
}

/** A type that cannot be tried here is left out of the score, never passed. */
function notApplicable(mutations: readonly Mutation[]): readonly string[] {
  const left = mutations.map(({ type }) => type)
  if (left.length === 0) return []
  return [
    `Not applicable: ${left.join(', ')}. These need an agent that speaks HTTP, on this machine or on a host of \`wire.allow_hosts\`.`,
  ]
}

interface Sketch extends Draft {
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
    let index = 0
    for (const variant of drawn(mutation)) {
      index += 1
      const expectation = config.mutations.expectations[mutation.type] ?? variant.expectation
      const { type, operator, canary, act } = variant
      for (let repeat = 1; repeat <= config.scoring.repeats; repeat += 1) {
        yield {
          id: `mutation/${type}/${prompt.id}#${index}${repeat === 1 ? '' : `@${repeat}`}`,
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
      let got = 0
      for (const _ of drawn(mutation)) got += 1
      total += got * sketch.config.scoring.repeats
      if (got < wanted)
        exhausted.push(`${mutation.type} has only ${got} of ${wanted} distinct variants of "${prompt.id}".`)
    }
  }
  return { total, exhausted }
}

/** The variants of one prompt, type by type: those that were written beforehand, and drawn ones for the rest. */
function drawer(
  { config, quotas, frozen }: Sketch,
  prompt: GoldenPrompt,
): (mutation: Mutation) => Iterable<Variant> {
  const subject = subjectOf(config, prompt)
  const key = { seed: config.advanced.seed, promptId: prompt.id }
  return (mutation) => {
    const count = quotas.of(prompt.id, mutation.type)
    const written = frozen.of(prompt.id, mutation.type).slice(0, count)
    if (written.length === count) return written
    const drawn = drawing(mutation, subject, { ...key, count })
    if (written.length === 0) return drawn
    const texts = new Set(written.map(({ text }) => text))
    return [...written, ...drawn.filter(({ text }) => !texts.has(text)).take(count - written.length)]
  }
}
