import type { ToolFaultKind } from '../kind.ts'

/** The tool answers as ever, but late. */
export const slow: ToolFaultKind = {
  mode: 'slow',
  summary: 'The answer of the tool comes late, by 5,000 ms unless a delay is named.',
  effect: 'delay',
  make:
    ({ delayMs }) =>
    async (_call, next, { clock, signal }) => {
      await clock.sleep(delayMs ?? 5000, signal)
      return next()
    },
}
