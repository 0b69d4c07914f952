import type { Phase } from '../base/phase.ts'
import type { Counts, PhaseScore } from '../scoring/score.ts'
import { plain, xml } from './escape.ts'
import { type PreflightResult, type Report, reproduce } from './report.ts'
import type { ResultCell } from './result.ts'
import { endingWords, reasonSentence, verdictLine } from './words.ts'

/**
 * JUnit XML as Jenkins, GitLab and mikepenz/action-junit-report read it: a suite for the golden prompts in a clean world, one for
 * each phase with a case a cell, and one for the gate, so that who reads nothing else still sees the verdict. Streams: the cells
 * come from wherever they were kept. A broken rule is a failure, a rule that could not be judged an error, a cell without a
 * verdict is skipped and says why.
 */
export async function* junit(
  report: Report,
  cells: AsyncIterable<ResultCell>,
): AsyncGenerator<string, void, undefined> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="flakestorm"${totals(report)}>\n`
  yield* preflightSuite(report)
  let phase: Phase | null = null
  for await (const cell of cells) {
    if (cell.phase !== phase) {
      if (phase !== null) yield '</testsuite>\n'
      yield phaseHead(report, cell.phase)
      phase = cell.phase
    }
    yield testCase(report, cell)
  }
  if (phase !== null) yield '</testsuite>\n'
  yield gateSuite(report)
  yield '</testsuites>\n'
}

interface Totals {
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly skipped: number
}

function totals({ score, preflight, durationMs }: Report): string {
  const all = [
    ...score.phases.map(({ counts }) => totalsOf(counts)),
    cleanTotals(preflight),
    gateTotals(score),
  ]
  const sum = (key: keyof Totals): number => all.reduce((total, one) => total + one[key], 0)
  return ` tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}" time="${seconds(durationMs)}"`
}

function totalsOf(counts: Counts): Totals {
  return {
    tests: counts.total,
    failures: counts.failed,
    errors: counts.errored,
    skipped: counts.unjudged + counts.notTriggered + counts.excluded,
  }
}

function suiteHead(report: Report, name: string, { tests, failures, errors, skipped }: Totals): string {
  const numbers = `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}"`
  return `<testsuite name="${name}" ${numbers} timestamp="${xml(report.startedAt.slice(0, 19))}">\n`
}

function properties(values: Readonly<Record<string, string | number | null>>): string {
  const lines = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [`<property name="${name}" value="${oneLine(String(value))}"/>\n`],
  )
  return `<properties>\n${lines.join('')}</properties>\n`
}

function cleanTotals(preflight: Report['preflight']): Totals {
  const failures = preflight.filter(({ held }) => !held).length
  return { tests: preflight.length, failures, errors: 0, skipped: 0 }
}

function* preflightSuite(report: Report): Generator<string, void, undefined> {
  const { preflight } = report
  if (preflight.length === 0) return
  yield suiteHead(report, 'preflight', cleanTotals(preflight))
  for (const result of preflight) yield cleanCase(result)
  yield '</testsuite>\n'
}

function cleanCase({ promptId, held, broken, durationMs, output }: PreflightResult): string {
  const head = caseHead(`preflight/${promptId}`, 'preflight.clean', durationMs)
  if (held) return `${head}/>\n`
  const lines = broken.map(({ rule, expected, actual }) => `${rule}: expected ${expected}, seen ${actual}`)
  const first = lines[0] ?? 'it breaks its rules or gets no answer in a clean world'
  const text = [...lines, '', `answered: ${output}`].join('\n')
  return `${head}><failure message="${oneLine(first)}" type="fails-clean">${body(text)}</failure></testcase>\n`
}

function phaseHead(report: Report, phase: Phase): string {
  const found = report.score.phases.find((one) => one.phase === phase)
  const none = { tests: 0, failures: 0, errors: 0, skipped: 0 }
  const head = suiteHead(report, phase, found === undefined ? none : totalsOf(found.counts))
  return `${head}${properties({ seed: report.seed, ...(found === undefined ? {} : figuresOf(found)) })}`
}

