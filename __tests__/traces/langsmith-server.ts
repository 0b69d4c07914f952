import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type Json, parseJson } from '../../src/base/json.ts'
import { type Content, usualAnswer } from './langsmith-answers.ts'

/** One request as the server got it. */
export interface Got {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: IncomingMessage['headers']
  readonly body: { readonly [key: string]: Json }
}

/** What a server answers in the place of its usual answer. */
export interface Instead {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Json
  /** Never answers. */
  readonly isSilent?: true
}

/** Runs of the project `prod`, by the REST endpoints that the published SDKs call (langsmith 0.10.5, dist/_openapi_client). */
export interface FakeLangsmith extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>
  readonly got: readonly Got[]
  /** Resolves once it was asked so often. */
  asked(times: number): Promise<void>
}

interface Options extends Partial<Content> {
  readonly runs: Content['runs']
  readonly instead?: (got: Got, nth: number) => Instead | null
}

/** A LangSmith on 127.0.0.1 whose key is `ls-key-0123456789`. */
export async function aLangsmith({
  runs,
  pageSize = 100,
  knows = ['v1', 'v2'],
  mount = '',
  otherProjects = 0,
  instead = () => null,
}: Options): Promise<FakeLangsmith> {
  const got: Got[] = []
  const server = createServer(async (request, response) => {
    const asked = await requestOf(request)
    got.push(asked)
    server.emit('got')
    const own = asked.headers['x-api-key'] === key ? null : { status: 401, body: { detail: 'Invalid token' } }
    put(
      response,
      own ??
        instead(asked, got.length) ??
        usualAnswer(asked, { runs, pageSize, knows, mount, otherProjects }),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    env: { LANGSMITH_ENDPOINT: `http://127.0.0.1:${port}`, LANGSMITH_API_KEY: key },
    got,
    async asked(times) {
      while (got.length < times) await once(server, 'got')
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const key = 'ls-key-0123456789'

async function requestOf(request: IncomingMessage): Promise<Got> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  return {
    method: request.method ?? '',
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: request.headers,
    body: (parseJson(text) ?? {}) as Got['body'],
  }
}

function put(response: ServerResponse, { status = 200, headers = {}, body = null, isSilent }: Instead): void {
  if (isSilent) return
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}
