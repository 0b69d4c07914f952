/** What is left of a list when no more can go. */
export interface Shrunk<Atom> {
  /** In their order; what was asked of them still holds for these. */
  readonly kept: readonly Atom[]
  /** True where it was tried that none of them can go alone; false where the budget ended before. */
  readonly isMinimal: boolean
}

/** How many more questions may be asked; shared by all lists that are shrunk together. */
export interface Budget {
  left: number
}

/**
 * Delta debugging: the smallest list for which `still` says yes that is found by leaving out parts, where it says yes to all of
 * it. ddmin of Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", IEEE TSE 28(2), 2002, with
 * the empty list asked first. A list that was asked about is not asked about again.
 */
export async function shrink<Atom>(
  atoms: readonly Atom[],
  still: (some: readonly Atom[]) => Promise<boolean>,
  budget: Budget,
): Promise<Shrunk<Atom>> {
  let isSpent = false
  const known = new Map<string, boolean>()
  const holds = async (some: readonly number[]): Promise<boolean> => {
    const name = some.join()
    const before = known.get(name)
    if (before !== undefined) return before
    isSpent ||= budget.left <= 0
    if (isSpent) return false
    budget.left -= 1
    const answer = await still(some.flatMap((at) => atoms.slice(at, at + 1)))
    known.set(name, answer)
    return answer
  }
  let kept: readonly number[] = atoms.map((_, at) => at)
  if (kept.length > 0 && (await holds([]))) return { kept: [], isMinimal: true }
  let parts = 2
  while (kept.length >= 2 && !isSpent) {
    const smaller = await oneOf(candidates(kept, parts), holds)
    if (smaller !== null) {
      parts = smaller.isPart ? 2 : Math.max(parts - 1, 2)
      kept = smaller.kept
    } else if (parts >= kept.length) break
    else parts = Math.min(parts * 2, kept.length)
  }
  return { kept: kept.flatMap((at) => atoms.slice(at, at + 1)), isMinimal: !isSpent }
}

interface Candidate {
  readonly kept: readonly number[]
  /** True for one part alone, false for all but one. */
  readonly isPart: boolean
}

/** Each part alone, then all but each part. */
function candidates(kept: readonly number[], parts: number): readonly Candidate[] {
  const chunks = Array.from({ length: parts }, (_, nth) =>
    kept.slice(Math.floor((nth * kept.length) / parts), Math.floor(((nth + 1) * kept.length) / parts)),
  )
  const alone = chunks.map((chunk) => ({ kept: chunk, isPart: true }))
  if (parts === 2) return alone
  const without = chunks.map((_, nth) => ({
    kept: chunks.flatMap((chunk, at) => (at === nth ? [] : chunk)),
    isPart: false,
  }))
  return [...alone, ...without]
}

async function oneOf(
  some: readonly Candidate[],
  holds: (kept: readonly number[]) => Promise<boolean>,
): Promise<Candidate | null> {
  for (const candidate of some) if (await holds(candidate.kept)) return candidate
  return null
}
