import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP } from 'node:net'
import type { Agents } from './agents.ts'
import { foreignBaggage } from './named-cell.ts'
import type { Origin } from './origin.ts'
import { type RawHeaders, endsHere, without } from './raw-headers.ts'

/** More header bytes than this are refused on both sides; Node's own limit is 16 KiB. */
export const maxHeaderSize = 64 * 1024

/** Where a call goes: an origin, and path and query there. */
export interface Target {
  readonly origin: Origin
  readonly path: string
}

/** Opens the request at the upstream as the agent would have: same method, same headers but those that end here. */
export function requestUpstream(
  request: IncomingMessage,
  { origin, path }: Target,
  { agents, headers }: { readonly agents: Agents; readonly headers: RawHeaders },
): ClientRequest {
  const options = {
    host: origin.hostname,
    port: origin.port,
    method: request.method ?? 'GET',
    path,
    headers,
    maxHeaderSize,
  }
  if (!origin.secure) return plainRequest({ ...options, agent: agents.plain })
  const servername = isIP(origin.hostname) === 0 ? origin.hostname : ''
  return secureRequest({ ...options, agent: agents.secure, servername })
}

/**
 * The headers for the upstream. `bodyLength` = the body is at hand and so long; null = it passes as it is framed.
 * `identity` asks for a body without compression, for those who must read it.
 */
export function upstreamHeaders(
  request: IncomingMessage,
  origin: Origin,
  { bodyLength, identity }: { readonly bodyLength: number | null; readonly identity: boolean },
): string[] {
  const raw = request.rawHeaders
  const ends = endsHere(raw)
  const kept = without(raw, (name) => {
    if (ends(name) || name.startsWith('x-flakestorm-')) return true
    if (name === 'accept-encoding') return identity
    return bodyLength !== null && framing.has(name)
  })
  rename(kept, origin)
  if (identity) kept.push('accept-encoding', 'identity')
  if (origin.authorization !== null && request.headers.authorization === undefined) {
    kept.push('authorization', origin.authorization)
  }
  const needsLength =
    bodyLength === null ? !isFramed(request) && expectsBody(request) : bodyLength > 0 || isFramed(request)
  // Without a length Node would announce a chunked body here, and the upstream would read one that nobody sent.
  if (needsLength) kept.push('content-length', String(bodyLength ?? 0))
  return kept
}

const framing = new Set(['content-length', 'transfer-encoding', 'expect', 'trailer'])

/** Puts the upstream's name where the gateway's stood, and takes our member out of the baggage. */
function rename(headers: string[], origin: Origin): void {
  let hosts = 0
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at]?.toLowerCase()
    if (name === 'host') {
      headers[at + 1] = origin.host
      hosts += 1
    } else if (name === 'baggage') {
      headers[at + 1] = foreignBaggage(headers[at + 1] ?? '')
    }
  }
  if (hosts === 0) headers.push('host', origin.host)
}

/** True for a request that announces a body. */
export function hasBody(request: IncomingMessage): boolean {
  const { headers } = request
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

/** True where the request says how long it is, be it nothing. */
function isFramed({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined
}

const bodyless = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'])

function expectsBody(request: IncomingMessage): boolean {
  return !bodyless.has(request.method ?? 'GET')
}

/** True where sending the request again can change nothing (RFC 9110 §9.2.2), and nothing of it must be sent anew. */
export function isRepeatable(request: IncomingMessage): boolean {
  return (
    ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE'].includes(request.method ?? '') && !hasBody(request)
  )
}
