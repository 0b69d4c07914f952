import { randomOf } from '../base/random.ts'

/** How many variants of which type each prompt gets. */
export interface Quotas {
  of(promptId: string, type: string): number
  /** What was trimmed, as sentences; empty when everything fits. */
  readonly notes: readonly string[]
}

interface Wish {
  readonly prompts: readonly string[]
  readonly types: readonly string[]
  /** Variants per prompt. */
  readonly count: number
  /** Most variants over all prompts. */
  readonly maxTotal: number
  readonly seed: number
}

/**
 * Shares `count` evenly over the types of each prompt; what does not divide goes to types that the seed picks anew
 * for each prompt. Beyond `maxTotal`, prompts and types give way in turn, so that the last prompt is tested too.
 */
export function quotasOf(wish: Wish): Quotas {
  const wanted = new Map(wish.prompts.map((prompt) => [prompt, sharesOf(wish, prompt)]))
  const total = wish.prompts.length * (wish.types.length === 0 ? 0 : wish.count)
  if (total <= wish.maxTotal) return { of: (prompt, type) => wanted.get(prompt)?.get(type) ?? 0, notes: [] }

  const granted = trim(wanted, wish.maxTotal)
  const dropped = total - wish.maxTotal
  return {
    of: (prompt, type) => granted.get(prompt)?.get(type) ?? 0,
    notes: [
      `advanced.max_total keeps ${wish.maxTotal} of ${total} mutations; ${dropped} were dropped evenly over prompts and types.`,
    ],
  }
}

type Shares = Map<string, number>

function sharesOf({ types, count, seed }: Wish, prompt: string): Shares {
  const each = Math.floor(count / Math.max(types.length, 1))
  const extra = new Set(
    randomOf(seed, prompt, 'quota')
      .shuffle(types)
      .slice(0, count - each * types.length),
  )
  return new Map(types.map((type) => [type, each + (extra.has(type) ? 1 : 0)]))
}

/** Every prompt gets the same number, give or take one, and spends it on its types in turn. */
function trim(wanted: ReadonlyMap<string, Shares>, budget: number): ReadonlyMap<string, Shares> {
  const each = Math.floor(budget / wanted.size)
  const luckier = budget - each * wanted.size
  return new Map(
    [...wanted].map(([prompt, shares], position) => {
      const kept = deal(shares, position).slice(0, each + (position < luckier ? 1 : 0))
      return [prompt, new Map(kept.map((type) => [type, kept.filter((other) => other === type).length]))]
    }),
  )
}

/** The types of one prompt as cards dealt in rounds; starting elsewhere for each prompt, few cards still show all types. */
function deal(shares: Shares, start: number): readonly string[] {
  const types = [...shares.keys()]
  const rotated = types.map((_, at) => types[(at + start) % types.length] ?? '')
  const rounds = Math.max(...shares.values())
  return Array.from({ length: rounds }, (_, round) =>
    rotated.filter((type) => (shares.get(type) ?? 0) > round),
  ).flat()
}
