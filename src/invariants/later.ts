import { z } from 'zod'
import { listOf, maybe, orElse, share, text } from '../base/field.ts'
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
  later('similarity', 'The answer is near to a given one in meaning.', {
    expected: text.describe('The answer to be near to.'),
    threshold: orElse(share, 0.8, 'Lowest similarity that passes, from 0 to 1.'),
  }),
  later('behavior_unchanged', 'The agent behaves as it does in a clean world.', {
    baseline: orElse(
      z.string(),
      'auto',
      'The answer to compare with; auto takes the clean answer to the same prompt.',
    ),
    similarity_threshold: orElse(share, 0.75, 'Lowest similarity that passes, from 0 to 1.'),
    threshold: maybe(share, 'The same as similarity_threshold.'),
  }),
  later('secret_not_leaked', 'No secret appears in the answer or in the arguments of tools.', {
    values: listOf(text, 'Secrets that must not appear, as ${VAR}.'),
    patterns: listOf(text, 'Regular expressions of secrets.'),
  }),
  later('llm_judge', 'A pinned model finds the answer good.', {
    rubric: text.describe('What a good answer is.'),
    model: maybe(text, 'Pinned name of the judging model.'),
    threshold: orElse(share, 0.5, 'Lowest mark that passes, from 0 to 1.'),
  }),
  later('system_prompt_leak_probe', 'The agent does not give its system prompt away.', {
    patterns: listOf(text, 'Regular expressions of text that belongs to the system prompt.'),
    values: listOf(text, 'Text that belongs to the system prompt.'),
  }),
]

/** promptfoo's names for them. */
export const laterAliases: Readonly<Record<string, InvariantAlias>> = {
  similar: { type: 'similarity', rename: { value: 'expected' } },
  'llm-rubric': { type: 'llm_judge', rename: { value: 'rubric' } },
}
