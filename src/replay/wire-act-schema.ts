import { z } from 'zod'
import { count } from '../base/field.ts'
import type { WireAct } from '../base/wire-act.ts'

/** A body of more bytes than this would be the incident, and not its test. */
const mostBytes = 64 * 1024 * 1024

const bytes = count.max(mostBytes)

const body = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('padded'), bytes, how: z.enum(['space', 'field']) }),
  z.strictObject({ kind: z.literal('nested'), depth: count.max(1_000_000) }),
  z.strictObject({ kind: z.literal('keys'), count: count.max(1_000_000) }),
  z.strictObject({ kind: z.literal('encoded'), as: z.enum(['utf-16le', 'bom', 'gzip']) }),
  z.strictObject({ kind: z.literal('bomb'), bytes }),
  z.strictObject({
    kind: z.literal('chunked'),
    size: z.string().exactOptional(),
    end: z.string().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('none') }),
])

/** What is done to the request of a session beyond its text, as it stands in the session's file. */
export const wireActSchema: z.ZodType<WireAct> = z.strictObject({
  method: z.string().exactOptional(),
  query: z.string().exactOptional(),
  target: z.enum(['absolute', 'asterisk', 'encoded']).exactOptional(),
  version: z.string().exactOptional(),
  without: z.array(z.string()).exactOptional(),
  lines: z.array(z.string()).exactOptional(),
  lineEnd: z.literal('\n').exactOptional(),
  body: body.exactOptional(),
  lengthOff: z.int().nullable().exactOptional(),
  pace: z
    .strictObject({ pieces: z.int().min(1).max(10_000), pauseMs: z.number().min(0).max(60_000) })
    .exactOptional(),
  behind: z.string().exactOptional(),
  after: z.enum(['half-close', 'abandon', 'abandon-reply']).exactOptional(),
  beside: z
    .strictObject({
      count: count.max(100),
      same: z.boolean(),
      secret: z.string().nullable(),
      apartMs: z.number().min(0).max(60_000).exactOptional(),
    })
    .exactOptional(),
})
