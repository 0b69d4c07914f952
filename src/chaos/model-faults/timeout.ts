import { hangs } from '../hang.ts'
import type { ModelFaultKind } from '../kind.ts'

/** The model takes the request and says nothing. */
export const timeout: ModelFaultKind = {
  mode: 'timeout',
  summary: 'The model never answers; with a delay, the connection breaks after it.',
  effect: 'failure',
  make:
    ({ delayMs }) =>
    (_call, _next, around) =>
      hangs(delayMs, around),
}
