import { hangs } from '../hang.ts'
import type { ToolFaultKind } from '../kind.ts'

/** The tool takes the call and says nothing. */
export const timeout: ToolFaultKind = {
  mode: 'timeout',
  summary: 'The tool never answers; with a delay, the connection breaks after it.',
  effect: 'failure',
  make:
    ({ delayMs }) =>
    (_call, _next, around) =>
      hangs(delayMs, around),
}
