/** A stretch of time: the last so many milliseconds, or from one moment to before another. */
export type DateRange =
  | { readonly kind: 'last'; readonly ms: number }
  | { readonly kind: 'between'; readonly from: string | null; readonly before: string | null }

/** `7d`, `last_7_days`, `2026-01-01`, `2026-01-01..2026-02-01`, `..2026-02-01T12:00:00Z`; null for any other text. */
export function dateRange(text: string): DateRange | null {
  const [, count = '', unit = ''] = spans.exec(text.trim()) ?? []
  const length = lengths[unit.charAt(0)]
  if (length === undefined) return between(text.trim().split('..'))
  return Number(count) === 0 ? null : { kind: 'last', ms: Number(count) * length }
}

function between(ends: readonly string[]): DateRange | null {
  const moments = ends.map((end, at) => momentOf(end, at === 0 ? 0 : dayMs))
  const isBroken = ends.some((end, at) => end !== '' && moments[at] === null) || ends.length > 2
  const [from = null, before = null] = moments
  if (isBroken || (from === null && before === null)) return null
  // Nothing would ever be found in an empty range, and nothing found reads as good news.
  return from !== null && before !== null && from >= before ? null : { kind: 'between', from, before }
}

/** The same as moments; `now` in milliseconds since 1970. */
export function momentsOf(
  range: DateRange | null,
  now: number,
): { readonly from: string | null; readonly before: string | null } {
  if (range === null) return { from: null, before: null }
  return range.kind === 'between' ? range : { from: new Date(now - range.ms).toISOString(), before: null }
}

const spans = /^(?:last[_ ]?)?(\d{1,5})[_ ]?(m|h|d|w|minutes?|hours?|days?|weeks?)$/i

const dayMs = 86_400_000

const lengths: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: dayMs,
  w: 7 * dayMs,
}

/** A day that a range ends with belongs to it. */
function momentOf(text: string, wholeDayMs: number): string | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  if (!isDay && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text))
    return null
  const at = Date.parse(text)
  // There are readers for whom 30 February is 2 March.
  const day = text.slice(0, 10)
  if (Number.isNaN(at) || new Date(Date.parse(`${day}T00:00Z`)).toISOString().slice(0, 10) !== day)
    return null
  return new Date(isDay ? at + wholeDayMs : at).toISOString()
}
