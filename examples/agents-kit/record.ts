/** An object of JSON whose fields are not known. */
export type Fields = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The JSON in a text; undefined where it holds none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The object in a text; empty where it holds none: a model may send anything. */
export function fieldsIn(text: string): Fields {
  const value = parsed(text)
  return isObject(value) ? value : {}
}

/** A field as text; empty where it is none. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}
