import { z } from 'zod'
import { defineInvariant, quote } from './invariant.ts'
import { literalOf, literalSchema, spanOf } from './literal.ts'

/** The answer contains at least one of several texts. */
export const containsAny = defineInvariant({
  type: 'contains_any',
  summary: 'The answer contains at least one of several texts, whatever their case.',
  options: z.strictObject({
    values: z.array(literalSchema).min(1),
    case_sensitive: z.boolean().default(false),
  }),

  make: ({ values, case_sensitive }) => {
    const literals = values.map((value) => literalOf(value, case_sensitive))
    const expected = `an answer that contains one of ${literals.map(({ text }) => quote(text)).join(', ')}`

    return ({ transcript: { output } }) => {
      for (const literal of literals) {
        const place = literal.find(output)
        if (place)
          return {
            holds: true,
            expected,
            actual: `${quote(literal.text)} in ${quote(output)}`,
            ...spanOf(place),
          }
      }
      return { holds: false, expected, actual: quote(output) }
    }
  },
})
