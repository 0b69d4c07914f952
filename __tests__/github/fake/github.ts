import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { openDesk, type Trouble } from './desk.ts'
import { aState, type State } from './state.ts'

export interface FakeOptions {
  /** Milliseconds before a request is acted upon, and after. */
  readonly latency?: () => number
  /** Asked before each request, in order; null = let it through. */
  readonly trouble?: (method: string, pathname: string) => Trouble | null
  readonly state?: State
}

/** GitHub as far as we use it: stateful, held to GitHub's own description; `[Symbol.asyncDispose]` throws where that was violated. */
export interface FakeGitHub extends AsyncDisposable {
  readonly url: string
  readonly state: State
  /** `GET /repos/…`, in the order of arrival. */
  readonly requests: readonly string[]
  readonly violations: readonly string[]
}

export async function openFakeGitHub({
  latency = () => 0,
  trouble = () => null,
  state = aState(),
}: FakeOptions = {}): Promise<FakeGitHub> {
  let url = ''
  const desk = openDesk({ trouble, state, pause: () => wait(latency()), url: () => url })

  const answer = async (request: IncomingMessage): Promise<Trouble> => {
    const { method = '', headers } = request
    const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
    return desk.answer({
      method,
      target: new URL(request.url ?? '', url),
      token: (headers.authorization ?? '').replace(/^(?:token|bearer) /i, ''),
      body: hasBody ? await json(request).catch(() => 'not JSON') : undefined,
    })
  }

  const server = createServer(
    (request, response) => void answer(request).then((reply) => send(reply, response)),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    url,
    state,
    requests: desk.requests,
    violations: desk.violations,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      desk.audit()
    },
  }
}

function send(reply: Trouble, response: ServerResponse): void {
  if (reply === 'silence') return
  if (reply === 'cut') return void response.destroy()
  const headers = { 'content-type': 'application/json; charset=utf-8', ...reply.headers }
  response
    .writeHead(reply.status, headers)
    .end(reply.body === undefined ? undefined : JSON.stringify(reply.body))
}
