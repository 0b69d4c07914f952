/** A stretch of time: the last so many milliseconds, or from one moment to before another. */
export type DateRange =
  | { readonly kind: 'last'; readonly ms: number }
  | { readonly kind: 'between'; readonly from: string | null; readonly before: string | null }

/** `7d`, `last_7_days`, `2026-01-01`, `2026-01-01..2026-02-01`, `..2026-02-01T12:00:00Z`; null for any other text. */
export function dateRange(text: string): DateRange | null {
  const [, count = '', unit = ''] = spans.exec(text.trim()) ?? []
  const length = lengths[unit.charAt(0)]
  if (length !== undefined) return { kind: 'last', ms: Number(count) * length }
  const ends = text.trim().split('..')
  const moments = ends.map((end, at) => momentOf(end, at === 0 ? 0 : dayMs))
  const isBroken = ends.some((end, at) => end !== '' && moments[at] === null) || ends.length > 2
  const [from = null, before = null] = moments
  return isBroken || (from === null && before === null) ? null : { kind: 'between', from, before }
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
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text)
  if (!day && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text))
    return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : new Date(day ? at + wholeDayMs : at).toISOString()
}
