import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface FaultyServer extends AsyncDisposable {
  readonly url: string
  /** Paths that were asked for, each with its time in milliseconds. */
  readonly calls: readonly { readonly path: string; readonly at: number }[]
}

/** A server on a free port of the loopback interface that answers as told; `nth` counts its calls from 1. */
export async function startFaulty(
  answer: (call: { request: IncomingMessage; response: ServerResponse; nth: number }) => void,
): Promise<FaultyServer> {
  const calls: { path: string; at: number }[] = []
  const server = createServer((request, response) => {
    calls.push({ path: request.url ?? '', at: performance.now() })
    answer({ request, response, nth: calls.length })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
