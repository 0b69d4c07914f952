import { type Json, isObject, parseJson } from '../../base/json.ts'
import { isList } from '../../chaos/shape.ts'
import { shallowJson } from '../shallow-json.ts'

/** A JSON object as it was parsed. */
export type JsonObject = { readonly [key: string]: Json }

/** A request whose reply is the result of a tool: `tools/call`, or `tasks/result` for a call that became a task. */
export interface ToolRequest {
  readonly method: 'tools/call' | 'tasks/result'
  readonly id: string | number
  /** Tells ids of one connection apart: the number 1 is not the text "1". */
  readonly key: string
  /** The tool; '' for `tasks/result`. */
  readonly name: string
  readonly args: Json
  /** Of a call that became a task. */
  readonly taskId: string | null
  /** True for a call that is made again with what the server asked back for (MRTR, revision 2026-07-28). */
  readonly continues: boolean
  /** True where the reply must say that it is complete (revision 2026-07-28). */
  readonly isModern: boolean
  /** W3C baggage that came with the call (revision 2026-07-28); '' where none did. */
  readonly baggage: string
}

/** A JSON-RPC message that answers a request. */
export interface RpcReply {
  readonly key: string
  readonly id: string | number
  readonly message: JsonObject
}

/** What one body, one SSE event or one line holds: a message, or a batch of them (revision 2025-03-26). */
export interface Messages {
  readonly isBatch: boolean
  readonly list: readonly Json[]
}

/** The messages of a text; null for a text that is no JSON or nests too deeply, which passes as it is. */
export function messagesIn(text: string): Messages | null {
  const value = shallowJson(text)
  if (value === undefined) return null
  return isList(value) ? { isBatch: true, list: value } : { isBatch: false, list: [value] }
}

/** The request for a tool's result that a message is; null for every other message, malformed ones included. */
export function toolRequestOf(message: Json): ToolRequest | null {
  if (!isMap(message) || !isId(message['id'])) return null
  const { method, id } = message
  const params = isMap(message['params']) ? message['params'] : {}
  const meta = isMap(params['_meta']) ? params['_meta'] : {}
  const base = {
    id,
    key: keyOf(id),
    continues: 'inputResponses' in params || 'requestState' in params,
    isModern: 'io.modelcontextprotocol/protocolVersion' in meta,
    baggage: typeof meta['baggage'] === 'string' ? meta['baggage'] : '',
  }
  if (method === 'tools/call' && typeof params['name'] === 'string') {
    return { ...base, method, name: params['name'], args: params['arguments'] ?? {}, taskId: null }
  }
  if (method === 'tasks/result' && typeof params['taskId'] === 'string') {
    return { ...base, method, name: '', args: {}, taskId: params['taskId'] }
  }
  return null
}

/** The reply that a message is; null for requests, notifications, and what is no JSON-RPC. */
export function replyOf(message: Json): RpcReply | null {
  if (!isMap(message) || !isId(message['id']) || 'method' in message) return null
  if (!('result' in message) && !('error' in message)) return null
  return { key: keyOf(message['id']), id: message['id'], message }
}

/** The request that a client does not want answered any more; null for every other message. */
export function cancelledBy(message: Json): string | null {
  if (!isMap(message) || message['method'] !== 'notifications/cancelled' || !isMap(message['params']))
    return null
  const { requestId } = message['params']
  return isId(requestId) ? keyOf(requestId) : null
}

/** An error reply (JSON-RPC 2.0, section 5.1). */
export function errorReply(
  id: string | number,
  error: { readonly code: number; readonly message: string },
): JsonObject {
  return { jsonrpc: '2.0', id, error }
}

/** A reply that begins like one and that no parser takes, whatever the broken text is. */
export function brokenReply(id: string | number, text: string): string {
  const broken = `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${text}`
  // A text may bring the bracket that is missing; a comma behind a whole value is never JSON.
  return parseJson(broken) === undefined ? broken : `${broken},`
}

/** True for a JSON object. */
export function isMap(value: Json | undefined): value is JsonObject {
  return isObject(value)
}

function isId(value: Json | undefined): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function keyOf(id: string | number): string {
  return JSON.stringify(id)
}
