import { z } from 'zod'
import { compileSchema, type Validate } from './compile-schema.ts'
import { defineInvariant, quote, type Finding } from './invariant.ts'
import { parseAnswer } from './parse-answer.ts'

/** The answer is JSON of a given shape. */
export const jsonSchema = defineInvariant({
  type: 'json_schema',
  summary:
    'The answer is JSON that satisfies a JSON Schema (draft 7, or the draft that `$schema` names); `format` is not checked.',
  options: z.strictObject({
    schema: z.union([z.record(z.string(), z.unknown()), z.boolean()]),
    within_fence: z.boolean().default(false),
  }),

  make: ({ schema, within_fence }) => {
    const expected = 'an answer in JSON that satisfies the schema'
    let validate: Validate | undefined

    const look = (output: string, valid: Validate): Finding => {
      const value = parseAnswer(output, within_fence)
      if (value === undefined) return { holds: false, expected, actual: `no JSON: ${quote(output)}` }
      const complaint = valid(value)
      return { holds: complaint === null, expected, actual: complaint ?? quote(output) }
    }

    return ({ transcript: { output } }) => {
      if (validate) return look(output, validate)
      return compileSchema(schema).then((compiled) => look(output, (validate = compiled)))
    }
  },
})
