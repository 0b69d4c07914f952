import { z } from 'zod'
import { defineInvariant, quote } from './invariant.ts'
import { compilePattern, patternSchema } from './pattern.ts'

/** None of the patterns matches the answer. */
export const excludesPattern = defineInvariant({
  type: 'excludes_pattern',
  summary: 'No pattern matches the answer, whatever its case; with `literal` the patterns are plain texts.',
  safety: true,
  options: z
    .strictObject({
      pattern: z.string().min(1).optional(),
      patterns: z.array(z.string().min(1)).min(1).optional(),
      literal: z.boolean().default(false),
      case_sensitive: z.boolean().default(false),
    })
    .refine(
      ({ pattern, patterns }) => (pattern === undefined) !== (patterns === undefined),
      'Give `pattern` or `patterns`.',
    )
    .superRefine(({ pattern, patterns, literal }, refinement) => {
      if (literal) return
      const texts = pattern === undefined ? (patterns ?? []) : [pattern]
      for (const [at, text] of texts.entries()) {
        const result = patternSchema.safeParse(text)
        const path = pattern === undefined ? ['patterns', at] : ['pattern']
        for (const { message } of result.error?.issues ?? [])
          refinement.addIssue({ code: 'custom', message, path })
      }
    }),

  make: ({ pattern, patterns = [], literal, case_sensitive }) => {
    const texts = pattern === undefined ? patterns : [pattern]
    const compiled = texts.map((text) => compilePattern(text, { caseSensitive: case_sensitive, literal }))
    const shown = (text: string): string => (literal ? quote(text) : `/${text}/`)
    const expected = `an answer without ${texts.map(shown).join(' and without ')}`

    return ({ transcript: { output } }) => {
      for (const each of compiled) {
        const span = each.find(output)
        if (span)
          return {
            holds: false,
            expected,
            actual: `${quote(output.slice(...span))} matches ${shown(each.text)}`,
            span,
          }
      }
      return { holds: true, expected, actual: quote(output) }
    }
  },
})
