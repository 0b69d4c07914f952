/** A key as another release would call it: the other case style, or a name that often stands for it. */
export function renamed(key: string): string {
  const other = synonyms.get(key.toLowerCase())
  if (other !== undefined) return other
  if (/[a-z\d]_[a-z]/.test(key))
    return key.replace(/(?<=[a-z\d])_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  if (/[a-z\d][A-Z]/.test(key))
    return key.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return `${key}_v2`
}

const pairs = [
  ['action', 'tool_name'],
  ['results', 'items'],
  ['title', 'heading'],
  ['snippet', 'excerpt'],
  ['content', 'body'],
  ['price', 'amount'],
  ['temperature', 'temp'],
  ['query', 'q'],
  ['url', 'link'],
] as const

const synonyms: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([one, other]): readonly (readonly [string, string])[] => [
    [one, other],
    [other, one],
  ]),
)
