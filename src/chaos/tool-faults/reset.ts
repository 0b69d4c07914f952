import type { ToolFaultKind } from '../kind.ts'

/** The connection breaks. */
export const reset: ToolFaultKind = {
  mode: 'reset',
  summary: 'The connection to the tool breaks before it has answered.',
  effect: 'failure',
  make: () => async () => ({ kind: 'reset' }),
}
