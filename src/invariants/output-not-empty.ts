import { z } from 'zod'
import { defineInvariant, quote } from './invariant.ts'

/** The answer has visible text. */
export const outputNotEmpty = defineInvariant({
  type: 'output_not_empty',
  summary: 'The answer has text that a reader can see.',
  options: z.strictObject({}),

  make:
    () =>
    ({ transcript: { output } }) => ({
      holds: visible.test(output),
      expected: 'an answer that is not empty',
      actual: output === '' ? 'an empty answer' : quote(output),
    }),
})

// Zero-width characters and other format characters show nothing on a screen.
const visible = /[^\s\p{Cf}\p{Cc}]/u
