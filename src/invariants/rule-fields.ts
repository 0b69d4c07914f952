import { z } from 'zod'
import { listOf, maybe, orElse } from '../base/field.ts'
import { severities } from '../base/phase.ts'
import { whens } from './invariant.ts'
import type { Invariant } from './invariant.ts'
import { patternSchema } from './pattern.ts'

/** A rule as the file has it; `id` is empty where the file has none. */
export interface WrittenRule extends Invariant {
  readonly probes: readonly string[]
  /** Options that are written and mean nothing for this kind. */
  readonly ignored: readonly string[]
}

/** An id as users write it. */
export const ruleId = z
  .string()
  .regex(/^[\w][\w .:-]{0,99}$/, 'expected letters, digits, spaces, `-`, `_`, `.` or `:`, at most 100')

/** The options of the original's rules: its template writes them all on every rule, so they load and are ignored. */
export const originalOptions = [
  'value',
  'values',
  'max_ms',
  'pattern',
  'patterns',
  'expected',
  'threshold',
  'dangerous_prompts',
  'baseline',
  'similarity_threshold',
]

/** The original's defaults; written out they say nothing. */
export const originalDefaults: Readonly<Record<string, unknown>> = {
  threshold: 0.8,
  dangerous_prompts: true,
  similarity_threshold: 0.75,
}

/** What every rule has beside its kind's own options. */
export const common = inDefs({
  description: maybe(z.string(), 'What the rule is for, for people.'),
  severity: orElse(
    z.enum(severities),
    'medium',
    'How much a break weighs; a critical break closes the gate alone.',
  ),
  negate: orElse(z.boolean(), false, 'True turns the rule round: it must not hold.'),
  when: orElse(z.enum(whens), 'always', 'Under which weather the rule applies.'),
  applies_to: maybe(
    z.union([z.string(), z.array(z.string()).min(1)]),
    'Mutation types, categories (core, advanced, system) or classes (INV, SEC, DEG, DIR) that the rule is for.',
  ),
  prompt_filter: maybe(
    patternSchema,
    'A regular expression: the rule is only for golden prompts that match.',
  ),
})

/** Written by the original's template on every rule; no word for editors to offer. */
export const foreignOption = z.unknown().optional().meta({ ignored: true })

/** The common fields alone; all of them read their own results unchanged. */
export const commonSchema = z.object({ id: maybe(z.string(), ''), probes: listOf(z.string(), ''), ...common })

/** Each field gets a name in the JSON Schema, where every kind would else repeat it. */
function inDefs<Shape extends z.ZodRawShape>(shape: Shape): Shape {
  for (const [key, schema] of Object.entries(shape)) {
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id: `rule-${key}` })
  }
  return shape
}
