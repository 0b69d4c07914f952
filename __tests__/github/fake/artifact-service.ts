import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'

/** An artifact that was uploaded and finalized. */
export interface Stored {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly expiresAt: string | null
  readonly bytes: Buffer
}

/** What the service answers instead of doing its work; null lets it work. */
export type Refusal = (
  method: string,
  name: string,
) => { readonly status: number; readonly msg: string } | null

export interface ArtifactService extends AsyncDisposable {
  /** What the runner gives to a JavaScript action, and a server name that the toolkit takes for GitHub's. */
  readonly env: Readonly<Record<string, string>>
  readonly stored: readonly Stored[]
  /** Everything about a request that was not as the toolkit's client sends it. */
  readonly complaints: readonly string[]
  /** Every method that was asked for, with the artifact's name. */
  readonly asked: readonly string[]
  /** Where something that was stored can be fetched by whoever has the address. */
  addressOf(artifact: Stored): string
  /** Stores something that no client of ours uploaded. */
  keep(name: string, bytes: Buffer): Stored
  refuse: Refusal
}

const run = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a'
const job = 'ca395085-040a-526b-2ce8-bdc85f692774'
const backend = { workflow_run_backend_id: z.literal(run), workflow_job_run_backend_id: z.literal(job) }
const create = z.strictObject({
  ...backend,
  name: z.string().regex(/^[^":<>|*?\r\n\\/]+$/),
  expires_at: z.iso.datetime().optional(),
  version: z.literal(7),
  mime_type: z.enum(['text/html', 'application/zip']),
})
const finalize = z.strictObject({
  ...backend,
  name: z.string(),
  size: z.string().regex(/^\d+$/),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
})

interface Rpc {
  readonly method: string
  readonly request: IncomingMessage
  readonly body: Buffer
}

interface Open {
  readonly id: string
  readonly request: z.output<typeof create>
  readonly blocks: Map<string, Buffer>
  bytes: Buffer | null
}

/**
 * The results service and its blob store, after the wire format of `@actions/artifact` 6.2.1: names are unique on the run, blocks
 * come in any order and are put together by the block list, size and hash are held against what arrived.
 */
export async function anArtifactService(): Promise<ArtifactService> {
  const open = new Map<string, Open>()
  const [stored, complaints, asked]: [Stored[], string[], string[]] = [[], [], []]
  const token = `e30.${base64url({ scp: `Actions.ExampleScope Actions.Results:${run}:${job}` })}.c2ln`
  const service = { refuse: (() => null) as Refusal }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      complaints.push(String(error))
      response.writeHead(400).end(JSON.stringify({ code: 'malformed', msg: String(error) }))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', `http://127.0.0.1:${port}`)
    const body = await bodyOf(request)
    const method = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(
      url.pathname,
    )?.[1]
    if (method !== undefined) return rpc({ method, request, body }, response)
    const fetched = stored.find(({ id }) => url.pathname === `/stored/${id}`)
    if (fetched !== undefined && request.method === 'GET' && request.headers.authorization === undefined)
      return void response.writeHead(200, { 'content-type': 'application/zip' }).end(fetched.bytes)
    const [, id = ''] = /^\/blob\/([\w-]+)$/.exec(url.pathname) ?? []
    const artifact = [...open.values()].find((one) => one.id === id)
    if (artifact === undefined || url.searchParams.get('sig') !== 's3cret==')
      throw new Error(`nothing is at ${request.url}`)
    if (request.headers.authorization !== undefined) throw new Error('the blob store was given a token')
    put(artifact, url.searchParams, body)
    response
      .writeHead(201, {
        'x-ms-request-id': randomUUID(),
        etag: '"1"',
        'last-modified': new Date().toUTCString(),
      })
      .end()
  }

  const rpc = ({ method, request, body }: Rpc, response: ServerResponse): void => {
    const reply = (status: number, value: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (request.headers.authorization !== `Bearer ${token}`)
      return reply(401, { code: 'unauthenticated', msg: 'no' })
    const value: unknown = JSON.parse(body.toString())
    const { name } = z.looseObject({ name: z.string() }).parse(value)
    asked.push(`${method} ${name}`)
    const refusal = service.refuse(method, name)
    if (refusal !== null) return reply(refusal.status, { code: 'refused', msg: refusal.msg })
    if (method === 'CreateArtifact') {
      const asks = create.parse(value)
      if (open.has(name)) {
        const msg = 'an artifact with this name already exists on the workflow run'
        return reply(409, { code: 'already_exists', msg })
      }
      const id = randomUUID()
      open.set(name, { id, request: asks, blocks: new Map(), bytes: null })
      const signed_upload_url = `http://127.0.0.1:${port}/blob/${id}?sig=s3cret%3D%3D&se=2030`
      return reply(200, { ok: true, signed_upload_url })
    }
    if (method !== 'FinalizeArtifact') throw new Error(`${method} is not asked of it`)
    const { size, hash } = finalize.parse(value)
    const done = open.get(name)
    if (done === undefined || done.bytes === null) throw new Error(`${name} was not uploaded`)
    if (size !== String(done.bytes.length))
      throw new Error(`${name} has ${done.bytes.length} bytes, not ${size}`)
    if (hash !== `sha256:${createHash('sha256').update(done.bytes).digest('hex')}`)
      throw new Error('wrong hash')
    const artifact_id = String(4001 + stored.length)
    const { mime_type, expires_at = null } = done.request
    stored.push({ id: artifact_id, name, type: mime_type, expiresAt: expires_at, bytes: done.bytes })
    reply(200, { ok: true, artifact_id })
  }

  return {
    env: {
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${port}/path/that/is/dropped/`,
      ACTIONS_RUNTIME_TOKEN: token,
      GITHUB_SERVER_URL: `http://gh.localhost:${port}`,
    },
    stored,
    complaints,
    asked,
    addressOf: ({ id }) => `http://127.0.0.1:${port}/stored/${id}`,
    keep(name, bytes) {
      const kept = { id: String(4001 + stored.length), name, type: 'application/zip', expiresAt: null, bytes }
      stored.push(kept)
      return kept
    },
    get refuse() {
      return service.refuse
    },
    set refuse(refuse) {
      service.refuse = refuse
    },
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function put(artifact: Open, query: URLSearchParams, body: Buffer): void {
  if (query.get('comp') === 'block') return void artifact.blocks.set(query.get('blockid') ?? '', body)
  if (query.get('comp') !== 'blocklist') throw new Error('neither a block nor a list of blocks')
  const ids = [...body.toString().matchAll(/<Latest>(.*?)<\/Latest>/g)].map(([, id = '']) => id)
  const blocks = ids.map((id) => artifact.blocks.get(id))
  if (blocks.includes(undefined)) throw new Error('the list names a block that never came')
  artifact.bytes = Buffer.concat(blocks.filter((block) => block !== undefined))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
