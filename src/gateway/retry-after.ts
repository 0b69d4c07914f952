/** Seconds of a `retry-after` header, which is a number or a date (RFC 9110 §10.2.3); null where it says neither. */
export function retryAfterOf(header: string | undefined, now: string): number | null {
  if (header === undefined || header.trim() === '') return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, Math.round((at - Date.parse(now)) / 1000))
}
