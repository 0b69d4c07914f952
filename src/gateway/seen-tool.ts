import type { IncomingMessage } from 'node:http'
import type { Json } from '../base/json.ts'
import { decoded } from './decode.ts'
import type { Put } from './put-reply.ts'
import { valueOf } from './raw-headers.ts'
import { retryAfterOf } from './retry-after.ts'
import type { Visit } from './route.ts'
import { type Tap, openTap } from './tap.ts'
import { argsOf, withoutSecrets } from './tool-args.ts'
import type { Passed } from './upstream.ts'

/** The record of one call of a tool: made when the call ends, or when its cell ends before it. */
export interface ToolRecord {
  /** What is sent to the tool and received from it goes past these. */
  readonly sent: Tap
  readonly received: Tap
  /** What the call says, when its body is at hand. */
  argsIn(body: Buffer): Json
  /** The faults of these ids were delivered, be it after the cell has ended the call. */
  struckBy(ids: readonly string[]): void
  /** It passed untouched. */
  passed(passed: Passed): void
  /** It was answered under faults. */
  put(put: Put): void
  /** The client broke off before the call was made. */
  broke(): void
}

/** Results are kept so far, in characters. */
const longestResult = 2000

/** Bytes of a result that are looked at: enough for so many characters, and for the secrets among them. */
const mostLookedAt = 16 * 1024

/** Of a compressed reply no more than this is unpacked to be recorded, in bytes. */
const mostUnpacked = 1024 * 1024

interface Got {
  readonly status: number
  readonly result: string | null
  readonly retryAfter: string | undefined
}

const nothing: Got = { status: 0, result: null, retryAfter: undefined }

export function recordTool(
  request: IncomingMessage,
  { visit, path }: { readonly visit: Visit; readonly path: string },
): ToolRecord {
  const { claim, gateway, name } = visit
  const [sent, received] = [openTap(), openTap(mostLookedAt)]
  const atMs = claim.now()
  const struck: string[] = []
  let args: Json | undefined
  let isTold = false

  const argsIn = (body: Buffer): Json =>
    (args = argsOf({ path, type: request.headers['content-type'] ?? '', body }))
  const tell = ({ status, result, retryAfter }: Got): void => {
    if (isTold) return
    isTold = true
    forget()
    claim.saw({
      tool: {
        name,
        args: withoutSecrets(args ?? argsIn(sent.bytes()), gateway.redact),
        method: (request.method ?? 'GET').toUpperCase(),
        boundary: 'http',
        result: result === null ? null : gateway.redact(result).slice(0, longestResult),
        status,
        failed: status === 0 || status >= 400,
        retryAfterS: retryAfter === undefined ? null : retryAfterOf(retryAfter, gateway.clock.date()),
        struck,
        atMs,
        durationMs: claim.now() - atMs,
      },
    })
  }
  const forget = claim.atEnd(() => tell(nothing))

  return {
    sent,
    received,
    argsIn,
    struckBy: (ids) => void struck.push(...ids),
    passed: ({ status, headers }) => {
      if (headers === null) return tell(nothing)
      const result = textOf(received.bytes(), headers['content-encoding'], received.isCut || status === 0)
      tell({ status, result, retryAfter: headers['retry-after'] })
    },
    put: ({ status, headers, body }) => {
      if (status === 0) return tell(nothing)
      const isCut = body.length > mostUnpacked
      const result = textOf(body.subarray(0, mostUnpacked), valueOf(headers, 'content-encoding'), isCut)
      tell({ status, result, retryAfter: valueOf(headers, 'retry-after') })
    },
    broke: () => tell(nothing),
  }
}

function textOf(bytes: Buffer, encoding: string | undefined, isCut: boolean): string {
  const plain = decoded(bytes, encoding, { limit: mostUnpacked, isCut })
  return plain?.toString('utf8', 0, mostLookedAt) ?? `(${bytes.length} bytes of ${encoding})`
}
