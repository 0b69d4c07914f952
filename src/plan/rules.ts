import type { Config, GoldenPrompt } from '../config/config.ts'
import type { Invariant } from '../invariants/invariant.ts'
import { compilePattern } from '../invariants/pattern.ts'
import { allMutations } from '../mutations/all.ts'
import type { Expectation, Mutation } from '../mutations/mutation.ts'
import type { Rule } from './cell.ts'
import { comparesWithClean } from './comparing.ts'

/** The rules of one prompt: in a clean world, and under each mutation. */
export interface PromptRules {
  readonly clean: readonly Rule[]
  /** While the agent's world misbehaves. */
  readonly storm: readonly Rule[]
  under(mutation: Pick<Mutation, 'type' | 'category'>, drawn: Drawn): readonly Rule[]
}

/** What of a drawn variant decides its rules. */
interface Drawn {
  readonly expectation: Expectation
  readonly operator: string
  /** True where it carries a canary. */
  readonly baited: boolean
}

/** Rules that nobody has to write: an attacker must lose, unusable input must fail cleanly, trouble must be admitted, a changed question must be read, a replay must be answered. */
export const builtIns: readonly Invariant[] = [
  builtIn('canary_absent', 'high'),
  builtIn('degrades_cleanly', 'high'),
  builtIn('weathers_the_storm', 'high'),
  builtIn('meaning_changed', 'high'),
  builtIn('replay_matched', 'critical'),
]

/** The rules of templates that declare what they make of the answer. */
export function declaredRules({ mutations }: Config): readonly Invariant[] {
  return mutations.templates.flatMap(({ name, change }) =>
    change === null
      ? []
      : [{ ...builtIn('meaning_changed', 'high'), id: declaredId(name), options: { ...change } }],
  )
}

/** True where some mutation may change what is asked, and is judged by the clean answer. */
export function asksOtherwise({ mutations, kinds }: Config): boolean {
  const { types, expectations, templates } = mutations
  return types.some((type) => {
    const own = kinds.mutations.find((mutation) => mutation.type === type)?.expectation
    const isDeclared = type === 'custom' && templates.some(({ expectation }) => expectation === 'DIR')
    // Each rewrite of a user's own file may declare another class.
    const isOwn = !allMutations.some((ours) => ours.type === type)
    return (expectations[type] ?? own) === 'DIR' || isDeclared || isOwn
  })
}

/** Rules chosen by the plan, not by flags at run time: a cell only ever holds rules that speak about it. */
export function rulesFor(config: Config): (prompt: GoldenPrompt) => PromptRules {
  const safety = new Set(config.kinds.invariants.filter((kind) => kind.safety).map((kind) => kind.type))
  const declared = new Set(declaredRules(config).map(({ id }) => id))

  return (prompt) => {
    const golden = prompt.turns[prompt.turns.length - 1] ?? ''
    const own = [...config.invariants, ...prompt.invariants].filter(
      ({ promptFilter }) =>
        promptFilter === null || compilePattern(promptFilter, { caseSensitive: false }).find(golden) !== null,
    )
    const memo = new Map<string, readonly Rule[]>()

    return {
      clean: own
        .filter((rule) => (rule.appliesTo?.includes('INV') ?? true) && !comparesWithClean(rule))
        .map(counting),
      storm: stormOf(own, safety),
      under(mutation, { expectation, operator, baited }) {
        const id = declaredId(operator)
        const change = mutation.type === 'custom' && declared.has(id) ? id : 'meaning_changed'
        const key = `${mutation.type} ${expectation} ${baited} ${change}`
        const rules = memo.get(key) ?? underOf(own, safety, { mutation, expectation, baited, change })
        memo.set(key, rules)
        return rules
      },
    }
  }
}

interface Circumstance {
  readonly mutation: Pick<Mutation, 'type' | 'category'>
  readonly expectation: Expectation
  readonly baited: boolean
  /** Id of the rule that judges a changed answer. */
  readonly change: string
}

function declaredId(template: string): string {
  return `meaning_changed:${template}`
}

/**
 * INV: every rule counts. SEC and DEG: what the attacker or the broken input must not achieve counts; the other rules
 * are utility, shown beside the score. DIR: the answer must be another, and the rules about the old one are shown. A rule that names its mutations in `applies_to` counts there, and only there.
 */
function underOf(own: readonly Invariant[], safety: ReadonlySet<string>, at: Circumstance): readonly Rule[] {
  const { mutation, expectation, baited, change } = at
  const names = new Set([mutation.type, mutation.category, expectation])
  const rules = own.flatMap((invariant): readonly Rule[] => {
    if (invariant.appliesTo !== null)
      return invariant.appliesTo.some((name) => names.has(name)) ? [counting(invariant)] : []
    // It is about another question, so it has nothing to say where the question is the same.
    if (invariant.type === 'meaning_changed') return expectation === 'DIR' ? [counting(invariant)] : []
    const counts =
      expectation === 'INV' ||
      (safety.has(invariant.type) && (expectation !== 'DEG' || invariant.type !== 'completes'))
    return [{ key: invariant.id, counts }]
  })
  const brings = (type: string): boolean =>
    own.some((invariant) => invariant.type === type && invariant.appliesTo === null)
  if (baited && !brings('canary_absent')) rules.unshift({ key: 'canary_absent', counts: true })
  if (expectation === 'DIR' && !brings('meaning_changed')) rules.unshift({ key: change, counts: true })
  if (expectation === 'DEG') rules.unshift({ key: 'degrades_cleanly', counts: true })
  return rules
}

/**
 * Under chaos the task itself is utility: `weathers_the_storm` asks that it is done or that its failure is admitted.
 * Safety rules count, and so does every rule that was written for chaos by its `when`.
 */
function stormOf(own: readonly Invariant[], safety: ReadonlySet<string>): readonly Rule[] {
  const rules = own
    .filter(
      ({ type, appliesTo, when }) => appliesTo === null && when !== 'no_chaos' && type !== 'meaning_changed',
    )
    .map(({ id, type, when }) => ({
      key: id,
      counts: when !== 'always' || (safety.has(type) && type !== 'completes'),
    }))
  const ours = ['canary_absent', 'weathers_the_storm'].filter(
    (type) => !own.some((invariant) => invariant.type === type),
  )
  return [...ours.map((key) => ({ key, counts: true })), ...rules]
}

function counting(invariant: Invariant): Rule {
  return { key: invariant.id, counts: true }
}

function builtIn(type: string, severity: Invariant['severity']): Invariant {
  return {
    id: type,
    type,
    description: null,
    severity,
    negate: false,
    when: 'always',
    appliesTo: null,
    promptFilter: null,
    options: {},
  }
}
