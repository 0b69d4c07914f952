import { z } from 'zod'
import { defineInvariant, quote } from './invariant.ts'
import { literalOf, literalSchema, spanOf } from './literal.ts'

/** The answer contains a text. */
export const contains = defineInvariant({
  type: 'contains',
  summary: 'The answer contains a text, whatever its case.',
  options: z.strictObject({ value: literalSchema, case_sensitive: z.boolean().default(false) }),

  make: ({ value, case_sensitive }) => {
    const literal = literalOf(value, case_sensitive)
    const expected = `an answer that contains ${quote(literal.text)}`

    return ({ transcript: { output } }) => {
      const place = literal.find(output)
      return { holds: place !== null, expected, actual: quote(output), ...spanOf(place) }
    }
  },
})
