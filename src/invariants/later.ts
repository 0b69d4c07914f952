import { z } from 'zod'
import { maybe, orElse, share, text } from '../base/field.ts'
import type { InvariantAlias } from './aliases.ts'

/** A kind that a config may already name, and that a run refuses until it is built. */
export interface LaterInvariant {
  readonly type: string
  /** One sentence for people. */
  readonly summary: string
  readonly options: z.ZodObject
}

const later = (type: string, summary: string, shape: z.ZodRawShape): LaterInvariant => ({
  type,
  summary,
  options: z.strictObject(shape),
})

/** The kinds that specs and configs know and that are not in `all.ts` yet; a built one wins over its line here. */
export const laterInvariants: readonly LaterInvariant[] = [
  later('llm_judge', 'A pinned model finds the answer good.', {
    rubric: text.describe('What a good answer is.'),
    model: maybe(text, 'Pinned name of the judging model.'),
    threshold: orElse(share, 0.5, 'Lowest mark that passes, from 0 to 1.'),
  }),
]

/** promptfoo's names for them. */
export const laterAliases: Readonly<Record<string, InvariantAlias>> = {
  'llm-rubric': { type: 'llm_judge', rename: { value: 'rubric' } },
}
