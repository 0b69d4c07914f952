import { createServer, type IncomingMessage, request as send, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { compilePath } from '../base/json-path.ts'
import { parseJson } from '../base/json.ts'
import { reasonOf, UserError } from '../base/user-error.ts'
import type { AgentConfig } from '../config/config.ts'
import type { Invocation, Kept } from './book.ts'
import { inputOf } from './input-of.ts'

export interface DoorOptions {
  /** Where the agent listens, its path included: requests to this path are invocations. */
  readonly agent: URL
  readonly config: AgentConfig
  /** 0 = any free port. */
  readonly port: number
  /** False where one invocation waits for the one before, so that every call is known to belong to it. */
  readonly isParallel: boolean
  readonly begin: () => Invocation
  /** Aborts when the recording is over. */
  readonly signal: AbortSignal
  /** Told of each session that was written. */
  readonly wrote: (kept: Kept) => void
  /** Told why there was nothing whole to write. */
  readonly trouble: (reason: string) => void
  /** Told why an invocation could not be written. */
  readonly failed: (error: unknown) => void
}

export interface FrontDoor {
  /** What callers use in the place of the agent's address. */
  readonly url: string
  /** Takes no more callers, and cuts off those that wait; resolves when what was answered is written. */
  close(): Promise<void>
}

/** Stands in front of an HTTP agent and passes requests on as they are; each invocation becomes a session. */
export async function openFrontDoor(options: DoorOptions): Promise<FrontDoor> {
  const { agent, config, isParallel } = options
  const answerIn = answerReader(config)
  const underWay = new Set<Promise<void>>()
  let before: Promise<void> = Promise.resolve()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', agent)
    const isInvocation = pathname === agent.pathname && request.method === config.method
    const serve = (): Promise<void> =>
      (isInvocation
        ? invoke([request, response], options, answerIn)
        : pass([request, response], options, {}).then(() => {})
      ).catch((error: unknown) => {
        options.failed(error)
        response.destroy()
      })
    const served = isInvocation && !isParallel ? (before = before.then(serve)) : serve()
    underWay.add(served)
    void served.then(() => underWay.delete(served))
  })
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new UserError({
          message: `Cannot listen on port ${options.port}: ${reasonOf(error)}.`,
          hint: 'Name another with `--port`.',
        }),
      ),
    )
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const close = async (): Promise<void> => {
    server.close()
    server.closeAllConnections()
    await Promise.all(underWay)
  }
  return { url: `http://127.0.0.1:${portOf(server.address())}${agent.pathname}${agent.search}`, close }
}

type Pair = readonly [IncomingMessage, ServerResponse]

/** One invocation: passed on, listened to, and written when both sides have said everything. */
async function invoke(pair: Pair, options: DoorOptions, answerIn: (text: string) => string): Promise<void> {
  const [request, response] = pair
  if (response.destroyed) return
  const invocation = options.begin()
  const heard = await pass(pair, options, { 'x-flakestorm-cell': invocation.cell })
  if (heard === null || !heard.isWhole) {
    await invocation.drop()
    return options.trouble(`${whyNot(heard, options)}; nothing of it is written`)
  }
  const query = new URL(request.url ?? '/', options.agent).searchParams
  const asked = inputOf({ body: heard.asked, query }, options.config)
  const whole = { input: heard.asked || query.toString(), context: [] }
  const kept = await invocation.end({ ...(asked ?? whole), answer: answerIn(heard.answered) })
  options.wrote(kept)
  if (asked !== null) return
  options.trouble(
    `A request did not look like \`request_template\`: the whole of it is the \`input\` of ${basename(kept.path)}. Mend one of the two before it is replayed`,
  )
}

function whyNot(heard: Heard | null, { signal }: DoorOptions): string {
  if (heard === null) return 'An invocation said more than 8 MiB'
  return signal.aborted
    ? 'An invocation was under way when the recording ended'
    : 'An invocation broke off before its end'
}

interface Heard {
  readonly asked: string
  readonly answered: string
  readonly isWhole: boolean
}

/** Passes one request on and its answer back; null where more was said than is kept. */
function pass(
  [request, response]: Pair,
  { agent }: DoorOptions,
  more: Readonly<Record<string, string>>,
): Promise<Heard | null> {
  const asked = pile()
  const answered = pile()
  let isBroken = false
  const { host: _host, connection: _connection, 'keep-alive': _keep, ...headers } = request.headers
  return new Promise((resolve) => {
    const target = { host: agent.hostname.replace(/^\[|\]$/g, ''), port: agent.port || 80 }
    const onward = send({
      ...target,
      method: request.method,
      path: request.url,
      headers: { ...headers, ...more },
    })
    onward.on('response', (reply) => {
      const { connection: _closed, 'keep-alive': _kept, ...told } = reply.headers
      response.writeHead(reply.statusCode ?? 502, told)
      reply.on('data', (chunk: Buffer) => answered.add(chunk))
      reply.on('error', () => response.destroy())
      reply.pipe(response)
    })
    onward.on('error', (error) => {
      isBroken = true
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' })
      response.end(`The agent did not answer: ${reasonOf(error)}`)
    })
    request.on('data', (chunk: Buffer) => asked.add(chunk))
    request.pipe(onward)
    response.once('close', () => {
      const isWhole = response.writableFinished && !isBroken
      if (!isWhole) onward.destroy()
      const [question, answer] = [asked.text(), answered.text()]
      resolve(question === null || answer === null ? null : { asked: question, answered: answer, isWhole })
    })
  })
}

/** Of a question or an answer no more is kept, in bytes. */
const mostKept = 8 * 1024 * 1024

function pile() {
  const chunks: Buffer[] = []
  let length = 0
  return {
    add(chunk: Buffer): void {
      length += chunk.length
      if (length <= mostKept) chunks.push(chunk)
      else chunks.length = 0
    },
    text: (): string | null => (length > mostKept ? null : Buffer.concat(chunks).toString('utf8')),
  }
}

/** Reads an answer as the agent's caller does; throws a `UserError` where the config's path cannot be read. */
function answerReader({ responsePath }: AgentConfig): (text: string) => string {
  const pathIn = responsePath === null ? null : compilePath(responsePath)
  return (text) => {
    const json = parseJson(text)
    const found = json === undefined || pathIn === null ? null : pathIn(json)
    if (found === null || !found.found) return text
    return typeof found.value === 'string' ? found.value : JSON.stringify(found.value)
  }
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
