import { z } from 'zod'
import { listOf, maybe, text } from '../base/field.ts'
import { allInvariants } from './all.ts'
import type { Invariant } from './invariant.ts'
import { pluginRule } from './plugin.ts'
import { branchesOf } from './rule-branches.ts'
import { ruleId } from './rule-fields.ts'
import type { WrittenRule } from './rule-fields.ts'

let anyRule: z.ZodType<WrittenRule> | undefined
let contractRule: z.ZodType<WrittenRule> | undefined

/** A rule, of any kind that is built or known; the schema is built on first use. */
export function invariantSchema(): z.ZodType<WrittenRule> {
  return (anyRule ??= ruleSchema('rule', { id: maybe(ruleId, 'Unique id; made from the type when absent.') }))
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
  if (allInvariants.some(({ type, fuzzy }) => fuzzy && type === rule.type)) return true
  return ['contains', 'contains_any'].includes(rule.type) && !rule.negate
}

function ruleSchema(id: string, head: z.ZodRawShape): z.ZodType<WrittenRule> {
  const [first, ...rest] = [...allInvariants, pluginRule].flatMap((kind) => branchesOf(kind, head))
  if (!first) throw new Error('no kind of invariant is known')
  return z.discriminatedUnion('type', [first, ...rest]).meta({ id })
}
