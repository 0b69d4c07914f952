/** The moment by which an answer is due. */
export interface Deadline {
  /** Aborts at that moment, or when nobody waits any more. */
  readonly signal: AbortSignal
  /** Milliseconds until then; 0 afterwards. */
  leftMs(): number
}

export function deadlineIn(ms: number, left: AbortSignal): Deadline {
  const end = performance.now() + ms
  const signal = AbortSignal.any([left, AbortSignal.timeout(ms)])
  return { signal, leftMs: () => Math.max(0, end - performance.now()) }
}
