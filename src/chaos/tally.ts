import type { FaultMet, Planted } from '../base/fault-met.ts'
import type { Fate } from './trigger.ts'

/** Who a fault waits for, and what would keep it from striking; only words depend on it. */
export interface Aim {
  readonly id: string
  readonly mode: string
  /** What it never saw, as a noun phrase: `call of web_search`. */
  readonly target: string
  /** What counted calls out, in the user's words: `after_calls 5`. */
  readonly counts: string
  readonly probability: number
}

/** What became of one fault so far. */
export interface Tally {
  readonly match: (fate: Fate) => void
  readonly deliver: (scope: 'wire' | 'model', planted: readonly Planted[]) => void
  readonly met: () => FaultMet
}

export function openTally(aim: Aim): Tally {
  const fates = { struck: 0, 'counted-out': 0, spared: 0 }
  const planted = new Map<string, Planted>()
  let delivered = 0
  let scope: 'wire' | 'model' | null = null

  return {
    match: (fate) => void (fates[fate] += 1),
    deliver: (where, things) => {
      delivered += 1
      // The wire is the stronger claim: there the agent's own retries were exercised.
      if (scope !== 'wire') scope = where
      for (const thing of things) planted.set(JSON.stringify(thing), thing)
    },
    met: () => ({
      id: aim.id,
      mode: aim.mode,
      matched: fates.struck + fates['counted-out'] + fates.spared,
      delivered,
      scope,
      planted: [...planted.values()],
      because: delivered > 0 ? null : reasonOf(aim, fates),
    }),
  }
}

function reasonOf(aim: Aim, fates: Readonly<Record<Fate, number>>): string {
  const { struck, spared, 'counted-out': countedOut } = fates
  const seen = struck + spared + countedOut
  if (seen === 0) return `no ${aim.target} was seen`
  if (struck > 0) return `${callsOf(struck)} should have met it, but no reply was changed by it`
  if (spared === 0) return `the trigger left ${allOf(seen)} alone: ${aim.counts}`
  if (countedOut === 0) return `the probability of ${aim.probability} spared ${allOf(seen)}`
  return `the trigger left ${callsOf(countedOut)} alone (${aim.counts}), and the probability of ${aim.probability} spared ${callsOf(spared)}`
}

function callsOf(count: number): string {
  return count === 1 ? '1 call' : `${count} calls`
}

function allOf(count: number): string {
  return count === 1 ? 'the only call' : count === 2 ? 'both calls' : `all ${count} calls`
}
