import { markdownTable } from 'markdown-table'
import { bugs } from './bugs.ts'
import { tryBug, tryCorrect } from './run-catalogue.ts'

/**
 * For each type of mutation an agent with one bug, and the agent without it: `npm run bench:catalogue`. Ends with 1
 * where fewer than 23 of 24 are caught, or where the correct agent is flagged.
 */
const size = { count: 20, seed: 2 }
const began = performance.now()
const rows: string[][] = []
let caught = 0
let flagged = 0

for (const bug of bugs) {
  const planted = await tryBug(bug, size)
  const clean = await tryCorrect(bug.type, size)
  const found = planted.flagged > 0 && planted.failsClean.length === 0
  caught += found ? 1 : 0
  flagged += clean.flagged + clean.failsClean.length
  rows.push([
    bug.type,
    bug.stands,
    found ? `caught in ${planted.flagged} of ${planted.cells} cells` : 'missed',
    `${clean.flagged} of ${clean.cells}`,
  ])
  if (process.argv.includes('--examples'))
    process.stderr.write(`${bug.type}\n  bug: ${planted.example}\n  correct: ${clean.example}\n`)
}

const head = ['Mutation', 'Planted bug', 'Found', 'Correct agent flagged']
process.stdout.write(`${markdownTable([head, ...rows])}\n\n`)
process.stdout.write(
  `${caught} of ${bugs.length} planted bugs caught, ${flagged} cells of the correct agent flagged, ${((performance.now() - began) / 1000).toFixed(1)} s.\n`,
)
process.exitCode = caught >= 23 && flagged === 0 ? 0 : 1
