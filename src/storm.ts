import type { Clock } from './base/clock.ts'
import { UserError } from './base/user-error.ts'
import type { Config } from './config/config.ts'
import { prepare } from './invariants/judge.ts'
import type { Plan } from './plan/plan.ts'
import { causes } from './report/findings.ts'
import { judgedOf, preflightOf } from './report/gather.ts'
import type { PreflightResult, Report } from './report/report.ts'
import type { Outcome } from './run/outcome.ts'
import { run } from './run/run.ts'
import type { Watch } from './run/watch.ts'
import type { World } from './run/world.ts'
import { type CutShort, tally } from './scoring/tally.ts'

/** Where outcomes go as they come, before anybody is told. */
export interface Ledger {
  add(outcome: Outcome): void
  finish(report: Report): void
}

/** What a storm needs beside its plan and its world. */
export interface Setting {
  readonly head: Pick<Report, 'tool' | 'configFile' | 'agent' | 'startedAt'>
  readonly warnings: readonly string[]
  readonly clock: Clock
  /** Reaches or starts the agent; a `UserError` when it cannot. */
  readonly open: () => Promise<World>
  readonly record: Ledger
  readonly watch: Watch
  /** Aborting ends the storm early; all that is known by then is scored and written. */
  readonly signal: AbortSignal
}

/** A storm always leaves a report; `failure` says what the user must mend where it could not go on. */
export interface Storm {
  readonly report: Report
  readonly failure: UserError | null
}

/** The whole program on one page: check the golden prompts, run the cells, score, write, report. */
export async function storm(config: Config, plan: Plan, setting: Setting): Promise<Storm> {
  const { record, watch, signal, clock } = setting
  const began = clock.now()
  const judge = prepare(new Map(plan.invariants.map((rule) => [rule.id, rule])))
  const counted = tally({ repeats: config.scoring.repeats })
  const found = causes()
  const preflight: PreflightResult[] = []
  let done = 0
  let failure: UserError | null = null

  try {
    await using world = await setting.open()
    if (plan.preflight.length > 0) watch({ kind: 'preflight', total: plan.preflight.length })
    for await (const outcome of run(plan.preflight, world, judge, signal)) {
      refuseAbsent(outcome)
      preflight.push(preflightOf(outcome))
      watch({ kind: 'checked', outcome })
    }
    const spoilt = failsClean(preflight)
    watch({ kind: 'phase', phase: 'mutation', total: plan.total })
    for await (const outcome of run(sparing(plan.cells, spoilt), world, judge, signal)) {
      record.add(outcome)
      counted.add(judgedOf(outcome))
      found.add(outcome)
      done += 1
      watch({ kind: 'cell', outcome })
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    failure = error
  }

  const cutShort: CutShort | null =
    failure === null && !signal.aborted
      ? null
      : { because: signal.aborted ? 'cancelled' : failure?.exit === 3 ? 'agent-gone' : 'disk', done, total: plan.total }
  const score = counted.score({ ...config.scoring, strata: plan.weights, failsClean: failsClean(preflight), cutShort })
  const { findings, more } = found.found()
  const report: Report = {
    schema: 1,
    ...setting.head,
    durationMs: Math.round(clock.now() - began),
    seed: plan.seed,
    score,
    planned: plan.total,
    done,
    findings,
    moreFindings: more,
    preflight,
    notes: [...setting.warnings, ...plan.notes],
  }
  try {
    record.finish(report)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    failure ??= error
  }
  return { report, failure }
}

function failsClean(preflight: readonly PreflightResult[]): readonly string[] {
  return preflight.filter((result) => !result.held).map((result) => result.promptId)
}

/** Mutations of a prompt that fails without any prove nothing; they are left out and the gate says why. */
function* sparing(cells: Plan['cells'], spoilt: readonly string[]): Generator<Outcome['cell']> {
  const left = new Set(spoilt)
  for (const cell of cells) if (!left.has(cell.promptId)) yield cell
}

function refuseAbsent({ transcript }: Outcome): void {
  if (transcript.ending.kind !== 'unreachable') return
  throw new UserError(
    {
      message: `The agent could not be reached: ${transcript.ending.reason}.`,
      hint: 'Start it first, let flakestorm start it with `agent.start`, or correct `agent.endpoint`.',
    },
    { exit: 3 },
  )
}
