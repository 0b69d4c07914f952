import type { ServerResponse } from 'node:http'

/** Our own refusal, as JSON that a person can read; the connection ends with it. */
export function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  const body = JSON.stringify({ error: { type: 'flakestorm_gateway', message: sentence } })
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-flakestorm-gateway': 'refused',
    connection: 'close',
  })
  response.end(body)
}
