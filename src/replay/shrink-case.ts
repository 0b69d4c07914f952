import { sentencesOf, wordsOf } from './cut-up.ts'
import type { RecordedResponse } from './recorded-response.ts'
import type { Session } from './schema.ts'
import { type Budget, shrink } from './shrink.ts'

/** All of a failing case that can be made smaller. */
export interface Case<Fault> {
  readonly input: string
  /** Asked before the input. */
  readonly turns: readonly string[]
  readonly context: Session['context']
  /** The faults of its scenario. */
  readonly faults: readonly Fault[]
  readonly toolResponses: readonly RecordedResponse[]
  /** Recorded exchanges, by their positions. */
  readonly exchanges: readonly number[]
}

export interface Smallest<Fault> {
  readonly smallest: Case<Fault>
  /** True where nothing can go alone any more; false where the budget ended before that was known. */
  readonly isMinimal: boolean
}

export interface Limits {
  readonly budget: Budget
  /** True where the prompt stays as it is: a recorded model says the same whatever it is asked. */
  readonly keepsInput: boolean
}

/**
 * Makes a case as small as it goes while `still` says yes to it: the world first, what was said before, then the prompt by its
 * sentences and its words, and all over again until nothing changes. An empty prompt is no case.
 */
export async function shrinkCase<Fault>(
  given: Case<Fault>,
  still: (smaller: Case<Fault>) => Promise<boolean>,
  { budget, keepsInput }: Limits,
): Promise<Smallest<Fault>> {
  let smallest = given
  let isMinimal = false
  const over = async <Atom>(atoms: readonly Atom[], put: (some: readonly Atom[]) => Case<Fault>) => {
    const ask = (some: readonly Atom[]): Promise<boolean> => {
      const smaller = put(some)
      if (smaller.input.trim() !== '') return still(smaller)
      // Nobody was asked, so it costs nothing.
      budget.left += 1
      return Promise.resolve(false)
    }
    const found = await shrink(atoms, ask, budget)
    if (found.kept.length < atoms.length) smallest = put(found.kept)
    isMinimal &&= found.isMinimal
  }
  const spoken = (parts: readonly string[]): Case<Fault> => ({ ...smallest, input: parts.join('').trim() })
  for (let size = Infinity; sizeOf(smallest) < size && budget.left > 0;) {
    size = sizeOf(smallest)
    isMinimal = true
    await over(smallest.faults, (faults) => ({ ...smallest, faults }))
    await over(smallest.toolResponses, (toolResponses) => ({ ...smallest, toolResponses }))
    await over(smallest.exchanges, (exchanges) => ({ ...smallest, exchanges }))
    await over(smallest.turns, (turns) => ({ ...smallest, turns }))
    await over(smallest.context, (context) => ({ ...smallest, context }))
    if (keepsInput) continue
    await over(sentencesOf(smallest.input), spoken)
    await over(wordsOf(smallest.input), spoken)
  }
  return { smallest, isMinimal: isMinimal && budget.left > 0 }
}

/** How much is left that could go. */
export function sizeOf({ input, turns, context, faults, toolResponses, exchanges }: Case<unknown>): number {
  const others = [turns, context, faults, toolResponses, exchanges].reduce(
    (sum, list) => sum + list.length,
    0,
  )
  return wordsOf(input).length + others
}
