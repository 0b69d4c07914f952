import { reasonOf } from '../base/user-error.ts'
import { allInvariants } from './all.ts'
import { describeEnding } from './ending.ts'
import type { Check, Evidence, Finding, Invariant, InvariantKind, When } from './invariant.ts'
import type { Judgement, Verdict } from './verdict.ts'

/** Holds one rule against one transcript. Answers at once wherever the rule's check does. Never throws for a check. */
export type Judge = (rule: JudgedRule, evidence: Evidence) => Verdict | Promise<Verdict>

export interface JudgedRule {
  /** The name under which the rule was prepared. */
  readonly key: string
  /** False for utility under attack: shown, not scored. */
  readonly counts: boolean
}

/** Makes every check once, so that patterns are compiled once a run and not once a cell. */
export function prepare(
  invariants: ReadonlyMap<string, Invariant>,
  kinds: readonly InvariantKind[] = allInvariants,
): Judge {
  const prepared = new Map<string, Prepared>()
  for (const [key, invariant] of invariants) prepared.set(key, prepareOne(invariant, kinds))

  return (rule, evidence) => {
    const found = prepared.get(rule.key)
    if (!found) throw new Error(`The rule "${rule.key}" was never prepared.`)
    const { invariant } = found
    const head = {
      rule: invariant.id,
      type: invariant.type,
      severity: invariant.severity,
      counts: rule.counts,
    }
    const finding = found.look(evidence)
    return finding instanceof Promise
      ? finding.then((settled) => ({ ...head, ...resultOf(settled, invariant.negate) }))
      : { ...head, ...resultOf(finding, invariant.negate) }
  }
}

/** A judge whose words hold no secret: a rule's own values may be some. */
export function discreet(judge: Judge, redact: (text: string) => string): Judge {
  const hidden = (verdict: Verdict): Verdict => {
    switch (verdict.status) {
      case 'held':
        return verdict
      case 'broken':
        return { ...verdict, expected: redact(verdict.expected), actual: redact(verdict.actual) }
      case 'skipped':
        return { ...verdict, because: redact(verdict.because) }
      case 'errored':
        return { ...verdict, reason: redact(verdict.reason) }
    }
  }
  return (rule, evidence) => {
    const verdict = judge(rule, evidence)
    return verdict instanceof Promise ? verdict.then(hidden) : hidden(verdict)
  }
}

interface Prepared {
  readonly invariant: Invariant
  readonly look: Check
}

function prepareOne(invariant: Invariant, kinds: readonly InvariantKind[]): Prepared {
  const kind = kinds.find(({ type }) => type === invariant.type)
  if (!kind) throw new Error(`There is no kind of rule called "${invariant.type}".`)
  const look = careful(unanswered(kind, invariant.negate, kind.make(invariant.options)))
  return { invariant, look: invariant.when === 'always' ? look : when(invariant.when, look) }
}

function when(condition: When, look: Check): Check {
  return (evidence) =>
    evidence.holding.includes(condition) ? look(evidence) : { skipped: notHolding[condition] }
}

const notHolding: Readonly<Record<When, string>> = {
  always: 'never',
  no_chaos: 'chaos is active here',
  any_chaos_active: 'no chaos reached the agent here',
  tool_faults_active: 'no tool fault reached the agent here',
  llm_faults_active: 'no LLM fault reached the agent here',
  context_attacks_active: 'no context attack reached the agent here',
}

/**
 * What a rule about the answer says when there is none. A rule that wants something of the answer does not get it.
 * A rule that forbids something cannot be broken by silence, and looks at whatever was said or done on the way. Code
 * of the user's that looked at the calls or the ending has judged what was done.
 */
function unanswered(kind: InvariantKind, negate: boolean, check: Check): Check {
  if (kind.endings) return check
  return (evidence) => {
    const { ending, output } = evidence.transcript
    if (ending.kind === 'answered') return check(evidence)
    if (kind.safety && !negate) return check(evidence)
    if (negate && !kind.safety && output !== '') return check(evidence)
    return absent(check(evidence), { actual: describeEnding(ending), holds: kind.safety, negate })
  }
}

interface Absence {
  readonly actual: string
  readonly holds: boolean
  readonly negate: boolean
}

/** The check is asked only for its words, unless it looked at more than the answer. Calls that nobody saw forgive nothing. */
function absent(found: Finding | Promise<Finding>, absence: Absence): Finding | Promise<Finding> {
  if (found instanceof Promise) return found.then((settled) => absent(settled, absence))
  if (!('expected' in found) || found.unanswered === 'judged') return found
  const { actual, holds, negate } = absence
  if (negate && found.unanswered !== undefined) return { errored: found.unanswered.unknown }
  return { holds, expected: found.expected, actual }
}

function careful(check: Check): Check {
  return (evidence) => {
    try {
      const found = check(evidence)
      return found instanceof Promise
        ? found.catch((error: unknown) => ({ errored: reasonOf(error) }))
        : found
    } catch (error) {
      return { errored: reasonOf(error) }
    }
  }
}

function resultOf(finding: Finding, negate: boolean): Judgement {
  if ('errored' in finding) return { status: 'errored', reason: finding.errored }
  if ('skipped' in finding) return { status: 'skipped', because: finding.skipped }
  const { holds, expected, actual, span } = finding
  if (holds !== negate) return { status: 'held' }
  return { status: 'broken', expected: negate ? `not: ${expected}` : expected, actual, ...(span && { span }) }
}
