import { markdownTable } from 'markdown-table'
import { bugs } from './bugs.ts'
import { head, rowOf, type Row } from './row-of.ts'

/**
 * For each type of mutation an agent with one bug, and the agent without it, as the table of the README:
 * `npm run bench:catalogue`. Ends with 1 where fewer than 23 of 24 are found, or where the correct agent is flagged.
 */
const began = performance.now()
const rows: Row[] = []
for (const bug of bugs) {
  const row = await rowOf(bug)
  rows.push(row)
  const [planted, correct] = row.examples
  if (process.argv.includes('--examples'))
    process.stderr.write(`${bug.type}: ${bug.stands}\n  bug: ${planted}\n  correct: ${correct}\n`)
}

const found = rows.filter(({ isFound }) => isFound).length
const flagged = rows.reduce((sum, { wrongly }) => sum + wrongly, 0)
const seconds = ((performance.now() - began) / 1000).toFixed(1)
const table = markdownTable([head, ...rows.map(({ cells }) => [...cells])], { align: ['l', 'l', 'r', 'r'] })
process.stdout.write(`${table}\n\n`)
process.stdout.write(
  `${found} of ${bugs.length} planted bugs found, ${flagged} cells of the correct agent flagged, ${seconds} s.\n`,
)
process.exitCode = found >= 23 && flagged === 0 ? 0 : 1
