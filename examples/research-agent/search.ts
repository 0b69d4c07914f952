import { corrected } from '../agents-kit/spelling.ts'
import { pages } from './corpus.ts'
import type { Page } from './corpus.ts'

export interface SearchResult {
  /** Best first; pages with too few of the query's words are left out. */
  readonly results: readonly (Page & { readonly score: number })[]
  /** The query with unknown words replaced by known ones that are spelt alike, where there are any. */
  readonly did_you_mean: string | null
}

/** The share of the query's words that a page must have. */
const leastShare = 0.5

/** Full-text search: pages ranked by the rarity of the words that they share with the query (inverse document frequency). */
export function search(query: string, most = 3): SearchResult {
  const words = new Set(wordsOf(query))
  const matching = index.filter(({ terms }) => words.intersection(terms).size >= words.size * leastShare)
  const scored = matching.map(({ page, terms }) => ({ ...page, score: scoreOf(terms, words) }))
  const results = scored.toSorted((a, b) => b.score - a.score)
  const better = corrected([...words], vocabulary).join(' ')
  return { results: results.slice(0, most), did_you_mean: better === [...words].join(' ') ? null : better }
}

function scoreOf(terms: ReadonlySet<string>, words: ReadonlySet<string>): number {
  const shared = [...words.intersection(terms)]
  const sum = shared.reduce(
    (total, word) => total + Math.log(pages.length / (documentsWith.get(word) ?? 1)),
    0,
  )
  return Math.round(sum * 100) / 100
}

const index = pages.map((page) => ({ page, terms: new Set(wordsOf(`${page.title} ${page.snippet}`)) }))

const documentsWith = new Map<string, number>()
for (const { terms } of index)
  for (const term of terms) documentsWith.set(term, (documentsWith.get(term) ?? 0) + 1)

const vocabulary: ReadonlySet<string> = new Set(documentsWith.keys())

/** Lower-cased words without a plural `s`, so that `refunds` finds `refund`. */
function wordsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+(?:[.:][\p{L}\p{N}]+)*/gu) ?? []
  return words.map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
}
