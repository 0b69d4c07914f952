import { redacted, secretName } from '../../base/redact.ts'
import type { Asked } from '../../replay/exchange.ts'
import type { Hider } from '../../replay/hide.ts'
import { messagesIn } from '../mcp/messages.ts'
import { isMap } from '../../chaos/shape.ts'
import { shallowJson } from '../shallow-json.ts'
import { argsOf } from '../tool-args.ts'

/** A call as it came in, with its whole body. */
export interface RawCall {
  readonly boundary: Asked['boundary']
  readonly name: string
  readonly method: string
  readonly path: string
  /** The request's content type. */
  readonly type: string
  readonly body: Buffer
}

/** What a recording of a call is found by. Recorder and player ask this one function, so they cannot disagree. */
export function askedOf(call: RawCall, hide: Hider): Asked {
  const { boundary, name } = call
  if (boundary === 'mcp') return { ...askedOfServer(call, hide), boundary, name }
  const path = withoutSecrets(call.path)
  const request =
    boundary === 'model'
      ? (shallowJson(call.body.toString('utf8')) ?? null)
      : shallow(argsOf({ path, type: call.type, body: call.body }))
  return { boundary, name, method: call.method, path: hide.text(path), request: hide.json(request) }
}

/** One message is known by its method and its parameters, a batch by all of them. */
function askedOfServer({ method, body }: RawCall, hide: Hider): Pick<Asked, 'method' | 'path' | 'request'> {
  const messages = body.length === 0 ? null : messagesIn(body.toString('utf8'))
  const [only] = messages?.list ?? []
  if (messages === null || messages.isBatch || only === undefined || !isMap(only))
    return { method, path: '', request: hide.json(messages === null ? null : messages.list) }
  const said = typeof only['method'] === 'string' ? only['method'] : 'reply'
  return { method: said, path: '', request: hide.json(only['params'] ?? null) }
}

function withoutSecrets(path: string): string {
  const at = path.indexOf('?')
  if (at < 0) return path
  const query = new URLSearchParams(path.slice(at + 1))
  for (const name of new Set(query.keys())) if (secretName.test(name)) query.set(name, redacted)
  return `${path.slice(0, at)}?${query.toString()}`
}

/** Arguments may be of any depth; what nests so deeply that nobody could write it again is nothing. */
function shallow(value: Asked['request']): Asked['request'] {
  return shallowJson(JSON.stringify(value)) ?? null
}
