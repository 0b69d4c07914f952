/** Weight of the rules that held, of all that were judged; counts of cells where a cell is all or nothing. */
export interface Sum {
  readonly held: number
  readonly of: number
}

/** All that was judged in one stratum. */
export interface Evidence {
  /** Its share of the score is its part of the weights of all strata. */
  readonly weight: number
  readonly cells: number
  /** Σ of² over its cells: tells how unevenly they weigh. */
  readonly squares: number
  readonly prompts: ReadonlyMap<string, Sum>
}

/** What the intervals of a score need, of one phase or of all together. */
export interface Moments {
  /** The score S, in [0, 1]. */
  readonly value: number
  /** S with each stratum drawn towards one half by two cells (Agresti & Coull 1998), so that no variance is 0. */
  readonly shrunk: number
  /** Variance of S over re-runs of the same suite. */
  readonly variance: number
  /** How many cells S rests on; fewer when phases weigh more than their cells. */
  readonly cells: number
  /** What each prompt contributes to the distance of S from its mean over prompts; their squares sum to its variance. */
  readonly deviations: ReadonlyMap<string, number>
  /** Prompts of the phase that has the fewest. */
  readonly fewestPrompts: number
}

/** The moments of one phase: S = Σ w p, V = Σ w² p̃(1 − p̃)/n over strata; null without a judged cell. */
export function momentsOf(strata: readonly Evidence[]): Moments | null {
  const weighed = weigh(strata)
  if (weighed.length === 0) return null

  const parts = weighed.map(({ item, share }) => {
    const { held, of } = sumOf(item.prompts)
    const size = (of * of) / item.squares
    const shrunk = (held * (size / of) + 1) / (size + 2)
    return { share, value: held / of, shrunk, variance: (shrunk * (1 - shrunk)) / size }
  })
  const deviations = deviationsOf(weighed)
  return {
    ...combined(parts),
    cells: total(weighed, ({ item }) => item.cells),
    deviations,
    fewestPrompts: deviations.size,
  }
}

/**
 * The moments of a weighted mean of phases: S = Σ W S, V = Σ W² V. A prompt's deviations add up over phases before they are
 * squared, because a prompt that is hard in one phase is hard in the others; phases without common prompts give Σ W² V again.
 */
export function meanOf(
  phases: readonly { readonly weight: number; readonly moments: Moments }[],
): Moments | null {
  const weighed = weigh(phases)
  if (weighed.length === 0) return null

  const deviations = new Map<string, number>()
  for (const { item, share } of weighed) {
    for (const [prompt, deviation] of item.moments.deviations) add(deviations, prompt, share * deviation)
  }
  return {
    ...combined(weighed.map(({ item, share }) => ({ ...item.moments, share }))),
    cells: 1 / total(weighed, ({ item, share }) => (share * share) / item.moments.cells),
    deviations,
    fewestPrompts: Math.min(...weighed.map(({ item }) => item.moments.fewestPrompts)),
  }
}

/** Held and judged weight over all prompts. */
export function sumOf(prompts: ReadonlyMap<string, Sum>): Sum {
  let [held, of] = [0, 0]
  for (const sum of prompts.values()) {
    held += sum.held
    of += sum.of
  }
  return { held, of }
}

/** Shares that sum to 1 of the things that weigh anything; equal ones where nothing does. */
export function weigh<T extends { readonly weight: number }>(
  items: readonly T[],
): { item: T; share: number }[] {
  const heavy = items.filter(({ weight }) => weight > 0)
  if (heavy.length === 0) return items.map((item) => ({ item, share: 1 / items.length }))
  const sum = total(heavy, ({ weight }) => weight)
  return heavy.map((item) => ({ item, share: item.weight / sum }))
}

type Part = Pick<Moments, 'value' | 'shrunk' | 'variance'> & { readonly share: number }

function combined(parts: readonly Part[]): Pick<Moments, 'value' | 'shrunk' | 'variance'> {
  // Dividing by the sum of the shares makes a mean of ones exactly one.
  const sum = total(parts, ({ share }) => share)
  return {
    value: total(parts, ({ share, value }) => share * value) / sum,
    shrunk: total(parts, ({ share, shrunk }) => share * shrunk) / sum,
    variance: total(parts, ({ share, variance }) => share * share * variance),
  }
}

/**
 * z_i = √(G/(G−1)) Σ_h w_h (x_hi − p_h n_hi)/n_h over G prompts: the linearised variance of a stratified mean over clusters
 * (Korn & Graubard 1998). With the same cells for every prompt, Σ z² is var(s_i)/G of the prompts' scores s_i.
 */
function deviationsOf(
  strata: readonly { readonly item: Evidence; readonly share: number }[],
): Map<string, number> {
  const deviations = new Map<string, number>()
  for (const { item, share } of strata) {
    const { held, of } = sumOf(item.prompts)
    for (const [prompt, own] of item.prompts) {
      add(deviations, prompt, (share * (own.held - (held / of) * own.of)) / of)
    }
  }
  const prompts = deviations.size
  const correction = prompts > 1 ? Math.sqrt(prompts / (prompts - 1)) : 1
  for (const [prompt, deviation] of deviations) deviations.set(prompt, deviation * correction)
  return deviations
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value)
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}
