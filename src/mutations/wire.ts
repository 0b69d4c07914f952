import type { Random } from '../base/random.ts'
import type { WireAct } from '../base/wire-act.ts'
import type { Expectation, Operator } from './mutation.ts'

/**
 * An operator that leaves the text alone and changes the request that carries it. Where the act takes the canary, the
 * cell looks for its echo. Passes where the agent has no HTTP door that may be tried.
 */
export function wireOperator(
  name: string,
  act: (canary: () => string, random: Random) => WireAct,
  expectation?: Expectation,
): Operator {
  return {
    name,
    apply(subject, random) {
      if (!subject.wire) return undefined
      let baited = false
      // A function, for an object with a getter would be a shape of its own to V8 each time, and shapes pile up.
      const canary = (): string => {
        baited = subject.canary !== ''
        return subject.canary
      }
      const done = act(canary, random)
      return { text: subject.prompt, act: done, baited, ...(expectation && { expectation }) }
    },
  }
}
