import { didYouMean } from '../base/suggest.ts'
import { type Problem, UserError } from '../base/user-error.ts'
import type { Scenario } from '../chaos/schema.ts'
import type { Config } from '../config/config.ts'
import { mayApply } from '../contract/scenarios.ts'
import type { Contract } from '../contract/schema.ts'
import type { Invariant } from '../invariants/invariant.ts'
import { compilePattern } from '../invariants/pattern.ts'
import { unnamedContract } from '../replay/import/imported-session.ts'
import type { Session } from '../replay/schema.ts'

/** A session with the rules that it is held against, under ids of their own. */
export interface BoundSession {
  readonly session: Session
  readonly counting: readonly Invariant[]
  /** Rules about the task itself, which are shown beside the verdict. */
  readonly beside: readonly Invariant[]
}

/** Reads a contract from a file, as a path that a session names. */
export type ReadContract = (path: string, session: Session) => Contract

/**
 * Every session with its own rules and those of its contract, found by name, then by path. A contract that is nowhere
 * is an error, and so is a session that nothing is asked of: neither may pass in silence.
 */
export function bindSessions(
  sessions: readonly Session[],
  config: Pick<Config, 'contracts' | 'chaosMatrix'>,
  read: ReadContract,
): readonly BoundSession[] {
  const problems: Problem[] = []
  const bound = sessions.map((session): BoundSession => {
    const found = contractOf(session, config, read)
    if ('problem' in found) problems.push(found.problem)
    const contract = 'contract' in found ? found.contract : null
    const scenario = scenarioOf(session, contract, config)
    const rules = (contract?.invariants ?? []).filter((rule) => applies(rule, session, scenario))
    const own = (rule: Invariant): Invariant => ({ ...rule, id: `${session.id}:${rule.id}`, when: 'always' })
    const counting = [...session.invariants, ...rules]
    if (counting.length === 0 && contract !== null) problems.push(unruled(session, contract))
    const all = apart([...counting, ...session.utility]).map(own)
    return { session, counting: all.slice(0, counting.length), beside: all.slice(counting.length) }
  })
  if (problems.length > 0) throw new UserError(problems)
  return bound
}

/** Rules of the session's file, of the config and of a contract may have one id between them; none may take the place of another. */
function apart(rules: readonly Invariant[]): readonly Invariant[] {
  const taken = new Set<string>()
  return rules.map((rule) => {
    let id = rule.id
    for (let number = 2; taken.has(id); number += 1) id = `${rule.id}-${number}`
    taken.add(id)
    return { ...rule, id }
  })
}

type Found = { readonly contract: Contract | null } | { readonly problem: Problem }

function contractOf(session: Session, { contracts }: Pick<Config, 'contracts'>, read: ReadContract): Found {
  const named = contracts.find(({ name }) => name === session.contract)
  if (named !== undefined) return { contract: named }
  if (/[\\/]|\.(?:ya?ml|json)$/i.test(session.contract)) return { contract: read(session.contract, session) }
  const isUnnamed = session.contract === unnamedContract
  if ((isUnnamed || session.contract === 'default') && session.invariants.length > 0)
    return { contract: null }
  const known = contracts.map(({ name }) => name)
  if (isUnnamed) return { problem: unnamed(session, known) }
  return {
    problem: {
      key: 'replays.sessions',
      message:
        session.contract === 'default'
          ? `The session \`${session.id}\` has no rule: it names no contract, and brings no invariants.`
          : `The session \`${session.id}\` is held against the contract "${session.contract}", which is nowhere.`,
      hint:
        known.length === 0
          ? 'Give it `invariants`, or name a contract of this config, or the path of one.'
          : didYouMean(session.contract, known),
      ...(session.file !== null && { place: { file: session.file, line: 1, column: 1 } }),
    },
  }
}

/** An imported session does not know what the agent owed. */
function unnamed({ id, file }: Session, known: readonly string[]): Problem {
  return {
    key: 'replays.sessions',
    message: `The session \`${id}\` was imported, and nobody has said yet what the agent must keep.`,
    hint: `Put ${known.length === 0 ? 'the path of a contract' : known.map((name) => `"${name}"`).join(' or ')} in the place of ${unnamedContract} there, give it \`invariants\`, or import it again with \`--contract\`.`,
    ...(file !== null && { place: { file, line: 1, column: 1 } }),
  }
}

/** A contract whose rules all speak about something else asks nothing of the session. */
function unruled({ id, file, scenario }: Session, { name, chaosMatrix }: Contract): Problem {
  const known = chaosMatrix.map((one) => `"${one.name}"`).join(', ')
  const named =
    scenario !== null || known === '' ? '' : `, or the \`scenario\` that it was recorded under (${known})`
  return {
    key: 'replays.sessions',
    message: `No rule of the contract "${name}" applies to the session \`${id}\`: by \`when\` or \`prompt_filter\`, each speaks about something else.`,
    hint: `Give it \`invariants\`${named}.`,
    ...(file !== null && { place: { file, line: 1, column: 1 } }),
  }
}

/** The scenario that the session was recorded under, where the config still has it. */
function scenarioOf(
  { scenario }: Session,
  contract: Contract | null,
  { chaosMatrix }: Pick<Config, 'chaosMatrix'>,
): Scenario | null {
  return [...(contract?.chaosMatrix ?? []), ...chaosMatrix].find(({ name }) => name === scenario) ?? null
}

function applies(rule: Invariant, { input }: Session, scenario: Scenario | null): boolean {
  const isForPrompt =
    rule.promptFilter === null ||
    compilePattern(rule.promptFilter, { caseSensitive: false }).find(input) !== null
  return (
    isForPrompt &&
    (scenario === null ? ['always', 'no_chaos'].includes(rule.when) : mayApply(rule.when, scenario))
  )
}
