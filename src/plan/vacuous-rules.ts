import { canonical } from '../invariants/canonical.ts'
import type { Invariant } from '../invariants/invariant.ts'
import { type Vacuity, vacuityOf } from '../invariants/vacuity.ts'
import type { Plan } from './plan.ts'
import { builtIns } from './rules.ts'

/** The rules of the user that no planted bad transcript can break, as a sentence each: they would hold for any agent. */
export async function vacuousRules({ invariants }: Pick<Plan, 'invariants'>): Promise<readonly string[]> {
  const known = new Map<string, Promise<Vacuity>>()
  const own = invariants.filter((rule) => !builtIns.includes(rule))
  const notes = await Promise.all(
    own.map(async (rule) => {
      const key = canonical([rule.type, rule.negate, rule.options])
      const found = known.get(key) ?? vacuityOf(rule)
      known.set(key, found)
      const vacuity = await found
      return vacuity.kind === 'vacuous' ? [noteOn(rule, vacuity.tried.length)] : []
    }),
  )
  return notes.flat()
}

function noteOn({ id, type }: Invariant, tried: number): string {
  return `The rule ${id} (${type}) is vacuous: it held for each of ${tried} kinds of bad answers that were planted, so it says nothing about the agent.`
}
