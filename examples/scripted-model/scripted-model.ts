import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { think } from './think.ts'
import { readRequest } from './read-request.ts'
import { completionOf, errorOf, eventsOf } from './wire.ts'

export interface ScriptedModel extends AsyncDisposable {
  /** To be used as `OPENAI_BASE_URL`. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Starts an OpenAI-compatible chat-completions server on the loopback interface. There is no language model behind it:
 * a script reads the conversation by rules, so that the same conversation always gets the same answer.
 */
export async function startScriptedModel(
  options: { port?: number; onRequest?: () => void } = {},
): Promise<ScriptedModel> {
  const server = createServer((request, response) => {
    options.onRequest?.()
    serve(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}/v1`, close, [Symbol.asyncDispose]: close }
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path] = (request.url ?? '/').split('?')
  if (request.method === 'GET' && path === '/v1/models') {
    const model = { id: 'scripted', object: 'model', created: 0, owned_by: 'scripted' }
    return json(response, 200, { object: 'list', data: [model] })
  }
  if (request.method === 'POST' && path === '/v1/chat/completions')
    return complete(await bodyOf(request), response)
  const message = `Unknown request URL: ${request.method} ${path}. Please check the URL for typos.`
  json(response, 404, errorOf({ status: 404, message, param: null, code: 'unknown_url' }))
}

function complete(body: string, response: ServerResponse): void {
  const asked = readRequest(body)
  if ('status' in asked) return json(response, asked.status, errorOf(asked))
  const reply = think(asked)
  if (!asked.stream) return json(response, 200, completionOf(asked, reply))
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
  for (const event of eventsOf(asked, reply)) response.write(event)
  response.end()
}

function json(response: ServerResponse, status: number, body: object): void {
  const bytes = Buffer.from(JSON.stringify(body))
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length })
  response.end(bytes)
}

/** More than this is no conversation; the connection is cut. */
const mostBytes = 32 * 1024 * 1024

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > mostBytes) reject(new Error(`a request of more than ${mostBytes} bytes`))
    })
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.once('error', reject)
  })
}
