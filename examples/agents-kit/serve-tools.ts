import { listen } from './http.ts'
import type { Answered, Listening } from './http.ts'
import { fieldsIn } from './record.ts'
import type { Fields } from './record.ts'

/** One route of a tool service: what came in its query, or in its body. */
export type ToolRoute = (given: Fields) => Answered

/** A service whose routes are named as they are called: `GET /slots`. It introduces itself at `GET /`. */
export function serveTools(
  service: string,
  routes: Readonly<Record<string, ToolRoute>>,
): (port?: number) => Promise<Listening> {
  const known = new Map(Object.entries(routes))
  return (port = 0) =>
    listen(port, ({ method, url, body }) => {
      if (url.pathname === '/') return { status: 200, body: { service } }
      const route = known.get(`${method} ${url.pathname}`)
      if (!route) return { status: 404, body: { error: `no ${method} ${url.pathname}` } }
      return route(method === 'GET' ? Object.fromEntries(url.searchParams) : fieldsIn(body))
    })
}

/** A reply of status 200. */
export function found(body: object): Answered {
  return { status: 200, body }
}

/** A reply that blames the caller, or says that there is no such thing. */
export function refused(status: 400 | 404 | 409 | 422, error: string): Answered {
  return { status, body: { error } }
}
