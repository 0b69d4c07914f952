import type { IncomingMessage } from 'node:http'
import type { Json } from '../base/json.ts'
import { decoded } from './decode.ts'
import type { Put } from './put-reply.ts'
import { valueOf } from './raw-headers.ts'
import { retryAfterOf } from './retry-after.ts'
import type { Visit } from './route.ts'
import { argsOf, withoutSecrets } from './tool-args.ts'
import type { Passed } from './upstream.ts'

/** The record of one call of a tool: made when the call ends, or when its cell ends before it. */
export interface ToolRecord {
  /** It passed untouched. */
  passed(passed: Passed): void
  /** It was answered under faults. */
  put(args: Json, put: Put): void
  /** The client broke off before the call was made. */
  broke(args: Json): void
}

/** Results are kept so far, in characters. */
const longestResult = 2000

/** Of a compressed reply no more than this is unpacked to be recorded, in bytes. */
const mostUnpacked = 1024 * 1024

export function recordTool(request: IncomingMessage, { visit, path }: { readonly visit: Visit; readonly path: string }): ToolRecord {
  const { claim, gateway, name } = visit
  const atMs = claim.now()
  let isTold = false

  const tell = (args: Json, got: { status: number; result: string | null; retryAfter: string | undefined }): void => {
    if (isTold) return
    isTold = true
    claim.signal.removeEventListener('abort', unfinished)
    const retryAfterS = retryAfterOf(got.retryAfter, gateway.clock.date())
    claim.saw({
      tool: {
        name,
        args: withoutSecrets(args, gateway.redact),
        method: (request.method ?? 'GET').toUpperCase(),
        boundary: 'http',
        result: got.result === null ? null : gateway.redact(got.result).slice(0, longestResult),
        status: got.status,
        failed: got.status === 0 || got.status >= 400,
        retryAfterS,
        atMs,
        durationMs: claim.now() - atMs,
      },
    })
  }
  const noReply = { status: 0, result: null, retryAfter: undefined }
  const argsIn = (body: Buffer): Json => argsOf({ path, type: request.headers['content-type'] ?? '', body })
  const unfinished = (): void => tell(argsIn(Buffer.alloc(0)), noReply)
  claim.signal.addEventListener('abort', unfinished, { once: true })

  return {
    passed: ({ status, headers, sent, received }) =>
      tell(argsIn(sent.bytes()), {
        status,
        result: headers === null ? null : textOf(received.bytes(), headers['content-encoding'], received.isCut || status === 0),
        retryAfter: headers?.['retry-after'],
      }),
    put: (args, put) => {
      const encoding = valueOf(put.headers, 'content-encoding')
      const result = put.status === 0 ? null : textOf(put.body.subarray(0, mostUnpacked), encoding, put.body.length > mostUnpacked)
      tell(args, { status: put.status, result, retryAfter: valueOf(put.headers, 'retry-after') })
    },
    broke: (args) => tell(args, noReply),
  }
}

function textOf(bytes: Buffer, encoding: string | undefined, isCut: boolean): string {
  const plain = decoded(bytes, encoding, { limit: mostUnpacked, isCut })
  return plain?.toString('utf8') ?? `(${bytes.length} bytes of ${encoding})`
}
