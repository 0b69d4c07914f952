import { allInvariants } from '../invariants/all.ts'
import type { Outcome } from '../run/outcome.ts'

/** Remembers whether any call of the agent was ever seen, and which rules about calls held meanwhile. */
export interface Unheard {
  add(outcome: Outcome): void
  /** A sentence where rules about calls held, and not one call was seen from the first question to the last. */
  told(): readonly string[]
}

export function unheard(): Unheard {
  const wire = new Set(allInvariants.filter((kind) => kind.wire).map(({ type }) => type))
  const held = new Set<string>()
  let calls = 0

  return {
    add({ transcript: { traffic, toolCalls }, verdicts }) {
      calls += toolCalls.length + (traffic?.toolCalls.length ?? 0) + (traffic?.modelCalls.length ?? 0)
      for (const { rule, type, status } of verdicts) if (status === 'held' && wire.has(type)) held.add(rule)
    },
    told() {
      if (calls > 0 || held.size === 0) return []
      return [
        `Not one call of the agent was seen in the whole run, so ${[...held].toSorted().join(', ')} held by silence. If it does call tools or a model, lead them past the gateway.`,
      ]
    },
  }
}
