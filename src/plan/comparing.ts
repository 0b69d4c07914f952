import { allInvariants } from '../invariants/all.ts'
import type { Invariant } from '../invariants/invariant.ts'

/** True for a rule whose verdict rests on what the agent does in a clean world. */
export function comparesWithClean({ type, options }: Pick<Invariant, 'type' | 'options'>): boolean {
  return comparing.has(type) && (options['baseline'] ?? 'auto') === 'auto'
}

const comparing = new Set(allInvariants.filter((kind) => kind.compares).map((kind) => kind.type))
