import { bounded } from './bounded.ts'

/** What is wrong with a value, or null. */
export type Validate = (value: unknown) => string | null

export type JsonSchema = boolean | Readonly<Record<string, unknown>>

/** Compiles a JSON Schema (draft 7, or the draft that `$schema` names); rejects with a reason when it is none. */
export async function compileSchema(schema: JsonSchema): Promise<Validate> {
  const Ajv = await validatorFor(schema)
  const ajv = new Ajv({ strict: false, validateFormats: false, code: { regExp: boundedRegExp } })
  const valid = ajv.compile(schema)

  return (value) => {
    if (valid(value)) return null
    const [error] = valid.errors ?? []
    const where = error?.instancePath ? `at ${error.instancePath.slice(0, 200)}` : 'at the top'
    return `${where}: ${error?.message ?? 'not as the schema wants it'}`
  }
}

// Loaded on first use: a run without a schema never pays for it.
async function validatorFor(schema: JsonSchema) {
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
