import { z } from 'zod'
import type { Json } from '../../base/json.ts'
import { isList, isMap } from '../../chaos/shape.ts'
import { asPublished, type Origin } from './refusal.ts'

/** An event of a span, or a log record that belongs to one. */
export interface SpanEvent {
  readonly name: string
  /** Its attributes, and the fields of its body above them. */
  readonly fields: { readonly [key: string]: Json }
  readonly atNs: bigint
}

/** What of a span is read. */
export interface Span {
  readonly trace: string
  readonly id: string
  readonly parent: string
  readonly name: string
  readonly startNs: bigint
  readonly durationMs: number
  readonly attributes: { readonly [key: string]: Json }
  readonly events: readonly SpanEvent[]
  /** Null where it did not fail. */
  readonly error: string | null
}

/** Events that stand in the logs of their span. */
export interface LogEvent extends SpanEvent {
  readonly trace: string
  readonly span: string
}

/** The schema by name: OTLP/JSON, `opentelemetry-proto` 1.x (examples/trace.json). */
export const publishedOtlp = 'OTLP/JSON'

/** The spans and log events of one export request; throws a `UserError` with the path of each field that is otherwise. */
export function telemetryIn(
  value: Json,
  origin: Origin,
): { readonly spans: readonly Span[]; readonly events: readonly LogEvent[] } {
  const read = asPublished(inCamelCase(value), request, { origin })
  const spans = read.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans))
  const records = read.resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap((scope) => scope.logRecords))
  return { spans: spans.map(spanOf), events: records.map(recordOf) }
}

/** Protobuf's own JSON may keep the names of fields as they are declared; names of attributes are values, and stay. */
function inCamelCase(value: Json): Json {
  if (isList(value)) return value.map(inCamelCase)
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      inCamelCase(inner),
    ]),
  )
}

/** The value of an attribute, without the names of its types. */
function plainValue(value: Json | undefined): Json {
  if (value === undefined || !isMap(value)) return value ?? null
  const { stringValue, boolValue, doubleValue, intValue, arrayValue, kvlistValue, bytesValue } = value
  if (intValue !== undefined) return Number.isSafeInteger(Number(intValue)) ? Number(intValue) : intValue
  if (arrayValue !== undefined) return valuesIn(arrayValue).map(plainValue)
  if (kvlistValue !== undefined)
    return fieldsOf(valuesIn(kvlistValue).flatMap((pair) => (isMap(pair) ? [pair] : [])))
  return stringValue ?? boolValue ?? doubleValue ?? bytesValue ?? null
}

function valuesIn(list: Json): readonly Json[] {
  const { values } = isMap(list) ? list : {}
  return values !== undefined && isList(values) ? values : []
}

function fieldsOf(pairs: readonly { readonly [key: string]: Json | undefined }[]): {
  readonly [key: string]: Json
} {
  return Object.fromEntries(
    pairs.map(({ key, value }) => [typeof key === 'string' ? key : '', plainValue(value)]),
  )
}

const json = z.json().transform((value): Json => value)

const attributes = z
  .array(z.looseObject({ key: z.string(), value: json.optional() }))
  .optional()
  .transform((pairs) => fieldsOf((pairs ?? []).map(({ key, value }) => ({ key, value: value ?? null }))))

/** 64 bits, which JSON carries as text; some exporters write a number all the same. */
const nanos = z
  .union([z.string().regex(/^\d{1,20}$/, 'expected nanoseconds'), z.number().min(0)])
  .transform((value) => BigInt(typeof value === 'number' ? Math.round(value) : value))

/** Protobuf's own JSON writes bytes in base64, 16 of a trace and 8 of a span. */
const id = z
  .string()
  .transform((text) =>
    /^(?:[A-Za-z0-9+/]{22}=|[A-Za-z0-9+/]{11})=$/.test(text)
      ? Buffer.from(text, 'base64').toString('hex')
      : text.toLowerCase(),
  )
  .pipe(z.string().regex(/^[0-9a-f]*$/, 'expected hexadecimal digits'))

const ownId = id.pipe(z.string().min(1, 'expected hexadecimal digits'))

const event = z.looseObject({ name: z.string(), timeUnixNano: nanos.optional(), attributes })

const span = z.looseObject({
  traceId: ownId,
  spanId: ownId,
  parentSpanId: id.nullish(),
  name: z.string(),
  startTimeUnixNano: nanos,
  endTimeUnixNano: nanos.optional(),
  attributes,
  events: z.array(event).optional(),
  status: z
    .looseObject({ code: z.union([z.number(), z.string()]).optional(), message: z.string().optional() })
    .optional(),
})

const record = z.looseObject({
  timeUnixNano: nanos.optional(),
  traceId: id.nullish(),
  spanId: id.nullish(),
  eventName: z.string().optional(),
  body: json.optional(),
  attributes,
})

/** A list that the encoding leaves out where it is empty. */
function listOf<Schema extends z.ZodType>(schema: Schema) {
  return z
    .array(schema)
    .optional()
    .transform((list) => list ?? [])
}

const request = z.looseObject({
  resourceSpans: listOf(z.looseObject({ scopeSpans: listOf(z.looseObject({ spans: listOf(span) })) })),
  resourceLogs: listOf(z.looseObject({ scopeLogs: listOf(z.looseObject({ logRecords: listOf(record) })) })),
})

function spanOf(raw: z.output<typeof span>): Span {
  const { startTimeUnixNano: start, endTimeUnixNano: end = start } = raw
  const events = (raw.events ?? []).map(({ name, attributes: fields, timeUnixNano }): SpanEvent => ({
    name,
    fields,
    atNs: timeUnixNano ?? start,
  }))
  return {
    trace: raw.traceId,
    id: raw.spanId,
    parent: raw.parentSpanId ?? '',
    name: raw.name,
    startNs: start,
    durationMs: Number(end > start ? end - start : 0n) / 1e6,
    attributes: raw.attributes,
    events,
    error: errorIn(raw.status, raw.attributes, events),
  }
}

function recordOf(raw: z.output<typeof record>): LogEvent {
  const body = plainValue(raw.body)
  return {
    trace: raw.traceId ?? '',
    span: raw.spanId ?? '',
    name: raw.eventName ?? textOr(raw.attributes['event.name'], ''),
    fields: { ...raw.attributes, ...(isMap(body) ? body : {}) },
    atNs: raw.timeUnixNano ?? 0n,
  }
}

function errorIn(
  status: z.output<typeof span>['status'],
  told: Span['attributes'],
  events: readonly SpanEvent[],
): string | null {
  const isError = status?.code === 2 || status?.code === 'STATUS_CODE_ERROR'
  if (!isError) return null
  const thrown = events.find(({ name }) => name === 'exception')?.fields ?? {}
  const kind = textOr(told['error.type'], textOr(thrown['exception.type'], ''))
  const message = status?.message || textOr(thrown['exception.message'], '')
  return [kind, message].filter(Boolean).join(': ') || 'It failed without a word.'
}

function textOr(value: Json | undefined, fallback: string): string {
  return typeof value === 'string' ? value : fallback
}
