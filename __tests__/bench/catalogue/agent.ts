import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { answerTo } from './answer-to.ts'

/** One request, read and accepted. */
export interface Message {
  readonly text: string
  /** What was said before in the same session. */
  readonly earlier: readonly string[]
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

/** The parts that an agent is made of; a planted bug is another one in the place of one of them. */
export interface Parts {
  readonly methods: readonly string[]
  /** The body as an object, or a `Refusal`. */
  read(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>>
  /** False where there is no seat left. */
  admit(response: ServerResponse): boolean
  answer(message: Message): string | Promise<string>
  /** Header fields of the reply. */
  fields(headers: IncomingHttpHeaders): Readonly<Record<string, string>>
  /** What somebody gets who breaks the grammar of HTTP. */
  garbled(error: Error): string
}

/** A request that is turned away with a status of its own. */
export class Refusal extends Error {
  readonly status: number
  constructor(status: number) {
    super(`refused with ${status}`)
    this.status = status
  }
}

/** An agent that does everything right: no mutation may find anything to complain about. */
export const correct: Parts = {
  methods: ['POST'],
  read: (request) => readJson(request, { most: 1 << 20, types: ['application/json'] }),
  admit: () => true,
  answer: ({ text }) => answerTo(text),
  fields: () => ({}),
  garbled: () => 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
}

/** Reads a body of a known type and bounded size. */
export async function readJson(
  request: IncomingMessage,
  { most, types }: { readonly most: number; readonly types: readonly string[] },
): Promise<Readonly<Record<string, unknown>>> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';')
  if (!types.includes(type.trim()) || request.headers['content-encoding'] !== undefined)
    throw new Refusal(415)
  let size = 0
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new Refusal(413)
    chunks.push(chunk)
  }
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
    if (typeof body === 'object' && body !== null) return body as Readonly<Record<string, unknown>>
  } catch {
    // Refused below, like a body that is no object.
  }
  throw new Refusal(400)
}

/** An agent of these parts on a free port of this machine, until it is disposed of. */
export async function serve(parts: Parts): Promise<{ readonly url: string } & AsyncDisposable> {
  const memory = new Map<string, readonly string[]>()
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    respond(parts, memory, { request, response }).catch((error: unknown) => {
      const status = error instanceof Refusal ? error.status : 500
      if (response.headersSent) response.destroy()
      else response.writeHead(status, { connection: 'close' }).end(JSON.stringify({ error: status }))
    })
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)))
  })
  server.on('clientError', (error, socket) => void socket.end(parts.garbled(error)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/ask`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Visit {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

async function respond(
  parts: Parts,
  memory: Map<string, readonly string[]>,
  { request, response }: Visit,
): Promise<void> {
  const { method = '', headers } = request
  const url = URL.parse(request.url ?? '', 'http://localhost')
  if (url?.pathname !== '/ask') throw new Refusal(404)
  if (!parts.methods.includes(method)) throw new Refusal(405)
  const body = await parts.read(request)
  if (!parts.admit(response)) throw new Refusal(503)
  const text = body['input']
  if (typeof text !== 'string') throw new Refusal(400)
  const session = String(headers['x-session'] ?? '')
  const earlier = memory.get(session) ?? []
  if (session !== '') memory.set(session, [...earlier, text])
  // Thinking takes a moment, in which others ask and some leave.
  await wait(2)
  const output = await parts.answer({ text, earlier, method, headers, query: url.searchParams, body })
  response.writeHead(200, { 'content-type': 'application/json', ...parts.fields(headers) })
  response.end(JSON.stringify({ output }))
}
