import type { Phase } from '../../base/phase.ts'
import type { FaultCoverage, Report } from '../report.ts'
import { cells } from '../words.ts'
import type { Pen } from './pen.ts'

const mostReasons = 5

/** How many cells count for nothing, and why; empty when every cell was judged and every fault reached the agent. */
export function unjudged({ score, coverage, findings }: Report, pen: Pen): string {
  const missed = coverage.filter(({ because }) => because !== null)
  const lines = [
    ...score.phases.flatMap(({ phase, counts }) => [
      ...told(phase, counts.notTriggered, 'not triggered: the planned faults never reached the agent'),
      ...told(phase, counts.excluded, 'left out: the agent could not be asked'),
      ...told(phase, counts.errored, `inconclusive: ${why(phase, findings, pen)}`),
      ...told(phase, counts.unjudged, 'not judged: no rule applied'),
    ]),
    ...missed.slice(0, mostReasons).map((fault) => `- ${notTriggered(fault, pen)}`),
    ...(missed.length > mostReasons
      ? [`- and ${missed.length - mostReasons} more faults that reached no cell`]
      : []),
  ]
  return lines.length === 0 ? '' : ['**Not counted**', '', ...lines].join('\n')
}

function told(phase: Phase, count: number, cause: string): readonly string[] {
  return count === 0 ? [] : [`- ${phase}: ${cells(count)} ${cause}`]
}

function why(phase: Phase, findings: Report['findings'], pen: Pen): string {
  const finding = findings.find((one) => one.phase === phase && one.status === 'errored')
  if (finding === undefined) return 'a rule could not be judged'
  return `${pen.code(finding.rule)} could not be judged, ${pen.code(finding.example.actual)}`
}

function notTriggered({ scenario, id, because }: FaultCoverage, pen: Pen): string {
  return `fault ${pen.code(id)} of ${pen.code(scenario)} reached no cell: ${pen.code(because ?? '')}`
}
