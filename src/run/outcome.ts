import type { CellStatus, Verdict } from '../invariants/verdict.ts'
import type { Cell } from '../plan/cell.ts'
import type { Transcript } from '../transcript/transcript.ts'

/** A cell with all that is known about it afterwards. */
export interface Outcome {
  readonly cell: Cell
  readonly transcript: Transcript
  readonly verdicts: readonly Verdict[]
  /**
   * `excluded`: the agent was not there to be asked. `not-triggered`: its faults never reached it.
   * Both are counted apart and out of the score.
   */
  readonly status: CellStatus | 'excluded' | 'not-triggered'
}
