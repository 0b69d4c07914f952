import { z } from 'zod'
import { defineInvariant, quote } from './invariant.ts'
import { fold } from './literal.ts'

/** The answer is exactly a text. */
export const equals = defineInvariant({
  type: 'equals',
  summary: 'The answer is a text, apart from its case and the space around it.',
  options: z.strictObject({
    value: z.union([z.string(), z.number()]),
    case_sensitive: z.boolean().default(false),
    trim: z.boolean().default(true),
  }),

  make: ({ value, case_sensitive, trim }) => {
    const compared = (text: string): string => fold(trim ? text.trim() : text, case_sensitive)
    const wanted = compared(String(value))
    const expected = `the answer ${quote(String(value))}`

    return ({ transcript: { output } }) => ({
      holds: compared(output) === wanted,
      expected,
      actual: quote(output),
    })
  },
})
