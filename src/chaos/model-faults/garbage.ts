import type { ModelFaultKind } from '../kind.ts'

/** What answers is not the model. */
export const garbage: ModelFaultKind = {
  mode: 'garbage',
  summary: 'The provider answers 200 with bytes that are neither JSON nor UTF-8.',
  effect: 'failure',
  make:
    () =>
    async (_call, _next, { random }) => ({
      kind: 'garbage',
      // 0xff begins no character of UTF-8, so that no reader takes the rest for text.
      bytes: Uint8Array.from({ length: 64 + random.int(448) }, (_, at) =>
        at === 0 ? 0xff : random.int(256),
      ),
    }),
}
