import { markdownTable } from 'markdown-table'
import { decimals } from '../words.ts'
import { code } from '../escape.ts'
import { addressed } from './leg-links.ts'
import type { PastRun } from './record.ts'

/** Earlier runs in a fold, the newest first; `thisRun` is the address of the run that is being told of. */
export function historyFold(history: readonly PastRun[], thisRun: string | null): string {
  if (history.length === 0) return ''
  const rows = history.map(({ runId, attempt, commit, verdict, overall }) => [
    runLink(runId, attempt, thisRun),
    code(commit.slice(0, 7)),
    verdict,
    overall === null ? 'no score' : decimals(overall),
  ])
  const table = markdownTable([['Run', 'Commit', 'Verdict', 'Score'], ...rows], {
    align: ['l', 'l', 'l', 'r'],
    alignDelimiters: false,
  })
  const title = history.length === 1 ? 'The run before' : `The ${history.length} runs before`
  return `<details><summary>${title}</summary>\n\n${table}\n\n</details>`
}

function runLink(runId: number, attempt: number, thisRun: string | null): string {
  const words = attempt > 1 ? `${runId}, attempt ${attempt}` : String(runId)
  const address =
    thisRun?.replace(/\/runs\/\d+.*$/, `/runs/${runId}/attempts/${Math.max(1, attempt)}`) ?? null
  return addressed(words, address) ?? words
}
