import { attackTally } from './attacks.ts'
import { noCounts, count } from './counts.ts'
import { momentsOf } from './moments.ts'
import type { Moments } from './moments.ts'
import { repeatTally } from './repeats.ts'
import type { Judged, PhaseScore } from './score.ts'
import { strataTally } from './strata.ts'

/** The running sums of one phase. */
export interface PhaseTally {
  add(cell: Judged): void
  read(weights: Readonly<Record<string, number>>): PhaseReading
}

/** A phase as far as it can be told without the others and without the gate. */
export interface PhaseReading {
  readonly moments: Moments | null
  readonly facts: Pick<PhaseScore, 'counts' | 'strata' | 'passAllRepeats' | 'flaky' | 'attacks' | 'utility'>
}

/** Memory grows with prompts × strata, and with cases whose repeats are outstanding; never with cells. */
export function phaseTally(repeats: number): PhaseTally {
  const counts = noCounts()
  const strata = strataTally()
  const cases = repeats > 1 ? repeatTally(repeats) : null
  const attacks = attackTally(repeats)
  const utility = { held: 0, total: 0 }

  const add = (cell: Judged): void => {
    count(counts, cell)
    strata.add(cell)
    cases?.add(cell)
    if (!cell.attacked) return
    attacks.add(cell)
    if (cell.utility !== null) utility.total++
    if (cell.utility === true) utility.held++
  }

  const read = (weights: Readonly<Record<string, number>>): PhaseReading => {
    const { evidence, scores } = strata.read(weights)
    return {
      moments: momentsOf(evidence),
      facts: {
        counts: { ...counts },
        strata: scores,
        ...(cases?.repeats() ?? { passAllRepeats: null, flaky: 0 }),
        attacks: attacks.attacks(),
        utility: utility.total === 0 ? null : { ...utility },
      },
    }
  }
  return { add, read }
}
