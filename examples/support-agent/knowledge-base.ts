import { textOf } from '../agents-kit/record.ts'
import { found, refused, serveTools } from '../agents-kit/serve-tools.ts'
import { corrected } from '../agents-kit/spelling.ts'
import type { ToolService } from '../agents-kit/world.ts'
import { articles } from './articles.ts'

export type SupportTool = 'articles'

const name = 'knowledge base of the support agent'

/** The help centre: `GET /articles?q=…` finds articles, and `GET /articles/one?id=…` gives one from the archive. */
export const knowledgeBase: ToolService<SupportTool> = {
  name,
  port: 8793,
  start: serveTools(name, {
    'GET /articles': (query) => found({ results: search(textOf(query, 'q')) }),
    'GET /articles/one': (query) => {
      const article = articles.find(({ id }) => id === query['id'])
      return article ? found(article) : refused(404, 'no such article')
    },
  }),
  tools: { articles: { path: '/articles', env: 'KNOWLEDGE_URL' } },
}

/** The articles that share at least half of a query's words, the best one first. */
function search(query: string): readonly object[] {
  const words = new Set(corrected(wordsOf(query), vocabulary))
  const ranked = articles
    .map((article) => ({ article, shared: words.intersection(termsOf(article)).size }))
    .filter(({ shared }) => shared > 0 && shared >= words.size / 2)
  return ranked
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 2)
    .map(({ article }) => article)
}

function termsOf({ title, text }: (typeof articles)[number]): ReadonlySet<string> {
  return new Set(wordsOf(`${title} ${text}`))
}

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => word.length > 3).map((word) => word.replace(/(?<!s)s$/, ''))
}

const vocabulary: ReadonlySet<string> = new Set(articles.flatMap((article) => [...termsOf(article)]))
