import { z } from 'zod'
import { bounded } from './bounded.ts'
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
      return compile(schema).then((compiled) => look(output, (validate = compiled)))
    }
  },
})

/** What is wrong with a value, or null. */
type Validate = (value: unknown) => string | null

type Schema = boolean | Readonly<Record<string, unknown>>

async function compile(schema: Schema): Promise<Validate> {
  const Ajv = await validatorFor(schema)
  const ajv = new Ajv({ strict: false, validateFormats: false, code: { regExp: boundedRegExp } })
  const valid = ajv.compile(schema)

  return (value) => {
    if (valid(value)) return null
    const [error] = valid.errors ?? []
    const where = error?.instancePath ? `at ${error.instancePath}` : 'at the top'
    return `${where}: ${error?.message ?? 'not as the schema wants it'}`
  }
}

// Loaded on first use: a run without this rule never pays for it.
async function validatorFor(schema: Schema) {
  const named = typeof schema === 'object' ? schema['$schema'] : undefined
  const draft = typeof named === 'string' ? named : ''
  if (draft.includes('2020-12')) return (await import('ajv/dist/2020.js')).Ajv2020
  if (draft.includes('2019-09')) return (await import('ajv/dist/2019.js')).Ajv2019
  return (await import('ajv')).Ajv
}

/** The `pattern` of a schema meets hostile text too. */
const boundedRegExp = Object.assign(
  (pattern: string, flags: string) => {
    const compiled = new RegExp(pattern, flags)
    return {
      test: (text: string) => bounded({ choices: [], nested: true }, text.length, () => compiled.test(text)),
    }
  },
  { code: 'new RegExp' },
)
