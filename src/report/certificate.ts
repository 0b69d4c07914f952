import type { Phase } from '../base/phase.ts'
import type { PhaseScore } from '../scoring/score.ts'
import { largeScale, smallScale } from './certificate-scale.ts'
import { certificateStyle } from './certificate-style.ts'
import type { Digests } from './digest.ts'
import { visible, xml } from './escape.ts'
import { inertJson } from './html-pack.ts'
import type { Report } from './report.ts'
import { attackWords, bar, cells, decimals, range, reasonSentence } from './words.ts'

/** What a certificate says beside its result. */
export interface CertificateTerms {
  /** Who stands for the test; null = nobody is named. */
  readonly tester: string | null
  /** Score from which it says that it was reached. */
  readonly threshold: number
}

/** The data that a certificate carries, by which it can be held against a result. */
export interface CertificateClaims extends CertificateTerms, Digests {
  readonly version: 1
}

/** Reasons that fit on the page; the rest is counted. */
const mostReasons = 3

/** One page for people and printers: what was tested, what came out, how sure that is, and what it does not say. */
export function certificate(report: Report, terms: CertificateTerms, digests: Digests): string {
  const { threshold } = terms
  const tester = terms.tester === null ? null : visible(terms.tester)
  const { suite, result } = digests
  const claims: CertificateClaims = { version: 1, tester, threshold, suite, result }
  const outcome = outcomeOf(report, threshold)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>flakestorm reliability certificate: ${outcome.word}</title>
<style>${certificateStyle}</style>
</head>
<body>
<main class="${outcome.kind}">
<header><div class="brand">flakestorm <span>reliability under test</span></div><div class="soft">${day(report.startedAt)}</div></header>
<h1>Reliability certificate</h1>
${verdictBlock(report, terms)}
${reasonsBlock(report, threshold)}
${phaseTable(report)}
${factsBlock(report, terms)}
${hashBlock(digests)}
${statement(report)}
<footer>To check that this page belongs to a result: <code>npx flakestorm certificate verify certificate.html result.json</code></footer>
</main>
<script type="application/json" id="flakestorm-certificate">${inertJson(claims)}</script>
</body>
</html>
`
}

type Outcome = { readonly kind: Report['score']['verdict']; readonly word: string }

/** Passed needs both: the gate of the run, and the threshold of the certificate. */
function outcomeOf({ score }: Report, threshold: number): Outcome {
  if (score.verdict === 'inconclusive') return { kind: 'inconclusive', word: 'Inconclusive' }
  const reached = score.overall !== null && score.overall.value >= threshold - rounding
  return score.verdict === 'passed' && reached
    ? { kind: 'passed', word: 'Passed' }
    : { kind: 'failed', word: 'Not passed' }
}

const rounding = 1e-9

function verdictBlock(report: Report, { threshold }: CertificateTerms): string {
  const { overall } = report.score
  const score =
    overall === null
      ? 'no score: nothing could be judged'
      : `score <b>${decimals(overall.value)}</b>, needs ${bar(threshold)}<br>a re-run lands in ${range(overall.rerun)} (95 %)`
  const drawing = overall === null ? '' : largeScale(overall, threshold)
  return `<section class="verdict" aria-label="Verdict"><div class="word">${outcomeOf(report, threshold).word}<small>${score}</small></div>${drawing}</section>`
}

function reasonsBlock({ score }: Report, threshold: number): string {
  const { overall, minScore } = score
  const missed = overall !== null && overall.value < threshold - rounding && threshold > minScore
  const own = missed ? [`The score is below the ${bar(threshold)} that this certificate asks for.`] : []
  const reasons = [...own, ...score.reasons.map(reasonSentence)]
  const more = reasons.length - mostReasons
  const shown = [
    ...reasons.slice(0, mostReasons).map((reason) => short(reason, 150)),
    ...(more > 0 ? [`${more} more in the result.`] : []),
  ]
  if (shown.length === 0) return ''
  return `<section><h2>Why</h2><ul>${shown.map((reason) => `<li>${html(reason)}</li>`).join('')}</ul></section>`
}

function phaseTable({ score }: Report): string {
  if (score.phases.length === 0) return ''
  const head =
    '<tr><th scope="col">Phase</th><th scope="col" class="number">Score</th><th scope="col"><span class="soft">0 to 1, re-run 95 %</span></th><th scope="col" class="number">Passed</th><th scope="col" class="number">Not triggered</th><th scope="col" class="number">Weight</th></tr>'
  return `<section><table><thead>${head}</thead><tbody>${score.phases.map(phaseRow).join('')}</tbody></table></section>`
}

function phaseRow({ phase, estimate, counts, weight, floor }: PhaseScore): string {
  const score = estimate === null ? 'no score' : decimals(estimate.value)
  const drawing = estimate === null ? '' : smallScale(estimate, floor)
  const passed = `${counts.passed}/${counts.passed + counts.failed}`
  return `<tr><td>${phase}</td><td class="number">${score}</td><td class="draw">${drawing}</td><td class="number">${passed}</td><td class="number">${counts.notTriggered}</td><td class="number">${Math.round(weight * 100)} %</td></tr>`
}

function factsBlock(report: Report, { tester }: CertificateTerms): string {
  const { agent, commit, seed, configFile, tool, done, planned } = report
  const facts: readonly (readonly [string, string])[] = [
    ['Tester', tester ?? 'not named'],
    ['Date', `${day(report.startedAt)}, ${report.startedAt.slice(11, 16)} UTC`],
    ['Agent', `${agent.type} ${withoutKeys(agent.address)}`],
    ['Seed', String(seed)],
    ['Commit', commit?.replace(/^([0-9a-f]{12})[0-9a-f]*/, '$1') ?? 'not known'],
    ['Cells', `${done} of ${planned}`],
    ['Config', configFile],
    ['Made by', `flakestorm ${tool.version}`],
  ]
  return `<section><dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${html(short(value, 120))}</dd>`).join('')}</dl></section>`
}

