import { incompleteBeta, normalQuantile } from './numerics.ts'

/** Likeness of two cells of one prompt, where the cells themselves cannot tell: measured on 200 runs of tau-bench. */
const likeness = 0.4

/** How many independent cells `cells` are worth as a claim about new prompts: Kish's design effect, 1 + (m − 1)ρ. */
export function effectiveCells(cells: number, prompts: number): number {
  return cells / (1 + Math.max(0, cells / prompts - 1) * likeness)
}

/**
 * The effective cells with which an agent whose true score is `truth` is certified to be at or above `bar`, both in
 * [0, 1]: one-sided exact binomial test at 5 %, power 80 %; null when `truth` is not above `bar`.
 * Beyond 5,000 the normal approximation, which is then within one per cent.
 */
export function cellsToCertify(bar: number, truth: number): number | null {
  if (truth <= bar) return null
  const about = approximately(bar, truth)
  if (about > 5000) return Math.ceil(about)

  // Exact power saws up and down with the size: a size is quoted only when the next two suffice as well.
  let [needed, inRow] = [0, 0]
  for (let cells = 1; ; cells++) {
    while (needed <= cells && atLeast(needed, cells, bar) > 0.05) needed++
    inRow = needed <= cells && atLeast(needed, cells, truth) >= 0.8 ? inRow + 1 : 0
    if (inRow === 3) return cells - 2
  }
}

/** P(X ≥ passes) for X binomial: DLMF 8.17.5. */
function atLeast(passes: number, cells: number, p: number): number {
  return passes === 0 ? 1 : incompleteBeta(p, passes, cells - passes + 1)
}

function approximately(bar: number, truth: number): number {
  const [chance, power] = [normalQuantile(0.95), normalQuantile(0.8)]
  const spread = chance * Math.sqrt(bar * (1 - bar)) + power * Math.sqrt(truth * (1 - truth))
  return (spread / (truth - bar)) ** 2
}
