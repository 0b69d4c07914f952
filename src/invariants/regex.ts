import { z } from 'zod'
import { defineInvariant, quote } from './invariant.ts'
import { compilePattern, patternSchema } from './pattern.ts'

/** A pattern matches somewhere in the answer. */
export const regex = defineInvariant({
  type: 'regex',
  summary: 'A regular expression matches somewhere in the answer; the dot matches line breaks too.',
  options: z.strictObject({ pattern: patternSchema, case_sensitive: z.boolean().default(true) }),

  make: ({ pattern, case_sensitive }) => {
    const compiled = compilePattern(pattern, { caseSensitive: case_sensitive })
    const expected = `an answer that matches /${pattern}/`

    return ({ transcript: { output } }) => {
      const span = compiled.find(output)
      return { holds: span !== null, expected, actual: quote(output), ...(span && { span }) }
    }
  },
})
