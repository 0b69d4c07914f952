import { z } from 'zod'
import { count } from '../base/field.ts'
import { defineInvariant, quote } from './invariant.ts'
import { within } from './spending.ts'

/** Tokens in and out over all model calls of a cell stay within a budget. */
export const maxTokens = defineInvariant({
  type: 'max_tokens',
  summary: 'The agent spends no more than so many tokens.',
  endings: true,
  wire: true,
  options: z.strictObject({
    max: count.describe('The most that a cell may spend, input and output together.'),
  }),

  make: ({ max }) =>
    within({
      max,
      expected: `at most ${max} tokens`,
      spentBy: ({ inputTokens, outputTokens }) =>
        inputTokens === null || outputTokens === null ? null : inputTokens + outputTokens,
      inWords: (spent) => `${spent} tokens`,
      unknown: ([first]) =>
        `the replies of ${quote(first?.model ?? '', 60)} tell no tokens: have the agent ask for usage (\`stream_options: {include_usage: true}\` where it streams)`,
    }),
})
