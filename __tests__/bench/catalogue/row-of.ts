import type { Bug } from './bugs.ts'
import { type Tried, tryBug, tryCorrect } from './run-catalogue.ts'

/** The default count, and the seed of the table in the README. */
const size = { count: 20, seed: 42 }

/** The head of the table in the README. */
export const head = ['mutation', 'planted bug', 'found in cells', 'correct agent flagged']

/** One bug and the agent without it under the same mutations. */
export interface Row {
  readonly cells: readonly string[]
  readonly isFound: boolean
  /** Cells and golden prompts of the correct agent that were not passed. */
  readonly wrongly: number
  /** Of both agents, for people. */
  readonly examples: readonly (string | null)[]
}

/** Tries a bug, as a row of the table. */
export async function rowOf(bug: Bug): Promise<Row> {
  const planted = await tryBug(bug, size)
  const clean = await tryCorrect(bug.type, size)
  return {
    cells: [bug.type, bug.bug, shareOf(planted), shareOf(clean)],
    isFound: planted.flagged > 0 && planted.unclear === 0 && planted.failsClean.length === 0,
    wrongly: clean.flagged + clean.unclear + clean.failsClean.length,
    examples: [planted.example, clean.example],
  }
}

function shareOf({ flagged, cells }: Tried): string {
  return `${flagged}/${cells}`
}
