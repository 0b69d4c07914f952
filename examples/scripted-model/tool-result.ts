/** An answer in one sentence from what the tools returned; the last result is the one that counts. */
export function sentenceFrom(results: readonly string[]): string {
  const text = results.at(-1) ?? ''
  const found = parse(text)
  if (typeof found === 'string') return found
  if (Array.isArray(found)) return hitIn(found)
  if (!isObject(found)) return text
  return Array.isArray(found['results']) ? hitIn(found['results']) : describe(found)
}

/** Why the last result holds nothing to answer from, in its own words; null where it holds something. */
export function failureIn(results: readonly string[]): string | null {
  const text = results.at(-1) ?? ''
  const found = parse(text)
  if (isObject(found) && found['error'] !== undefined) return JSON.stringify(found['error'])
  return typeof found === 'string' && /^\W*error\b/i.test(found) ? found : null
}

/** The object that a result holds; null for every other result. */
export function recordIn(text: string): Readonly<Record<string, unknown>> | null {
  const found = parse(text)
  return isObject(found) ? found : null
}

/** What there is to read in a result, a line a text: without the quotation marks and names that are the format's. */
export function readableIn(text: string): string {
  return textsIn(parse(text)).join('\n')
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function hitIn(hits: readonly unknown[]): string {
  const [best] = hits
  if (best === undefined) return 'I could not find anything about that.'
  if (!isObject(best)) return JSON.stringify(best)
  const text = best['snippet'] ?? best['text'] ?? best['content']
  return typeof text === 'string' ? text : describe(best)
}

function describe(record: Readonly<Record<string, unknown>>): string {
  const facts = Object.entries(record).filter(([, value]) => typeof value !== 'object')
  return `Here is what I found: ${facts.map(([key, value]) => `${key.replaceAll('_', ' ')} ${String(value)}`).join(', ')}.`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
