/**
 * The fields of a prompt that is written as lines of `Key: value` (or `Key = value`, `Key - value`), by normalised
 * key. A later line wins; a line without a separator is no field.
 */
export function parseStructuredInput(prompt: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of prompt.split(/\r?\n/)) {
    const separator = separators.find((mark) => line.includes(mark))
    if (separator === undefined) continue
    const at = line.indexOf(separator)
    const key = normaliseKey(line.slice(0, at))
    if (key !== '') fields.set(key, line.slice(at + separator.length).trim())
  }
  return fields
}

const separators = [':', '=', ' - ']

/** `Product Name`, `productName` and `product_name` are one key: `productname`. */
export function normaliseKey(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
