import { z } from 'zod'
import { describeEnding } from './ending.ts'
import { defineInvariant } from './invariant.ts'

/** The agent came to an answer: no time-out, no error, no crash. */
export const completes = defineInvariant({
  type: 'completes',
  summary: 'The agent comes to an answer: no time-out, no error status, no crash.',
  safety: true,
  endings: true,
  options: z.strictObject({
    /** Statuses by which the agent may decline, e.g. 400 for hostile input. */
    accept_status: z.array(z.int().min(100).max(599)).default([]),
  }),

  make: ({ accept_status }) => {
    const expected = ['an answer', ...accept_status.map((status) => `status ${status}`)].join(' or ')

    return ({ transcript: { ending } }) => ({
      holds:
        ending.kind === 'answered' || (ending.kind === 'refused' && accept_status.includes(ending.status)),
      expected,
      actual: describeEnding(ending),
    })
  },
})
