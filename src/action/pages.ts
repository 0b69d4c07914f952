import type { UserError } from '../base/user-error.ts'
import { fenced } from '../report/escape.ts'
import { markdown } from '../report/markdown.ts'
import { problems } from '../report/problems.ts'
import type { Report } from '../report/report.ts'
import { provenance, verdictLine } from '../report/words.ts'

/** The report as pages of a job summary, the richest first, each much smaller than the one before. */
export function* reportPages(report: Report, failure: UserError | null): Generator<string> {
  if (failure !== null && report.done === 0) yield mistakePage(failure)
  const end = failure === null ? '' : `\n${mistakes(failure)}\n`
  for (const findings of [50, 15, 5, 0]) yield markdown(report, { findings }) + end
  yield `### flakestorm: ${verdictLine(report.score)}\n\nThe rest is in the report files.\n\n${provenance(report)}\n`
}

/** The page of a run that never began. */
export function mistakePage(mistake: UserError): string {
  const heading = mistake.exit === 3 ? 'the agent could not be reached' : 'nothing was run'
  return `### ❌ flakestorm: ${heading}\n\n${mistakes(mistake)}\n`
}

function mistakes(mistake: UserError): string {
  return fenced(problems(mistake, { colour: false }))
}
