import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'

/**
 * GitHub's own description of its API as a judge over both sides: what we send, and what our fake answers. It knows shapes and
 * nothing of state, limits or rights; those are the fake's.
 */
const document = JSON.parse(readFileSync(join(import.meta.dirname, 'golden', 'openapi.json'), 'utf8'))

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false })
ajv.addFormat('uri', (text: string) => URL.canParse(text))
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/)
ajv.addFormat('int64', { type: 'number', validate: Number.isSafeInteger })
ajv.addFormat('email', /^\S+@\S+$/)
ajv.addSchema(document, 'github')

const compiled = new Map<string, ValidateFunction>()

/** An operation of the description that fits a method and a path. */
export interface Operation {
  readonly method: string
  readonly template: string
  readonly path: Readonly<Record<string, string>>
}

/** The operation, or null where GitHub has none such (or our extract does not). */
export function operationAt(method: string, pathname: string): Operation | null {
  for (const [template, methods] of Object.entries<object>(document.paths)) {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/]+)')}$`)
    const found = pattern.exec(pathname)
    if (!found || !(method.toLowerCase() in methods)) continue
    const path = Object.fromEntries(
      names.map((name, place) => [name, decodeURIComponent(found[place + 1] ?? '')]),
    )
    return { method: method.toLowerCase(), template, path }
  }
  return null
}

/** What is wrong with a request, in words; empty = nothing. */
export function requestFaults(
  { method, template, path }: Operation,
  query: URLSearchParams,
  body: unknown,
): readonly string[] {
  const pointer = ['paths', template, method]
  const { parameters = [], requestBody } = at(pointer) as {
    parameters?: readonly Parameter[]
    requestBody?: object
  }
  const known: readonly Parameter[] = parameters.map((one) =>
    one.$ref === undefined ? one : (at(pathOf(one.$ref)) as Parameter),
  )
  const unknown = [...query.keys()].filter(
    (name) => !known.some((one) => one.in === 'query' && one.name === name),
  )
  const values = { ...path, ...Object.fromEntries(query) }
  const wrong = known.flatMap(({ name, schema, in: where, required }) => {
    const value = values[name]
    if (value === undefined) return required === true && where === 'query' ? [`${name} is missing`] : []
    const typed = schema.type === 'integer' && /^\d+$/.test(value) ? Number(value) : value
    return ajv.validate(schema, typed) ? [] : [`${name}: ${ajv.errorsText()}`]
  })
  return [
    ...unknown.map((name) => `no parameter ${name}`),
    ...wrong,
    ...(requestBody === undefined
      ? body === undefined
        ? []
        : ['it takes no body']
      : bodyFaults([...pointer, 'requestBody', 'content', 'application/json', 'schema'], body)),
  ]
}

interface Parameter {
  readonly $ref?: string
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: { readonly type?: string }
}

function bodyFaults(pointer: readonly string[], body: unknown): readonly string[] {
  const known = Object.keys((at(pointer) as Schema).properties ?? {})
  const unknown = Object.keys(Object(body)).filter((key) => !known.includes(key))
  return [...unknown.map((key) => `no property ${key}`), ...schemaFaults(pointer, body)]
}

/** What is wrong with an answer. A status that is not described must at least be an error as GitHub words them. */
export function answerFaults(
  { method, template }: Operation,
  status: number,
  body: unknown,
): readonly string[] {
  const described = at(['paths', template, method, 'responses', String(status)]) as Described | undefined
  if (described === undefined) {
    return status < 400
      ? [`status ${status} is not described`]
      : schemaFaults(['components', 'schemas', 'basic-error'], body)
  }
  const pointer =
    described.$ref === undefined
      ? ['paths', template, method, 'responses', String(status)]
      : pathOf(described.$ref)
  if ((at(pointer) as Described).content?.['application/json'] === undefined) {
    return body === undefined ? [] : ['it has no body']
  }
  return schemaFaults([...pointer, 'content', 'application/json', 'schema'], body)
}

function schemaFaults(pointer: readonly string[], value: unknown): readonly string[] {
  const ref = `github#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`
  const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref })
  compiled.set(ref, validate)
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** The node that a pointer names; the description is trusted to have the shape that it is asked for. */
function at(pointer: readonly string[]): unknown {
  return pointer.reduce((inner, key) => inner?.[key], document)
}

const pathOf = (ref: string): readonly string[] => ref.replace(/^#\//, '').split('/')

interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly format?: string
  readonly nullable?: boolean
  readonly enum?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

interface Described {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, object>>
}

/** The smallest thing that a described schema takes, with `values` over it. */
export function sample(
  schema: string,
  values: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return { ...Object(sampled({ $ref: `#/components/schemas/${schema}` })), ...values }
}

function sampled(schema: Schema): unknown {
  if (schema.$ref !== undefined) return sampled(at(pathOf(schema.$ref)) as Schema)
  if (schema.nullable === true) return null
  if (schema.enum !== undefined) return schema.enum[0]
  const [first] = [schema.oneOf, schema.anyOf, schema.allOf].flatMap((one) => one ?? [])
  if (first !== undefined) return sampled(first)
  if (schema.type === 'object') {
    return Object.fromEntries(
      (schema.required ?? []).map((key) => [key, sampled(Object(schema.properties)[key])]),
    )
  }
  return plainest[schema.format ?? ''] ?? plainest[schema.type ?? ''] ?? 'x'
}

const plainest: Readonly<Record<string, unknown>> = {
  uri: 'https://example.com/',
  'date-time': '2026-01-01T00:00:00Z',
  array: [],
  integer: 1,
  number: 1,
  boolean: false,
}
