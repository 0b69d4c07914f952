import { z } from 'zod'
import type { Json } from '../base/json.ts'

/** The way by which a call crossed the gateway. */
export const boundaries = ['model', 'tool', 'mcp', 'proxy'] as const

/** What is asked in one exchange, at whatever boundary: all that a recording can be found by. */
export interface Asked {
  readonly boundary: (typeof boundaries)[number]
  /** The provider, the tool, or the MCP server. */
  readonly name: string
  /** Of HTTP; of JSON-RPC where the boundary is MCP. */
  readonly method: string
  /** What follows the provider's or the tool's own address, query included. */
  readonly path: string
  /** The body, or the arguments of a tool, or the parameters of a JSON-RPC request; without secrets. */
  readonly request: Json
}

/** Bytes that arrived together. */
export interface TimedBytes {
  /** Since the call came in, in milliseconds. */
  readonly atMs: number
  readonly bytes: Uint8Array
}

/** One call and its answer as they crossed the gateway: the answer byte by byte, as the agent got it. */
export interface Exchange extends Asked {
  /** Digest of the request under the usual normalisers. */
  readonly key: string
  /** 0 = the connection broke before an answer began. */
  readonly status: number
  /** Lower-case names; only headers that a client acts upon. */
  readonly headers: Readonly<Record<string, string>>
  readonly frames: readonly TimedBytes[]
  /** False where the connection broke before the end of the answer. */
  readonly isWhole: boolean
}

const frame = z
  .strictObject({
    at_ms: z.number().min(0),
    text: z.string().optional(),
    base64: z.base64().optional(),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), {
    error: 'expected either `text` or `base64`',
  })
  .transform((raw): TimedBytes => ({
    atMs: raw.at_ms,
    bytes: raw.text === undefined ? Buffer.from(raw.base64 ?? '', 'base64') : Buffer.from(raw.text, 'utf8'),
  }))

/** One exchange as it stands in a file. */
export const exchangeSchema = z.lazy(() =>
  z
    .strictObject({
      boundary: z.enum(boundaries),
      name: z.string().min(1),
      method: z.string().min(1),
      path: z.string().default(''),
      key: z.string().default(''),
      request: z.json().default(null),
      status: z.int().min(0).max(599),
      headers: z.record(z.string(), z.string()).default({}),
      frames: z.array(frame).default([]),
      whole: z.boolean().default(true),
    })
    .transform(({ whole, ...raw }): Exchange => ({ ...raw, request: raw.request as Json, isWhole: whole })),
)

/** An exchange as it is written; bytes that are no UTF-8 as base64. */
export function exchangeJson(exchange: Exchange): Json {
  const { boundary, name, method, path, key, request, status, headers, frames, isWhole } = exchange
  return {
    boundary,
    name,
    method,
    path,
    key,
    request,
    status,
    headers,
    frames: frames.map(({ atMs, bytes }) => ({ at_ms: Math.round(atMs), ...spelled(bytes) })),
    ...(isWhole ? {} : { whole: false }),
  }
}

/** How a call is named to people: `openai POST /chat/completions`, `web_search GET /find`, `crm tools/call lookup`. */
export function labelOf({ boundary, name, method, path, request }: Asked): string {
  const tool = boundary === 'mcp' ? toolIn(request) : ''
  return [name, method, boundary === 'mcp' ? tool : path.replace(/\?.*$/, '')].filter(Boolean).join(' ')
}

function toolIn(request: Json): string {
  const params = z.object({ name: z.string() }).safeParse(request)
  return params.success ? params.data.name : ''
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function spelled(bytes: Uint8Array): { readonly text: string } | { readonly base64: string } {
  try {
    return { text: strict.decode(bytes) }
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') }
  }
}
