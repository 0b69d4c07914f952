import { randomUUID } from 'node:crypto'
import type { Json } from '../base/json.ts'
import { isObject, parseJson } from '../base/json.ts'
import type { SessionConfig } from '../config/config.ts'
import type { Exchange, Request } from './connection.ts'

/** How the turns of one question are told from everybody else's. */
export interface Conversation {
  /** The request as a part of the conversation. */
  joined(request: Request): Request
  /** What the agent says about the conversation in a reply. */
  heard(exchange: Exchange): void
}

/** A conversation that nobody has had before: an agent that remembers must not remember an earlier run. */
export function openConversation(session: SessionConfig | null): Conversation {
  if (session === null) return { joined: (request) => request, heard: () => {} }
  const id = `flakestorm-${randomUUID()}`
  const { kind, name } = session
  if (kind === 'header')
    return { joined: (request) => withHeader(request, name.toLowerCase(), id), heard: () => {} }
  if (kind === 'body')
    return { joined: (request) => withField(request, name.split('.'), id), heard: () => {} }

  let cookie: string | null = null
  return {
    joined: (request) => (cookie === null ? request : withHeader(request, 'cookie', cookie)),
    heard(exchange) {
      if (exchange.kind !== 'answered') return
      const given = exchange.headers['set-cookie']?.find((line) => line.startsWith(`${name}=`))
      if (given !== undefined) cookie = given.split(';')[0] ?? null
    },
  }
}

function withHeader(request: Request, name: string, value: string): Request {
  const before = request.headers[name]
  const joined = name === 'cookie' && before !== undefined ? `${before}; ${value}` : value
  return { ...request, headers: { ...request.headers, [name]: joined } }
}

/** A body that is no JSON object has no field to put it in, and stays as it is. */
function withField(request: Request, path: readonly string[], value: string): Request {
  const body = parseJson(request.body ?? '')
  return isObject(body) ? { ...request, body: JSON.stringify(put(body, path, value)) } : request
}

function put(
  object: Readonly<Record<string, Json>>,
  [key = '', ...rest]: readonly string[],
  value: string,
): Json {
  const inner = object[key]
  return { ...object, [key]: rest.length === 0 ? value : put(isObject(inner) ? inner : {}, rest, value) }
}