function hashBlock({ suite, result }: Digests): string {
  return `<section class="hash" aria-label="Hashes"><span>Suite</span><code>${suite}</code><span>Result</span><code>${result}</code></section>`
}

function statement(report: Report): string {
  const { score, done, agent, startedAt, seed } = report
  const interval =
    score.overall === null
      ? ''
      : ` Were this very suite run again, its score would lie within ${range(score.overall.rerun)} in about 95 of 100 runs.`
  const ways = score.phases.map(({ phase }) => hostilities[phase]).join('; ')
  const says = `On ${day(startedAt)} an agent, reached by ${html(short(agent.type, 20))}, was put through ${cells(done)} drawn with seed ${seed}${ways === '' ? '' : `: ${ways}`}. The score is the weighted share of cells in which it kept the rules of that suite.${interval}${attackLine(report)}`
  const not =
    'Nothing about prompts, attacks, faults or rules that the suite does not hold, about any other version of the agent, or about other surroundings. It replaces no review by people and promises no fitness for a purpose. It was made by the tester’s own run: the hashes tie this page to one result file, and nobody else has looked at it.'
  return `<section class="statement"><div><h2>What this says</h2><p>${says}</p></div><div><h2>What it does not say</h2><p>${not}</p></div></section>`
}

/** The bound that so few attacks allow, and whose attacks they were. */
function attackLine({ score, tool }: Report): string {
  const words = score.phases
    .filter(({ phase }) => phase === 'mutation')
    .flatMap((phase) => attackWords(phase, tool))
  if (words.length === 0) return ''
  const whose =
    tool.pack === undefined
      ? 'No attack pack is named, since some may be of none.'
      : `They are of attack pack v${tool.pack}; others may win.`
  return ` ${html(words.join().replace(/^./, (first) => first.toUpperCase()))}. ${whose}`
}

const hostilities: Readonly<Record<Phase, string>> = {
  mutation: 'its prompts rewritten',
  chaos: 'its tools, its model or its context disturbed',
  contract: 'its contract checked under every scenario',
  replay: 'recorded incidents played again',
}

/** An address may carry a password, a token or somebody's folders; none of them belongs on a page that is handed around. */
function withoutKeys(address: string): string {
  return address
    .replace(/^(?:[A-Za-z]:)?[\\/](?:[^\\/\s]*[\\/])+/, '')
    .replace(/\/\/[^/@\s]*@/, '//')
    .replace(/[?#].*$/, '')
}

/** `2026-01-01T00:00:00.000Z` as `1 January 2026`. */
function day(iso: string): string {
  const [year = '', month = '', date = ''] = iso.slice(0, 10).split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** The page is one page whatever anybody's names are. */
function short(text: string, most: number): string {
  const line = visible(text).replace(/\s+/g, ' ')
  return line.length <= most ? line : `${line.slice(0, most).toWellFormed()}…`
}

function html(text: string): string {
  return xml(visible(text).replace(/\s+/g, ' '))
}
