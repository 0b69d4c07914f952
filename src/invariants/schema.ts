import { z } from 'zod'
import { severities } from '../base/phase.ts'
import { listOf, maybe, orElse, text } from '../base/field.ts'
import { allInvariants } from './all.ts'
import { invariantAliases } from './aliases.ts'
import type { InvariantAlias } from './aliases.ts'
import { whens } from './invariant.ts'
import type { Invariant } from './invariant.ts'
import { laterAliases, laterInvariants } from './later.ts'
import { patternSchema } from './pattern.ts'

/** A rule as the file has it; `id` is empty where the file has none. */
export interface WrittenRule extends Invariant {
  readonly probes: readonly string[]
  /** Options that are written and mean nothing for this kind. */
  readonly ignored: readonly string[]
}

let rule: z.ZodType<WrittenRule> | undefined
let contractRule: z.ZodType<WrittenRule> | undefined

/** A rule, of any kind that is built or known; the schema is built on first use. */
export function invariantSchema(): z.ZodType<WrittenRule> {
  return (rule ??= ruleSchema('rule', { id: maybe(ruleId, 'Unique id; made from the type when absent.') }))
}

/** A rule of a contract: it has an id, and may have probes. */
export function contractRuleSchema(): z.ZodType<WrittenRule> {
  return (contractRule ??= ruleSchema('contract-rule', {
    id: ruleId.describe('Unique id, as reports show it.'),
    probes: listOf(text, 'Prompts that are asked for this rule alone.'),
  }))
}

/** Kinds whose verdict is a guess about meaning: as a critical rule they close merges by chance. */
export function isFuzzy(rule: Pick<Invariant, 'type' | 'negate'>): boolean {
  if (['similarity', 'behavior_unchanged', 'refusal_check', 'llm_judge'].includes(rule.type)) return true
  return ['contains', 'contains_any'].includes(rule.type) && !rule.negate
}

const ruleId = z
  .string()
  .regex(/^[\w][\w .:-]{0,99}$/, 'expected letters, digits, spaces, `-`, `_`, `.` or `:`, at most 100')

