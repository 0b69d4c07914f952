import type { Surroundings } from './fault.ts'

/** Silence until the cell is over, or for `delayMs` and then a broken connection. */
export async function hangs(
  delayMs: number | null,
  { clock, signal }: Surroundings,
): Promise<{ readonly kind: 'silence' } | { readonly kind: 'reset' }> {
  if (delayMs === null) return { kind: 'silence' }
  await clock.sleep(delayMs, signal)
  return { kind: signal.aborted ? 'silence' : 'reset' }
}
