import { listen } from '../agents-kit/http.ts'
import type { Answered, Asked } from '../agents-kit/http.ts'
import type { ToolService } from '../agents-kit/world.ts'
import { orders, pages } from './corpus.ts'
import { search } from './search.ts'

export type ResearchTool = 'search' | 'orders'

/**
 * The agent's tools as a service of their own. Each has a second source beside it: `GET /search?q=…` and the page behind
 * a hit, `GET /search/page?url=…`; `GET /orders/<id>` and what the carrier says, `GET /orders/<id>/tracking`.
 */
export const researchTools: ToolService<ResearchTool> = {
  name: 'tools of the research agent',
  port: 8792,
  start: (port = 0) => listen(port, answer),
  tools: {
    search: { path: '/search', env: 'SEARCH_URL' },
    orders: { path: '/orders', env: 'ORDERS_URL' },
  },
}

function answer({ method, url }: Asked): Answered {
  if (method !== 'GET') return { status: 405, body: { error: 'only GET' } }
  if (url.pathname === '/') return { status: 200, body: { service: researchTools.name } }
  if (url.pathname === '/search') return found(url.searchParams.get('q') ?? '')
  if (url.pathname === '/search/page') return page(url.searchParams.get('url') ?? '')
  const [, id, tracking] = /^\/orders\/([^/]+)(\/tracking)?$/.exec(url.pathname) ?? []
  return id === undefined
    ? { status: 404, body: { error: 'no such page' } }
    : order(decodeURIComponent(id), tracking !== undefined)
}

function found(query: string): Answered {
  if (query.trim() === '') return { status: 400, body: { error: 'q is required' } }
  return { status: 200, body: search(query) }
}

function page(url: string): Answered {
  const known = pages.find((entry) => entry.url === url)
  return known
    ? { status: 200, body: { title: known.title, text: known.snippet } }
    : { status: 404, body: { error: `no page ${url}` } }
}

function order(id: string, tracking: boolean): Answered {
  const known = orders.find((entry) => entry.order_id === id)
  if (!known) return { status: 404, body: { error: `no order ${id}` } }
  const { last_seen, expected_on } = known
  return { status: 200, body: tracking ? { parcel: id, last_seen, expected_on } : known }
}
