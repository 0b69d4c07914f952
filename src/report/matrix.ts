import type { Invariant } from '../invariants/invariant.ts'
import { severities } from '../base/phase.ts'
import type { Verdict } from '../invariants/verdict.ts'
import type { Outcome } from '../run/outcome.ts'
import type { MatrixCell } from './report.ts'

/** As much of a contract as its matrix shows. */
export interface Ruled {
  readonly name: string
  readonly invariants: readonly (Pick<Invariant, 'id' | 'type' | 'severity'> & {
    /** What is asked for this rule, in the place of the golden prompts. */
    readonly probes?: readonly string[]
  })[]
}

/** Rules × scenarios, filled while outcomes stream by. */
export interface Matrix {
  add(outcome: Outcome): void
  /** Contract by contract, the gravest rule first, scenarios as they ran. */
  cells(): readonly MatrixCell[]
}

export function matrix(contracts: readonly Ruled[]): Matrix {
  const rules = new Map(
    contracts.flatMap(({ name, invariants }) =>
      invariants.map((rule) => [rule.id, { contract: name, ...rule }] as const),
    ),
  )
  const cells = new Map<string, MatrixCell>()

  return {
    add(outcome) {
      const { cell } = outcome
      if (cell.phase !== 'contract') return
      const scenario = cell.scenario?.name ?? cell.stratum
      for (const { key } of cell.rules) {
        const rule = rules.get(key)
        if (rule === undefined) continue
        const { id, type, severity, contract, probes = [] } = rule
        const at = JSON.stringify([scenario, id])
        const so = cells.get(at) ?? { contract, rule: id, type, severity, scenario, ...nothing }
        cells.set(at, withFate(so, outcome, probes.length > 0))
      }
    },
    cells: () => {
      const scenarios = [...new Set([...cells.values()].map(({ scenario }) => scenario))]
      const names = contracts.map(({ name }) => name)
      return [...cells.values()].toSorted(
        (a, b) =>
          names.indexOf(a.contract) - names.indexOf(b.contract) ||
          severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
          compare(a.rule, b.rule) ||
          scenarios.indexOf(a.scenario) - scenarios.indexOf(b.scenario),
      )
    },
  }
}

const nothing = { held: 0, broken: 0, errored: 0, skipped: 0, because: null, example: null } as const

/** One verdict more; the first reason and the first failure stay. */
function withFate(so: MatrixCell, outcome: Outcome, isProbe: boolean): MatrixCell {
  const verdict = outcome.verdicts.find((one) => one.rule === so.rule)
  const became = verdict?.status ?? 'skipped'
  const isTelling = became === 'broken' || became === 'errored'
  return {
    ...so,
    [became]: so[became] + 1,
    because: so.because ?? whySkipped(verdict, outcome, isProbe),
    example: so.example ?? (isTelling ? outcome.cell.id : null),
  }
}

function whySkipped(
  verdict: Verdict | undefined,
  { status, transcript }: Outcome,
  isProbe: boolean,
): string | null {
  // Few probes have any business with the tools that a scenario breaks, so which call was missed says nothing.
  if (status === 'not-triggered' && isProbe) return unmet
  if (verdict === undefined) return whyUnjudged(status, transcript)
  return verdict.status === 'skipped' ? verdict.because : null
}

const unmet = 'no fault of this scenario met its probes'

/** A sentence for each rule that no cell judged: whoever reads a pass should not think that it was kept. */
export function unjudgedRules(cells: readonly MatrixCell[]): readonly string[] {
  const rules = Map.groupBy(cells, ({ contract, rule }) => JSON.stringify([contract, rule]))
  return [...rules.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined || own.some(({ held, broken, errored }) => held + broken + errored > 0)) return []
    const because = first.because ?? 'it never applied'
    const hint =
      because === unmet ? ' Add a scenario without faults, in which they are judged in any case.' : ''
    return [
      `The rule ${first.rule} of the contract ${first.contract} was judged in no cell: ${because}.${hint}`,
    ]
  })
}

/** Why a cell has no verdicts at all. */
function whyUnjudged(status: Outcome['status'], { traffic, ending }: Outcome['transcript']): string {
  if (status === 'not-triggered') {
    const reasons = traffic?.faults.flatMap(({ because }) => because ?? []) ?? []
    return `not triggered: ${reasons.join('; ')}`
  }
  return traffic?.rejected[0] ?? ('reason' in ending ? ending.reason : 'the agent could not be asked')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
