import { getJson } from '../agents-kit/call-json.ts'
import { careful } from '../agents-kit/careful.ts'
import type { ToolRun } from '../agents-kit/careful.ts'
import { isObject, textOf } from '../agents-kit/record.ts'
import { failure, trimmed, unreadable } from '../agents-kit/results.ts'
import { bearsOut } from '../agents-kit/sources.ts'
import type { SupportTool } from './knowledge-base.ts'
import { house, tools } from './tools.ts'

/** What a careful team ships: it promises what the archive of the help centre bears out, and nothing else. */
export const hardened = careful<SupportTool>({
  system: `${house}\nSearch with a few words, only for the question itself: leave small talk aside.`,
  tools,
  openTools: (run) => (_name, args) => articleFor(textOf(args, 'query'), run),
  unfounded: 'I could not find an article about that. A colleague will write to you.',
})

/** The best article for a query, if the archive has it in the same words. */
async function articleFor(query: string, { urlOf, deadline }: ToolRun<SupportTool>): Promise<object> {
  if (query.trim() === '') return { results: [] }
  const hits = await getJson(`${urlOf('articles')}?q=${encodeURIComponent(query)}`, deadline)
  if (!hits.ok) return failure(hits)
  const results = isObject(hits.value) ? hits.value['results'] : null
  if (!Array.isArray(results)) return unreadable
  if (results.length === 0) return { results }
  const [best] = results
  if (!isObject(best) || typeof best['text'] !== 'string') return unreadable
  const id = encodeURIComponent(textOf(best, 'id'))
  const archived = await getJson(`${urlOf('articles')}/one?id=${id}`, deadline)
  if (!archived.ok) return failure(archived)
  if (!isObject(archived.value)) return unreadable
  const text = textOf(archived.value, 'text')
  if (!bearsOut([text, textOf(archived.value, 'title')], [best['text'], textOf(best, 'title')]))
    return { error: 'sources disagree' }
  return { results: [trimmed(archived.value)] }
}
