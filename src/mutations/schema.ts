import { z } from 'zod'
import { isMap, maybe, orElse, text } from '../base/field.ts'
import { isPluginPath } from '../base/plugin-path.ts'
import { allMutations } from './all.ts'
import { categories, expectations } from './mutation.ts'
import type { Category } from './mutation.ts'

interface KnownMutation {
  readonly id: string
  /** Share of the phase's score; the original's figure. */
  readonly weight: number
  readonly category: Category
}

/** The original's types, built or not, with its figures. */
const originalTypes = [
  { id: 'paraphrase', weight: 1.0, category: 'core' },
  { id: 'noise', weight: 0.8, category: 'core' },
  { id: 'tone_shift', weight: 0.9, category: 'core' },
  { id: 'prompt_injection', weight: 1.5, category: 'core' },
  { id: 'encoding_attacks', weight: 1.3, category: 'core' },
  { id: 'context_manipulation', weight: 1.1, category: 'core' },
  { id: 'length_extremes', weight: 1.2, category: 'core' },
  { id: 'custom', weight: 1.0, category: 'core' },
  { id: 'multi_turn_attack', weight: 1.4, category: 'advanced' },
  { id: 'advanced_jailbreak', weight: 2.0, category: 'advanced' },
  { id: 'semantic_similarity_attack', weight: 1.3, category: 'advanced' },
  { id: 'format_poisoning', weight: 1.6, category: 'advanced' },
  { id: 'language_mixing', weight: 1.2, category: 'advanced' },
  { id: 'token_manipulation', weight: 1.5, category: 'advanced' },
  { id: 'temporal_attack', weight: 1.1, category: 'advanced' },
  { id: 'http_header_injection', weight: 1.7, category: 'system' },
  { id: 'payload_size_attack', weight: 1.4, category: 'system' },
  { id: 'content_type_confusion', weight: 1.5, category: 'system' },
  { id: 'query_parameter_poisoning', weight: 1.6, category: 'system' },
  { id: 'request_method_attack', weight: 1.3, category: 'system' },
  { id: 'protocol_level_attack', weight: 1.8, category: 'system' },
  { id: 'resource_exhaustion', weight: 1.5, category: 'system' },
  { id: 'concurrent_request_pattern', weight: 1.4, category: 'system' },
  { id: 'timeout_manipulation', weight: 1.3, category: 'system' },
] as const satisfies readonly KnownMutation[]

/** Every type that a config may name: the original's, and whatever else stands in `all.ts`. */
export const mutationTypes: readonly KnownMutation[] = [
  ...originalTypes,
  ...allMutations
    .filter(({ type }) => !originalTypes.some(({ id }) => id === type))
    .map(({ type, weight, category }) => ({ id: type, weight, category })),
]

/** The types that run when a config names none. */
const defaultMutationTypes: readonly (typeof originalTypes)[number]['id'][] = [
  'paraphrase',
  'noise',
  'tone_shift',
  'prompt_injection',
  'encoding_attacks',
  'context_manipulation',
  'length_extremes',
]

const mutationIds = mutationTypes.map(({ id }) => id)

/** What a rule's `applies_to` may name: types, categories, expectation classes. */
export const mutationNames = [...mutationIds, ...categories, ...expectations] as const

const template = z.string().refine((body) => body.includes('{prompt}'), {
  error: 'expected a template that contains {prompt}',
  params: { hint: '{prompt} stands for the golden prompt, e.g. "As a pirate: {prompt}"' },
})

const customTemplate = z.union([
  template,
  z
    .strictObject({
      template: maybe(template, 'The rewrite; {prompt} stands for the golden prompt.'),
      instruction: maybe(
        text,
        'In its place, with `generator: model`: what the model is to make of the prompt.',
      ),
      expect: orElse(z.enum(expectations), 'INV', 'What the rewritten prompt may expect of the agent.'),
      was: maybe(
        z.union([text, z.array(text).min(1)]),
        'With `expect: DIR`: what the answer to the original prompt says, and this one must not.',
      ),
      becomes: maybe(
        z.union([text, z.array(text).min(1)]),
        'With `expect: DIR`: what the answer must say; without `was` and `becomes` it must differ from the clean one.',
      ),
    })
    .refine(({ template: body, instruction }) => (body === null) !== (instruction === null), {
      when: isMap,
      error: 'expected either `template` or `instruction`',
      params: { hint: 'a text with {prompt} in it, or what a model is to do with the prompt' },
    }),
])

const weight = z.number().min(0)
const weightOfEach = z.strictObject(
  Object.fromEntries(
    mutationTypes.map((type) => [
      type.id,
      maybe(weight, `Weight of ${type.id}; ${type.weight} when absent.`),
    ]),
  ),
)
const classOfEach = z.strictObject(
  Object.fromEntries(
    mutationTypes.map((type) => [type.id, maybe(z.enum(expectations), `Declared class of ${type.id}.`)]),
  ),
)

/** One of ours, or a file that exports one by default; what is neither is told as a misspelt one of ours. */
const typeOrFile = z
  .string()
  .superRefine((name, refinement) => {
    if (isPluginPath(name) || mutationIds.some((id) => id === name)) return
    refinement.addIssue({ code: 'invalid_value', values: [...mutationIds], input: name })
  })
  .meta({ anyOf: [{ enum: mutationIds }, { pattern: String.raw`^\.{0,2}/.*\.[cm]?[jt]s$` }] })

/** The `mutations` block. */
export const mutationsSchema = z.strictObject({
  count: orElse(z.int().min(1).max(50), 20, 'Variants per golden prompt, from 1 to 50.'),
  types: orElse(
    z.array(typeOrFile).min(1),
    defaultMutationTypes,
    'The ways in which prompts are rewritten: types, and files of your own such as `./my-mutation.mjs`.',
  ),
  weights: maybe(weightOfEach, "Weights in the phase's score; those not named keep their defaults."),
  custom_templates: maybe(
    z.record(text, customTemplate),
    'Your own rewrites for the type `custom`: a map from name to a text with {prompt} in it.',
  ),
  lists: maybe(
    z
      .array(
        z.strictObject({
          file: text.describe('A .csv, .json, .jsonl or .txt file of attacks, relative to this one.'),
          column: maybe(
            text,
            'The column or key that holds the text; else the first of goal, prompt, behavior, question, text.',
          ),
          name: maybe(
            z.string().regex(/^[a-z][a-z0-9_]{1,49}$/, 'expected small letters, digits and `_`'),
            "The type's name in reports; else made from the file's name.",
          ),
          weight: orElse(weight, 1, "Weight in the phase's score."),
        }),
      )
      .min(1),
    'Your own collections of attacks: each text is asked as it stands, and your safety rules judge the answer.',
  ),
  generator: orElse(
    z.enum(['offline', 'model', 'model-or-offline']),
    'offline',
    'Who writes the variants: built-in operators (offline), or the model of the `model` block.',
  ),
  expect: maybe(
    classOfEach,
    "Declared classes instead of a type's own: INV same answer, SEC attack, DEG unusable input, DIR changed meaning.",
  ),
})
