import { isMap } from '../../chaos/shape.ts'
import { UserError } from '../../base/user-error.ts'
import { type Around, type Format, nothingRead, type Reader } from './imported.ts'
import { otlpSession } from './otlp-session.ts'
import { type LogEvent, publishedOtlp, type Span, telemetryIn } from './otlp-span.ts'

/** OTLP/JSON as collectors and file exporters write it, whole or one request a line; every trace with GenAI spans is a session. */
export const otlp: Format = {
  name: 'otlp',
  recognises: (first) => isMap(first) && ('resourceSpans' in first || 'resourceLogs' in first),
  open: openReader,
}

/** A trace may go on anywhere in the file, so that its spans are held until the end; others are not. */
const mostSpans = 200_000

function openReader({ file, input }: Around): Reader {
  const spans: Span[] = []
  const events: LogEvent[] = []
  const foreign = new Set<string>()
  return {
    add: ({ line, value }) => {
      const read = telemetryIn(value, { from: file, line, schema: publishedOtlp })
      for (const span of read.spans) {
        if (isGenAi(span)) spans.push(span)
        else foreign.add(span.trace)
      }
      events.push(...read.events.filter(({ name }) => name.startsWith('gen_ai.')))
      if (spans.length + events.length > mostSpans) throw tooMany(file)
      return nothingRead
    },
    end: () => {
      const traces = Map.groupBy(withEvents(spans, events), ({ trace }) => trace)
      if (traces.size === 0) throw nothingOfUse(file)
      const others = [...foreign].filter((trace) => !traces.has(trace)).length
      return {
        sessions: [...traces].map(([trace, all]) => otlpSession(trace, all, { file, input })),
        notes: others === 0 ? [] : [`${others} traces of ${file} have no GenAI span, and are no sessions.`],
      }
    },
  }
}

function isGenAi({ attributes, events }: Span): boolean {
  return (
    Object.keys(attributes).some((key) => key.startsWith('gen_ai.')) ||
    events.some(({ name }) => name.startsWith('gen_ai.'))
  )
}

function withEvents(spans: readonly Span[], events: readonly LogEvent[]): readonly Span[] {
  const bySpan = Map.groupBy(events, ({ trace, span }) => `${trace}/${span}`)
  return spans.map((span) => {
    const more = bySpan.get(`${span.trace}/${span.id}`) ?? []
    const all = [...span.events, ...more].toSorted((left, right) => Number(left.atNs - right.atNs))
    return { ...span, events: all }
  })
}

function nothingOfUse(file: string): UserError {
  return new UserError({
    message: `${file} has no GenAI span: no attribute of a span begins with \`gen_ai.\`.`,
    hint: 'Instrument the agent by the OpenTelemetry GenAI semantic conventions, and export its traces again.',
  })
}

function tooMany(file: string): UserError {
  return new UserError({
    message: `${file} holds more than ${mostSpans} GenAI spans and events.`,
    hint: 'Export a shorter time.',
  })
}