/** The options of the original's rules: its template writes them all on every rule, so they load and are ignored. */
const originalOptions = [
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
const originalDefaults: Readonly<Record<string, unknown>> = {
  threshold: 0.8,
  dangerous_prompts: true,
  similarity_threshold: 0.75,
}

const common = inDefs({
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
const foreignOption = z.unknown().optional().meta({ ignored: true })

const commonSchema = z.object({ id: maybe(z.string(), ''), probes: listOf(z.string(), ''), ...common })

/** Each field gets a name in the JSON Schema, where every kind would else repeat it. */
function inDefs<Shape extends z.ZodRawShape>(shape: Shape): Shape {
  for (const [key, schema] of Object.entries(shape)) {
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id: `rule-${key}` })
  }
  return shape
}

interface Kind {
  readonly type: string
  readonly summary: string
  readonly options: z.ZodObject
}

const aliases: Readonly<Record<string, InvariantAlias>> = { ...invariantAliases, ...laterAliases }

function ruleSchema(id: string, head: z.ZodRawShape): z.ZodType<WrittenRule> {
  const [first, ...rest] = knownKinds().flatMap((kind) => branchesOf(kind, head))
  if (!first) throw new Error('no kind of invariant is known')
  return z.discriminatedUnion('type', [first, ...rest]).meta({ id })
}

function knownKinds(): Kind[] {
  const built = new Set(allInvariants.map(({ type }) => type))
  return [...allInvariants, ...laterInvariants.filter(({ type }) => !built.has(type))]
}

/** A kind under its own names, and once more for each alias that changes its options. */
function branchesOf(kind: Kind, head: z.ZodRawShape) {
  const dashed = kind.type.replaceAll('_', '-')
  const foreign = Object.entries(aliases).filter(([, { type }]) => type === kind.type)
  const isPlain = (alias: InvariantAlias): boolean => !alias.negate && !alias.rename && !alias.options
  const plain = foreign.flatMap(([name, alias]) => (isPlain(alias) ? [name] : []))
  const own = new Set([kind.type, ...(dashed in aliases ? [] : [dashed]), ...plain])

  return [
    branch({ ...kind, head, names: [...own] }, { type: kind.type }),
    ...foreign
      .filter(([, alias]) => !isPlain(alias))
      .map(([name, alias]) => branch({ ...kind, head, names: [name] }, alias)),
  ]
}

interface Named extends Kind {
  readonly head: z.ZodRawShape
  readonly names: readonly string[]
}

/** One line of the union: a kind under some names. */
function branch({ type, summary, options, head, names }: Named, alias: InvariantAlias) {
  const rename = alias.rename ?? {}
  const own = shapeUnder(options.shape, alias)
  const ignored = originalOptions.filter((key) => !(key in own))
  const negated = names.filter(hasNegation).map((name) => `not-${name}`)
  const optionsOf = (raw: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
    ...Object.fromEntries(
      Object.keys(own).flatMap((key) => (raw[key] === undefined ? [] : [[rename[key] ?? key, raw[key]]])),
    ),
    ...alias.options,
  })

  return z
    .strictObject({
      type: z.enum([...names, ...negated]).describe(summary),
      ...head,
      ...common,
      ...own,
      ...Object.fromEntries(ignored.map((key) => [key, foreignOption])),
    })
    .superRefine((raw, refinement) => {
      const issues = options.safeParse(optionsOf(raw)).error?.issues ?? []
      for (const { code, message, path } of issues) {
        if (code === 'custom') refinement.addIssue({ code, message, path: writtenPath(path, raw, rename) })
      }
      for (const [theirs, ours] of Object.entries(rename)) {
        if (optionsOf(raw)[ours] === undefined)
          refinement.addIssue({ code: 'custom', message: `\`${theirs}\` is missing` })
      }
    })
    .transform((raw): WrittenRule => {
      const written: Readonly<Record<string, unknown>> = raw
      const { id, applies_to, prompt_filter, negate, ...shared } = commonSchema.parse(written)
      return {
        ...shared,
        id: id ?? '',
        type,
        negate: negate !== ((alias.negate ?? false) !== negated.includes(raw.type)),
        appliesTo: typeof applies_to === 'string' ? [applies_to] : applies_to,
        promptFilter: prompt_filter,
        options: optionsOf(written),
        ignored: ignored.filter(
          (key) => (written[key] ?? null) !== null && written[key] !== originalDefaults[key],
        ),
      }
    })
}

/** promptfoo turns a rule round by the prefix `not-`, among names with dashes. */
function hasNegation(name: string): boolean {
  return !/_|^not/.test(name) && !(`not-${name}` in aliases)
}

/** A kind's options under an alias: renamed ones under either name, and none that the alias itself sets. */
function shapeUnder(
  shape: Readonly<z.ZodRawShape>,
  { rename = {}, options = {} }: InvariantAlias,
): z.ZodRawShape {
  const renamed = Object.entries(rename).flatMap(([theirs, ours]) => {
    const schema = shape[ours]
    return schema ? [[theirs, z.optional(schema)] as const, [ours, z.optional(schema)] as const] : []
  })
  const rest = Object.entries(shape).filter(([key]) => !(key in options))
  return { ...Object.fromEntries(rest), ...Object.fromEntries(renamed) }
}

/** A path in a kind's options as the user wrote it. */
function writtenPath(
  path: readonly PropertyKey[],
  raw: Readonly<Record<string, unknown>>,
  rename: Readonly<Record<string, string>>,
): PropertyKey[] {
  const theirs = Object.entries(rename).find(
    ([their, ours]) => ours === path[0] && raw[their] !== undefined,
  )?.[0]
  return theirs === undefined ? [...path] : [theirs, ...path.slice(1)]
}
