import type { ToolUrls } from './tools.ts'

/** Milliseconds that one try of a tool may take. */
const patienceMs = 2_000

/** Runs a tool with a deadline and one retry; whatever goes wrong is an answer that the model can read, not a crash. */
export async function runTool(name: string, args: string, urls: ToolUrls): Promise<string> {
  const given = argumentsOf(args)
  if (name === 'lookup_order') {
    const digits = /\d{4}/.exec(given['order_id'] ?? '')?.[0]
    return digits ? get(`${urls.orders}/ORD-${digits}`) : JSON.stringify({ error: 'no order number' })
  }
  if (name !== 'web_search') return JSON.stringify({ error: 'no such tool' })
  return searchFor(given['query'] ?? '', urls.search)
}

/** A search that follows the service's spelling suggestion when the words as typed find nothing. */
async function searchFor(query: string, url: string): Promise<string> {
  if (query.trim() === '') return JSON.stringify({ results: [] })
  const first = await get(`${url}?q=${encodeURIComponent(query)}`)
  const suggestion = suggestionIn(first)
  return suggestion === null ? first : get(`${url}?q=${encodeURIComponent(suggestion)}`)
}

async function get(url: string, tries = 2): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) })
    if (response.ok) return await response.text()
    if (response.status < 500) return JSON.stringify({ error: 'not found' })
  } catch {
    // Refused, reset or too slow: the same as a failure that the service reports.
  }
  return tries > 1 ? get(url, tries - 1) : JSON.stringify({ error: 'unavailable' })
}

function suggestionIn(text: string): string | null {
  const found = parse(text)
  if (!isObject(found) || !Array.isArray(found['results']) || found['results'].length > 0) return null
  return typeof found['did_you_mean'] === 'string' ? found['did_you_mean'] : null
}

/** The arguments that are strings; a model may send anything, or no JSON at all. */
function argumentsOf(text: string): Readonly<Record<string, string>> {
  const parsed = parse(text)
  if (!isObject(parsed)) return {}
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
