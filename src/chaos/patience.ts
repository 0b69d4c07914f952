/** How long a rate limit asks its caller to wait, in seconds: as its message says (`Retry after 30 seconds`), else 1. */
export function patienceIn(message: string | null): number {
  const found = /\bafter[:\s]+(\d{1,5})\b|\b(\d{1,5})\s*(?:s|sec|seconds?)\b/i.exec(message ?? '')
  return Number(found?.[1] ?? found?.[2] ?? 1)
}
