import { z } from 'zod'
import { defineInvariant } from './invariant.ts'

/**
 * The recording had an answer for every call of a replayed agent. Where it had not, nothing that the agent did afterwards
 * proves anything, whatever it made of our refusal: the cell cannot be judged.
 */
export const replayMatched = defineInvariant({
  type: 'replay_matched',
  summary: 'A replayed session answers every call that the agent makes.',
  safety: true,
  endings: true,
  options: z.strictObject({}),
  make:
    () =>
    ({ transcript: { traffic } }) => {
      const { missed, played, recorded } = traffic?.replay ?? { missed: [], played: 0, recorded: 0 }
      const [first, ...others] = missed
      if (first === undefined) {
        const actual = `${played} of ${recorded} recorded answers given`
        return { holds: true, expected: 'only calls that were recorded', actual }
      }
      const more = others.length === 0 ? '' : ` (and ${others.length} more)`
      return { errored: `${first}${more}` }
    },
})
