import { type Blowing, blow, userErrorOrThrow } from './blow.ts'
import type { Clock } from './base/clock.ts'
import type { UserError } from './base/user-error.ts'
import type { Config } from './config/config.ts'
import type { Invariant } from './invariants/invariant.ts'
import type { Plan } from './plan/plan.ts'
import type { Compared } from './report/compared.ts'
import { gather } from './report/gather.ts'
import { unjudgedRules } from './report/matrix.ts'
import type { Report } from './report/report.ts'
import { inFileOrder, type ResultHead } from './report/result.ts'
import type { Outcome } from './run/outcome.ts'
import type { CutShort } from './scoring/tally.ts'

/** Where outcomes go as they come, before anybody is told. */
export interface Ledger {
  add(outcome: Outcome): void
  finish(report: Report): void
}

/** What a storm needs beside its plan and its world. */
export interface Setting extends Omit<Blowing, 'kinds' | 'rules'> {
  readonly head: Omit<ResultHead, 'schema' | 'seed' | 'planned'>
  readonly warnings: readonly string[]
  readonly clock: Clock
  readonly ledger: Ledger
  /** What is known of an earlier run, asked for when all cells are done. */
  readonly compared: () => Promise<Compared>
}

/** A storm always leaves a report; `failure` says what the user must mend where it could not go on. */
export interface Storm {
  readonly report: Report
  readonly failure: UserError | null
}

/** The whole program on one page: check the golden prompts, run the phases, score, write, report. */
export async function storm(config: Config, plan: Plan, setting: Setting): Promise<Storm> {
  const began = setting.clock.now()
  const seen = gather(config)
  const { failure, remarks } = await blow(plan, seen, {
    ...setting,
    kinds: config.kinds.invariants,
    rules: rulesOf(config),
  })

  const compared = await setting.compared()
  const score = seen.score({
    ...config.scoring,
    earlier: compared.earlier,
    strata: plan.weights,
    cutShort: cutShort(failure, setting.signal, { done: seen.done(), total: plan.total }),
  })
  const told = seen.told()
  const { vacuousRules } = await import('./plan/vacuous-rules.ts')
  const report = inFileOrder({
    schema: 1,
    ...setting.head,
    ...told,
    durationMs: Math.round(setting.clock.now() - began),
    seed: plan.seed,
    planned: plan.total,
    score,
    baseline: compared.baseline,
    notes: [
      ...endedBecause(failure, setting),
      ...setting.warnings,
      ...plan.notes,
      ...(await vacuousRules(plan)),
      ...unjudgedRules(told.matrix),
      ...seen.heldBySilence(),
      ...remarks,
      ...compared.notes,
    ],
  })
  // Whatever went wrong before, what is known is written.
  const unwritten = finish(setting.ledger, report)
  return { report, failure: failure ?? unwritten }
}

function rulesOf({ invariants, prompts, contracts }: Config): readonly Invariant[] {
  return [invariants, ...[...prompts, ...contracts].map((each) => each.invariants)].flat()
}

/** Why a run ended early stands in the report as well: a summary is read where no terminal is seen. */
function endedBecause(failure: UserError | null, { redact }: Setting): readonly string[] {
  return failure === null ? [] : failure.problems.map(({ message }) => redact(message))
}

function finish(ledger: Ledger, report: Report): UserError | null {
  try {
    ledger.finish(report)
    return null
  } catch (error) {
    return userErrorOrThrow(error)
  }
}

function cutShort(
  failure: UserError | null,
  signal: AbortSignal,
  progress: { readonly done: number; readonly total: number },
): CutShort | null {
  if (signal.aborted) return { because: 'cancelled', ...progress }
  return failure && { because: failure.exit === 3 ? 'agent-gone' : 'mistake', ...progress }
}
