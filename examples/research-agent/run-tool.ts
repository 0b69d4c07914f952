import type { Deadline } from './deadline.ts'
import { getJson } from './get-json.ts'
import type { Got } from './get-json.ts'
import { agree, bearsOut } from './sources.ts'
import type { ToolUrls } from './tools.ts'
import { withoutOrders } from './without-orders.ts'

/** Where tools are called, and until when. */
export interface ToolRun {
  readonly urls: ToolUrls
  readonly deadline: Deadline
}

/**
 * Runs a tool and checks what it returned against a second source. Whatever goes wrong is an answer that the model can
 * read, not a crash: `{"error": "unavailable"}`, or `{"error": "sources disagree"}`.
 */
export async function runTool(name: string, args: string, run: ToolRun): Promise<string> {
  const given = argumentsOf(args)
  if (name === 'lookup_order') return JSON.stringify(await lookUp(given['order_id'] ?? '', run))
  if (name === 'web_search') return JSON.stringify(await searchFor(given['query'] ?? '', run))
  return JSON.stringify({ error: 'no such tool' })
}

/** The shop's record of an order, if the carrier's agrees with it. */
async function lookUp(order: string, { urls, deadline }: ToolRun): Promise<object> {
  const digits = /\d{4}/.exec(order)?.[0]
  if (digits === undefined) return { error: 'no order number' }
  const id = `ORD-${digits}`
  const [record, tracking] = await Promise.all([
    getJson(`${urls.orders}/${id}`, deadline),
    getJson(`${urls.orders}/${id}/tracking`, deadline),
  ])
  if (!record.ok) return failure(record)
  if (!tracking.ok) return failure(tracking)
  if (!isObject(record.value) || !isObject(tracking.value)) return unreadable
  if (record.value['order_id'] !== id || !agree(record.value, tracking.value)) return disagreement
  return mapTexts(record.value)
}

/**
 * The best hit, if the page behind it says the same. Follows the service's spelling suggestion when the words as typed
 * find nothing.
 */
async function searchFor(query: string, run: ToolRun): Promise<object> {
  const nothing = { results: [] }
  if (query.trim() === '') return nothing
  const first = await searchOnce(query, run)
  if (!first.ok) return failure(first)
  const suggestion = suggestionIn(first.value)
  const last = suggestion === null ? first : await searchOnce(suggestion, run)
  if (!last.ok) return failure(last)
  const hits = isObject(last.value) ? last.value['results'] : null
  if (!Array.isArray(hits)) return unreadable
  return hits.length === 0 ? nothing : verified(hits[0], run)
}

function searchOnce(query: string, { urls, deadline }: ToolRun): Promise<Got> {
  return getJson(`${urls.search}?q=${encodeURIComponent(query)}`, deadline)
}

async function verified(hit: unknown, { urls, deadline }: ToolRun): Promise<object> {
  if (!isObject(hit)) return unreadable
  const { title, url, snippet } = hit
  if (typeof title !== 'string' || typeof url !== 'string' || typeof snippet !== 'string') return unreadable
  const page = await getJson(`${urls.search}/page?url=${encodeURIComponent(url)}`, deadline)
  if (!page.ok) return failure(page)
  if (!isObject(page.value)) return unreadable
  if (!bearsOut(textsOf(page.value), [title, snippet])) return disagreement
  return { results: [mapTexts({ title, url, snippet })] }
}

const disagreement = { error: 'sources disagree' }

const unreadable = { error: 'unreadable' }

function failure({ because }: Extract<Got, { ok: false }>): object {
  return { error: because }
}

function suggestionIn(found: unknown): string | null {
  if (!isObject(found) || !Array.isArray(found['results']) || found['results'].length > 0) return null
  return typeof found['did_you_mean'] === 'string' ? found['did_you_mean'] : null
}

/** Characters of one text that the model gets to read. */
const mostLetters = 500

/** Texts of a result, cut to a length that no honest one has, and without sentences that give orders. */
function mapTexts(record: Readonly<Record<string, unknown>>): object {
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === 'string' ? withoutOrders(value.slice(0, mostLetters)) : value,
  ])
  return Object.fromEntries(entries)
}

function textsOf(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.values(record).filter((value) => typeof value === 'string')
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
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
