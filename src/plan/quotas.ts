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
 * Shares `count` evenly over the types of each prompt; what does not divide goes to types in turn, which the next seeds
 * go on with. Beyond `maxTotal`, prompts and types give way in turn, so that the last prompt is tested too.
 */
export function quotasOf(wish: Wish): Quotas {
  const wanted = new Map(wish.prompts.map((prompt) => [prompt, sharesOf(wish, prompt)]))
  const total = wish.prompts.length * (wish.types.length === 0 ? 0 : wish.count)
  const granted = total <= wish.maxTotal ? wanted : trim(wanted, wish)
  const of = (prompt: string, type: string): number => granted.get(prompt)?.get(type) ?? 0
  return { of, notes: [...trimmed(wish, total), ...leftOut(wish, total, of)] }
}

function trimmed({ maxTotal }: Wish, total: number): readonly string[] {
  if (total <= maxTotal) return []
  return [
    `advanced.max_total keeps ${maxTotal} of ${total} mutations; ${total - maxTotal} were dropped evenly over prompts and types.`,
  ]
}

/** Whatever is not tried at all is named: a type that only seems to be tested is worse than one that is not. */
function leftOut(
  { prompts, types, count, maxTotal, seed }: Wish,
  total: number,
  of: Quotas['of'],
): readonly string[] {
  if (total === 0) return []
  const idle = types.filter((type) => prompts.every((prompt) => of(prompt, type) === 0))
  const spared = prompts.filter((prompt) => types.every((type) => of(prompt, type) === 0))
  const raise = [
    ...(count < types.length ? ['`mutations.count`'] : []),
    ...(total > maxTotal ? ['`advanced.max_total`'] : []),
  ].join(' and ')
  return [
    ...(idle.length === 0
      ? []
      : [
          `No turn under seed ${seed} for ${idle.length} of ${types.length} types: ${idle.join(', ')}. The next seeds take them in turn; to take all at once, raise ${raise}.`,
        ]),
    ...(spared.length === 0
      ? []
      : [`Not mutated at all, since \`advanced.max_total\` is too small: ${spared.join(', ')}.`]),
  ]
}

type Shares = Map<string, number>

function sharesOf({ types, count, seed }: Wish, prompt: string): Shares {
  const each = Math.floor(count / Math.max(types.length, 1))
  const left = count - each * types.length
  // The prompt alone decides the order, and the seed where in it the turn is: so the next seed goes on from there.
  const order = rotated(randomOf(prompt, 'quota').shuffle(types), turnOf(seed, left, types.length))
  const extra = new Set(order.slice(0, left))
  return new Map(types.map((type) => [type, each + (extra.has(type) ? 1 : 0)]))
}

/** Where the turn is under a seed, where each takes `step` of `count`. */
function turnOf(seed: number, step: number, count: number): number {
  return count === 0 ? 0 : ((((seed % count) + count) % count) * (step % count)) % count
}

function rotated(types: readonly string[], start: number): readonly string[] {
  return types.map((_, at) => types[(at + start) % types.length] ?? '')
}

/** Every prompt gets the same number, give or take one, and goes on with the types where the one before it ended. */
function trim(
  wanted: ReadonlyMap<string, Shares>,
  { types, maxTotal, seed }: Wish,
): ReadonlyMap<string, Shares> {
  const each = Math.floor(maxTotal / wanted.size)
  const luckier = maxTotal - each * wanted.size
  let start = turnOf(seed, maxTotal, types.length)
  return new Map(
    [...wanted].map(([prompt, shares], position) => {
      const most = each + (position < luckier ? 1 : 0)
      const kept = deal(shares, start).slice(0, most)
      start += most
      return [prompt, new Map(kept.map((type) => [type, kept.filter((other) => other === type).length]))]
    }),
  )
}

/** The types of one prompt as cards dealt in rounds; starting elsewhere for each prompt, few cards still show all types. */
function deal(shares: Shares, start: number): readonly string[] {
  const types = rotated([...shares.keys()], start)
  const rounds = Math.max(...shares.values())
  return Array.from({ length: rounds }, (_, round) =>
    types.filter((type) => (shares.get(type) ?? 0) > round),
  ).flat()
}
