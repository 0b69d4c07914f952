import type { ToolRun } from '../agents-kit/careful.ts'
import { getJson } from '../agents-kit/call-json.ts'
import type { Got } from '../agents-kit/call-json.ts'
import { isObject, textOf } from '../agents-kit/record.ts'
import type { Fields } from '../agents-kit/record.ts'
import { agree, bearsOut } from '../agents-kit/sources.ts'
import { failure, trimmed, unreadable } from '../agents-kit/results.ts'
import type { ResearchTool } from './tool-service.ts'

type Run = ToolRun<ResearchTool>

/**
 * Runs a tool and checks what it returned against a second source. Whatever goes wrong is an answer that the model can
 * read, not a crash: `{"error": "unavailable"}`, or `{"error": "sources disagree"}`.
 */
export async function runTool(name: string, args: Fields, run: Run): Promise<object> {
  if (name === 'lookup_order') return lookUp(textOf(args, 'order_id'), run)
  if (name === 'web_search') return searchFor(textOf(args, 'query'), run)
  return { error: 'no such tool' }
}

/** The shop's record of an order, if the carrier's agrees with it. */
async function lookUp(order: string, { urlOf, deadline }: Run): Promise<object> {
  const digits = /\d{4}/.exec(order)?.[0]
  if (digits === undefined) return { error: 'no order number' }
  const id = `ORD-${digits}`
  const [record, tracking] = await Promise.all([
    getJson(`${urlOf('orders')}/${id}`, deadline),
    getJson(`${urlOf('orders')}/${id}/tracking`, deadline),
  ])
  if (!record.ok) return failure(record)
  if (!tracking.ok) return failure(tracking)
  if (!isObject(record.value) || !isObject(tracking.value)) return unreadable
  if (record.value['order_id'] !== id || !agree(record.value, tracking.value)) return disagreement
  return trimmed(record.value)
}

/**
 * The best hit, if the page behind it says the same. Follows the service's spelling suggestion when the words as typed
 * find nothing.
 */
async function searchFor(query: string, run: Run): Promise<object> {
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

function searchOnce(query: string, { urlOf, deadline }: Run): Promise<Got> {
  return getJson(`${urlOf('search')}?q=${encodeURIComponent(query)}`, deadline)
}

async function verified(hit: unknown, { urlOf, deadline }: Run): Promise<object> {
  if (!isObject(hit)) return unreadable
  const { title, url, snippet } = hit
  if (typeof title !== 'string' || typeof url !== 'string' || typeof snippet !== 'string') return unreadable
  const page = await getJson(`${urlOf('search')}/page?url=${encodeURIComponent(url)}`, deadline)
  if (!page.ok) return failure(page)
  if (!isObject(page.value)) return unreadable
  if (!bearsOut(textsOf(page.value), [title, snippet])) return disagreement
  return { results: [trimmed({ title, url, snippet })] }
}

const disagreement = { error: 'sources disagree' }

function suggestionIn(found: unknown): string | null {
  if (!isObject(found) || !Array.isArray(found['results']) || found['results'].length > 0) return null
  return typeof found['did_you_mean'] === 'string' ? found['did_you_mean'] : null
}

function textsOf(record: Fields): readonly string[] {
  return Object.values(record).filter((value) => typeof value === 'string')
}
