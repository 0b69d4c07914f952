import { z } from 'zod'
import { describeEnding } from './ending.ts'
import { defineInvariant } from './invariant.ts'

/** The attempt that counted took no longer than a limit; a question that was never answered was too slow. */
export const latency = defineInvariant({
  type: 'latency',
  summary: 'The answer arrives within a time, in milliseconds, without the time of retries.',
  endings: true,
  options: z.strictObject({ max_ms: z.number().positive() }),

  make: ({ max_ms }) => {
    const expected = `an answer within ${max_ms} ms`

    return ({ transcript: { ending, durationMs } }) =>
      ending.kind === 'timed-out'
        ? { holds: false, expected, actual: describeEnding(ending) }
        : { holds: durationMs <= max_ms, expected, actual: `${Math.round(durationMs)} ms` }
  },
})
