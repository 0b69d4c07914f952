import type { UserError } from '../base/user-error.ts'
import { type Degraded, degradedBlock } from '../github/degraded.ts'
import { fenced, inline } from '../report/escape.ts'
import { markdown } from '../report/markdown.ts'
import { problems } from '../report/problems.ts'
import type { Report } from '../report/report.ts'
import { provenance, verdictLine } from '../report/words.ts'
import type { Delivery } from './outputs.ts'

/** What is known of the delivery when a page is written. */
export interface Around {
  readonly delivery: Delivery
  readonly degraded: readonly Degraded[]
}

/** The report as pages of a job summary, the richest first, each much smaller than the one before. */
export function* reportPages(report: Report, failure: UserError | null, around: Around): Generator<string> {
  const end = [...(failure === null ? [] : [mistakes(failure)]), degradedBlock(around.degraded)]
    .map((part) => (part === '' ? '' : `\n${part}\n`))
    .join('')
  const links = linkLine(around.delivery)
  if (failure !== null && report.done === 0) yield `${mistakePage(failure)}${degradedBlock(around.degraded)}`
  for (const findings of [50, 15, 5, 0]) yield beneathHeading(markdown(report, { findings }), links) + end
  yield `### flakestorm: ${inline(verdictLine(report.score, report.baseline))}\n\n${links}The rest is in the report files.\n\n${inline(provenance(report))}\n${end}`
}

/** The page of a run that never began. */
export function mistakePage(mistake: UserError): string {
  const heading = mistake.exit === 3 ? 'the agent could not be reached' : 'nothing was run'
  return `### ❌ flakestorm: ${heading}\n\n${mistakes(mistake)}\n`
}

function mistakes(mistake: UserError): string {
  return fenced(problems(mistake, { colour: false }))
}

function beneathHeading(page: string, line: string): string {
  const [heading = '', ...rest] = page.split('\n\n')
  return [heading, ...(line === '' ? [] : [line.trimEnd()]), ...rest].join('\n\n')
}

function linkLine({ report, comment }: Delivery): string {
  const links = [
    ...(report === null ? [] : [`[Open the HTML report](${report.url})`]),
    ...(comment === null ? [] : [`[Comment on the pull request](${comment})`]),
  ]
  return links.length === 0 ? '' : `${links.join(' · ')}\n\n`
}
