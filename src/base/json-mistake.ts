/** Where a text stops being JSON; line and column count from 1. */
export interface JsonMistake {
  readonly line: number
  readonly column: number
  /** `it ends too early`, or what the parser says of it, as the end of a sentence without its full stop. */
  readonly reason: string
}

/** Where and why a text is no JSON; null where it is. */
export function jsonMistake(text: string): JsonMistake | null {
  const said = complaintOf(text)
  if (said === null) return null
  const position = /at position (\d+)/.exec(said)?.[1]
  const at = position === undefined ? firstRefused(text) : Number(position)
  const end = text.trimEnd().length
  const before = text.slice(0, Math.min(at, end)).split('\n')
  const [reason = ''] = said.split(/(?: in JSON)? at position |, (?:\.\.\.)?"/)
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    reason:
      at >= end || said.startsWith('Unterminated string')
        ? 'it ends too early'
        : reason.replace(/^./, (letter) => letter.toLowerCase()),
  }
}

/** Null for JSON. */
function complaintOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** V8 does not say where an unexpected token stands: it is where the shortest beginning ends that it complains about. */
function firstRefused(text: string): number {
  const isRefused = (length: number): boolean =>
    complaintOf(text.slice(0, length))?.startsWith('Unexpected token') === true
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isRefused(middle)) high = middle
    else low = middle + 1
  }
  return isRefused(low) ? low - 1 : text.length
}
