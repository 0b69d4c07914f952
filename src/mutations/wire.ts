import type { Random } from '../base/random.ts'
import type { WireAct } from '../base/wire-act.ts'
import type { Expectation, Operator, Subject } from './mutation.ts'

/**
 * An operator that leaves the text alone and changes the request that carries it. Where the act takes the canary, the
 * cell looks for its echo. Passes where the agent has no HTTP door that may be tried.
 */
export function wireOperator(
  name: string,
  act: (subject: Pick<Subject, 'canary'>, random: Random) => WireAct,
  expectation?: Expectation,
): Operator {
  return {
    name,
    apply(subject, random) {
      if (!subject.wire) return undefined
      let baited = false
      const asked = {
        get canary() {
          baited = subject.canary !== ''
          return subject.canary
        },
      }
      const done = act(asked, random)
      return { text: subject.prompt, act: done, baited, ...(expectation && { expectation }) }
    },
  }
}
