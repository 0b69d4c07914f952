import { z } from 'zod'
import { isObject } from '../base/json.ts'
import { configSchema } from './schema.ts'

/** The JSON Schema (draft 2020-12) of a config file, for editors: what may be written, not what it becomes. */
export function configJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(configSchema(), {
    io: 'input',
    override: ({ jsonSchema }) => {
      withDefault(jsonSchema)
      withoutIgnored(jsonSchema)
      withFlatNull(jsonSchema)
      withVariables(jsonSchema)
    },
  })
  return {
    $schema,
    $id: 'https://raw.githubusercontent.com/flakestorm/action/v2/schema/flakestorm.schema.json',
    title: 'flakestorm.yaml',
    description:
      'What flakestorm tests, and how hostile the world is meanwhile. In every text ${NAME} and ${NAME:-default} stand for environment variables, and $${ for the characters themselves.',
    ...rest,
  }
}

type JsonSchema = z.core.JSONSchema.BaseSchema

/** Zod leaves a default out where a transform follows; `orElse` keeps it under a name of its own. */
function withDefault(schema: JsonSchema): void {
  if (!('fallback' in schema)) return
  schema.default = schema['fallback']
  delete schema['fallback']
}

/** Editors need not offer what only loads for the sake of old files. */
function withoutIgnored({ properties }: JsonSchema): void {
  for (const [key, property] of Object.entries(properties ?? {})) {
    if (isObject(property) && property['ignored'] === true) delete properties?.[key]
  }
}

/** `{anyOf: [X, null]}` says the same in fewer words as X with one type more, which editors explain better. */
function withFlatNull(schema: JsonSchema): void {
  const [first, second, ...more] = schema.anyOf ?? []
  if (!isObject(first) || !isObject(second) || second['type'] !== 'null' || more.length > 0) return
  if (typeof first['type'] !== 'string' && !Array.isArray(first['type'])) return
  delete schema.anyOf
  Object.assign(schema, { ...first, ...schema, type: [first['type'], 'null'].flat() })
  if (schema.enum) schema.enum = [...schema.enum, null]
}

/** A number or a switch may come from a variable; `pattern` speaks of texts alone, bounds of numbers alone. */
function withVariables(schema: JsonSchema): void {
  const types: readonly unknown[] = [schema.type].flat()
  if (schema.enum || 'const' in schema || types.includes('string')) return
  if (!types.some((type) => type === 'number' || type === 'integer' || type === 'boolean')) return
  Object.assign(schema, { type: [...types, 'string'], pattern: String.raw`^\$\{[A-Za-z_]\w*(:-[^}]*)?\}$` })
}
