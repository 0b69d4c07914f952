import type { Json } from '../../base/json.ts'
import type { ToolReply } from '../../chaos/fault.ts'
import { type JsonObject, brokenReply, errorReply, isMap } from './messages.ts'
import type { Got } from './open-call.ts'
import { textIn, textResult, writeValue } from './tool-result.ts'

/** What the agent gets in place of the server's own reply. */
export type Spelt =
  | { readonly kind: 'message'; readonly message: JsonObject }
  /** Stands where a message should, and is none. */
  | { readonly kind: 'broken'; readonly text: string }
  | {
      readonly kind: 'status'
      readonly status: number
      readonly message: JsonObject
      readonly retryAfterS: number | null
    }
  | { readonly kind: 'silence' }
  | { readonly kind: 'reset' }

export interface Spelling {
  readonly id: string | number
  /** The server's own reply, where it gave one. */
  readonly live: JsonObject | null
  readonly isModern: boolean
  /** True where the fields of structured content are what the fault changes. */
  readonly mayDrift: boolean
  /** True where a failure can be an HTTP status. */
  readonly hasStatus: boolean
}

/** JSON-RPC 2.0: internal error. What clients themselves say of a connection that closed: -32000. */
const internalError = -32_603
const connectionClosed = -32_000

/**
 * A reply as MCP spells it. A failure of 500 and more, and a rate limit, are the transport's, so that the client throws; any other
 * is the tool's own (`isError`), for a 400, 401 or 404 would start a downgrade, a login or a new session.
 */
export function spell(reply: ToolReply, spelling: Spelling): Spelt {
  switch (reply.kind) {
    case 'result':
      return { kind: 'message', message: spellResult(reply.value, spelling) }
    case 'failure':
      return spellFailure(reply, spelling)
    case 'broken':
      return { kind: 'broken', text: brokenReply(spelling.id, reply.text) }
    case 'silence':
    case 'reset':
      return reply
  }
}

function spellResult(value: Json, { id, live, isModern, mayDrift }: Spelling): JsonObject {
  const said = live?.['result']
  const result = isMap(said) && said['isError'] !== true ? said : textResult('', isModern)
  return { ...frame(id, live), result: writeValue(result, value, mayDrift) }
}

function spellFailure(
  failure: Extract<ToolReply, { kind: 'failure' }>,
  { id, isModern, hasStatus }: Spelling,
): Spelt {
  const { status, message, retryAfterS } = failure
  const wait = retryAfterS === null ? '' : ` (retry after ${Math.ceil(retryAfterS)} s)`
  const words = `${status} ${message}${wait}`
  const error = errorReply(id, { code: internalError, message: words })
  if (hasStatus && (status >= 500 || status === 429))
    return { kind: 'status', status, message: error, retryAfterS }
  if (status >= 500) return { kind: 'message', message: error }
  return {
    kind: 'message',
    message: { jsonrpc: '2.0', id, result: { ...textResult(words, isModern), isError: true } },
  }
}

/** A reset where the connection is shared by calls of other cells: the error that official clients make of one. */
export function closedConnection(id: string | number): JsonObject {
  return errorReply(id, { code: connectionClosed, message: 'Connection closed' })
}

/** What an agent got with a message. */
export function gotOf(message: JsonObject): Got {
  const { result, error } = message
  if (error !== undefined) {
    const said =
      isMap(error) && typeof error['message'] === 'string' ? error['message'] : JSON.stringify(error)
    return { text: said, failed: true, retryAfterS: null }
  }
  if (!isMap(result)) return { text: JSON.stringify(result ?? null), failed: false, retryAfterS: null }
  return { text: textIn(result), failed: result['isError'] === true, retryAfterS: null }
}

/** What an agent got with a reply that was changed. */
export function gotOfSpelt(spelt: Spelt): Got {
  switch (spelt.kind) {
    case 'message':
      return gotOf(spelt.message)
    case 'broken':
      return { text: spelt.text, failed: true, retryAfterS: null }
    case 'status':
      return { ...gotOf(spelt.message), retryAfterS: spelt.retryAfterS }
    case 'silence':
    case 'reset':
      return { text: null, failed: true, retryAfterS: null }
  }
}

/** All of the server's own message but what it answered. */
function frame(id: string | number, live: JsonObject | null): JsonObject {
  if (live === null) return { jsonrpc: '2.0', id }
  const { result: _result, error: _error, ...rest } = live
  return { ...rest, id }
}
