import { isPluginPath } from '../base/plugin-path.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Invariant } from '../invariants/invariant.ts'
import { calledBy } from '../invariants/plugin.ts'
import type { WrittenRule } from '../invariants/rule-fields.ts'
import { isFuzzy } from '../invariants/schema.ts'
import { mutationNames } from '../mutations/schema.ts'
import type { Notes } from './notes.ts'
import type { Path } from './source.ts'

/** A list of rules, and where it stands. */
export interface RuleList {
  readonly path: Path
  readonly rules: readonly WrittenRule[]
}

/** A rule with its id. */
export type Namer = (rule: WrittenRule) => Invariant

/** Gives every rule of the file an id of its own, and says what is odd about it; `own` are the user's own types of mutations. */
export function nameRules(lists: readonly RuleList[], notes: Notes, own: readonly string[] = []): Namer {
  const all = lists.flatMap(({ path, rules }) => rules.map((rule, at) => ({ rule, path: [...path, at] })))
  const owners = new Map<string, string>()
  for (const { rule, path } of all) {
    if (rule.id === '') continue
    const owner = owners.get(rule.id)
    if (owner === undefined) owners.set(rule.id, path.join('.'))
    else
      notes.complain({
        path: [...path, 'id'],
        message: `The id \`${rule.id}\` is already that of ${owner}`,
        hint: 'Give each rule an id of its own',
      })
  }

  const ids = new Map<WrittenRule, string>()
  for (const { rule, path } of all) {
    const id = rule.id || freeId(calledBy(rule), owners)
    owners.set(id, path.join('.'))
    ids.set(rule, id)
    review(rule, path, { ...notes, own })
  }
  return (rule) => invariantOf(rule, ids.get(rule) ?? rule.type)
}

function freeId(type: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(type)) return type
  let number = 2
  while (taken.has(`${type}-${number}`)) number += 1
  return `${type}-${number}`
}

function review(
  rule: WrittenRule,
  path: Path,
  { complain, warn, own }: Notes & { readonly own: readonly string[] },
): void {
  const key = path.join('.')
  for (const [at, name] of (rule.appliesTo ?? []).entries()) {
    if (knownName(name) !== undefined || isPluginPath(name) || own.includes(name)) continue
    complain({
      path: [...path, 'applies_to', at],
      message: `\`${name}\` is no mutation type, category or class`,
      hint: didYouMean(name, mutationNames),
    })
  }
  if (rule.severity === 'critical' && isFuzzy(rule)) {
    warn(
      `\`${key}\` is critical, and \`${rule.type}\` is a guess about meaning: it will close merges by chance. Use \`severity: high\`.`,
    )
  }
  for (const option of rule.ignored)
    warn(`\`${key}.${option}\` has no effect on a rule of type \`${rule.type}\`.`)
}

function knownName(name: string): string | undefined {
  return mutationNames.find((known) => known.toLowerCase() === name.trim().toLowerCase().replaceAll('-', '_'))
}

function invariantOf({ probes: _probes, ignored: _ignored, ...rule }: WrittenRule, id: string): Invariant {
  return { ...rule, id, appliesTo: rule.appliesTo && rule.appliesTo.map((name) => knownName(name) ?? name) }
}
