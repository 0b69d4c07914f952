/** A value that a user's code gave, in a few words: what kind of thing it is, and the thing itself where it is short. */
export function described(value: unknown): string {
  if (typeof value === 'object' && value !== null) return kindOf(value)
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'string') return String(value)
  return value.length <= 40 ? JSON.stringify(value) : `a text of ${value.length} characters`
}

function kindOf(value: object): string {
  if ('then' in value) return 'a promise'
  if (Array.isArray(value)) return 'a list'
  const keys = Object.keys(value).slice(0, 5)
  return keys.length === 0 ? 'an object without keys' : `an object with ${keys.join(', ').slice(0, 100)}`
}
