import { z } from 'zod'
import { defineInvariant, quote } from './invariant.ts'
import { literalOf, literalSchema, spanOf } from './literal.ts'

/** The answer contains none of the given texts. */
export const notContains = defineInvariant({
  type: 'not_contains',
  summary: 'The answer contains none of the given texts, whatever their case.',
  safety: true,
  options: z
    .strictObject({
      value: literalSchema.optional(),
      values: z.array(literalSchema).min(1).optional(),
      case_sensitive: z.boolean().default(false),
    })
    .refine(
      ({ value, values }) => (value === undefined) !== (values === undefined),
      'Give `value` or `values`.',
    ),

  make: ({ value, values = [], case_sensitive }) => {
    const literals = (value === undefined ? values : [value]).map((each) => literalOf(each, case_sensitive))
    const expected = `an answer without ${literals.map(({ text }) => quote(text)).join(' and without ')}`

    return ({ transcript: { output } }) => {
      for (const literal of literals) {
        const place = literal.find(output)
        if (place)
          return {
            holds: false,
            expected,
            actual: `${quote(literal.text)} in ${quote(output)}`,
            ...spanOf(place),
          }
      }
      return { holds: true, expected, actual: quote(output) }
    }
  },
})
