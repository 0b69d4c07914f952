import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as the endpoint saw it. */
export interface Seen {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: {
    readonly model: string
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly temperature?: number
    readonly input?: readonly string[]
  }
}

/** What a script gives: the model's text, or whatever it does to the response itself. */
export type Line = string | ((response: ServerResponse, seen: Seen) => void)

/** An endpoint of ours that speaks as OpenAI-compatible ones do and says what a test scripted; no model is behind it. */
export interface ScriptedEndpoint extends AsyncDisposable {
  readonly url: string
  readonly seen: readonly Seen[]
  /** Most requests that were open at once. */
  readonly most: () => number
}

/** Plays the lines one after another, the last one for ever; a function of the request writes its own. */
export async function scriptedEndpoint(
  script: readonly Line[] | ((seen: Seen, index: number) => Line),
): Promise<ScriptedEndpoint> {
  const seen: Seen[] = []
  let open = 0
  let most = 0
  const server = createServer((request, response) => {
    open += 1
    most = Math.max(most, open)
    response.on('close', () => (open -= 1))
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    request.on('end', () => {
      const one: Seen = { path: request.url ?? '', headers: request.headers, body: JSON.parse(text || '{}') }
      const index = seen.push(one) - 1
      const line = typeof script === 'function' ? script(one, index) : (script[index] ?? script.at(-1) ?? '')
      if (typeof line === 'string') completion(response, line)
      else line(response, one)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    most: () => most,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function completion(response: ServerResponse, content: string): void {
  json(response, {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'scripted',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 60, completion_tokens: 40, total_tokens: 100 },
  })
}

export function json(
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** A refusal as OpenAI writes it. */
export function refused(
  status: number,
  message: string,
  { code = null, headers = {} }: { code?: string | null; headers?: Readonly<Record<string, string>> } = {},
): Line {
  const error = { message, type: 'error', param: null, code }
  return (response) => json(response, { error }, { status, headers })
}
