import { count, isJudged, noCounts } from './counts.ts'
import type { Counting } from './counts.ts'
import { sumOf } from './moments.ts'
import type { Evidence, Sum } from './moments.ts'
import type { Judged, StratumScore } from './score.ts'

/** The running sums of a phase's strata, prompt by prompt. */
interface StrataTally {
  add(cell: Judged): void
  /** Where no judged stratum has a weight each cell counts alike, and the evidence is one stratum. */
  read(weights: Readonly<Record<string, number>>): {
    readonly evidence: readonly Evidence[]
    readonly scores: readonly StratumScore[]
  }
}

export function strataTally(): StrataTally {
  const strata = new Map<string, Stratum>()

  const add = (cell: Judged): void => {
    const stratum = strata.get(cell.stratum) ?? {
      counts: noCounts(),
      judged: 0,
      squares: 0,
      prompts: new Map(),
    }
    strata.set(cell.stratum, stratum)
    count(stratum.counts, cell)
    if (isJudged(cell)) addJudged(stratum, cell)
  }

  const read: StrataTally['read'] = (weights) => {
    // Sorted by name, so that the order in which cells came is gone.
    const byName = [...strata].toSorted(([a], [b]) => (a < b ? -1 : 1))
    const judged = byName.filter(([, { prompts }]) => prompts.size > 0)
    const weighted = judged.some(([name]) => Object.hasOwn(weights, name))
    const weightOf = (name: string, stratum: Stratum): number => {
      if (!weighted) return sumOf(stratum.prompts).of
      return Object.hasOwn(weights, name) ? (weights[name] ?? 1) : 1
    }
    const evidence = judged.map(([name, stratum]) => evidenceOf(stratum, weightOf(name, stratum)))
    return {
      evidence: weighted ? evidence : pooled(evidence),
      scores: byName.map(([name, stratum]) => scoreOf(name, stratum, weightOf(name, stratum))),
    }
  }
  return { add, read }
}

interface Stratum {
  readonly counts: Counting
  /** Cells that count in the score. */
  judged: number
  squares: number
  readonly prompts: Map<string, GrowingSum>
}

type GrowingSum = { -readonly [K in keyof Sum]: number }

function addJudged(stratum: Stratum, cell: Judged): void {
  const { held, of } = cell.credit ?? { held: cell.status === 'passed' ? 1 : 0, of: 1 }
  stratum.judged += 1
  stratum.squares += of * of
  addSum(stratum.prompts, cell.promptId, { held, of })
}

function addSum(sums: Map<string, GrowingSum>, prompt: string, { held, of }: Sum): void {
  const sum = sums.get(prompt)
  if (sum === undefined) {
    sums.set(prompt, { held, of })
    return
  }
  sum.held += held
  sum.of += of
}

function evidenceOf({ judged, squares, prompts }: Stratum, weight: number): Evidence {
  return { weight, cells: judged, squares, prompts }
}

function pooled(strata: readonly Evidence[]): readonly Evidence[] {
  if (strata.length === 0) return []
  const all = { weight: 1, cells: 0, squares: 0, prompts: new Map<string, GrowingSum>() }
  for (const { cells, squares, prompts } of strata) {
    all.cells += cells
    all.squares += squares
    for (const [prompt, sum] of prompts) addSum(all.prompts, prompt, sum)
  }
  return [all]
}

function scoreOf(stratum: string, { counts, prompts }: Stratum, weight: number): StratumScore {
  const { held, of } = sumOf(prompts)
  return { stratum, weight, counts: { ...counts }, value: of === 0 ? null : held / of }
}
