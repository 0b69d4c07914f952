/** Time as an argument: nothing inside reads the machine's clock. */
export interface Clock {
  /** Milliseconds since some fixed moment; never goes back. */
  now(): number
  /** Wall-clock time as an ISO 8601 string, for reports. */
  date(): string
  /** Resolves after `ms` milliseconds, or at once when `signal` aborts. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}