function figuresOf(score: PhaseScore): Readonly<Record<string, string | number | null>> {
  const { estimate, weight, floor, counts, flaky, attacks, utility } = score
  return {
    score: estimate?.value ?? null,
    'score-rerun-low': estimate?.rerun.low ?? null,
    'score-rerun-high': estimate?.rerun.high ?? null,
    weight,
    floor,
    'not-triggered': counts.notTriggered,
    unjudged: counts.unjudged,
    excluded: counts.excluded,
    flaky,
    'attacks-won': attacks === null ? null : `${attacks.won}/${attacks.total}`,
    'utility-under-attack': utility === null ? null : `${utility.held}/${utility.total}`,
  }
}

function testCase(report: Report, cell: ResultCell): string {
  const stratum = cell.mutation?.type ?? cell.scenario ?? 'clean'
  const head = caseHead(cell.id, `${cell.phase}.${stratum}`, cell.durationMs)
  if (cell.status === 'passed') return `${head}/>\n`
  return `${head}>${caseBody(report, cell)}</testcase>\n`
}

function caseBody(report: Report, cell: ResultCell): string {
  const skipped = skippedBecause(cell)
  if (skipped !== null) return `<skipped message="${oneLine(skipped)}"/>`
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
  return `<${tag} message="${oneLine(lines[0] ?? '')}" type="${oneLine(telling[0]?.type ?? '')}">${body(text)}</${tag}>`
}

/** Why a cell is neither green nor red; null for one that is. */
function skippedBecause({ status, traffic, ending, verdicts }: ResultCell): string | null {
  switch (status) {
    case 'excluded':
      return `excluded: ${traffic?.rejected[0] ?? endingWords(ending)}`
    case 'not-triggered': {
      const reasons = traffic?.faults.map(({ id, because }) => `${id}: ${because ?? ''}`) ?? []
      return `not triggered: ${reasons.join('; ')}`
    }
    case 'unjudged': {
      const reasons = verdicts.flatMap((one) =>
        one.status === 'skipped' ? [`${one.rule}: ${one.because}`] : [],
      )
      return ['no rule applied', ...reasons].join('; ')
    }
    case 'passed':
    case 'failed':
    case 'errored':
      return null
  }
}

function gateTotals({ verdict }: Report['score']): Totals {
  const [failures, errors] = [verdict === 'failed' ? 1 : 0, verdict === 'inconclusive' ? 1 : 0]
  return { tests: 1, failures, errors, skipped: 0 }
}

/** The verdict as a case of its own: a failure when the gate is shut, an error when nobody can say. */
function gateSuite(report: Report): string {
  const { score, durationMs, seed, tool, commit, suite, planned, done, baseline } = report
  const figures = properties({
    seed,
    flakestorm: tool.version,
    commit,
    suite,
    planned,
    done,
    score: score.overall?.value ?? null,
    'score-rerun-low': score.overall?.rerun.low ?? null,
    'score-rerun-high': score.overall?.rerun.high ?? null,
    'min-score': score.minScore,
    verdict: score.verdict,
  })
  const head = `${suiteHead(report, 'gate', gateTotals(score))}${figures}${caseHead('verdict', 'gate', durationMs)}`
  if (score.verdict === 'passed') return `${head}/>\n</testsuite>\n`
  const tag = score.verdict === 'failed' ? 'failure' : 'error'
  const text = score.reasons.map(reasonSentence).join('\n')
  const told = `<${tag} message="${oneLine(verdictLine(score, baseline))}" type="${score.verdict}">${body(text)}</${tag}>`
  return `${head}>${told}</testcase>\n</testsuite>\n`
}

function caseHead(name: string, className: string, ms: number): string {
  return `<testcase name="${oneLine(name)}" classname="${oneLine(className)}" time="${seconds(ms)}"`
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}

function oneLine(text: string): string {
  return xml(plain(text))
}

function body(text: string): string {
  return xml(text.split('\n').map(plain).join('\n'))
}
