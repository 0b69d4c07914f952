import { isMap } from '../../chaos/shape.ts'
import { UserError } from '../../base/user-error.ts'
import { type Around, type Format, nothingRead, type Reader } from './imported.ts'
import { otlpSession } from './otlp-session.ts'
import { type LogEvent, publishedOtlp, type Span, telemetryIn } from './otlp-span.ts'

/** OTLP/JSON as collectors and file exporters write it, whole or one request a line; every trace with GenAI spans is a session. */
export const otlp: Format = {
  name: 'otlp',
  recognises: (first) =>
    isMap(first) && Object.keys(first).some((key) => /^resource_?(?:spans|logs)$/i.test(key)),
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
      const traces = Map.groupBy(withEvents(onceEach(spans), events), ({ trace }) => trace)
      if (traces.size === 0) throw nothingOfUse(file, events.length > 0)
      const sessions = [...traces].flatMap(([trace, all]) => otlpSession(trace, all, input) ?? [])
      if (sessions.length === 0) throw uncaptured(file, [...traces.keys()])
      const others = [...foreign].filter((trace) => !traces.has(trace)).length
      const mute = traces.size - sessions.length
      const notes = [
        others > 0 && `${others} traces of ${file} have no GenAI span, and are no sessions.`,
        mute > 0 && `${mute} traces of ${file} do not say what was asked, and are no sessions.`,
      ]
      return { sessions, notes: notes.filter((note) => note !== false) }
    },
  }
}

function isGenAi({ attributes, events }: Span): boolean {
  return (
    Object.keys(attributes).some((key) => key.startsWith('gen_ai.')) ||
    events.some(({ name }) => name.startsWith('gen_ai.'))
  )
}

/** What an exporter sent again after a timeout stands in the file twice. */
function onceEach(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [`${span.trace}/${span.id}`, span])).values()]
}

function withEvents(spans: readonly Span[], events: readonly LogEvent[]): readonly Span[] {
  const bySpan = Map.groupBy(events, ({ trace, span }) => `${trace}/${span}`)
  return spans.map((span) => {
    const more = bySpan.get(`${span.trace}/${span.id}`) ?? []
    const all = [...span.events, ...more].toSorted((left, right) => Number(left.atNs - right.atNs))
    return { ...span, events: all }
  })
}

function nothingOfUse(file: string, hasLogs: boolean): UserError {
  if (hasLogs)
    return new UserError({
      message: `${file} has GenAI events in logs, and no span that they belong to.`,
      hint: 'Put the lines of the traces into the same file.',
    })
  return new UserError({
    message: `${file} has no GenAI span: no attribute of a span begins with \`gen_ai.\`.`,
    hint: 'Instrument the agent by the OpenTelemetry GenAI semantic conventions, and export its traces again.',
  })
}

function uncaptured(file: string, [trace = '', ...more]: readonly string[]): UserError {
  const which = more.length === 0 ? `The trace ${trace}` : `None of the ${more.length + 1} traces`
  return new UserError({
    key: `trace ${trace}`,
    message: `${which} of ${file} ${more.length === 0 ? 'does not say' : 'says'} what was asked: its content was not captured, or stands in logs that were exported apart.`,
    hint: 'Record it with OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT=true, put the lines of traces and logs into one file, or give the question with `--input`.',
  })
}

function tooMany(file: string): UserError {
  return new UserError({
    message: `${file} holds more than ${mostSpans} GenAI spans and events.`,
    hint: 'Export a shorter time.',
  })
}
