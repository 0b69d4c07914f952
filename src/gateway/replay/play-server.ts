import type { Json } from '../../base/json.ts'
import { isMap } from '../../chaos/shape.ts'
import type { ToolReply } from '../../chaos/fault.ts'
import type { Answered } from '../../replay/player.ts'
import { sseReader } from '../frames.ts'
import { withData } from '../mcp/event.ts'
import { type JsonObject, errorReply, messagesIn, replyOf, toolRequestOf } from '../mcp/messages.ts'
import { type OpenCall, gotNothing, openCall } from '../mcp/open-call.ts'
import { type Spelt, gotOf, gotOfSpelt, spell } from '../mcp/spell.ts'
import { addressAt, pathAt } from '../origin.ts'
import { refuse } from '../refuse.ts'
import { forward } from '../upstream.ts'
import { fromExchange, jsonAnswer } from './answer.ts'
import { type Call, passageTo, put } from './played.ts'
import type { Recorded } from './put-recorded.ts'

/** An MCP server's part over HTTP: the recorded answer with the id of the request that is being asked now. */
export async function playServer({ pair, played, body, answered }: Call): Promise<void> {
  const [request, response] = pair
  const { visit } = played
  const { claim, gateway, name } = visit
  const origin = gateway.servers.get(name)
  const message = messagesIn(body.toString('utf8'))?.list[0] ?? null
  if (answered.kind === 'live') {
    if (origin === undefined) return refuse(response, 404, `The MCP server "${name}" has no address.`)
    const path = pathAt(origin, visit.path)
    await forward(request, response, passageTo(visit, { origin, path, body }))
    return
  }
  const asked = toolRequestOf(message)
  const url = origin === undefined ? null : addressAt(origin, pathAt(origin, visit.path))
  const call = asked === null ? null : openCall(asked, { claim, redact: gateway.redact, url })
  const { recorded, got } = answerTo(answered, idOf(message), asked?.isModern ?? false)
  const isOut = await put(response, recorded, played)
  call?.saw(isOut ? got : gotNothing)
}

/** The line that answers a call over stdio, and what the agent got with it. */
export function lineFor(
  answered: Exclude<Answered, { kind: 'live' }>,
  call: OpenCall['request'],
): { readonly line: string; readonly got: ReturnType<typeof gotOf>; readonly latencyMs: number } {
  const { recorded, got } = answerTo(answered, call.id, call.isModern)
  const text = Buffer.concat(recorded.frames.map(({ bytes }) => bytes)).toString('utf8')
  const closed = errorReply(call.id, { code: -32_000, message: 'Connection closed' })
  const line = recorded.status === 0 ? JSON.stringify(closed) : text
  return { line: line.replaceAll(/[\r\n]+/g, ' '), got, latencyMs: recorded.endMs }
}

interface Answer {
  readonly recorded: Recorded
  readonly got: ReturnType<typeof gotOf>
}

function answerTo(answered: Answered, id: string | number | null, isModern: boolean): Answer {
  switch (answered.kind) {
    case 'exchange': {
      const recorded = restamped(fromExchange(answered.exchange), id)
      const said = repliesIn(recorded)[0]
      return { recorded, got: said === undefined ? gotNothing : gotOf(said) }
    }
    case 'response': {
      const spelt = spell(replyFrom(answered.response), {
        id: id ?? 0,
        live: null,
        isModern,
        mayDrift: false,
        hasStatus: true,
      })
      const recorded = { ...onHttp(spelt), endMs: answered.response.latencyMs }
      const frames = recorded.frames.map(({ bytes }) => ({ bytes, atMs: answered.response.latencyMs }))
      return { recorded: { ...recorded, frames }, got: gotOfSpelt(spelt) }
    }
    case 'missed': {
      const message = errorReply(id ?? 0, { code: -32_603, message: `flakestorm replay: ${answered.why}` })
      return { recorded: jsonAnswer(200, message), got: gotOf(message) }
    }
    case 'live':
    case 'empty': {
      const message = { jsonrpc: '2.0', id: id ?? 0, result: { content: [] } }
      return { recorded: jsonAnswer(200, message), got: gotOf(message) }
    }
  }
}

function replyFrom({ response, status }: Extract<Answered, { kind: 'response' }>['response']): ToolReply {
  if (status === 0) return { kind: 'reset' }
  if (status < 400) return { kind: 'result', value: response, kept: false }
  const message = typeof response === 'string' ? response : JSON.stringify(response)
  return { kind: 'failure', status, message, retryAfterS: null }
}

function onHttp(spelt: Spelt): Recorded {
  switch (spelt.kind) {
    case 'message':
      return jsonAnswer(200, spelt.message)
    case 'status':
      return jsonAnswer(spelt.status, spelt.message)
    case 'broken':
      return { ...jsonAnswer(200, null), frames: [{ atMs: 0, bytes: Buffer.from(spelt.text) }] }
    case 'silence':
    case 'reset':
      return { ...jsonAnswer(0, null), frames: [] }
  }
}

/** The same bytes where the id is the recorded one; else every reply carries the id that is waited for now. */
function restamped(recorded: Recorded, id: string | number | null): Recorded {
  if (id === null || repliesIn(recorded).every((reply) => reply['id'] === id)) return recorded
  const stamp = (message: Json): Json =>
    replyOf(message) === null || !isMap(message) ? message : { ...message, id }
  const atMs = recorded.frames[0]?.atMs ?? 0
  const bytes = Buffer.concat(
    eventsIn(recorded).map(({ raw, data }) => {
      const message = messagesIn(data)?.list[0]
      if (message === undefined) return raw
      const text = JSON.stringify(stamp(message))
      return isStream(recorded) ? withData(raw, text) : Buffer.from(text)
    }),
  )
  return { ...recorded, frames: [{ atMs, bytes }] }
}

function repliesIn(recorded: Recorded): readonly JsonObject[] {
  return eventsIn(recorded)
    .flatMap(({ data }) => messagesIn(data)?.list ?? [])
    .map((message) => replyOf(message)?.message ?? null)
    .filter((message) => message !== null)
}

function eventsIn(recorded: Recorded): readonly { readonly raw: Uint8Array; readonly data: string }[] {
  const bytes = Buffer.concat(recorded.frames.map((frame) => frame.bytes))
  if (!isStream(recorded)) return [{ raw: bytes, data: bytes.toString('utf8') }]
  return sseReader()
    .push(bytes)
    .map(({ frame, raw }) => ({ raw, data: frame.data }))
}

function isStream({ headers }: Recorded): boolean {
  return /event-stream/i.test(headers['content-type'] ?? '')
}

function idOf(message: Json): string | number | null {
  if (!isMap(message)) return null
  const { id } = message
  return typeof id === 'string' || typeof id === 'number' ? id : null
}
