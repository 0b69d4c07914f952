/** How a tool's failure looks on the wire, as far as its words tell: a status, or 0 where it never answered. */
export function statusOf(error: string): number {
  const stated = spelledStatus.exec(error)
  const status = Number(stated?.[1] ?? stated?.[2] ?? 0)
  if (status !== 0) return status
  return /time[ds]?[ _-]?out|deadline.?exceeded|connection (?:was )?(?:reset|aborted|closed)|ECONNRESET/i.test(
    error,
  )
    ? 0
    : 500
}

/** `503 Server Error`, `Server error '503 …'`, `status code 429`, `HTTP/1.1 404`; a bare number is no status. */
const spelledStatus =
  /\b([45]\d\d) (?:client|server) error|(?:status(?:[ _]?code)?|HTTP(?:\/\d(?:\.\d)?)?|error code|(?:client|server) error)["']?[ :=]{1,3}["']?([45]\d\d)\b/i
