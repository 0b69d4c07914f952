import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseJson } from '../../../src/base/json.ts'
import type { Json } from '../../../src/base/json.ts'
import type { ModelReply } from '../../../src/chaos/fault.ts'
import { writeFrame } from '../../../src/gateway/frames.ts'
import type { Dialect } from '../../../src/gateway/llm/dialect.ts'

/** What a provider answers to one call. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly chunks: readonly Uint8Array[]
  /** `destroy` ends the connection without ending the body. */
  readonly ending: 'end' | 'destroy'
}

/** A provider on loopback that ends with its test; it answers every call in the same way and remembers all of them. */
export interface Provider extends AsyncDisposable {
  readonly url: string
  readonly seen: readonly { readonly method: string; readonly path: string; readonly body: Json }[]
}

export async function aProvider(answer: Answer): Promise<Provider> {
  const seen: { method: string; path: string; body: Json }[] = []
  const server = createServer((request, response) => {
    const body: Buffer[] = []
    request.on('data', (chunk: Buffer) => body.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(body).toString()
      seen.push({ method: request.method ?? '', path: request.url ?? '', body: parseJson(text) ?? null })
      response.writeHead(answer.status, answer.headers)
      for (const chunk of answer.chunks) response.write(chunk)
      if (answer.ending === 'end') response.end()
      else response.write('', () => setImmediate(() => response.destroy()))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A whole reply. */
export function whole(reply: Json): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    chunks: [Buffer.from(JSON.stringify(reply))],
    ending: 'end',
  }
}

/** A streamed reply, all of it or its first `count` frames, with a piece of the next one where `isTorn`. */
export function streamed(
  dialect: Dialect,
  reply: Json,
  cut: { readonly count?: number; readonly isTorn?: boolean; readonly ending?: Answer['ending'] } = {},
): Answer {
  const chunks = dialect.stream(reply).map((frame) => writeFrame(dialect.framing, frame))
  const count = cut.count ?? chunks.length
  const next = chunks[count]
  const torn = cut.isTorn === true && next !== undefined ? [next.subarray(0, Math.ceil(next.length / 2))] : []
  return {
    status: 200,
    headers: { 'content-type': typeOf(dialect) },
    chunks: [...chunks.slice(0, count), ...torn],
    ending: cut.ending ?? 'end',
  }
}

/** A failure, as the provider words it. */
export function refused(
  dialect: Dialect,
  reason: Extract<ModelReply, { kind: 'refused' }>['reason'],
  more: { readonly status?: number; readonly message?: string } = {},
): Answer {
  const { status, headers, body } = dialect.refusal(
    {
      kind: 'refused',
      reason,
      status: more.status ?? null,
      message: more.message ?? null,
      retryAfterS: reason === 'rate_limit' ? 7 : null,
    },
    '2026-03-01T10:00:00.000Z',
  )
  return { status, headers, chunks: [Buffer.from(JSON.stringify(body))], ending: 'end' }
}

/** Bytes that are no reply, under the type of a stream or of a whole reply. */
export function bytes(text: string, type = 'application/json'): Answer {
  return {
    status: 200,
    headers: { 'content-type': type },
    chunks: text === '' ? [] : [Buffer.from(text)],
    ending: 'end',
  }
}

function typeOf({ framing }: Dialect): string {
  return framing === 'sse' ? 'text/event-stream' : 'application/x-ndjson'
}
