import { xml } from './escape.ts'
import { type Report, reproduce } from './report.ts'
import type { ResultCell } from './result.ts'
import { endingWords } from './words.ts'

/**
 * JUnit XML as Jenkins, GitLab and mikepenz/action-junit-report read it: a suite a phase, a case a cell, a stratum as the
 * class name. Streams: the cells come from wherever they were kept. A broken rule is a failure, a rule that could not
 * be judged an error, a cell without a verdict is skipped.
 */
export async function* junit(
  report: Report,
  cells: AsyncIterable<ResultCell>,
): AsyncGenerator<string, void, undefined> {
  const counts = report.score.phases.map((phase) => phase.counts)
  const sum = (pick: (count: (typeof counts)[number]) => number): number =>
    counts.reduce((total, count) => total + pick(count), 0)
  const attributes = [
    'name="flakestorm"',
    `tests="${sum((count) => count.total)}"`,
    `failures="${sum((count) => count.failed)}"`,
    `errors="${sum((count) => count.errored)}"`,
    `skipped="${sum((count) => count.unjudged + count.notTriggered + count.excluded)}"`,
    `time="${(report.durationMs / 1000).toFixed(3)}"`,
  ].join(' ')
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes}>\n`
  yield `<testsuite ${attributes} timestamp="${xml(report.startedAt.slice(0, 19))}">\n`
  for await (const cell of cells) yield testCase(report, cell)
  yield '</testsuite>\n</testsuites>\n'
}

function testCase(report: Report, cell: ResultCell): string {
  const stratum = cell.mutation?.type ?? cell.scenario ?? 'clean'
  const head = `<testcase name="${xml(cell.id)}" classname="${xml(`${cell.phase}.${stratum}`)}" time="${(cell.durationMs / 1000).toFixed(3)}"`
  const body = caseBody(report, cell)
  return body === '' ? `${head}/>\n` : `${head}>${body}</testcase>\n`
}

function caseBody(report: Report, cell: ResultCell): string {
  if (cell.status === 'passed') return ''
  if (cell.status === 'excluded')
    return `<skipped message="${xml(cell.traffic?.rejected[0] ?? endingWords(cell.ending))}"/>`
  if (cell.status === 'not-triggered') {
    const reasons = cell.traffic?.faults.map(({ id, because }) => `${id}: ${because ?? ''}`) ?? []
    return `<skipped message="${xml(`not triggered: ${reasons.join('; ')}`)}"/>`
  }
  if (cell.status === 'unjudged') return '<skipped message="no rule applied"/>'
  const telling = cell.verdicts.filter(
    (verdict) => verdict.counts && (verdict.status === 'broken' || verdict.status === 'errored'),
  )
  const lines = telling.map((verdict) =>
    verdict.status === 'broken'
      ? `${verdict.rule}: expected ${verdict.expected}, seen ${verdict.actual}`
      : `${verdict.rule}: could not be judged: ${verdict.status === 'errored' ? verdict.reason : ''}`,
  )
  const tag = cell.status === 'failed' ? 'failure' : 'error'
  const text = [
    ...lines,
    '',
    `asked: ${cell.prompt}`,
    `answered: ${cell.output}`,
    '',
    reproduce(report, cell.id),
  ].join('\n')
  return `<${tag} message="${xml(lines[0] ?? '')}" type="${xml(telling[0]?.type ?? '')}">${xml(text)}</${tag}>`
}
