import { phases } from '../../src/base/phase.ts'
import { clopperPearson, wilson } from '../../src/scoring/intervals.ts'
import { studentQuantile } from '../../src/scoring/numerics.ts'
import type { Judged } from '../../src/scoring/score.ts'
import type { ScoreRules } from '../../src/scoring/tally.ts'

/**
 * The score straight from the formulas, over a list of cells without credit that it keeps and walks again and again.
 * What the streaming tally must equal.
 */
export function naiveScore(cells: readonly Judged[], rules: ScoreRules) {
  const judged = cells.filter((cell) => cell.status === 'passed' || cell.status === 'failed')
  const ran = phases.filter((phase) => judged.some((cell) => cell.phase === phase))
  const parts = ran.map((phase) => {
    const own = judged.filter((cell) => cell.phase === phase)
    return {
      weight: rules.weights[phase],
      cells: own,
      shares: sharesOf(own, phase === 'mutation' ? rules.strata : {}),
    }
  })
  const total = sum(parts.map(({ weight }) => weight))
  const weighted = parts.map((part) => ({ ...part, weight: part.weight / total }))
  return {
    overall: weighted.length === 0 ? null : naiveEstimate(weighted),
    phases: weighted.map((part) => naiveEstimate([{ ...part, weight: 1 }])),
  }
}

interface Part {
  readonly weight: number
  readonly cells: readonly Judged[]
  readonly shares: ReadonlyMap<string, number>
}

function naiveEstimate(parts: readonly Part[]) {
  const strata = parts.flatMap(({ weight, cells, shares }) =>
    [...shares].map(([stratum, share]) => {
      const own = shares.size === 1 ? cells : cells.filter((cell) => cell.stratum === stratum)
      const [x, n] = [own.filter((cell) => cell.status === 'passed').length, own.length]
      return { w: weight * share, own, p: x / n, drawn: (x + 1) / (n + 2), n }
    }),
  )
  const value = sum(strata.map(({ w, p }) => w * p))
  const drawn = sum(strata.map(({ w, drawn: p }) => w * p))
  const variance = sum(strata.map(({ w, drawn: p, n }) => (w * w * p * (1 - p)) / n))
  const size = (drawn * (1 - drawn)) / variance

  const everywhere = new Set(parts.flatMap(({ cells }) => cells.map((cell) => cell.promptId)))
  const promptsOf = (cells: readonly Judged[]): number => new Set(cells.map((cell) => cell.promptId)).size
  const fewest = Math.min(...parts.map(({ cells }) => promptsOf(cells)))
  const count = 1 / sum(parts.map(({ weight, cells }) => weight ** 2 / cells.length))
  const spread = sum(
    [...everywhere].map((prompt) => {
      const z = parts.map(({ weight, cells, shares }) => {
        const groups = promptsOf(cells)
        const residuals = [...shares].map(([stratum, share]) => {
          const own = shares.size === 1 ? cells : cells.filter((cell) => cell.stratum === stratum)
          const p = own.filter((cell) => cell.status === 'passed').length / own.length
          const mine = own.filter((cell) => cell.promptId === prompt)
          return (share * sum(mine.map((cell) => (cell.status === 'passed' ? 1 : 0) - p))) / own.length
        })
        return weight * Math.sqrt(groups / (groups - 1)) * sum(residuals)
      })
      return sum(z) ** 2
    }),
  )
  const effective =
    spread < 1e-20
      ? count / (1 + Math.max(0, count / everywhere.size - 1) * 0.4)
      : Math.min(
          count,
          ((value * (1 - value)) / spread) *
            (studentQuantile(0.975, count - 1) / studentQuantile(0.975, fewest - 1)) ** 2,
        )
  return {
    value,
    rerun: wilson(value, size),
    newPrompts:
      fewest < 5 ? 'not estimable from fewer than 5 prompts' : clopperPearson(value * effective, effective),
  }
}

/** One stratum for all where none has a weight; the name of that one does not matter. */
function sharesOf(
  cells: readonly Judged[],
  weights: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const names = [...new Set(cells.map((cell) => cell.stratum))]
  if (!names.some((name) => weights[name] !== undefined)) return new Map([['', 1]])
  const total = sum(names.map((name) => weights[name] ?? 1))
  return new Map(names.map((name) => [name, (weights[name] ?? 1) / total]))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
