import { orders } from './corpus.ts'
import { listen } from './http.ts'
import type { Answered, Asked, Listening } from './http.ts'
import { search } from './search.ts'

/** The agent's tools as a service of their own: `GET /search?q=…` and `GET /orders/<id>`. */
export function startToolService(port = 0): Promise<Listening> {
  return listen(port, answer)
}

function answer({ method, url }: Asked): Answered {
  if (method !== 'GET') return { status: 405, body: { error: 'only GET' } }
  if (url.pathname === '/search') return found(url.searchParams.get('q') ?? '')
  const id = /^\/orders\/([^/]+)$/.exec(url.pathname)?.[1]
  return id === undefined ? { status: 404, body: { error: 'no such page' } } : order(decodeURIComponent(id))
}

function found(query: string): Answered {
  if (query.trim() === '') return { status: 400, body: { error: 'q is required' } }
  return { status: 200, body: search(query) }
}

function order(id: string): Answered {
  const known = orders.find((entry) => entry.order_id === id)
  return known ? { status: 200, body: known } : { status: 404, body: { error: `no order ${id}` } }
}
