import type { Severity } from '../base/phase.ts'
import { resilienceOf } from '../scoring/credit.ts'
import type { MatrixCell } from './report.ts'

/** One contract as every surface shows it: rules down, scenarios across, a score at the end of each. */
export interface ContractView {
  readonly contract: string
  /** 0 to 100 with two decimals; null where nothing was judged. */
  readonly score: number | null
  readonly scenarios: readonly { readonly name: string; readonly score: number | null }[]
  readonly rules: readonly RuleRow[]
}

interface RuleRow {
  readonly rule: string
  readonly severity: Severity
  readonly held: number
  /** Times that it was judged. */
  readonly of: number
  /** One for each scenario, in their order; null where the rule had no cell. */
  readonly cells: readonly (MatrixCell | null)[]
}

/** The matrix contract by contract; empty without one. */
export function contractViews(matrix: readonly MatrixCell[]): readonly ContractView[] {
  return [...Map.groupBy(matrix, ({ contract }) => contract)].map(([contract, cells]) => {
    const names = [...new Set(cells.map(({ scenario }) => scenario))]
    const rules = Map.groupBy(cells, ({ rule }) => rule)
    return {
      contract,
      score: resilienceOf(cells),
      scenarios: names.map((name) => ({
        name,
        score: resilienceOf(cells.filter(({ scenario }) => scenario === name)),
      })),
      rules: [...rules].map(([rule, own]) => rowOf(rule, own, names)),
    }
  })
}

function rowOf(rule: string, own: readonly MatrixCell[], names: readonly string[]): RuleRow {
  const held = own.reduce((sum, cell) => sum + cell.held, 0)
  return {
    rule,
    severity: own[0]?.severity ?? 'medium',
    held,
    of: held + own.reduce((sum, cell) => sum + cell.broken, 0),
    cells: names.map((name) => own.find(({ scenario }) => scenario === name) ?? null),
  }
}

/** A resilience score with its two decimals; a dash where nothing was judged. */
export function resilience(score: number | null): string {
  return score === null ? '–' : score.toFixed(2)
}

/** What became of a rule under a scenario: how often it held of how often it was judged, and what could not be. */
export function matrixCell(
  cell: MatrixCell | null,
  sign: { readonly held: string; readonly broken: string; readonly errored: string },
): string {
  if (cell === null) return ''
  const { held, broken, errored } = cell
  const judged = held + broken
  const parts = [
    ...(judged === 0 ? [] : [`${broken > 0 ? sign.broken : sign.held} ${held}/${judged}`]),
    ...(errored === 0 ? [] : [`${sign.errored} ${errored} not judged`]),
  ]
  return parts.length === 0 ? '–' : parts.join(' ')
}

/** Why rules did not apply: one sentence for each rule and reason, with the scenarios that share it. */
export function skippedRules({ rules }: ContractView): readonly string[] {
  return rules.flatMap(({ rule, cells }) => {
    const idle = cells.filter((cell) => cell !== null && cell.skipped > 0)
    return [...Map.groupBy(idle, (cell) => cell?.because ?? '')].map(
      ([because, some]) => `${rule} under ${some.map((cell) => cell?.scenario).join(', ')}: ${because}`,
    )
  })
}
