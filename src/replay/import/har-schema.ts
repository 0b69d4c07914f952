import { z } from 'zod'

const named = z.array(z.looseObject({ name: z.string(), value: z.string() }))

const time = z.iso.datetime({ offset: true }).transform((date) => Date.parse(date))

/** -1 where a part of it did not happen. */
const spent = z
  .number()
  .nullish()
  .transform((ms) => Math.max(0, ms ?? 0))

const request = z
  .looseObject({
    method: z.string().min(1),
    url: z.string().min(1),
    headers: named,
    postData: z
      .looseObject({
        mimeType: z.string().nullish(),
        text: z.string().nullish(),
        encoding: z.string().nullish(),
        params: z.array(z.looseObject({ name: z.string(), value: z.string().nullish() })).nullish(),
      })
      .nullish(),
  })
  .transform(({ method, url, headers, postData }) => ({
    method: method.toUpperCase(),
    url,
    type: postData?.mimeType ?? byName(headers)['content-type'] ?? '',
    body: Buffer.from(
      postData?.text ?? formOf(postData?.params ?? []),
      postData?.encoding === 'base64' ? 'base64' : 'utf8',
    ),
  }))

const response = z
  .looseObject({
    // Playwright writes -1 where no answer came, browsers write 0.
    status: z
      .int()
      .min(-1)
      .max(599)
      .transform((status) => Math.max(0, status)),
    headers: named,
    content: z.looseObject({
      size: z.number().nullish(),
      mimeType: z.string().nullish(),
      text: z.string().nullish(),
      encoding: z.string().nullish(),
    }),
  })
  .transform(({ status, headers, content }) => {
    const bytes = bytesOf(content, status)
    return {
      status,
      headers: { 'content-type': content.mimeType ?? '', ...plainHeaders(byName(headers)) },
      /** Null where the answer had content that the archive does not have. */
      bytes,
      body: bytes === null ? null : bytes.toString('utf8'),
    }
  })

const entry = z
  .looseObject({
    startedDateTime: time,
    time: spent,
    request,
    response,
    timings: z
      .looseObject({ blocked: spent, dns: spent, connect: spent, send: spent, wait: spent, receive: spent })
      .nullish(),
  })
  .transform(({ startedDateTime, time: whole, request: asked, response: answer, timings }) => ({
    /** Unix time in milliseconds. */
    at: startedDateTime,
    request: asked,
    response: answer,
    time: whole,
    /** `ssl` is a part of `connect`. */
    firstByteMs: Math.min(
      whole,
      timings === null || timings === undefined
        ? whole
        : timings.blocked + timings.dns + timings.connect + timings.send + timings.wait,
    ),
  }))

/** What is read of a HAR 1.2 archive (the W3C draft of the HTTP Archive format, with the base64 bodies of browsers). */
export const harSchema = z.looseObject({
  log: z.looseObject({
    version: z.string().regex(/^1\.[12]$/, 'expected version 1.2'),
    entries: z.array(entry).max(100_000),
  }),
})

/** One request and its answer. */
export type HarEntry = z.output<typeof entry>

function byName(headers: z.output<typeof named>): Record<string, string> {
  return Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value]))
}

/** The content is kept unpacked. */
function plainHeaders(headers: Record<string, string>): Record<string, string> {
  const packed = new Set(['content-encoding', 'content-length', 'transfer-encoding'])
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !packed.has(name)))
}

function bytesOf(
  content: {
    readonly size?: number | null | undefined
    readonly text?: string | null | undefined
    readonly encoding?: string | null | undefined
  },
  status: number,
): Buffer | null {
  // A size of -1 is not known: only what never has a body is surely without one.
  const hasNone = content.size === 0 || status < 200 || status === 204 || (status >= 300 && status < 400)
  if (typeof content.text !== 'string') return hasNone && (content.size ?? 0) <= 0 ? Buffer.alloc(0) : null
  return Buffer.from(content.text, content.encoding === 'base64' ? 'base64' : 'utf8')
}

function formOf(
  params: readonly { readonly name: string; readonly value?: string | null | undefined }[],
): string {
  const form = new URLSearchParams()
  for (const { name, value } of params) form.append(name, value ?? '')
  return form.toString()
}
