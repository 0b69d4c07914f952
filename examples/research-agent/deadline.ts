/** The moment by which an answer is due. */
export interface Deadline {
  /** Aborts at that moment. */
  readonly signal: AbortSignal
  /** Milliseconds until then; 0 afterwards. */
  leftMs(): number
}

export function deadlineIn(ms: number): Deadline {
  const end = performance.now() + ms
  return { signal: AbortSignal.timeout(ms), leftMs: () => Math.max(0, end - performance.now()) }
}
