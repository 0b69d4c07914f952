import { z } from 'zod'
import { defineInvariant, quote } from './invariant.ts'
import { parseAnswer } from './parse-answer.ts'

/** The answer is JSON. */
export const validJson = defineInvariant({
  type: 'valid_json',
  summary: 'The answer is strict JSON (RFC 8259), or with `within_fence` holds one fenced block that is.',
  options: z.strictObject({ within_fence: z.boolean().default(false) }),

  make:
    ({ within_fence }) =>
    ({ transcript: { output } }) => ({
      holds: parseAnswer(output, within_fence) !== undefined,
      expected: within_fence ? 'an answer in JSON, bare or in one fenced block' : 'an answer in JSON',
      actual: quote(output),
    }),
})
