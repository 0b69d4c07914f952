import { z } from 'zod'
import { readOnce } from '../base/field.ts'
import { invariantAliases } from './aliases.ts'
import type { InvariantAlias } from './aliases.ts'
import { common, commonSchema, foreignOption, originalDefaults, originalOptions } from './rule-fields.ts'
import type { WrittenRule } from './rule-fields.ts'

/** What a kind says about itself. */
export interface Kind {
  readonly type: string
  readonly summary: string
  readonly options: z.ZodObject
}

/** A kind under its own names, and once more for each alias that changes its options. */
export function branchesOf(kind: Kind, head: z.ZodRawShape) {
  const dashed = kind.type.replaceAll('_', '-')
  const foreign = Object.entries(invariantAliases).filter(([, { type }]) => type === kind.type)
  const isPlain = (alias: InvariantAlias): boolean => !alias.negate && !alias.rename && !alias.options
  const plain = foreign.flatMap(([name, alias]) => (isPlain(alias) ? [name] : []))
  const own = new Set([kind.type, ...(dashed in invariantAliases ? [] : [dashed]), ...plain])

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
      const issues = options.safeParse(optionsOf(raw), readOnce).error?.issues ?? []
      for (const { code, message, path } of issues) {
        if (code === 'custom') refinement.addIssue({ code, message, path: writtenPath(path, raw, rename) })
      }
      for (const [theirs, ours] of Object.entries(rename)) {
        if (optionsOf(raw)[ours] !== undefined) continue
        const params = { missing: theirs, hint: `Add \`${theirs}: …\`` }
        refinement.addIssue({ code: 'custom', message: `\`${theirs}\` is missing`, params })
      }
    })
    .transform((raw): WrittenRule => {
      const written: Readonly<Record<string, unknown>> = raw
      const { id, applies_to, prompt_filter, negate, ...shared } = commonSchema.parse(written, readOnce)
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
  return !/_|^not/.test(name) && !(`not-${name}` in invariantAliases)
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
