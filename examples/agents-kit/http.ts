import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly body: string
  /** Aborts when whoever asked hangs up before the answer. */
  readonly signal: AbortSignal
}

export interface Answered {
  readonly status: number
  readonly body: object
}

export interface Listening {
  readonly url: string
  close(): Promise<void>
}

/** A small JSON server on the loopback interface. */
export async function listen(
  port: number,
  answer: (asked: Asked) => Answered | Promise<Answered>,
): Promise<Listening> {
  const server = createServer((request, response) => {
    const left = new AbortController()
    response.once('close', () => left.abort())
    textOf(request)
      .then((body) =>
        answer({
          method: request.method ?? 'GET',
          url: new URL(request.url ?? '/', 'http://localhost'),
          body,
          signal: left.signal,
        }),
      )
      .then((answered) => send(response, answered))
      .catch((error: unknown) => send(response, { status: 500, body: { error: String(error) } }))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${bound}`, close }
}

function send(response: ServerResponse, { status, body }: Answered): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.once('error', reject)
  })
}
